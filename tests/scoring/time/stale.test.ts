import { describe, expect, test } from 'vitest';
import { staleEvidence } from '../../../scoring/time/stale.ts';
import type { TimedClaim } from '../../../scoring/time/types.ts';
import { comparison, type FindingOn, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

/** The stale claims of these findings, each of a claim of its own, with what else is known of some of the claims. */
function staleOf(
  findings: readonly FindingOn[],
  more: Readonly<Record<number, Partial<TimedClaim>>> = {},
  rules: Partial<typeof SCENARIO> = {},
  oldAfter = 100,
) {
  const base = comparison(['a', 'b'], { x: 1, y: 1 }, findings);
  const claims = base.claims.map(
    (claim, i): TimedClaim => ({ ...claim, about: null, doubts: [], ...more[i] }),
  );
  return staleEvidence({ ...base, claims }, { ...SCENARIO, ...rules }, oldAfter);
}

describe('stale claims', () => {
  test('are old, by the date of the scenario, else by that of the newest claim that counts', () => {
    const findings = [
      { ...on, date: '2008-01-01' },
      { ...on, date: '2009-06-01' },
      { ...on, date: null },
      { ...on, polarity: 'neutral' as const, date: '2020-01-01' },
    ];
    const stale = staleOf(findings, {}, {}, 1);
    expect(stale.on).toBe('2009-06-01');
    expect(stale.claims).toMatchObject([
      { claimId: 'claim-0', date: '2008-01-01', reasons: [{ kind: 'old' }] },
    ]);
    const later = staleOf(findings, {}, { asOf: '2012-01-01' }, 1);
    expect(later.claims.map(({ claimId }) => claimId)).toEqual(['claim-0', 'claim-1']);
    expect(later.claims[0]?.reasons[0]).toEqual({ kind: 'old', years: 4 });
  });

  test('the same holder said the opposite of the same cell later', () => {
    const said = [
      { ...on, date: '2008-01-01', holder: 'ada' },
      { ...on, polarity: 'con' as const, date: '2009-01-01', holder: 'ada' },
      { ...on, polarity: 'con' as const, date: '2010-01-01', holder: 'ada' },
      { ...on, polarity: 'con' as const, date: '2010-01-01', holder: 'bob' },
      { ...on, criterion: 'y', polarity: 'con' as const, date: '2010-01-01', holder: 'ada' },
    ];
    expect(staleOf(said).claims).toEqual([
      {
        claimId: 'claim-0',
        date: '2008-01-01',
        reasons: [{ kind: 'superseded', byClaimId: 'claim-1', alternativeId: 'a', criterionId: 'x' }],
      },
    ]);
    // On one day nobody knows which was later, and what is later than the scenario's date does not supersede.
    expect(staleOf(said.map((its) => ({ ...its, date: '2008-01-01' }))).claims).toEqual([]);
    expect(staleOf(said, {}, { asOf: '2008-06-01' }).claims).toEqual([]);
  });

  test('speak of a period that is over, or of a version that has been followed', () => {
    const findings = [
      { ...on, date: '2008-01-01' },
      { ...on, date: '2009-01-01' },
      { ...on, date: '2010-01-01' },
      { ...on, alternative: 'b', date: '2010-01-01' },
    ];
    const { claims } = staleOf(findings, {
      0: { about: 'Xen 3.3' },
      1: { about: 'until March 2009' },
      2: { about: 'Xen 3.4' },
      3: { about: 'Xen 3.5' },
    });
    expect(claims.map(({ claimId, reasons }) => [claimId, reasons])).toEqual([
      ['claim-0', [{ kind: 'version', byClaimId: 'claim-2', version: 'Xen 3.4' }]],
      ['claim-1', [{ kind: 'ended', end: '2009-03-01' }]],
    ]);
  });

  test('predictions whose time has come, and what was coded as outdated', () => {
    const findings = [
      { ...on, date: '2008-01-01', kind: 'prediction' as const },
      { ...on, date: '2010-01-01' },
    ];
    const more = { 0: { about: 'in 2009' }, 1: { doubts: ['outdated'] } };
    expect(staleOf(findings, more, { countPredictions: true }).claims).toMatchObject([
      { claimId: 'claim-0', reasons: [{ kind: 'prediction-due', end: '2009-12-31' }] },
      { claimId: 'claim-1', reasons: [{ kind: 'doubted' }] },
    ]);
    // A prediction that does not count cannot be stale.
    expect(staleOf(findings, more).claims).toMatchObject([{ claimId: 'claim-1' }]);
  });

  test('who is first without them', () => {
    const findings = [
      { ...on, date: '2000-01-01' },
      { ...on, date: '2000-01-01' },
      { ...on, alternative: 'b', date: '2009-01-01' },
    ];
    expect(staleOf(findings, {}, {}, 5)).toMatchObject({
      leaderWithout: { alternativeIds: ['b'] },
      winnerChanges: true,
    });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { datedRanking } from '../../../scoring/time/dated.ts';
import { timeAudit } from '../../../scoring/time/time-audit.ts';
import { timeline } from '../../../scoring/time/timeline.ts';
import type { TimedEvidence } from '../../../scoring/time/types.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { anyCase, comparison, type FindingOn, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };
const timed = (evidence: EvidenceBase): TimedEvidence => ({
  ...evidence,
  claims: evidence.claims.map((claim) => ({ ...claim, about: null, doubts: [] })),
});
const audit = (findings: readonly FindingOn[], rules: Partial<ScenarioRules> = {}) =>
  timeAudit(timed(comparison(['a', 'b'], { x: 1 }, findings)), { ...SCENARIO, ...rules });

/** The worked example of docs/scoring.md: a pro of a in October 2008, two of b in March 2009, a neutral one in April, one of a without a date. */
const WORKED: readonly FindingOn[] = [
  { ...on, date: '2008-10-20' },
  { ...on, alternative: 'b', date: '2009-03-02' },
  { ...on, alternative: 'b', date: '2009-03-02' },
  { ...on, polarity: 'neutral', date: '2009-04-01' },
  { ...on, polarity: 'con' },
];

describe('the timeline', () => {
  test('the worked numbers of docs/scoring.md', () => {
    const { timeline: all, datedOnly, undatedIds, asOf } = audit(WORKED);
    expect(all.steps.map(({ date, claimIds, leader }) => [date, claimIds, leader?.alternativeIds])).toEqual([
      [null, ['claim-4'], ['b']],
      ['2008-10-20', ['claim-0'], ['a', 'b']],
      ['2009-03-02', ['claim-1', 'claim-2'], ['b']],
    ]);
    const [undated, first, last] = all.steps.map(({ standings }) => standings.map(({ score }) => score));
    expect(undated?.[0]).toBeCloseTo(100 / 3, 9);
    expect(first).toEqual([50, 50]);
    expect(last).toEqual([50, 75]);
    expect(all.reigns).toEqual([
      { alternativeIds: ['b'], from: null, until: '2008-10-20' },
      { alternativeIds: ['a', 'b'], from: '2008-10-20', until: '2009-03-02' },
      { alternativeIds: ['b'], from: '2009-03-02', until: null },
    ]);
    expect(undatedIds).toEqual(['claim-4']);
    // Without the claim that has no date, a is first until March.
    expect(datedOnly.reigns).toEqual([
      { alternativeIds: ['a'], from: '2008-10-20', until: '2009-03-02' },
      { alternativeIds: ['b'], from: '2009-03-02', until: null },
    ]);
    expect(asOf).toEqual([
      { at: '2008-10-20', from: ['b'], to: ['a', 'b'] },
      { at: '2009-03-02', from: ['a', 'b'], to: ['b'] },
    ]);
  });

  test('says who was not ranked, and what the scenario no longer counts', () => {
    const { timeline: all } = audit(WORKED.slice(0, 4), { leastCoverage: 0.5, asOf: '2009-01-01' });
    expect(all.steps.map(({ date, later }) => [date, later])).toEqual([
      ['2008-10-20', false],
      ['2009-03-02', true],
    ]);
    expect(all.steps[0]?.standings).toMatchObject([
      { alternativeId: 'a', rank: 1, coverage: 1 },
      { alternativeId: 'b', rank: null, coverage: 0 },
    ]);
  });

  test('without evidence there is nothing to tell, and without weights no ranking', () => {
    expect(audit([])).toMatchObject({
      timeline: { steps: [], reigns: [] },
      undatedIds: [],
      asOf: [],
      halfLife: [],
      stale: { on: null, claims: [], winnerChanges: false },
    });
    const none = timeline(comparison(['a'], { x: 0 }, WORKED.slice(0, 1)), SCENARIO);
    expect(none.steps).toMatchObject([{ leader: null, noRanking: 'no-weights', winnerChanges: false }]);
    expect(none.reigns).toMatchObject([{ alternativeIds: [] }]);
  });
});

describe('half-life', () => {
  /** Four years of 365.25 days lie between these. */
  const [OLD, NEW] = ['2008-01-01', '2012-01-01'];
  const old = { ...on, strength: 2, date: OLD };
  const recent = { ...on, alternative: 'b', date: NEW };

  test('the worked number of docs/scoring.md: 2 x 2^(-4 / h) = 1 at four years', () => {
    const { halfLife } = audit([old, recent], { asOf: NEW });
    expect(halfLife).toHaveLength(1);
    expect(halfLife[0]).toMatchObject({ from: ['a'], to: ['b'] });
    expect(halfLife[0]?.at).toBeCloseTo(4, 5);
  });

  test('what has no date does not age, and without a change there is none', () => {
    expect(audit([{ ...old, date: null }, recent], { asOf: NEW }).halfLife).toEqual([]);
    expect(
      audit(
        [
          { ...old, strength: 1 },
          { ...recent, strength: 2 },
        ],
        { asOf: NEW },
      ).halfLife,
    ).toEqual([]);
  });

  test('a tie that any ageing breaks changes at a half-life beyond all that count', () => {
    const { halfLife } = audit([{ ...old, strength: 1 }, recent], { asOf: NEW });
    expect(halfLife).toMatchObject([{ from: ['a', 'b'], to: ['b'] }]);
    expect(halfLife[0]?.at).toBeGreaterThan(100);
  });

  test('the winner can change between two dates, as what was said ages and what has no date does not', () => {
    // With a half-life of four years the pro of 2 of a counts as the one of b, which has no date, after four years.
    const findings = [
      old,
      { ...on, alternative: 'b', date: null },
      { ...on, criterion: 'x', alternative: 'c', date: '2016-01-01' },
    ];
    const evidence = timed(comparison(['a', 'b', 'c'], { x: 1 }, findings));
    const { asOf } = timeAudit(evidence, { ...SCENARIO, halfLife: 4 });
    // At 2012-01-01 both are level: a tie, and a day later b is ahead.
    expect(asOf.map(({ at, to }) => [at, to])).toEqual([
      [OLD, ['a']],
      [NEW, ['a', 'b']],
      ['2012-01-02', ['b']],
      ['2016-01-01', ['b', 'c']],
    ]);
  });
});

test('a ranking by other rules of time is what an assessment by these rules is', () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.record({
        asOf: fc.constantFrom(null, '2001', '2008-11-05', '2010'),
        halfLife: fc.constantFrom(null, 0.3, 5),
        rho: fc.constantFrom(0, 0.5),
        leastCoverage: fc.constantFrom(0, 1 / 3),
      }),
      ({ evidence, scenario }, rules) => {
        const ruled = { ...scenario, ...rules };
        const { standings, notRanked, noRanking } = datedRanking(evidence, ruled).rank({
          asOf: rules.asOf,
          halfLife: rules.halfLife,
          undated: true,
        });
        expect({ standings, notRanked, noRanking }).toEqual(
          (({ cells: _, ...its }) => ({
            standings: its.standings,
            notRanked: its.notRanked,
            noRanking: its.noRanking,
          }))(assess(evidence, ruled)),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('asking twice, in any order, gives the same', () => {
  fc.assert(
    fc.property(anyCase, ({ evidence, scenario }) => {
      const rules = { halfLife: 2, undated: true };
      const asked = datedRanking(evidence, scenario);
      const first = asked.rank({ asOf: '2008', ...rules }).standings;
      asked.rank({ asOf: '2003', ...rules });
      asked.rank({ asOf: null, ...rules, undated: false });
      expect(asked.rank({ asOf: '2008', ...rules }).standings).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { kindsAudit } from '../../../scoring/kinds/kinds-audit.ts';
import type { GradedClaim } from '../../../scoring/kinds/types.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

const audit = (
  base: EvidenceBase,
  more: Readonly<Record<number, Partial<GradedClaim>>> = {},
  rules: Partial<ScenarioRules> = {},
) => {
  const claims = base.claims.map(
    (claim, i): GradedClaim => ({
      ...claim,
      directness: 'direct',
      doubts: [],
      ...more[i],
    }),
  );
  return kindsAudit({ ...base, claims }, { ...SCENARIO, ...rules });
};

/** The worked example of docs/scoring.md: two opinions for a, a measurement for b. */
const worked = comparison(['a', 'b'], { x: 1 }, [
  { ...on, holder: 'ada' },
  { ...on, holder: 'bob' },
  { ...on, alternative: 'b', kind: 'measurement' },
]);

describe('kinds of evidence', () => {
  test('the worked numbers of docs/scoring.md', () => {
    const { kinds } = audit(worked);
    expect(kinds.map(({ sort, claims, findings, counted }) => [sort, claims, findings, counted])).toEqual([
      ['measurement', 1, 1, 1],
      ['opinion', 2, 2, 2],
    ]);
    const [measured, opinion] = kinds;
    expect(measured?.share).toBeCloseTo(1 / 3, 12);
    expect(measured).toMatchObject({ factor: 1, tipping: null, winnerChangesWithout: false });
    // 2 f = 1 at a factor of one half.
    expect(opinion?.tipping?.factor).toBeCloseTo(0.5, 9);
    expect(opinion).toMatchObject({
      tipping: { alternativeIds: ['b'] },
      leaderAtOne: { alternativeIds: ['a'] },
      leaderWithout: { alternativeIds: ['b'] },
      winnerChangesWithout: true,
    });
  });

  test('the tipping point is one of the factor, whatever the scenario counts now', () => {
    const { kinds } = audit(worked, {}, { kindFactors: { opinion: 0.25 } });
    const opinion = kinds.find(({ sort }) => sort === 'opinion');
    expect(opinion).toMatchObject({ factor: 0.25, counted: 0.5, leaderAtOne: { alternativeIds: ['a'] } });
    expect(opinion?.tipping?.factor).toBeCloseTo(0.5, 9);
    // b is first at 0.25 and at 0.
    expect(opinion?.winnerChangesWithout).toBe(false);
  });

  test('a kind that counts nothing at present is still there, for it could', () => {
    const { kinds } = audit(worked, {}, { kindFactors: { opinion: 0 } });
    expect(kinds.find(({ sort }) => sort === 'opinion')).toMatchObject({
      claims: 0,
      findings: 0,
      share: 0,
      leaderAtOne: { alternativeIds: ['a'] },
    });
    // Predictions that the scenario does not count cannot count at any factor.
    const predicted = comparison(['a', 'b'], { x: 1 }, [on, { ...on, kind: 'prediction' }]);
    expect(audit(predicted).kinds.map(({ sort }) => sort)).toEqual(['opinion']);
  });

  test('what is no longer known at a factor of 0 is not ranked, and that is a change too', () => {
    const evidence = comparison(['a', 'b'], { x: 1 }, [
      { ...on, strength: 0.5, kind: 'rumour' },
      { ...on, alternative: 'b', polarity: 'con' },
    ]);
    const [, rumour] = audit(evidence, {}, { leastCoverage: 0.5 }).kinds;
    expect(rumour).toMatchObject({ sort: 'rumour', leaderAtOne: { alternativeIds: ['a'] } });
    // a falls to 50 and stays above b; with nothing known of it b alone is ranked.
    expect(rumour?.tipping).toEqual({ factor: 0, alternativeIds: ['b'] });
  });

  test('doubts and directness, with what is first without them', () => {
    const { doubts, directness } = audit(worked, {
      0: { doubts: ['interest', 'vague'], directness: 'indirect' },
      1: { doubts: ['interest'] },
    });
    expect(
      doubts.map(({ sort, claims, winnerChangesWithout }) => [sort, claims, winnerChangesWithout]),
    ).toEqual([
      ['interest', 2, true],
      // Then both have one pro.
      ['vague', 1, true],
      ['none', 1, false],
    ]);
    expect(doubts[1]?.leaderWithout?.alternativeIds).toEqual(['a', 'b']);
    expect(directness.map(({ sort, share }) => [sort, share])).toEqual([
      ['direct', 2 / 3],
      ['indirect', 1 / 3],
    ]);
  });
});

test('above the tipping point the winner is that of 1, and the shares of the kinds add up', () => {
  fc.assert(
    fc.property(anyCase, ({ evidence, scenario }) => {
      const { kinds } = audit(evidence, {}, scenario);
      const counted = kinds.reduce((sum, { share }) => sum + share, 0);
      expect(counted === 0 ? 1 : counted).toBeCloseTo(1, 9);
      for (const { sort, tipping, leaderAtOne } of kinds) {
        const leaderAt = (factor: number) =>
          leaderOf(assess(evidence, { ...scenario, kindFactors: { [sort]: factor } }));
        if (tipping === null) expect(sameLeader(leaderAt(0), leaderAtOne)).toBe(true);
        else if (tipping.factor < 0.99) {
          expect(sameLeader(leaderAt(tipping.factor + (1 - tipping.factor) / 2), leaderAtOne)).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { coverageTipping } from '../../../scoring/sensitivity/coverage-tipping.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const tippingOf = (evidence: EvidenceBase, scenario: ScenarioRules) =>
  coverageTipping(scenario, assess(evidence, scenario));

describe('the least coverage', () => {
  const evidence = comparison(['esx', 'kvm', 'qemu'], { x: 1, y: 3 }, [
    { alternative: 'esx', criterion: 'x', polarity: 'pro' },
    { alternative: 'kvm', criterion: 'x', polarity: 'pro' },
    { alternative: 'kvm', criterion: 'y', polarity: 'con' },
  ]);

  test('ranks an alternative up to its own coverage, and the winner changes where one leaves', () => {
    const { steps, below, above } = tippingOf(evidence, { ...SCENARIO, leastCoverage: 0.2 });
    expect(steps.map(({ from, to, rankedIds }) => [from, to, rankedIds])).toEqual([
      [0, 0, ['esx', 'qemu', 'kvm']],
      [0, 0.25, ['esx', 'kvm']],
      [0.25, 1, ['kvm']],
    ]);
    // With everybody esx is first too, so nothing changes below; above a quarter only kvm is left.
    expect(below).toBeNull();
    expect(above).toEqual({ at: 0.25, rivalIds: ['kvm'] });
    expect(tippingOf(evidence, { ...SCENARIO, leastCoverage: 0.5 })).toMatchObject({
      below: { at: 0.25, rivalIds: ['esx'] },
      above: null,
    });
  });

  test('above the largest coverage nobody is left', () => {
    const bare = comparison(['a', 'b'], { x: 1, y: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro' },
    ]);
    expect(tippingOf(bare, SCENARIO).steps.at(-1)).toEqual({ from: 0.5, to: 1, rankedIds: [], leader: null });
    expect(tippingOf(bare, { ...SCENARIO, leastCoverage: 0.4 }).above).toEqual({ at: 0.5, rivalIds: [] });
    expect(tippingOf({ ...bare, weights: [] }, SCENARIO)).toEqual({
      present: 0,
      steps: [],
      below: null,
      above: null,
    });
  });

  test('every step is what a new assessment at that least coverage says', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ evidence, scenario }, least) => {
        const found = tippingOf(evidence, { ...scenario, leastCoverage: least });
        const present = leaderOf(assess(evidence, { ...scenario, leastCoverage: least }));
        for (const { from, to, rankedIds, leader } of found.steps) {
          for (const leastCoverage of [to, (from + to) / 2]) {
            if (leastCoverage - from < 1e-6 && leastCoverage !== to) continue;
            const then = assess(evidence, { ...scenario, leastCoverage });
            expect(then.standings.map((s) => s.alternativeId)).toEqual(rankedIds);
            expect(leaderOf(then)).toEqual(leader);
          }
        }
        const ids = (at: number) => leaderOf(assess(evidence, { ...scenario, leastCoverage: at }));
        if (found.below) expect(sameLeader(ids(found.below.at), present)).toBe(false);
        if (found.above) expect(sameLeader(ids(Math.min(1, found.above.at + 1e-6)), present)).toBe(false);
      }),
    );
  });
});

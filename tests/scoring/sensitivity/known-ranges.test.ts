import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess, isKnown } from '../../../scoring/assessment/assess.ts';
import { assessCells } from '../../../scoring/assessment/cells.ts';
import { type KnownRanges, knownRanges } from '../../../scoring/sensitivity/known-ranges.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

const knownOf = (evidence: EvidenceBase, scenario: ScenarioRules): KnownRanges =>
  knownRanges(assess(evidence, scenario), assessCells(evidence, scenario));

/** esx is praised once where 0.37 of the weight is, and nothing else is known of it; kvm has a little of everything. */
const evidence = comparison(['esx', 'kvm', 'qemu'], { x: 37, y: 33, z: 30 }, [
  { alternative: 'esx', criterion: 'x', polarity: 'pro', strength: 2, speaker: 'ada' },
  { alternative: 'esx', criterion: 'x', polarity: 'pro', strength: 2, speaker: 'bob' },
  { alternative: 'kvm', criterion: 'x', polarity: 'pro', speaker: 'ada' },
  { alternative: 'kvm', criterion: 'y', polarity: 'con', speaker: 'ada' },
  { alternative: 'kvm', criterion: 'z', polarity: 'pro', speaker: 'bob' },
]);

describe('known and assumed', () => {
  test('the worked example: it leads on 37 percent, and the rest could do anything', () => {
    const { alternatives, leaderCoverage, knownLeaderIds } = knownOf(evidence, {
      ...SCENARIO,
      leastCoverage: 1 / 3,
    });
    const [esx, kvm, qemu] = alternatives;
    // 0.37 x 83.3 = 30.8 are known, 0.63 x 50 = 31.5 assumed.
    expect(esx).toMatchObject({ alternativeId: 'esx', rank: 1, knownRank: 1, couldOvertake: false });
    expect(esx?.known).toBeCloseTo(0.37 * (500 / 6), 9);
    expect(esx?.assumed).toBeCloseTo(31.5, 9);
    expect(esx?.range.low).toBeCloseTo(30.833, 3);
    expect(esx?.range.high).toBeCloseTo(93.833, 3);
    expect(esx?.knownValue).toBeCloseTo(500 / 6, 9);
    expect(leaderCoverage).toBeCloseTo(0.37, 12);
    expect(knownLeaderIds).toEqual(['esx']);
    expect(kvm).toMatchObject({ alternativeId: 'kvm', rank: 2, assumed: 0, couldOvertake: true });
    expect(kvm?.range.low).toBeCloseTo(kvm?.score ?? 0, 9);
    expect(kvm?.range.high).toBeCloseTo(kvm?.score ?? 0, 9);
    // Nothing is known of it, so it is not ranked, has no value of what is known, and could be anywhere.
    expect(qemu).toMatchObject({
      alternativeId: 'qemu',
      rank: null,
      knownRank: null,
      knownValue: null,
      range: { low: 0, high: 100 },
      couldOvertake: true,
    });
  });

  test('where nothing can be ranked nothing leads', () => {
    const none = knownOf(evidence, { ...SCENARIO, leastCoverage: 1 });
    expect(none.alternatives.map(({ rank }) => rank)).toEqual([1, null, null]);
    const nobody = knownOf(comparison(['a', 'b'], { x: 1 }, []), { ...SCENARIO, leastCoverage: 0.1 });
    expect(nobody).toMatchObject({ leaderCoverage: null, knownLeaderIds: [] });
    expect(nobody.alternatives.every(({ couldOvertake }) => !couldOvertake)).toBe(true);
    expect(knownOf({ ...evidence, weights: [] }, SCENARIO)).toEqual({
      alternatives: [],
      leaderCoverage: null,
      knownLeaderIds: [],
    });
  });

  test('known and assumed are the score, and the ends of the range are scores with judgements of 0 and 100', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(0, 0.3, 0.7), ({ evidence, scenario }, leastCoverage) => {
        const rules = { ...scenario, leastCoverage };
        const table = assessCells(evidence, rules);
        const ends = [0, 100].map((value) => {
          const open = table.rows.flat().filter((cell) => !isKnown(cell));
          const judgements = open.map(({ alternativeId, criterionId }) => ({
            alternativeId,
            criterionId,
            value,
          }));
          return assess({ ...evidence, judgements: [...evidence.judgements, ...judgements] }, rules);
        });
        for (const { alternativeId, score, known, assumed, range } of knownOf(evidence, rules).alternatives) {
          expect(known + assumed).toBeCloseTo(score, 9);
          const [low, high] = ends.map(
            ({ standings }) => standings.find((s) => s.alternativeId === alternativeId)?.score ?? Number.NaN,
          );
          expect(range.low).toBeCloseTo(low ?? Number.NaN, 9);
          expect(range.high).toBeCloseTo(high ?? Number.NaN, 9);
        }
      }),
    );
  });
});

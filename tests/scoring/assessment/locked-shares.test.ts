import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import type { EvidenceBase } from '../../../scoring/types.ts';
import { comparison, SCENARIO } from '../evidence.ts';

/** A comparison with some weights locked and some criteria hidden. */
function locked(
  weights: Readonly<Record<string, number>>,
  locks: Readonly<Record<string, number>>,
  hidden: readonly string[] = [],
): EvidenceBase {
  const evidence = comparison(['a', 'b'], weights, []);
  return {
    ...evidence,
    criteria: evidence.criteria.map((c) => ({ ...c, active: !hidden.includes(c.id) })),
    weights: evidence.weights.map((w) => ({ ...w, lockedShare: locks[w.criterionId] ?? null })),
  };
}

const sharesOf = (evidence: EvidenceBase) => Object.fromEntries(assess(evidence, SCENARIO).shares);

describe('locked weights', () => {
  test('keep their share, and the others divide what is left by their points', () => {
    const shares = sharesOf(locked({ x: 5, y: 30, z: 10 }, { x: 0.2 }));
    expect(shares['x']).toBe(0.2);
    expect(shares['y']).toBeCloseTo(0.6, 12);
    expect(shares['z']).toBeCloseTo(0.2, 12);
  });

  test('of hidden criteria do not count', () => {
    expect(sharesOf(locked({ x: 5, y: 30, z: 10 }, { x: 0.2 }, ['x']))).toEqual({ y: 0.75, z: 0.25 });
  });

  test('that are all there is stand in proportion', () => {
    expect(sharesOf(locked({ x: 1, y: 1 }, { x: 0.125, y: 0.375 }))).toEqual({ x: 0.25, y: 0.75 });
  });

  test('that take the whole leave nothing, also where hidden ones came back', () => {
    expect(sharesOf(locked({ x: 1, y: 1, z: 1 }, { x: 0.5, y: 0.5 }))).toEqual({ x: 0.5, y: 0.5, z: 0 });
    const over = sharesOf(locked({ x: 1, y: 1, z: 1 }, { x: 0.8, y: 0.8 }));
    expect(over).toEqual({ x: 0.5, y: 0.5, z: 0 });
  });

  test('that are all 0 are no weights, and say so', () => {
    const assessment = assess(locked({ x: 1, y: 1 }, { x: 0, y: 0 }), SCENARIO);
    expect(assessment.noRanking).toBe('no-weights');
    expect(assessment.standings).toEqual([]);
  });

  test('always make up the whole, or nothing', () => {
    const criterion = fc.record({
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })),
      lock: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 1, maxLength: 12 }), (criteria) => {
        const weights = Object.fromEntries(criteria.map(({ weight }, i) => [`c${i}`, weight]));
        const locks = Object.fromEntries(
          criteria.flatMap(({ lock }, i) => (lock === undefined ? [] : [[`c${i}`, lock]])),
        );
        const { shares, noRanking } = assess(locked(weights, locks), SCENARIO);
        const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
        expect([...shares.values()].every((share) => share >= 0 && Number.isFinite(share))).toBe(true);
        expect(total).toBeCloseTo(noRanking === null ? 1 : 0, 9);
      }),
    );
  });
});

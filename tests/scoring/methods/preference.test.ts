import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PREFERENCES, type Preference, preferenceOf } from '../../../scoring/methods/preference.ts';

const preference = (
  kind: Preference['kind'],
  q: number | null,
  p: number | null,
  s: number | null = null,
): Preference => ({ kind, q, p, s });

describe('the six preference functions', () => {
  test.each<[Preference, [d: number, value: number][]]>([
    [
      preference('usual', null, null),
      [
        [-1, 0],
        [0, 0],
        [0.001, 1],
      ],
    ],
    [
      preference('u-shape', 2, null),
      [
        [2, 0],
        [2.001, 1],
      ],
    ],
    [
      preference('v-shape', null, 4),
      [
        [1, 0.25],
        [4, 1],
        [9, 1],
      ],
    ],
    [
      preference('level', 1, 3),
      [
        [1, 0],
        [2, 0.5],
        [3, 0.5],
        [3.001, 1],
      ],
    ],
    [
      preference('linear', 1, 3),
      [
        [1, 0],
        [2, 0.5],
        [2.5, 0.75],
        [3, 1],
      ],
    ],
    [
      preference('gaussian', null, null, 2),
      [
        [0, 0],
        [2, 1 - Math.exp(-0.5)],
        [100, 1],
      ],
    ],
  ])('%o', (function_, points) => {
    for (const [d, value] of points) expect(preferenceOf(function_, d, 0)).toBeCloseTo(value, 12);
  });

  test.each<[Preference]>([
    [preference('v-shape', null, 0)],
    [preference('gaussian', null, null, 0)],
    [preference('u-shape', null, null)],
    [preference('linear', 0, 0)],
    [preference('level', 0, 0)],
  ])('a threshold of 0 makes %o the usual one', (function_) => {
    expect([-1, 0, 1e-12, 5].map((d) => preferenceOf(function_, d, 0))).toEqual([0, 0, 1, 1]);
  });

  test('a difference that equals a threshold but for rounding is not above it', () => {
    expect(0.3 - 0.2 > 0.1 || 0.8 - 0.7 > 0.1).toBe(true);
    expect(preferenceOf(preference('u-shape', 0.1, null), 0.8, 0.7)).toBe(0);
    expect(preferenceOf(preference('level', 0.1, 0.1), 0.8, 0.7)).toBe(0);
    expect(preferenceOf(preference('linear', 0.1, 0.1), 0.8, 0.7)).toBe(0);
  });

  test('never fall as the difference grows, and stay from 0 to 1', () => {
    const anyPreference = fc.record({
      kind: fc.constantFrom(...PREFERENCES),
      q: fc.integer({ min: 0, max: 5 }),
      p: fc.integer({ min: 5, max: 9 }),
      s: fc.integer({ min: 0, max: 5 }),
    });
    const d = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(anyPreference, d, d, (function_, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((at) => preferenceOf(function_, at, 0));
        expect(low).toBeLessThanOrEqual(high ?? 0);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

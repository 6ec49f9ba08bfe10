import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';
import { normalCdf } from '../../../scoring/probability/normal.ts';
import { beliefMean, lowerPartialMoments } from '../../../scoring/sensitivity/partial-moments.ts';
import type { CellBelief } from '../../../scoring/types.ts';

describe('below a value', () => {
  test.each<{ belief: CellBelief; t: number; probability: number; shortfall: number }>([
    // A uniform value: t / 100, and t^2 / 200.
    { belief: { kind: 'beta', a: 1, b: 1 }, t: 40, probability: 0.4, shortfall: 8 },
    // Beta(2, 1) has x^2; its shortfall is t^3 / 3, on the scale of 100.
    { belief: { kind: 'beta', a: 2, b: 1 }, t: 50, probability: 0.25, shortfall: 100 / 24 },
    { belief: { kind: 'beta', a: 2, b: 1 }, t: 130, probability: 1, shortfall: 130 - 200 / 3 },
    { belief: { kind: 'beta', a: 2, b: 1 }, t: -5, probability: 0, shortfall: 0 },
    { belief: { kind: 'point', value: 30 }, t: 40, probability: 1, shortfall: 10 },
  ])('$belief.kind at $t', ({ belief, t, probability, shortfall }) => {
    const below = lowerPartialMoments(belief, t);
    expect(below.probability).toBeCloseTo(probability, 12);
    expect(below.shortfall).toBeCloseTo(shortfall, 10);
  });

  test('a number, through its value function', () => {
    // Uniform from 0 to 10, worth 0 up to 2, then up to 100 at 6 and down to 50 at 10.
    const points = [
      [2, 0],
      [6, 100],
      [10, 50],
    ] as const;
    const uniform: CellBelief = { kind: 'uniform', low: 0, high: 10, points };
    // Below 75 up to x = 5 and from x = 8 on.
    expect(lowerPartialMoments(uniform, 75).probability).toBeCloseTo(0.7, 12);
    // 75 on [0, 2], falling to 0 at 5; from 8 on rising to 25.
    expect(lowerPartialMoments(uniform, 75).shortfall).toBeCloseTo((150 + 112.5 + 25) / 10, 10);
    const normal: CellBelief = {
      kind: 'normal',
      mean: 0,
      sd: 1,
      points: [
        [-1, 0],
        [1, 100],
      ],
    };
    expect(lowerPartialMoments(normal, 50).probability).toBeCloseTo(0.5, 12);
    expect(beliefMean(normal)).toBeCloseTo(50, 10);
    expect(lowerPartialMoments(normal, 1e-9).probability).toBeCloseTo(normalCdf(-1), 9);
  });

  test('is what adding up many numbers gives', () => {
    const shape = fc.double({ min: 1, max: 9, noNaN: true });
    const value = fc.integer({ min: 0, max: 100 });
    const points = fc.tuple(value, value, value).map(
      ([a, b, c]) =>
        [
          [-2, a],
          [0, b],
          [3, c],
        ] as const,
    );
    const belief = fc.oneof(
      fc.tuple(shape, shape).map(([a, b]): CellBelief => ({ kind: 'beta', a, b })),
      points.map((p): CellBelief => ({ kind: 'normal', mean: 0.5, sd: 1.5, points: p })),
      points.map((p): CellBelief => ({ kind: 'uniform', low: -3, high: 2, points: p })),
    );
    fc.assert(
      fc.property(belief, fc.double({ min: 1, max: 99, noNaN: true }), (known, t) => {
        // The shortfall is the integral of the probability from 0 to t.
        const steps = 2_000;
        let sum = 0;
        for (let i = 0; i < steps; i++)
          sum += lowerPartialMoments(known, ((i + 0.5) * t) / steps).probability;
        expect(lowerPartialMoments(known, t).shortfall).toBeCloseTo((sum * t) / steps, 0);
        const { low, high } = intervalOf(known);
        // A value function that turns around may have more than 90 percent of the values between the bounds.
        const between =
          lowerPartialMoments(known, high + 1e-6).probability -
          lowerPartialMoments(known, low - 1e-6).probability;
        expect(between).toBeGreaterThan(0.9 - 1e-6);
      }),
      { numRuns: 40 },
    );
  });
});

test('the value function and the closed form agree at a known number', () => {
  const points = [
    [0, 10],
    [4, 90],
  ] as const;
  const narrow: CellBelief = { kind: 'uniform', low: 1 - 1e-9, high: 1 + 1e-9, points };
  expect(beliefMean(narrow)).toBeCloseTo(valueAt(points, 1), 6);
});

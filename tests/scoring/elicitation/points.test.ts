import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightsFromPoints, weightsWithLocks } from '../../../scoring/elicitation/points.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const anyPoints = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
  .filter((points) => points.some((x) => x > 0));

describe('weights from points', () => {
  test('are the points over their sum', () => {
    expect(weightsFromPoints([100, 60, 40])).toEqual([0.5, 0.3, 0.2]);
    expect(weightsFromPoints([5])).toEqual([1]);
  });

  test('sums that do not fit into a number, and numbers that nearly vanish', () => {
    expect(weightsFromPoints([1e308, 1e308])).toEqual([0.5, 0.5]);
    expect(weightsFromPoints([5e-324, 0, 5e-324])).toEqual([0.5, 0, 0.5]);
  });

  test('all 0 is refused', () => {
    expect(() => weightsFromPoints([0, 0])).toThrow('All points are 0');
  });

  test('their scale does not matter', () => {
    fc.assert(
      fc.property(anyPoints, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (points, by) => {
        const weights = weightsFromPoints(points);
        expect(sum(weights)).toBeCloseTo(1, 12);
        for (const [i, weight] of weightsFromPoints(points.map((x) => x * by)).entries()) {
          expect(weight).toBeCloseTo(weights[i] ?? Number.NaN, 9);
        }
      }),
    );
  });
});

describe('locked weights', () => {
  const open = (points: number) => ({ points, locked: null });
  const locked = (share: number) => ({ points: 0, locked: share });

  test('keep their share; the others divide what is left', () => {
    expect(weightsWithLocks([locked(0.4), open(2), open(1)])).toEqual(
      [0.4, 0.4, 0.2].map((w) => expect.closeTo(w, 12)),
    );
    expect(weightsWithLocks([open(3), open(1)])).toEqual([0.75, 0.25]);
  });

  test('the others divide equally where they have no points', () => {
    expect(weightsWithLocks([locked(0.5), open(0), open(0)])).toEqual([0.5, 0.25, 0.25]);
  });

  test('all locked below 1 are divided by their sum; all locked at 0 say nothing', () => {
    expect(weightsWithLocks([locked(0.2), locked(0.3)])).toEqual(
      [0.4, 0.6].map((w) => expect.closeTo(w, 12)),
    );
    expect(() => weightsWithLocks([locked(0), locked(0)])).toThrow('Every weight is locked at 0');
  });

  test('more than the whole is refused, and the whole leaves nothing', () => {
    expect(() => weightsWithLocks([locked(0.7), locked(0.4), open(1)])).toThrow('110 percent');
    expect(weightsWithLocks([locked(0.1), locked(0.2), locked(0.7), open(5)])[3]).toBeCloseTo(0, 12);
  });

  test('always add up to 1', () => {
    const lock = fc.option(fc.double({ min: 0, max: 0.1, noNaN: true }), { freq: 2 });
    const entry = fc.record({ points: fc.double({ min: 0, max: 9, noNaN: true }), locked: lock });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 9 }), (entries) => {
        const all = [...entries, { points: 1, locked: null }];
        const weights = weightsWithLocks(all);
        expect(sum(weights)).toBeCloseTo(1, 12);
        for (const [i, weight] of weights.entries()) {
          expect(weight).toBeGreaterThanOrEqual(0);
          expect(weight).toBe(all[i]?.locked ?? weight);
        }
      }),
    );
  });
});

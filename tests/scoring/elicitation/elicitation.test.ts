import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightsByGroup } from '../../../scoring/elicitation/group-weights.ts';
import { weightsFromPoints, weightsWithLocks } from '../../../scoring/elicitation/points.ts';
import { rankOrderCentroid, rankSum } from '../../../scoring/elicitation/rank-order.ts';
import { weightsFromRatios } from '../../../scoring/elicitation/swing-ratios.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const anyPoints = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
  .filter((points) => points.some((x) => x > 0));

describe('weights from ranks', () => {
  test('four in order', () => {
    expect(rankOrderCentroid([1, 2, 3, 4]).map((w) => w * 48)).toEqual(
      [25, 13, 7, 3].map((w) => expect.closeTo(w, 12)),
    );
    expect(rankSum([1, 2, 3, 4])).toEqual([0.4, 0.3, 0.2, 0.1].map((w) => expect.closeTo(w, 12)));
  });

  test('weights follow the order in which the criteria are given, not the order of the ranks', () => {
    expect(rankSum([3, 1, 2])).toEqual([1 / 6, 3 / 6, 2 / 6].map((w) => expect.closeTo(w, 12)));
  });

  test('tied criteria share the weights of their places, whichever way ties are numbered', () => {
    const expected = [0.4, 0.25, 0.25, 0.1].map((w) => expect.closeTo(w, 12));
    for (const tied of [
      [1, 2, 2, 4],
      [1, 2, 2, 3],
      [1, 2.5, 2.5, 4],
      [10, 20, 20, 70],
    ]) {
      expect(rankSum(tied)).toEqual(expected);
    }
  });

  test.each([rankOrderCentroid, rankSum])('%o adds up to 1 and never gives a better rank less', (formula) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 15 }), (ranks) => {
        const weights = formula(ranks);
        expect(sum(weights)).toBeCloseTo(1, 12);
        for (const [i, rank] of ranks.entries()) {
          for (const [j, other] of ranks.entries()) {
            if (rank < other) expect(weights[i]).toBeGreaterThan(weights[j] ?? 1);
            if (rank === other) expect(weights[i]).toBe(weights[j]);
          }
        }
      }),
    );
  });
});

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

describe('weights by group', () => {
  test('are group share times share within', () => {
    const weights = weightsByGroup([
      { points: 3, within: [1, 1] },
      { points: 1, within: [4, 1] },
    ]);
    expect(weights).toEqual(
      [
        [0.375, 0.375],
        [0.2, 0.05],
      ].map((group) => group.map((w) => expect.closeTo(w, 12))),
    );
  });

  test('a group without points within leaves the whole to the others', () => {
    expect(
      weightsByGroup([
        { points: 5, within: [0, 0] },
        { points: 1, within: [1] },
        { points: 2, within: [] },
      ]),
    ).toEqual([[0, 0], [1], []]);
  });
});

describe('weights from swing ratios', () => {
  const ids = ['a', 'b', 'c', 'd'];

  test('any set that connects will do, and consistent ones may repeat', () => {
    const expected = [8, 4, 2, 1].map((x) => expect.closeTo(x / 15, 12));
    expect(
      weightsFromRatios(ids, [
        ['a', 'b', 2],
        ['b', 'c', 2],
        ['c', 'd', 2],
      ]),
    ).toEqual(expected);
    expect(
      weightsFromRatios(ids, [
        ['d', 'a', 1 / 8],
        ['b', 'd', 4],
        ['c', 'b', 0.5],
        ['a', 'c', 4],
        ['a', 'a', 1],
      ]),
    ).toEqual(expected);
    expect(weightsFromRatios(['a'], [])).toEqual([1]);
  });

  test.each<{ what: string; ratios: [string, string, number][]; says: string }>([
    {
      what: 'contradicting',
      ratios: [
        ['a', 'b', 2],
        ['b', 'c', 2],
        ['a', 'c', 5],
        ['c', 'd', 1],
      ],
      says: '“a” to “c” is 5, but the ratios before it make it 4',
    },
    {
      what: 'disconnected',
      ratios: [
        ['a', 'b', 2],
        ['c', 'd', 2],
      ],
      says: 'from “a” to “c”',
    },
    { what: 'not positive', ratios: [['a', 'b', 0]], says: '“a” to “b” (ratios[0]) is 0' },
    { what: 'unknown', ratios: [['a', 'x', 2]], says: '“x”, which is not among' },
    { what: 'to itself', ratios: [['a', 'a', 2]], says: 'to itself is 1' },
  ])('$what ratios are refused by name', ({ ratios, says }) => {
    expect(() => weightsFromRatios(ids, ratios)).toThrow(says);
  });

  test('give back the weights that they come from, over any tree', () => {
    const anyWeights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anyWeights, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (weights, parents) => {
        const names = weights.map((_, i) => `c${i}`);
        const ratios = weights.slice(1).map((weight, i): [string, string, number] => {
          const parent = (parents[i] ?? 0) % (i + 1);
          return [`c${i + 1}`, `c${parent}`, weight / (weights[parent] ?? 1)];
        });
        for (const [i, weight] of weightsFromRatios(names, ratios).entries()) {
          expect(weight).toBeCloseTo((weights[i] ?? 0) / sum(weights), 9);
        }
      }),
    );
  });
});

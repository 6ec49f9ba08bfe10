import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOrderCentroid, rankSum } from '../../../scoring/elicitation/rank-order.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
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

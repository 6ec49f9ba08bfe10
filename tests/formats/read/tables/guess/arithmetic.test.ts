import { describe, expect, test } from 'vitest';
import {
  explainTotal,
  isDifference,
  isProduct,
  type Numbers,
  ranksOf,
  summaryOf,
} from '../../../../../formats/read/tables/guess/arithmetic.ts';

const A: Numbers = [9, 9, 4];
const B: Numbers = [8, 7, 9];
const C: Numbers = [6, 5, 9];
const parts = (weights: Numbers | null, isNamed = true, costly = [false, false, false]) => ({
  numbers: [A, B, C],
  weights,
  costly,
  isNamed,
});

describe('a total', () => {
  test.each<[string, Numbers, Numbers | null, string]>([
    ['of its parts', [23, 21, 22], null, 'sum'],
    ['the mean', [7.667, 7, 7.333], null, 'mean'],
    ['with weights of 1', [7.9, 7.3, 7], [0.4, 0.35, 0.25], 'weighted sum'],
    ['with weights in percent', [7.9, 7.3, 7], [40, 35, 25], 'weighted mean'],
    ['with weights as points', [89, 83, 74], [5, 4, 2], 'weighted sum'],
    ['by the sum of weights', [8, 7.444, 6.778], [4, 3, 2], 'weighted mean'],
    ['on another scale', [79, 73, 70], [4, 3.5, 2.5], 'weighted sum'],
    ['of a hundred', [79, 73, 70], [0.4, 0.35, 0.25], 'multiple of the weighted sum'],
  ])('%s', (_what, total, weights, how) => {
    expect(explainTotal(total, parts(weights))).toMatchObject({ how, tested: 3, off: [], turned: false });
  });

  test('is none where a factor has to be fitted, and one of three numbers is off yet', () => {
    const of = {
      ...parts(null),
      numbers: [
        [4500, 5000, 4800],
        [189, 201, 195],
      ],
      costly: [false, true],
    };
    expect(explainTotal([8.1, 7.9, 8.3], of)).toBeNull();
  });

  test('counts what is missing as nothing', () => {
    expect(
      explainTotal([3, 5], {
        ...parts(null),
        numbers: [
          [1, null],
          [2, 5],
        ],
      }),
    ).toMatchObject({ how: 'sum' });
  });

  test('with costs the other way, on their scale or below nothing', () => {
    const costly = [true, false, false];
    // 13 = 4 + 9 are the ends together, so that 9 counts as 4.
    expect(explainTotal([18, 16, 27], parts(null, true, costly))).toMatchObject({ how: 'sum', turned: true });
    expect(explainTotal([5, 3, 14], parts(null, true, costly))).toMatchObject({ how: 'sum', turned: true });
    expect(explainTotal([18, 16, 27], parts(null))).toBeNull();
  });

  test('says where it is something else, if it agrees mostly', () => {
    expect(explainTotal([23, 21, 30], parts(null))).toMatchObject({ how: 'sum', tested: 3, off: [2] });
    expect(explainTotal([23, 40, 30], parts(null))).toBeNull();
  });

  test('that is not called one must agree everywhere, in three places that differ', () => {
    expect(explainTotal([23, 21, 22], parts(null, false))).toMatchObject({ how: 'sum', off: [] });
    expect(explainTotal([23, 21, 30], parts(null, false))).toBeNull();
    expect(explainTotal([23, null, 22], parts(null, false))).toBeNull();
  });
});

describe('ranks', () => {
  test.each<[Numbers, Numbers, 'high' | 'low' | null]>([
    [[1, 2, 3], [9, 8, 7], 'high'],
    [[3, 2, 1], [9, 8, 7], 'low'],
    [[1, 1, 3], [9, 9, 7], 'high'],
    [[1, 3, 2], [9, 8, 7], null],
    [[1, 2, 7], [9, 8, 7], null],
    [[1, 1, 1], [9, 8, 7], null],
  ])('%j of %j: %s', (ranks, numbers, first) => {
    expect(ranksOf(ranks, numbers)).toBe(first);
  });
});

describe('one row and others', () => {
  test('a rating times its weight', () => {
    expect(isProduct([15, 8], [3, 4], [5, 2])).toBe(true);
    expect(isProduct([0.15, 0.08], [3, 4], [5, 2])).toBe(true);
    expect(isProduct([15, 9], [3, 4], [5, 2])).toBe(false);
    expect(isProduct([3, 4], [3, 4], [1, 1])).toBe(false);
  });

  test('a difference, in percent too', () => {
    expect(isDifference([-5.3, -1041], [57.7, 5240], [63, 6281])).toBe(true);
    expect(isDifference([-8.4, -16.6], [57.7, 5240], [63, 6281])).toBe(true);
    expect(isDifference([-8.4, -17.6], [57.7, 5240], [63, 6281])).toBe(false);
  });

  test('a summary', () => {
    expect(
      summaryOf(
        [6, 4],
        [
          [1, 2],
          [5, 2],
        ],
        true,
      ),
    ).toBe('sum');
    expect(
      summaryOf(
        [3, 2],
        [
          [1, 2],
          [5, 2],
        ],
        true,
      ),
    ).toBe('mean');
    expect(
      summaryOf(
        [5, 2],
        [
          [1, 2],
          [5, 2],
        ],
        true,
      ),
    ).toBe('largest');
    expect(
      summaryOf(
        [1, 2],
        [
          [1, 2],
          [5, 2],
        ],
        true,
      ),
    ).toBe('smallest');
    expect(
      summaryOf(
        [4, 9],
        [
          [1, 2],
          [5, 2],
        ],
        true,
      ),
    ).toBeNull();
  });
});

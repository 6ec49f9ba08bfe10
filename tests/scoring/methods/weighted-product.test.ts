import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightedProductModel } from '../../../scoring/methods/weighted-product.ts';
import { anyProblem, problemOf } from '../problems.ts';

describe('weighted product', () => {
  test('with "none" a cost has a negative exponent', () => {
    const problem = problemOf(
      [
        [8, 2],
        [2, 4],
      ],
      '+-',
      [1, 1],
    );
    expect(weightedProductModel(problem, 'none', false).scores).toEqual(
      [4, 0.5].map((x) => expect.closeTo(x, 12)),
    );
    expect(weightedProductModel(problem, 'none', true).scores[0]).toBeCloseTo(Math.log10(4), 12);
  });

  test('zeros and negatives are refused by name, but not where the weight is 0', () => {
    const zero = problemOf(
      [
        [0, 2],
        [2, 4],
      ],
      '++',
      [1, 1],
    );
    expect(() => weightedProductModel(zero, 'none', true)).toThrow('“A1” has 0 on “c1”');
    expect(() =>
      weightedProductModel(
        problemOf(
          [
            [2, 2],
            [2, -4],
          ],
          '++',
          [1, 1],
        ),
        'none',
        false,
      ),
    ).toThrow('“A2” has -4 on “c2”');
    expect(() =>
      weightedProductModel(
        problemOf(
          [
            [1, 2],
            [2, 4],
          ],
          '++',
          [1, 1],
        ),
        'minmax',
        false,
      ),
    ).toThrow('becomes 0 by the normalization');
    expect(weightedProductModel({ ...zero, weights: [0, 1] }, 'none', false).scores[0]).toBeCloseTo(2, 12);
  });

  test('what does not fit into a number is said, and logarithms rank it', () => {
    const huge = problemOf(
      [
        [1e300, 1e300],
        [1e299, 1e300],
      ],
      '++',
      [1, 1],
    );
    expect(() => weightedProductModel(huge, 'none', false)).toThrow('does not fit into a number');
    expect(weightedProductModel(huge, 'none', true).ranks).toEqual([1, 2]);
  });

  test('is the sum of the logarithms', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const logs = weightedProductModel(problem, 'max', true);
        const products = weightedProductModel(problem, 'max', false);
        expect(products.ranks).toEqual(logs.ranks);
        for (const [i, log] of logs.scores.entries())
          expect(Math.log10(products.scores[i] ?? 0)).toBeCloseTo(log, 9);
      }),
    );
  });
});

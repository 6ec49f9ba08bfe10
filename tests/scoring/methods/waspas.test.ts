import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waspas } from '../../../scoring/methods/waspas.ts';
import { weightedProductModel } from '../../../scoring/methods/weighted-product.ts';
import { weightedSumModel } from '../../../scoring/methods/weighted-sum.ts';
import { anyProblem, problemOf } from '../problems.ts';

describe('waspas', () => {
  test('is the sum at lambda 1 and the product at lambda 0, each alone', () => {
    const zero = problemOf(
      [
        [0, 2],
        [2, 4],
      ],
      '++',
      [0.5, 0.5],
    );
    expect(waspas(zero, 'max', 1).scores).toEqual(weightedSumModel(zero, 'max').scores);
    expect(() => waspas(zero, 'max', 0.999)).toThrow('has 0 on “c1”');
    fc.assert(
      fc.property(anyProblem, (problem) => {
        expect(waspas(problem, 'sum', 0).scores).toEqual(weightedProductModel(problem, 'sum', false).scores);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { additiveValue } from '../../../scoring/methods/additive-value.ts';
import { waspas } from '../../../scoring/methods/waspas.ts';
import { weightedProductModel } from '../../../scoring/methods/weighted-product.ts';
import { weightedSumModel } from '../../../scoring/methods/weighted-sum.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
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

describe('additive value', () => {
  const functions = new Map<string, ValuePoints>([
    [
      'c1',
      [
        [10, 0],
        [0, 100],
      ] as const,
    ],
    [
      'c2',
      [
        [0, 0],
        [1, 50],
        [3, 100],
      ] as const,
    ],
  ]);
  const problem = problemOf(
    [
      [5, 0.5],
      [12, 5],
    ],
    '-+',
    [0.5, 0.5],
  );

  test('is linear between the points and flat or straight outside them', () => {
    expect(additiveValue(problem, functions, false).values).toEqual([
      [50, 25],
      [0, 100],
    ]);
    expect(additiveValue(problem, functions, true).values).toEqual(
      [
        [50, 25],
        [-20, 150],
      ].map((row) => row.map((x) => expect.closeTo(x, 12))),
    );
    expect(additiveValue(problem, functions, false).scores).toEqual([37.5, 50]);
  });

  test('needs a function for every criterion, of two points and without steps', () => {
    expect(() => additiveValue(problem, new Map([...functions].slice(0, 1)), false)).toThrow(
      'no value function for the criterion “c2”',
    );
    expect(() => additiveValue(problem, new Map([...functions, ['c1', [[1, 2]]]]), false)).toThrow(
      'fewer than two different points',
    );
    expect(() =>
      additiveValue(
        problem,
        new Map([
          ...functions,
          [
            'c1',
            [
              [1, 2],
              [1, 3],
            ],
          ],
        ]),
        false,
      ),
    ).toThrow('two values at 1');
  });
});

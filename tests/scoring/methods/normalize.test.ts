import { describe, expect, test } from 'vitest';
import type { Normalization } from '../../../scoring/methods/decision-problem.ts';
import { normalizeRows } from '../../../scoring/methods/normalize.ts';
import { ranksOf } from '../../../scoring/methods/ranks.ts';
import { vikor } from '../../../scoring/methods/vikor.ts';
import { weightedSumModel } from '../../../scoring/methods/weighted-sum.ts';
import { problemOf } from '../problems.ts';

const SCALES: readonly Normalization[] = ['max', 'sum', 'vector', 'minmax', 'none'];

describe('normalization', () => {
  const rows = [
    [2, 10],
    [4, 5],
    [8, 20],
  ];
  const problem = problemOf(rows, '+-', [0.5, 0.5]);

  test.each<[Normalization, number[][]]>([
    [
      'max',
      [
        [0.25, 0.5],
        [0.5, 1],
        [1, 0.25],
      ],
    ],
    [
      'sum',
      [
        [2 / 14, 2 / 7],
        [4 / 14, 4 / 7],
        [8 / 14, 1 / 7],
      ],
    ],
    [
      'minmax',
      [
        [0, 2 / 3],
        [1 / 3, 1],
        [1, 0],
      ],
    ],
    [
      'vector',
      [
        [2, 10 / 2.5],
        [4, 5 / 2.5],
        [8, 20 / 2.5],
      ].map(([x = 0, y = 0]) => [x / Math.sqrt(84), (y * 2.5) / Math.sqrt(525)]),
    ],
    ['none', rows],
  ])('%s', (scale, expected) => {
    expect(normalizeRows(problem, scale)).toEqual(
      expected.map((row) => row.map((x) => expect.closeTo(x, 12))),
    );
  });

  test('equal values are 1 by minmax and equal by every other; zeros stay 0', () => {
    const flat = problemOf(
      [
        [3, 0],
        [3, 0],
      ],
      '++',
      [0.5, 0.5],
    );
    expect(normalizeRows(flat, 'minmax')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(normalizeRows(flat, 'max')).toEqual([
      [1, 0],
      [1, 0],
    ]);
    expect(normalizeRows(flat, 'sum')).toEqual([
      [0.5, 0],
      [0.5, 0],
    ]);
    expect(normalizeRows(flat, 'vector').map(([, zero]) => zero)).toEqual([0, 0]);
  });

  test.each<[Normalization]>([['max'], ['sum']])('%s names the cell that it cannot take', (scale) => {
    const cost = problemOf(
      [
        [1, 2],
        [3, 0],
      ],
      '+-',
      [0.5, 0.5],
    );
    expect(() => normalizeRows(cost, scale)).toThrow('“A2” has 0 on “c2” (performance[1][1])');
    const negative = problemOf(
      [
        [1, 2],
        [-3, 1],
      ],
      '++',
      [0.5, 0.5],
    );
    expect(() => normalizeRows(negative, scale)).toThrow('“A2” has -3 on “c1” (performance[1][0])');
  });

  test.each(SCALES)('%s neither overflows nor vanishes', (scale) => {
    for (const size of [1e-300, 1, 1e300, 1.7e308]) {
      const huge = problemOf(
        [
          [0.5, 1],
          [1, 0.5],
          [0.75, 0.25],
        ].map((row) => row.map((x) => x * size)),
        '+-',
        [0.5, 0.5],
      );
      const plain = problemOf(
        [
          [0.5, 1],
          [1, 0.5],
          [0.75, 0.25],
        ],
        '+-',
        [0.5, 0.5],
      );
      if (scale === 'none') continue;
      const expected = normalizeRows(plain, scale);
      expect(normalizeRows(huge, scale)).toEqual(
        expected.map((row) => row.map((x) => expect.closeTo(x, 12))),
      );
    }
  });

  test('minmax over a range that does not fit into a number', () => {
    const wide = problemOf([[-1.7e308], [0], [1.7e308]], '+', [1]);
    expect(normalizeRows(wide, 'minmax')).toEqual([[0], [0.5], [1]]);
    expect(vikor(wide, 0.5).q).toEqual([1, 0.5, 0]);
  });
});

describe('ties', () => {
  test('share a rank, and the next is skipped; rounding makes no order', () => {
    expect(ranksOf([0.3, 0.1 + 0.2, 1, 0])).toEqual([2, 2, 1, 4]);
  });

  test('are judged by the size of the scores', () => {
    expect(ranksOf([1e-20, 2e-20], [1e-20, 2e-20])).toEqual([2, 1]);
    expect(ranksOf([1e20, 1e20 + 16384], 1e20)).toEqual([1, 1]);
    const tiny = problemOf([[1e-12], [2e-12]], '+', [1]);
    expect(weightedSumModel(tiny, 'none').ranks).toEqual([2, 1]);
  });
});

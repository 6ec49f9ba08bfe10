import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vikor } from '../../../scoring/methods/vikor.ts';
import { anyProblem, problemOf } from '../problems.ts';

describe('vikor', () => {
  test('Q is from 0 to 1, and the compromise holds a first and nothing twice', () => {
    fc.assert(
      fc.property(anyProblem, fc.double({ min: 0, max: 1, noNaN: true }), (problem, v) => {
        const { q, ranks, compromise } = vikor(problem, v);
        for (const x of q) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
        }
        expect(new Set(compromise).size).toBe(compromise.length);
        for (const [index, rank] of ranks.entries()) if (rank === 1) expect(compromise).toContain(index);
      }),
    );
  });

  test('an equal column adds no regret, and equal R adds nothing to Q', () => {
    expect(
      vikor(
        problemOf(
          [
            [1, 0, 3],
            [5, 0, 6],
          ],
          '+++',
          [1 / 3, 1 / 3, 1 / 3],
        ),
        0.5,
      ).q,
    ).toEqual([1, 0]);
    const even = vikor(
      problemOf(
        [
          [1, 0, 3],
          [0, 5, 6],
        ],
        '+++',
        [1 / 3, 1 / 3, 1 / 3],
      ),
      0.5,
    );
    expect(even.r).toEqual([1 / 3, 1 / 3]);
    expect(even.ranks).toEqual([2, 1]);
  });

  test('one alone, and two alike', () => {
    expect(vikor(problemOf([[7, 3]], '+-', [0.5, 0.5]), 0.5)).toMatchObject({
      s: [0],
      r: [0],
      q: [0],
      acceptableAdvantage: true,
      acceptableStability: true,
      compromise: [0],
      threshold: null,
    });
    expect(
      vikor(
        problemOf(
          [
            [7, 3],
            [7, 3],
          ],
          '+-',
          [0.5, 0.5],
        ),
        0.5,
      ),
    ).toMatchObject({
      q: [0, 0],
      ranks: [1, 1],
      acceptableAdvantage: false,
      compromise: [0, 1],
    });
  });

  test('by hand: v parts group utility and 1 - v parts individual regret', () => {
    // Regrets (0, 0.3), (0.25, 0.2), (0.5, 0.5) and (0.45, 0): S from 0.3 to 1, R from 0.25 to 0.5.
    const problem = problemOf(
      [
        [0, 6],
        [5, 4],
        [10, 10],
        [9, 0],
      ],
      '--',
      [0.5, 0.5],
    );
    const close = (values: readonly number[]) => values.map((x) => expect.closeTo(x, 12));
    expect(vikor(problem, 1).q).toEqual(close([0, 0.15 / 0.7, 1, 0.15 / 0.7]));
    expect(vikor(problem, 0).q).toEqual(close([0.2, 0, 1, 0.8]));
    expect(vikor(problem, 0.25)).toMatchObject({
      q: close([0.15, 0.0375 / 0.7, 1, 0.0375 / 0.7 + 0.6]),
      ranks: [2, 1, 4, 3],
      threshold: 1 / 3,
      acceptableAdvantage: false,
      compromise: [1, 0],
    });
  });

  test('advantage without stability leaves the first and the second', () => {
    const rows = [
      [1, 101, 1, 101, 1],
      [101, 1, 101, 1, 101],
      [1, 1, 1, 1, 101],
      [11, 11, 11, 16, 61],
      [56, 56, 56, 56, 56],
    ];
    const result = vikor(problemOf(rows, '-----', [0.2, 0.2, 0.2, 0.2, 0.2]), 0.5);
    expect(result.q).toEqual([0.75, 1, 0.5, 0.068, 0.4375].map((x) => expect.closeTo(x, 3)));
    expect(result).toMatchObject({
      acceptableAdvantage: true,
      acceptableStability: false,
      compromise: [3, 4],
    });
  });
});

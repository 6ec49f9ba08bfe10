import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Normalization } from '../../../scoring/methods/decision-problem.ts';
import { topsis } from '../../../scoring/methods/topsis.ts';
import { anyProblem, dominates, problemOf } from '../problems.ts';

const SCALES: readonly Normalization[] = ['max', 'sum', 'vector', 'minmax', 'none'];

describe('topsis', () => {
  test('closeness is from 0 to 1, 1 at the ideal and 0 at the anti-ideal', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...SCALES), (problem, scale) => {
        const all = [...problem.alternatives.keys()];
        const { scores } = topsis(problem, scale);
        for (const [i, score] of scores.entries()) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          if (all.every((j) => dominates(problem, i, j))) expect(score).toBeCloseTo(1, 12);
          else if (all.every((j) => dominates(problem, j, i))) expect(score).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  test('all equal, and one alone, have closeness 1', () => {
    expect(
      topsis(
        problemOf(
          [
            [1, 2],
            [1, 2],
          ],
          '+-',
          [0.5, 0.5],
        ),
        'vector',
      ),
    ).toMatchObject({ scores: [1, 1], ranks: [1, 1] });
    expect(topsis(problemOf([[0]], '-', [1]), 'vector').scores).toEqual([1]);
  });

  test('very large and very small numbers', () => {
    for (const size of [1e-300, 1e300]) {
      const problem = problemOf(
        [
          [5, 8, 4],
          [7, 6, 8],
          [8, 8, 6],
          [7, 4, 6],
        ].map((row) => row.map((x) => x * size)),
        '+++',
        [0.3, 0.4, 0.3],
      );
      expect(topsis(problem, 'vector').scores).toEqual(
        [0.5037, 0.6581, 0.7482, 0.334].map((x) => expect.closeTo(x, 4)),
      );
    }
  });
});

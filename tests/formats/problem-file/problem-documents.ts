import { expect } from 'vitest';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';

/** Solves a problem given by its rows, its directions as + and -, and its weights; names are A1, A2 and C1, C2. */
export function solve(
  method: string,
  performance: readonly (readonly unknown[])[] | undefined,
  directions: string,
  weights: readonly number[] | null,
  options: object = {},
) {
  return solveProblem({
    format: 'weighbridge-problem/1',
    alternatives: Array.from({ length: performance?.length ?? 0 }, (_, index) => `A${index + 1}`),
    criteria: [...directions].map((sign, index) => ({
      id: `C${index + 1}`,
      direction: sign === '+' ? 'max' : 'min',
      ...(weights && { weight: weights[index] }),
    })),
    performance,
    method,
    options,
  });
}

/** Numbers within half a unit of the last digit. */
export const near = (values: readonly number[], digits: number) =>
  values.map((x) => expect.closeTo(x, digits));

/** Compares numbers, rows of numbers, names and nulls, numbers within a tolerance. */
export function expectClose(actual: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(Array.isArray(actual)).toBe(true);
    const list = actual as readonly unknown[];
    expect(list.length).toBe(expected.length);
    for (const [index, one] of expected.entries()) expectClose(list[index], one, tolerance);
  } else if (typeof expected === 'number') {
    expect(Math.abs((actual as number) - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(
      tolerance,
    );
  } else {
    expect(actual).toEqual(expected);
  }
}

/** A small sound problem file, to be changed by a test. */
export const problem = {
  format: 'weighbridge-problem/1',
  alternatives: ['A1', 'A2', 'A3'],
  criteria: [
    { id: 'price', direction: 'min', weight: 0.3 },
    { id: 'speed', direction: 'max', weight: 0.7 },
  ],
  performance: [
    [20, 7],
    [35, 9],
    [15, 4],
  ],
  method: 'topsis',
};

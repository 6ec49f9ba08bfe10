import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticWeights, entropyWeights, merecWeights } from '../../../scoring/elicitation/objective.ts';
import { anyProblem, problemOf } from '../problems.ts';

const FORMULAS = [
  ['entropy', entropyWeights],
  ['critic', criticWeights],
  ['merec', merecWeights],
] as const;
const table = (rows: readonly (readonly number[])[], directions = '+'.repeat(rows[0]?.length ?? 0)) =>
  problemOf(rows, directions, []);

describe.each(FORMULAS)('%s weights', (_name, formula) => {
  test('add up to 1, are 0 or more, and depend on no unit', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(0.25, 8, 1024), (problem, factor) => {
        let weights: number[];
        try {
          weights = formula(problem);
        } catch (error) {
          expect(String(error)).toContain('are not defined here');
          return;
        }
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        for (const weight of weights) expect(weight).toBeGreaterThanOrEqual(0);
        const performance = problem.performance.map(([first = 0, ...rest]) => [first * factor, ...rest]);
        expect(formula({ ...problem, performance })).toEqual(weights.map((w) => expect.closeTo(w, 9)));
      }),
    );
  });

  test('an equal column has weight 0', () => {
    const weights = formula(
      table(
        [
          [1, 5, 9],
          [4, 5, 2],
          [3, 5, 8],
        ],
        '+-+',
      ),
    );
    expect(weights[1]).toBe(0);
    expect((weights[0] ?? 0) + (weights[2] ?? 0)).toBeCloseTo(1, 12);
  });

  test('one column that differs has the whole weight', () => {
    expect(
      formula(
        table([
          [1, 5],
          [4, 5],
        ]),
      ),
    ).toEqual([1, 0]);
    expect(formula(table([[1], [4]]))).toEqual([1]);
  });

  test('no difference, and one alternative, are refused', () => {
    expect(() =>
      formula(
        table([
          [5, 5],
          [5, 5],
        ]),
      ),
    ).toThrow('are not defined here');
    expect(() => formula(table([[1, 2]]))).toThrow('there is only one');
  });

  test('very large and very small numbers', () => {
    const rows = [
      [1, 7],
      [4, 2],
      [3, 3],
    ];
    const sizes = [1e-300, 1e300];
    const scaled = rows.map((row) => row.map((x, index) => x * (sizes[index] ?? 1)));
    expect(formula(table(scaled, '+-'))).toEqual(formula(table(rows, '+-')).map((w) => expect.closeTo(w, 9)));
  });
});

test('entropy: zeros are data, numbers below 0 are refused', () => {
  const weights = entropyWeights(
    table([
      [0, 1],
      [4, 1.5],
      [0, 2],
    ]),
  );
  // All of the first column is in one cell: entropy 0.
  expect((weights[0] ?? 0) / (weights[1] ?? 1)).toBeGreaterThan(10);
  expect(
    entropyWeights(
      table([
        [0, 1],
        [0, 2],
      ]),
    ),
  ).toEqual([0, 1]);
  expect(() =>
    entropyWeights(
      table([
        [1, 2],
        [-1, 3],
      ]),
    ),
  ).toThrow('“A2” has -1 on “c1” (performance[1][0])');
});

test('merec: numbers of 0 and below are refused', () => {
  expect(() =>
    merecWeights(
      table([
        [1, 2],
        [0, 3],
      ]),
    ),
  ).toThrow('“A2” has 0 on “c1”');
});

test('critic: directions count, and columns that all move together are refused', () => {
  const rows = [
    [12.9918, 0.7264, -1.1009, 1.598139592],
    [4.1201, 5.8824, 3.4483, 1.021563567],
    [4.1039, 0, -0.5076, 0.984469444],
  ];
  const weights = criticWeights(table(rows, '++-+'));
  expect(weights).toEqual(
    [0.16883925, 0.418444976, 0.249124763, 0.163591012].map((w) => expect.closeTo(w, 5)),
  );
  expect(() =>
    criticWeights(
      table([
        [1, 10],
        [2, 20],
        [4, 40],
      ]),
    ),
  ).toThrow('no conflict');
});

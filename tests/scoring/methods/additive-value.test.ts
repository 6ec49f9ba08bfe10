import { describe, expect, test } from 'vitest';
import { additiveValue } from '../../../scoring/methods/additive-value.ts';
import type { ValuePoints } from '../../../scoring/types.ts';
import { problemOf } from '../problems.ts';

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

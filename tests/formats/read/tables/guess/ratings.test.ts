import { expect, test } from 'vitest';
import type { Numbers } from '../../../../../formats/read/tables/guess/arithmetic.ts';
import { ratingScale } from '../../../../../formats/read/tables/guess/ratings.ts';

const scale = (
  lines: readonly Numbers[],
  {
    stated = null,
    isWeighed = false,
    isBacked = true,
    hasUnit = false,
  }: {
    stated?: readonly [number, number] | null;
    isWeighed?: boolean;
    isBacked?: boolean;
    hasUnit?: boolean;
  } = {},
) =>
  ratingScale(
    lines.map((numbers, at) => ({ at, numbers, hasUnit })),
    stated,
    isWeighed,
    isBacked,
  )?.ends ?? null;

test.each<[string, Numbers[], readonly [number, number] | null]>([
  [
    '1 to 3',
    [
      [1, 2, 3],
      [3, 3, 1],
    ],
    [1, 3],
  ],
  [
    '1 to 5',
    [
      [5, 2, 4],
      [3, 3.5, 1],
    ],
    [1, 5],
  ],
  [
    '0 to 10',
    [
      [0, 9, 7],
      [8, 3, 6],
    ],
    [0, 10],
  ],
  [
    '0 to 100',
    [
      [80, 55],
      [100, 70],
    ],
    [0, 100],
  ],
  [
    'of pluses and minuses',
    [
      [1, 0, -1],
      [0, 1, -1],
    ],
    [-1, 1],
  ],
  [
    'yes and no',
    [
      [1, 0, 1],
      [0, 0, 1],
    ],
    null,
  ],
  [
    'of different sizes',
    [
      [1899, 1299],
      [16, 8],
    ],
    null,
  ],
  [
    'beside small counts',
    [
      [9, 10, 8],
      [1, 2, 2],
      [2, 1, 1],
      [1, 1, 2],
    ],
    null,
  ],
  [
    'with decimals',
    [
      [4.2, 3.1],
      [3.9, 4.4],
    ],
    null,
  ],
  ['of one criterion', [[1, 2, 3, 4]], null],
])('%s', (_what, lines, ends) => {
  expect(scale(lines)).toEqual(ends);
});

test('weights, words and units beside them tell more', () => {
  expect(
    scale(
      [
        [80, 55],
        [100, 70],
      ],
      { isBacked: false },
    ),
  ).toBeNull();
  expect(
    scale(
      [
        [4.2, 3.1],
        [3.9, 4.4],
      ],
      { isWeighed: true },
    ),
  ).toEqual([1, 5]);
  expect(
    scale(
      [
        [2, 3],
        [3, 4],
      ],
      { stated: [1, 6] },
    ),
  ).toEqual([1, 6]);
  expect(
    scale(
      [
        [1, 2, 3],
        [3, 3, 1],
      ],
      { hasUnit: true },
    ),
  ).toBeNull();
});

import { expect, test } from 'vitest';
import type { Cell } from '../../../../../formats/read/tables/grid.ts';
import { pairedColumns } from '../../../../../formats/read/tables/guess/pairs.ts';

const GROUPS = [null, null, 'A', 'A', 'B', 'B'];
const pairs = (body: readonly (readonly Cell[])[], under: readonly string[]) =>
  pairedColumns(
    [[], ...body],
    GROUPS,
    ['Criterion', 'Weight', ...under, ...under],
    body.map((_, i) => i + 1),
    '.',
  );

test('what is another column times one factor of each row is left out, whatever it is called', () => {
  const found = pairs(
    [
      ['x', 3, 4, 12, 3, 9],
      ['y', 2, 3, 6, 5, 10],
    ],
    ['foo', 'bar'],
  );
  expect(found?.isProven).toBe(true);
  expect([...(found?.out ?? [])]).toEqual([
    [3, 'holds “bar”, which is the weight times “foo”'],
    [5, 'holds “bar”, which is the weight times “foo”'],
  ]);
  expect([...(found?.products ?? [])]).toEqual([
    [2, 3],
    [4, 5],
  ]);
});

test('on either side', () => {
  expect([
    ...(pairs(
      [
        ['x', 3, 12, 4, 9, 3],
        ['y', 2, 6, 3, 10, 5],
      ],
      ['bar', 'foo'],
    )?.out.keys() ?? []),
  ]).toEqual([2, 4]);
});

test('words tell where numbers do not', () => {
  const found = pairs(
    [
      ['x', 3, 4, 11, 3, 9],
      ['y', 2, 3, 6, 5, 9],
    ],
    ['Rating', 'Weighted'],
  );
  expect(found).toMatchObject({ isProven: false, kept: 'Rating', left: 'Weighted' });
  expect(
    pairs(
      [
        ['x', 3, 4, 11, 3, 9],
        ['y', 2, 3, 6, 5, 9],
      ],
      ['Plan', 'Actual'],
    ),
  ).toBeNull();
});

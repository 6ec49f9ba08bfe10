import { expect, test } from 'vitest';
import type { Cell } from '../../../../../formats/read/tables/grid.ts';
import { headRows } from '../../../../../formats/read/tables/guess/head.ts';

const N = null;
test.each<[string, Cell[][], number | null, number | null]>([
  [
    'one row',
    [
      ['Tool', 'Price'],
      ['A', 1],
    ],
    0,
    null,
  ],
  [
    'below a title and captions',
    [
      ['Test', N, N, N],
      ['By:', 'Ada', N, N],
      ['Tool', 'Price', 'RAM', 'CPU'],
      ['A', 1, 2, 3],
    ],
    2,
    null,
  ],
  [
    'none',
    [
      [1, 2],
      [3, 4],
    ],
    null,
    null,
  ],
  [
    'groups with empty cells behind',
    [
      [N, 'Cost', N, 'Use', N],
      ['Tool', 'Buy', 'Run', 'Ease', 'Help'],
      ['A', 1, 2, 3, 4],
    ],
    1,
    0,
  ],
  [
    'groups in merged cells',
    [
      [N, 'Cost', 'Cost', 'Use', 'Use'],
      ['Tool', 'Buy', 'Run', 'Ease', 'Help'],
      ['A', 1, 2, 3, 4],
    ],
    1,
    0,
  ],
  [
    'years below groups',
    [
      [N, 'Cost', N, 'Use', N],
      ['Tool', 2024, 2025, 2024, 2025],
      ['A', 1, 2, 3, 4],
    ],
    1,
    0,
  ],
  [
    'a row of units is no second one',
    [
      ['Tool', 'Price', 'RAM'],
      [N, 'EUR', 'GB'],
      ['A', 1, 2],
    ],
    0,
    null,
  ],
  [
    'words of options are no headings',
    [
      ['Tool', 'Use', N, 'Look'],
      ['A', 'good', 'very', 'nice'],
      ['B', 'good', 'very', 'nice'],
    ],
    0,
    null,
  ],
])('%s', (_what, grid, head, over) => {
  expect(headRows(grid, '.', undefined)).toEqual({ head, over });
});

test('headings that were chosen have their groups above them', () => {
  const grid = [
    [N, 'Cost', N, 'Use', N],
    ['Tool', 'Buy', 'Run', 'Ease', 'Help'],
    ['A', 1, 2, 3, 4],
  ];
  expect(headRows(grid, '.', 1)).toEqual({ head: 1, over: 0 });
  expect(headRows(grid, '.', 0)).toEqual({ head: 0, over: null });
  expect(headRows(grid, '.', null)).toEqual({ head: null, over: null });
  expect(headRows(grid, '.', 1, null)).toEqual({ head: 1, over: null });
  expect(headRows(grid, '.', 2, 0)).toEqual({ head: 2, over: 0 });
});

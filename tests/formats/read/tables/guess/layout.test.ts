import { expect, test } from 'vitest';
import type { Grid } from '../../../../../formats/read/tables/grid.ts';
import { headRows } from '../../../../../formats/read/tables/guess/head.ts';
import { layoutOf } from '../../../../../formats/read/tables/guess/layout.ts';

const layout = (grid: Grid) => layoutOf(grid, headRows(grid, '.', undefined), '.');
const alone = (grid: Grid): string[] => [...layout(grid).alone].map(([at, { is }]) => `${at} ${is}`);
const HEAD = ['Tool', 'Price', 'Ease'];

test.each<[string, Grid, string[]]>([
  ['a source', [HEAD, ['A', 1, 2], ['Source: own', null, null]], ['2 remark']],
  [
    'a footnote and its scale',
    [HEAD, ['A', 1, 2], ['* net', null, null], ['1 bis 5', null, null]],
    ['2 remark', '3 remark'],
  ],
  ['words apart', [HEAD, ['A', 1, 2], [null, null, null], ['Berlin', null, null]], ['3 remark']],
  ['words behind the last row', [HEAD, ['A', 1, 2], ['Berlin', null, null]], ['2 last']],
  [
    'sections',
    [HEAD, ['Free', null, null], ['A', 1, 2], ['Sold', null, null], ['B', 3, 4]],
    ['1 section', '3 section'],
  ],
  ['merged cells', [HEAD, ['Free', 'Free', 'Free'], ['A', 1, 2]], ['1 section']],
  ['a source in two cells', [HEAD, ['A', 1, 2], ['Source:', 'our tests', null]], ['2 remark']],
  ['names in a template', [HEAD, ['A', null, null], ['B', null, null]], []],
  [
    'a missing number in two columns',
    [
      ['Tool', 'Price'],
      ['A', 1],
      ['B', null],
    ],
    [],
  ],
])('%s', (_what, grid, found) => {
  expect(alone(grid)).toEqual(found);
});

test('groups reach to the next one, and in merged cells as far as they say', () => {
  const rest = [
    ['Tool', 'Buy', 'Run', 'Ease', 'Help'],
    ['A', 1, 2, 3, 4],
  ];
  expect(layout([[null, 'Cost', null, 'Use', null], ...rest]).groups).toEqual([
    null,
    'Cost',
    'Cost',
    'Use',
    'Use',
  ]);
  expect(layout([[null, 'Cost', 'Cost', 'Use', null], ...rest]).groups).toEqual([
    null,
    'Cost',
    'Cost',
    'Use',
    null,
  ]);
});

test('a section goes on to the next one', () => {
  const { sectionOf } = layout([HEAD, ['Free', null, null], ['A', 1, 2], ['Sold', null, null], ['B', 3, 4]]);
  expect([0, 2, 4].map(sectionOf)).toEqual([null, 'Free', 'Sold']);
});

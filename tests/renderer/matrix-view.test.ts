import { describe, expect, test } from 'vitest';
import { defaultMatrixView, type MatrixView, readMatrixView } from '../../renderer/model/matrix-view.ts';
import { listsTables } from '../db/workbooks.ts';

const read = (state: unknown): MatrixView =>
  readMatrixView({ ...listsTables(), viewStates: [{ id: 'v', view: 'matrix', state }] }, 'normal');

describe('a saved view of another making does no harm', () => {
  test.each([
    null,
    7,
    'x',
    [],
    { grid: 7, collapsedGroups: [1, 'a'], inspectorOpen: 'yes' },
    { grid: { columnSizing: {} } },
    { grid: { columnSizing: { columnSizingModel: [null] } } },
    { grid: { columnSizing: { columnSizingModel: [{ colId: 'kvm', width: 1e9 }] } } },
    {
      grid: {
        columnSizing: {
          columnSizingModel: [
            { colId: 'kvm', width: '10' },
            { colId: 3, width: 90 },
          ],
        },
      },
    },
    { grid: { columnOrder: { orderedColIds: ['kvm', 'xen'] } } },
    { grid: { sort: { sortModel: [{ colId: 'kvm', sort: 'up' }, 4] } } },
    { grid: { sort: [] } },
    { grid: { filter: { filterModel: [] } } },
    { grid: { filter: { filterModel: { kvm: null, xen: 3 } } } },
    {
      grid: { filter: { filterModel: { criterion: { filterType: 'text', type: 'contains', filter: {} } } } },
    },
    { grid: { filter: { filterModel: { kvm: { filterType: 'text', type: 'contains', filter: 'a' } } } } },
    { grid: { filter: { filterModel: { kvm: { filterType: 'number', operator: 'AND', conditions: 4 } } } } },
    { grid: { filter: { advancedFilterModel: { filterType: 'join' } } } },
    { grid: { version: {} } },
  ])('%j', (state) => {
    const view = read(state);
    expect(view.grid).toEqual(defaultMatrixView.grid);
    expect(view.collapsedGroups.every((id) => typeof id === 'string')).toBe(true);
  });

  test('what fits beside it is kept', () => {
    const sizes = [null, { colId: 'kvm', width: 240 }, { colId: 'xen', flex: 1 }];
    expect(read({ grid: { columnSizing: { columnSizingModel: sizes }, columnOrder: 5 } }).grid).toEqual({
      columnSizing: { columnSizingModel: sizes.slice(1) },
    });
  });
});

test('a saved view is read as it was written', () => {
  const view: MatrixView = {
    grid: {
      version: '36.2.0',
      columnSizing: { columnSizingModel: [{ colId: 'kvm', width: 240 }] },
      sort: { sortModel: [{ colId: 'kvm', sort: 'desc' }] },
      filter: {
        filterModel: {
          criterion: { filterType: 'text', type: 'contains', filter: 'mem' },
          kvm: { filterType: 'number', type: 'inRange', filter: 10, filterTo: 90 },
          xen: { filterType: 'number', type: 'blank' },
        },
      },
    },
    collapsedGroups: ['a'],
    frozen: ['kvm'],
    hintDismissed: true,
    inspectorOpen: false,
    density: 'compact',
    heat: true,
  };
  expect(read(JSON.parse(JSON.stringify(view)))).toEqual(view);
});

test('a workbook in which no density was chosen begins with that of the app', () => {
  const begins = (state: unknown) =>
    readMatrixView({ ...listsTables(), viewStates: [{ id: 'v', view: 'matrix', state }] }, 'compact').density;
  expect(begins(null)).toBe('compact');
  expect(begins({ heat: true })).toBe('compact');
  expect(begins({ density: 'detailed' })).toBe('detailed');
});

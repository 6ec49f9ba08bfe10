import type { GridApi } from 'ag-grid-community';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import * as format from '../../model/format.ts';
import type { AppState } from '../../model/store.ts';
import { alternativeOf } from './matrix-focus.ts';
import type { CellView, MatrixRow } from './matrix-rows.ts';
import { shareNow, summaryNow, weightNow } from './weights-now.ts';

/**
 * The matrix as it is arranged on the screen: the rows that the filter leaves in their order, with weight and share, then
 * total and rank. A cell where nothing is known says so behind the value that it counts as.
 */
export function matrixShown(grid: GridApi<MatrixRow>, state: AppState): ShownTable {
  const columns = grid.getAllDisplayedColumns().flatMap((column) => {
    const alternativeId = alternativeOf(column);
    return alternativeId === null ? [] : [{ alternativeId, name: column.getColDef().headerName ?? '' }];
  });
  const rows: string[][] = [];
  grid.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data?.kind !== 'criterion') return;
    rows.push([
      data.name,
      format.weight(weightNow(state, data.criterionId)),
      format.percent(shareNow(state, [data.criterionId])),
      ...columns.map(({ alternativeId }) => cellShown(data.cells.get(alternativeId))),
    ]);
  });
  const summary = (kind: 'total' | 'rank', label: string): string[] => [
    label,
    '',
    '',
    ...columns.map(({ alternativeId }) => {
      const value = summaryNow(state, kind, alternativeId);
      if (value === undefined) return '';
      return kind === 'rank' ? String(value) : format.score(value);
    }),
  ];
  return {
    title: 'Matrix',
    heads: ['Criterion', 'Weight', 'Share', ...columns.map(({ name }) => name)],
    numeric: [false, true, true, ...columns.map(() => true)],
    rows: [...rows, summary('total', 'Total'), summary('rank', 'Rank')],
  };
}

function cellShown(cell: CellView | undefined): string {
  if (!cell) return '';
  return `${format.score(cell.value)}${cell.empty && !cell.judged ? ' (empty)' : ''}`;
}

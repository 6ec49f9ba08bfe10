import type { GridApi } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
import type { ShownTable } from '../../../formats/write/plain/shown.ts';
import * as format from '../../model/format.ts';
import type { AppState } from '../../model/store.ts';
import { wordText } from './cell-text.ts';
import { alternativeOf } from './matrix-focus.ts';
import {
  type CellView,
  type MatrixRow,
  SUMMARY_NAMES,
  SUMMARY_ROWS,
  type SummaryRow,
} from './matrix-rows.ts';
import { shareNow, summaryText, weightNow } from './weights-now.ts';

/**
 * The matrix as it is arranged on the screen: the rows that the filter leaves in their order, with weight and share, then
 * total, what of it is known and assumed, and rank. A cell where nothing is known says so behind the value that it counts as, one
 * in words has its word there.
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
  const summary = ({ kind }: SummaryRow): string[] => [
    t(SUMMARY_NAMES[kind]),
    '',
    '',
    ...columns.map(({ alternativeId }) => summaryText(state, kind, alternativeId) ?? ''),
  ];
  return {
    title: t('Matrix'),
    heads: [t('Criterion'), t('Weight'), t('Share'), ...columns.map(({ name }) => name)],
    numeric: [false, true, true, ...columns.map(() => true)],
    rows: [...rows, ...SUMMARY_ROWS.map(summary)],
  };
}

function cellShown(cell: CellView | undefined): string {
  if (!cell) return '';
  const words = cell.judged ? null : cell.empty ? t('assumed') : wordText(cell);
  return `${format.score(cell.value)}${words === null ? '' : ` (${words})`}`;
}

import type { GridApi } from 'ag-grid-community';
import { getState, openDocument } from '../../model/store.ts';
import { changeMatrixView } from '../../model/workbook.ts';
import { alternativeOf } from './matrix-focus.ts';
import { type MatrixRow, stableKey } from './matrix-rows.ts';

/** How wide the columns are and which of them stay while the others scroll: the view's, outside undo. */

/** Gives the columns of the alternatives the same share of the width again. */
export function levelColumns(grid: GridApi<MatrixRow>): void {
  const columns = grid.getColumns()?.filter((column) => alternativeOf(column) !== null) ?? [];
  grid.applyColumnState({ state: columns.map((column) => ({ colId: column.getColId(), flex: 1 })) });
}

/** Whether all of these alternatives are frozen at the left. */
export function areFrozen(alternativeIds: readonly string[]): boolean {
  const { frozen } = getState().matrixView;
  return keysOf(alternativeIds).every((key) => frozen.includes(key));
}

/** Freezes alternatives at the left, beside criterion and weight; where all of them are, lets them scroll again. */
export function toggleFrozen(alternativeIds: readonly string[]): void {
  const { frozen } = getState().matrixView;
  const keys = keysOf(alternativeIds);
  const others = frozen.filter((key) => !keys.includes(key));
  changeMatrixView({ frozen: areFrozen(alternativeIds) ? others : [...others, ...keys] });
}

const keysOf = (alternativeIds: readonly string[]): string[] =>
  openDocument(getState())
    .tables.alternatives.filter(({ id }) => alternativeIds.includes(id))
    .map(stableKey);

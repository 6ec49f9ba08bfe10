import type { Column, GridApi } from 'ag-grid-community';
import { getState } from '../../model/store.ts';
import { perDocument } from '../../state/per-document.ts';
import { alternativeOf } from './matrix-focus.ts';
import type { CriterionRow, MatrixRow } from './matrix-rows.ts';

/** The grid that is on the screen, for commands, which do not stand in it. */
const held = perDocument<GridApi<MatrixRow> | null>(() => null);

/** Says which grid there is; null once it is gone. */
export const holdGrid = (api: GridApi<MatrixRow> | null): void => {
  held.current = api;
};

/** The grid of the matrix; null in other views. */
export const gridNow = (): GridApi<MatrixRow> | null =>
  held.current && !held.current.isDestroyed() ? held.current : null;

/** A column of an alternative, as it stands in the grid. */
export interface AlternativeColumn {
  readonly column: Column;
  readonly alternativeId: string;
  readonly name: string;
}

/** The alternatives' columns in their order on the screen. */
export const columnsOf = (api: GridApi<MatrixRow>): AlternativeColumn[] =>
  api.getAllDisplayedColumns().flatMap((column) => {
    const alternativeId = alternativeOf(column);
    return alternativeId === null
      ? []
      : [{ column, alternativeId, name: column.getColDef().headerName ?? '' }];
  });

/** The criteria in the order of their rows, as far as they are not filtered out or folded away. */
export function criteriaOf(api: GridApi<MatrixRow>): CriterionRow[] {
  const rows: CriterionRow[] = [];
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data?.kind === 'criterion') rows.push(data);
  });
  return rows;
}

/** Whether the rows are sorted by a column, so that an order of one's own would not be seen. */
export const isSorted = (): boolean => (getState().matrixView.grid.sort?.sortModel.length ?? 0) > 0;

import type { CellFocusedEvent, Column, GridApi } from 'ag-grid-community';
import type { CellNow } from '../../grid/AtOnce.tsx';
import { type Selection, sameSelection } from '../../model/selection.ts';
import type { MatrixRow } from './matrix-rows.ts';

/** What the focused cell stands for, the names of total and rank for what the lead is made of; null for group rows and corners. */
export function selectionAt({
  api,
  rowIndex,
  rowPinned,
  column,
}: CellFocusedEvent<MatrixRow> | CellNow<MatrixRow>): Selection | null {
  if (rowIndex === null || rowIndex === undefined || typeof column === 'string' || !column) return null;
  return at(api, rowIndex, rowPinned ?? null, column);
}

function at(
  api: GridApi<MatrixRow>,
  rowIndex: number,
  rowPinned: 'top' | 'bottom' | null,
  column: Column,
): Selection | null {
  const alternativeId = alternativeOf(column);
  if (rowPinned === 'bottom') {
    if (alternativeId) return { kind: 'alternative', alternativeId };
    return column.getColId() === 'criterion' ? { kind: 'lead' } : null;
  }
  const row = api.getDisplayedRowAtIndex(rowIndex)?.data;
  if (row?.kind !== 'criterion') return null;
  const { criterionId } = row;
  return alternativeId ? { kind: 'cell', alternativeId, criterionId } : { kind: 'criterion', criterionId };
}

/** The alternative that a column stands for; null for the columns in front. */
export function alternativeOf(column: Column): string | null {
  const context: { readonly alternativeId?: string } | undefined = column.getColDef().context;
  return context?.alternativeId ?? null;
}

/** Moves the grid's focus to a cell or criterion that was selected elsewhere. */
export function followSelection(api: GridApi<MatrixRow>, selection: Selection | null): void {
  if (selection?.kind !== 'cell' && selection?.kind !== 'criterion') return;
  const focused = api.getFocusedCell();
  const now = focused ? at(api, focused.rowIndex, focused.rowPinned ?? null, focused.column) : null;
  if (sameSelection(now, selection)) return;
  const column =
    selection.kind === 'cell'
      ? api.getColumns()?.find((c) => alternativeOf(c) === selection.alternativeId)
      : api.getColumn('criterion');
  let rowIndex: number | null = null;
  api.forEachNodeAfterFilterAndSort((node) => {
    if (node.data?.kind === 'criterion' && node.data.criterionId === selection.criterionId)
      rowIndex = node.rowIndex;
  });
  if (!column?.isVisible() || rowIndex === null) return;
  api.ensureIndexVisible(rowIndex);
  api.ensureColumnVisible(column);
  api.setFocusedCell(rowIndex, column);
}

import type { ColumnMovedEvent, GridApi } from 'ag-grid-community';
import { byPosition } from '../../domain/order.ts';
import { beforeInOrder, selectedAlternatives } from '../../model/matrix-range.ts';
import { getState, openDocument, refuseEdit } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { columnsOf } from './grid-now.ts';
import { alternativeOf } from './matrix-focus.ts';
import { type MatrixRow, stableKey } from './matrix-rows.ts';
import { isLineInRange } from './range.ts';

/** Columns that are dragged by their heads, or moved from there with Shift and an arrow: the order of the alternatives in the workbook. */

/** Saves where a column came to stand, and with it the others that are selected; puts it back where that is refused. */
export function onColumnMoved({ api, column, finished, source }: ColumnMovedEvent<MatrixRow>): void {
  if (!finished || (source !== 'uiColumnMoved' && source !== 'uiColumnDragged')) return;
  const alternativeId = column && alternativeOf(column);
  if (!alternativeId) return;
  const state = getState();
  const order = openDocument(state).tables.alternatives.toSorted(byPosition);
  const all = order.map(({ id }) => id);
  const shown = columnsOf(api).map((other) => other.alternativeId);
  const moved = isLineInRange('alternatives', alternativeId) ? selectedAlternatives(state) : [alternativeId];
  const before = beforeInOrder(all, shown, moved, alternativeId);
  if (before === undefined) return;
  if (refuseEdit()) {
    // After the grid is done with the move.
    queueMicrotask(() => putBack(api));
    return;
  }
  void execute({ type: 'moveAlternatives', alternativeIds: [...moved], before });
}

/** Orders the columns as the workbook has them. */
function putBack(api: GridApi<MatrixRow>): void {
  if (api.isDestroyed()) return;
  const { alternatives } = openDocument(getState()).tables;
  api.applyColumnState({
    state: ['criterion', 'weight', ...alternatives.toSorted(byPosition).map(stableKey)].map((colId) => ({
      colId,
    })),
    applyOrder: true,
  });
}

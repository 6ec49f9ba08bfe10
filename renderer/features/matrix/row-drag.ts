import type { RowDragEndEvent, RowDragMoveEvent } from 'ag-grid-community';
import { byPosition } from '../../domain/order.ts';
import { getState, openDocument, refuseEdit, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { isSorted } from './grid-now.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { SORTED } from './move.ts';

/** Criteria that are dragged to another place of their group, or into another group. */

type Dragged = RowDragMoveEvent<MatrixRow> | RowDragEndEvent<MatrixRow>;

/** Draws where the row would come to stand. */
export function showDrop(event: RowDragMoveEvent<MatrixRow>): void {
  const { api, overNode } = event;
  api.setRowDropPositionIndicator(
    overNode && placeOf(event)
      ? { row: overNode, dropIndicatorPosition: isAbove(event) ? 'above' : 'below' }
      : null,
  );
}

/** Takes the line away again, wherever the row was let go. */
export const hideDrop = ({ api }: Pick<Dragged, 'api'>): void => api.setRowDropPositionIndicator(null);

/** Puts the row there, or says why it stays. */
export function dropRow(event: RowDragEndEvent<MatrixRow>): void {
  hideDrop(event);
  const moved = event.node.data;
  const place = placeOf(event);
  if (moved?.kind !== 'criterion' || !place || refuseEdit()) return;
  if (isSorted()) {
    update({ alert: { code: 'invalid', message: 'It stays where it is.', remedy: SORTED } });
    return;
  }
  if (place.before === moved.criterionId) return;
  void execute({ type: 'moveCriterion', criterionId: moved.criterionId, ...place });
}

/** In the upper half of the row that the pointer is over. */
const isAbove = ({ overNode, y }: Dragged): boolean =>
  overNode?.data?.kind === 'criterion' && y < (overNode.rowTop ?? 0) + (overNode.rowHeight ?? 0) / 2;

/** Before which criterion, or at the end of which group; null where the pointer is over no row of the criteria. */
function placeOf(event: Dragged): { readonly before: string | null; readonly groupId?: string } | null {
  const over = event.overNode?.data;
  const { criteria } = openDocument(getState()).tables;
  if (over?.kind === 'group') return { before: over.criterionIds[0] ?? null };
  if (over?.kind !== 'criterion') return null;
  const criterion = criteria.find((c) => c.id === over.criterionId);
  if (!criterion) return null;
  if (isAbove(event)) return { before: criterion.id };
  const group = criteria.filter((c) => c.groupId === criterion.groupId).sort(byPosition);
  const next = group[group.indexOf(criterion) + 1];
  return next ? { before: next.id } : { before: null, groupId: criterion.groupId };
}

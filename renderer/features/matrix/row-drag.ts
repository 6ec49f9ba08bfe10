import type { RowDragEndEvent, RowDragMoveEvent } from 'ag-grid-community';
import { msg, t } from '../../../common/language/texts.ts';
import { byPosition } from '../../domain/order.ts';
import { dropBefore, selectedCriteria } from '../../model/matrix-range.ts';
import { getState, openDocument, refuseEdit, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';
import { isSorted } from './grid-now.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { SORTED } from './move.ts';
import { isLineInRange } from './range.ts';

/** Criteria that are dragged to another place of their group, or into another group. */

interface DropPlace {
  readonly before: string | null;
  /** At whose end, where it is before none. */
  readonly groupId?: string;
}

type Dragged = RowDragMoveEvent<MatrixRow> | RowDragEndEvent<MatrixRow>;

/** Draws where the row would come to stand. */
export function showDrop(event: RowDragMoveEvent<MatrixRow>): void {
  outside?.abort();
  const { api, overNode } = event;
  api.setRowDropPositionIndicator(
    overNode && placeOf(event)
      ? { row: overNode, dropIndicatorPosition: isAbove(event) ? 'above' : 'below' }
      : null,
  );
}

/** Takes the line away again, wherever the row was let go. */
const hideDrop = ({ api }: Pick<Dragged, 'api'>): void => api.setRowDropPositionIndicator(null);

/** What listens for the row to be let go outside of the rows. */
let outside: AbortController | null = null;

/** The row is dragged off the rows: where it is let go there, it is said why it stays. */
export function leaveRows(event: Pick<Dragged, 'api'>): void {
  hideDrop(event);
  outside?.abort();
  outside = new AbortController();
  const { signal } = outside;
  for (const type of ['mouseup', 'pointerup'])
    window.addEventListener(
      type,
      () => {
        outside?.abort();
        stays(t(NO_ROW));
      },
      { capture: true, signal },
    );
}

/** The drag was given up, which is no gesture to be refused. */
export function cancelDrop(event: Pick<Dragged, 'api'>): void {
  outside?.abort();
  hideDrop(event);
}

const NO_ROW = msg('Drop it on a criterion or a group: the rows at the bottom are worked out.');

const stays = (remedy: string): void =>
  update({ alert: { code: 'invalid', message: t('It stays where it is.'), remedy } });

/** Puts the row there, and with it the others that are selected; or says why it stays. */
export function dropRow(event: RowDragEndEvent<MatrixRow>): void {
  hideDrop(event);
  const moved = event.node.data;
  if (moved?.kind !== 'criterion' || refuseEdit()) return;
  const place = placeOf(event);
  if (isSorted()) stays(t(SORTED));
  else if (!place) stays(t(NO_ROW));
  else if (place.before !== moved.criterionId) moveTo(place, moved.criterionId);
}

/** Moves a criterion, and with it the others of the whole rows that are selected. */
function moveTo(place: DropPlace, criterionId: string): void {
  const state = getState();
  const criterionIds = isLineInRange('criteria', criterionId) ? selectedCriteria(state) : [criterionId];
  const { criteria } = openDocument(state).tables;
  const groupId = criteria.find(({ id }) => id === place.before)?.groupId ?? place.groupId;
  const members = criteria.filter((c) => c.groupId === groupId).sort(byPosition);
  const before = dropBefore(
    members.map(({ id }) => id),
    criterionIds,
    place.before,
  );
  const end = before === null && groupId !== undefined ? { groupId } : {};
  update({ selection: { kind: 'criterion', criterionId } });
  void execute({ type: 'moveCriteria', criterionIds: [...criterionIds], before, ...end });
}

/** In the upper half of the row that the pointer is over. */
const isAbove = ({ overNode, y }: Dragged): boolean =>
  overNode?.data?.kind === 'criterion' && y < (overNode.rowTop ?? 0) + (overNode.rowHeight ?? 0) / 2;

/** Before which criterion, or at the end of which group; null where the pointer is over no row of the criteria. */
function placeOf(event: Dragged): DropPlace | null {
  const over = isCovered(event) ? undefined : event.overNode?.data;
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

/** Whether the pointer is over a row at the bottom, which stays there while the grid tells of the row that has scrolled below it. */
const isCovered = ({ event, overNode }: Dragged): boolean =>
  event instanceof MouseEvent &&
  document
    .elementsFromPoint(event.clientX, event.clientY)
    .map((element) => element.closest('[role=row]')?.getAttribute('row-id'))
    .find((id) => typeof id === 'string') !== overNode?.id;

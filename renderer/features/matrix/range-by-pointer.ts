import type { GridApi } from 'ag-grid-community';
import type { MouseEvent } from 'react';
import { cellAt } from '../../grid/AtOnce.tsx';
import type { Selection } from '../../model/selection.ts';
import { modPressed } from '../../ui/platform-keys.ts';
import { selectionAt } from './matrix-focus.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { clearRange, extendLines, extendTo, isInRange, isLineInRange, toggleLine } from './range.ts';

/** The pointer went down in a cell and is held. */
let drawing = false;

/**
 * Selecting by the pointer: Shift and a click, or drawing over cells; on the names of criteria whole rows, one by one with Mod. For the
 * element around the grid. Heads of columns do the same themselves.
 */
export const rangeByPointer = (api: GridApi<MatrixRow> | null) => ({
  // The grid listens to the one, and the page moves the focus with the other.
  onPointerDownCapture: (event: MouseEvent): void => press(api, event),
  onMouseDownCapture: (event: MouseEvent): void => press(api, event),
  onMouseMove: (event: MouseEvent): void => {
    if (!api || !drawing || event.buttons !== 1) return;
    const place = placeAt(api, event.target);
    if (place?.kind === 'cell') extendTo(api, place);
  },
});

function press(api: GridApi<MatrixRow> | null, event: MouseEvent): void {
  const place = api && placeAt(api, event.target);
  drawing = place?.kind === 'cell' && event.button === 0;
  if (!api || !place) return;
  if (event.button === 2 && isSelected(place)) {
    // The menu is about the range, which would go with the focus.
    event.preventDefault();
    event.stopPropagation();
  }
  if (event.button !== 0) return;
  const toggles = place.kind === 'criterion' && modPressed(event);
  if (!event.shiftKey && !toggles) {
    // A row that is dragged by its handle takes the others with it.
    if (!(event.target instanceof Element && event.target.closest('[data-testid=row-handle]'))) clearRange();
    return;
  }
  if (event.shiftKey && modPressed(event)) return;
  // The grid would move the focus, where the range begins.
  event.preventDefault();
  event.stopPropagation();
  // Both of the two events come; a row that was taken would be given back.
  if (toggles && event.type !== 'pointerdown') return;
  if (place.kind === 'cell') extendTo(api, place);
  else if (toggles) toggleLine(api, 'criteria', place.criterionId);
  else extendLines(api, 'criteria', place.criterionId);
}

type Place = Extract<Selection, { kind: 'cell' | 'criterion' }>;

const isSelected = (place: Place): boolean =>
  place.kind === 'cell' ? isInRange(place) : isLineInRange('criteria', place.criterionId);

/** The cell, or the name of a criterion, that an element stands in; the weights are something else. */
function placeAt(api: GridApi<MatrixRow>, target: EventTarget): Place | null {
  const cell = target instanceof Element ? cellAt(api, target) : null;
  const selection = cell && selectionAt(cell);
  if (selection?.kind === 'cell') return selection;
  return selection?.kind === 'criterion' && cell?.column?.getColId() === 'criterion' ? selection : null;
}

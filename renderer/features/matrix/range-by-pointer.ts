import type { GridApi } from 'ag-grid-community';
import type { MouseEvent } from 'react';
import { cellAt } from '../../grid/AtOnce.tsx';
import { selectionAt } from './matrix-focus.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { clearRange, extendTo, isInRange } from './range.ts';

/** The pointer went down in a cell and is held. */
let drawing = false;

/** Selecting a rectangle by the pointer: Shift and a click, or drawing over cells. For the element around the grid. */
export const rangeByPointer = (api: GridApi<MatrixRow> | null) => ({
  // The grid listens to the one, and the page moves the focus with the other.
  onPointerDownCapture: (event: MouseEvent): void => press(api, event),
  onMouseDownCapture: (event: MouseEvent): void => press(api, event),
  onMouseMove: (event: MouseEvent): void => {
    if (!api || !drawing || event.buttons !== 1) return;
    const place = cellPlace(api, event.target);
    if (place) extendTo(api, place);
  },
});

function press(api: GridApi<MatrixRow> | null, event: MouseEvent): void {
  const place = api && cellPlace(api, event.target);
  drawing = place !== null && event.button === 0;
  if (!api || !place) return;
  if (event.button === 2 && isInRange(place)) {
    // The menu is about the rectangle, which would go with the focus.
    event.preventDefault();
    event.stopPropagation();
  }
  if (event.button !== 0) return;
  if (!event.shiftKey || event.ctrlKey || event.metaKey) {
    clearRange();
    return;
  }
  // The grid would move the focus, where the rectangle begins.
  event.preventDefault();
  event.stopPropagation();
  extendTo(api, place);
}

function cellPlace(api: GridApi<MatrixRow>, target: EventTarget) {
  const cell = target instanceof Element ? cellAt(api, target) : null;
  const selection = cell && selectionAt(cell);
  return selection?.kind === 'cell' ? selection : null;
}

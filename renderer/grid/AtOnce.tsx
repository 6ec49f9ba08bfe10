import type { Column, GridApi } from 'ag-grid-community';
import type { FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';

const CELL = '.ag-cell';

/** A cell. */
export interface CellNow<R> {
  readonly api: GridApi<R>;
  readonly data: R | undefined;
  /** Null where the grid has no such column any more. */
  readonly column: Column | null;
  readonly rowIndex: number;
  readonly rowPinned: 'top' | 'bottom' | null;
}

interface Props<R> {
  readonly api: GridApi<R> | null;
  /** Also for a press on the cell that has the focus already. */
  readonly onFocus: (cell: CellNow<R>) => void;
  readonly onKeyDown: (event: globalThis.KeyboardEvent, cell: CellNow<R>) => void;
  readonly children: ReactNode;
}

/**
 * Tells of the focus and of keys in the cells of a grid while they happen. AG Grid tells of them by a timer, and a user who clicks a cell and
 * chooses a command, or presses a key and goes to another view, can be faster: the command would find nothing selected, and the key a grid
 * that is gone.
 */
export function AtOnce<R>({ api, onFocus, onKeyDown, children }: Props<R>) {
  const tell = (target: EventTarget, then: (cell: CellNow<R>) => void): void => {
    const cell = api && cellAt(api, target);
    if (cell) then(cell);
  };
  return (
    // It is the cells in it that one interacts with.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      style={{ display: 'contents' }}
      onMouseDown={({ target }: MouseEvent) => tell(target, onFocus)}
      onFocus={({ target }: FocusEvent) => tell(target, onFocus)}
      onKeyDown={({ target, nativeEvent }: KeyboardEvent) =>
        tell(target, (cell) => onKeyDown(nativeEvent, cell))
      }
    >
      {children}
    </div>
  );
}

/** Whether the page has told of the focus already, so that what the grid says of it later is no news. */
export const hasToldOfFocus = (): boolean =>
  document.hasFocus() && document.activeElement?.closest(CELL) != null;

/** The cell that an element stands in, by what AG Grid writes on its elements. Columns' heads and filters are in the grid too, and no cells. */
export function cellAt<R>(api: GridApi<R>, target: EventTarget): CellNow<R> | null {
  const element = target instanceof Element ? target.closest(CELL) : null;
  const place = /^([tb]-)?(\d+)$/.exec(element?.closest('[row-index]')?.getAttribute('row-index') ?? '');
  if (!element || !place) return null;
  const column = api.getColumn(element.getAttribute('col-id') ?? '');
  const rowIndex = Number(place[2]);
  const rowPinned = place[1] === 't-' ? 'top' : place[1] === 'b-' ? 'bottom' : null;
  const row =
    rowPinned === 'bottom'
      ? api.getPinnedBottomRow(rowIndex)
      : rowPinned === 'top'
        ? api.getPinnedTopRow(rowIndex)
        : api.getDisplayedRowAtIndex(rowIndex);
  return { api, data: row?.data, column, rowIndex, rowPinned };
}

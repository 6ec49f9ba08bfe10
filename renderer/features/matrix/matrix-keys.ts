import type {
  CellPosition,
  Column,
  SuppressHeaderKeyboardEventParams,
  SuppressKeyboardEventParams,
  TabToNextCellParams,
} from 'ag-grid-community';
import { cancelNudge, nudgeWeight, settleNudge } from '../../domain/weight-drag.ts';
import { sliderStep } from '../../domain/weight-slider.ts';
import type { CellNow } from '../../grid/AtOnce.tsx';
import { showInspector } from '../../model/inspector.ts';
import { refuseLocked, toggleLock } from '../../model/locks.ts';
import { getState, refuseEdit, update } from '../../model/store.ts';
import { readingKey } from '../../ui/direction.ts';
import { modPressed } from '../../ui/platform-keys.ts';
import { focusRegion } from '../../ui/regions.ts';
import { leavesByTab } from '../../ui/tabbable.ts';
import { onCellGesture } from './cell-gestures.ts';
import { toggleGroup } from './groups.ts';
import { alternativeOf } from './matrix-focus.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { chooseAll, chooseAlternative, chooseLineOf, clearRange, extendBy, toggleLine } from './range.ts';
import { isLockedNow } from './weights-now.ts';

/** Keys that step a weight instead of moving the focus. */
function nudgeOf({ key, altKey }: KeyboardEvent): number {
  if (altKey) return { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[readingKey(key)] ?? 0;
  return { '+': 1, '-': -1 }[key] ?? 0;
}

const isLockKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'l' && !ctrlKey && !metaKey && !altKey;

/** What would type a weight or step it. */
const changesWeight = (event: KeyboardEvent): boolean =>
  ['Enter', 'F2', 'Backspace', 'Delete'].includes(event.key) ||
  (/^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey) ||
  nudgeOf(event) !== 0;

export function suppressKeyboardEvent({
  event,
  editing,
  column,
  data,
}: SuppressKeyboardEventParams<MatrixRow>): boolean {
  if (!editing && leavesByTab(event)) return true;
  // Whole rows and columns, and all cells.
  if (!editing && lineKey(event) !== null) return true;
  // These are the program's; the grid would take Mod+Shift+A for Mod+A, and Mod+D away.
  if (modPressed(event) && (event.shiftKey || ['d', 'r'].includes(event.key.toLowerCase()))) return true;
  // Enter explains a cell, and asks for its number there; typing and F2 change the number in place.
  if (!editing && event.key === 'Enter' && data && isNumberCell(column, data)) return true;
  // Shift and an arrow select a rectangle, and Delete takes away all that is in it.
  if (!editing && isExtending(event) && column.getColId() !== 'weight') return true;
  if (!editing && event.key === 'Delete' && alternativeOf(column)) return true;
  return !editing && column.getColId() === 'weight' && (nudgeOf(event) !== 0 || isLockKey(event));
}

/** Shift+Space selects the row, Ctrl+Space the column (on a Mac too, as in spreadsheets), Mod+A all cells. */
function lineKey(event: KeyboardEvent): 'criteria' | 'alternatives' | 'all' | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey) return null;
  if (key === ' ' && shiftKey !== ctrlKey && !metaKey) return shiftKey ? 'criteria' : 'alternatives';
  return key.toLowerCase() === 'a' && modPressed(event) && !shiftKey ? 'all' : null;
}

const STEPS: Readonly<Record<string, readonly [down: number, on: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const isExtending = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  shiftKey && !ctrlKey && !metaKey && !altKey && key in STEPS;

const isNumberCell = (column: Column, row: MatrixRow): boolean =>
  row.kind === 'criterion' && row.numeric && alternativeOf(column) !== null;

/** Tab goes on to the inspector; only while a weight or a number is typed it goes to the next one. The arrow keys do the rest. */
export const tabToNextCell = ({
  editing,
  nextCellPosition,
}: TabToNextCellParams<MatrixRow>): CellPosition | false => (editing ? (nextCellPosition ?? false) : false);

/** So does Tab from a column's head; the arrow keys go from head to head. */
export const tabToNextHeader = (): false => false;

export function onCellKeyDown(event: KeyboardEvent, cell: CellNow<MatrixRow>): void {
  const { data, column } = cell;
  const colId = column?.getColId() ?? null;
  if (data?.kind === 'group' && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    toggleGroup(data.groupId, data.name);
  }
  // The Enter that ends typing has its say in the editor.
  if (event.target instanceof HTMLInputElement) return;
  if (event.key === 'Enter' && data && column && opensInspector(column.getColId(), data)) {
    event.preventDefault();
    showInspector(true);
    if (isNumberCell(column, data)) update({ editorRequest: 'number' });
    // After the inspector is drawn.
    else requestAnimationFrame(() => focusRegion('inspector'));
    return;
  }
  if (selects(event, cell)) {
    event.preventDefault();
    return;
  }
  if (event.key === 'Escape' && colId !== 'weight') {
    clearRange();
    closeOver();
  }
  if (data && cell.api.getEditingCells().length === 0 && onCellGesture(event, column, data)) {
    event.preventDefault();
    return;
  }
  if (colId !== 'weight' || data?.kind !== 'criterion') return;
  if (cell.api.getEditingCells().length === 0) onWeightKey(event, data);
}

/** Selects several cells, where that is what a key means. */
function selects(event: KeyboardEvent, { api, data, column }: CellNow<MatrixRow>): boolean {
  const line = lineKey(event);
  if (line === 'all') chooseAll(api);
  else if (line !== null) chooseLineOf(api, line);
  else if (data?.kind !== 'criterion' || column?.getColId() === 'weight' || !isExtending(event)) return false;
  else {
    const [down, on] = STEPS[readingKey(event.key)] ?? [0, 0];
    extendBy(api, down, on);
  }
  return true;
}

/** A key on a weight that is not being typed. */
function onWeightKey(
  event: KeyboardEvent,
  { criterionId, scale }: Extract<MatrixRow, { kind: 'criterion' }>,
): void {
  const direction = nudgeOf(event);
  if ((isLockKey(event) || changesWeight(event)) && refuseEdit()) event.preventDefault();
  else if (isLockKey(event)) {
    event.preventDefault();
    settleNudge();
    void toggleLock(criterionId);
  } else if (isLockedNow(getState(), criterionId) && changesWeight(event)) {
    event.preventDefault();
    refuseLocked(criterionId);
  } else if (direction !== 0) {
    event.preventDefault();
    nudgeWeight(criterionId, stepOf(event, direction, scale));
  } else if (event.key === 'Escape') {
    if (cancelNudge()) event.preventDefault();
    else closeOver();
  }
}

/** Enter types a weight; anywhere else it goes to what explains the cell. */
const opensInspector = (colId: string, { kind }: MatrixRow): boolean =>
  kind === 'criterion' ? colId !== 'weight' : kind !== 'group';

/** Escape closes the inspector where it lies over the matrix. */
function closeOver(): void {
  if (getState().narrow) showInspector(false);
}

/** Large steps are Alt+Shift and an arrow: many keyboards need Shift for '+' itself. */
const stepOf = ({ altKey, shiftKey }: KeyboardEvent, direction: number, scale: number): number =>
  direction * (altKey && shiftKey ? scale / 10 : sliderStep(scale));

/** On a column's head: Enter sorts, Mod+Enter filters, Space explains. AG Grid leaves them to heads of our own. */
export function suppressHeaderKeyboardEvent(params: SuppressHeaderKeyboardEventParams<MatrixRow>): boolean {
  const { event, column, api } = params;
  if (leavesByTab(event)) return true;
  if (!('getColId' in column) || (event.key !== 'Enter' && event.key !== ' ')) return false;
  const colId = column.getColId();
  const alternativeId = alternativeOf(column);
  event.preventDefault();
  if (event.key === ' ') {
    if (!alternativeId) return true;
    if (event.ctrlKey) toggleLine(api, 'alternatives', alternativeId);
    else chooseAlternative(alternativeId);
  } else if (modPressed(event)) {
    if (column.getColDef().filter) api.showColumnFilter(colId);
  } else {
    // Best first, then worst first, then as it was.
    const next = { desc: 'asc', asc: null, none: 'desc' } as const;
    api.applyColumnState({
      state: [{ colId, sort: next[column.getSort() ?? 'none'] }],
      defaultState: { sort: null },
    });
  }
  return true;
}

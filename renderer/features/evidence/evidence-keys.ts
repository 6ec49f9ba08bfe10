import type {
  FocusGridInnerElementParams,
  SuppressHeaderKeyboardEventParams,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { run } from '../../commands/run.ts';
import type { CellNow } from '../../grid/AtOnce.tsx';
import { showInspector } from '../../model/inspector.ts';
import { getState } from '../../model/store.ts';
import { modPressed } from '../../ui/platform-keys.ts';
import { focusRegion } from '../../ui/regions.ts';
import { leavesByTab } from '../../ui/tabbable.ts';
import type { ClaimRow } from './evidence-rows.ts';

/** Mod+A checks every row that is shown; Mod+Shift and a letter are the program's. */
export function suppressKeyboardEvent({ event, api }: SuppressKeyboardEventParams<ClaimRow>): boolean {
  if (leavesByTab(event)) return true;
  const mod = modPressed(event);
  if (mod && event.shiftKey) return true;
  if (mod && event.key.toLowerCase() === 'a') {
    event.preventDefault();
    api.selectAll('filtered');
    return true;
  }
  return false;
}

/** On a column's head Enter or Space sorts: ascending, descending, as it was. */
export function suppressHeaderKeyboardEvent(params: SuppressHeaderKeyboardEventParams<ClaimRow>): boolean {
  const { event, column, api } = params;
  if (leavesByTab(event)) return true;
  if (!('getColId' in column) || !column.isSortable()) return false;
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  event.preventDefault();
  const next = { asc: 'desc', desc: null, none: 'asc' } as const;
  api.applyColumnState({
    state: [{ colId: column.getColId(), sort: next[column.getSort() ?? 'none'] }],
    defaultState: { sort: null },
  });
  return true;
}

/** Enter explains the claim, Delete excludes what is selected, Escape lets go of it. */
export function onCellKeyDown(event: KeyboardEvent, { api }: CellNow<ClaimRow>): void {
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    showInspector(true);
    // After the inspector is drawn.
    requestAnimationFrame(() => focusRegion('inspector'));
  } else if (event.key === 'Delete') {
    event.preventDefault();
    run('excludeClaims');
  } else if (event.key === 'Escape') {
    if (getState().narrow) showInspector(false);
    else api.deselectAll();
  }
}

/** Tab leaves the grid; the arrow keys go from cell to cell and from head to head. */
export const tabOut = (): false => false;

/** Tab into the grid goes to the cell that had the focus last, else to the first claim. */
export function enter({ api }: FocusGridInnerElementParams<ClaimRow>): boolean {
  if (api.getDisplayedRowCount() === 0) return false;
  const last = api.getFocusedCell();
  const row = last && last.rowIndex < api.getDisplayedRowCount() ? last.rowIndex : 0;
  api.ensureIndexVisible(row);
  api.setFocusedCell(row, last?.column ?? 'claim');
  return true;
}

import type { GridApi } from 'ag-grid-community';
import { claimsInHand } from '../../model/evidence-view.ts';
import { getState } from '../../model/store.ts';
import { claimsAsMarkdown, claimsAsTsv } from './copy.ts';
import type { ClaimRow } from './rows.ts';

/** The grid that is on the screen, for commands that come from the menu: it knows the order of the rows. */
let grid: GridApi<ClaimRow> | null = null;

export function holdGrid(api: GridApi<ClaimRow> | null): void {
  grid = api;
}

/** The rows that a command is about, as they stand on the screen; checked rows that a filter hides come last. */
export function rowsInHand(): ClaimRow[] {
  const ids = new Set(claimsInHand(getState()));
  const shown: ClaimRow[] = [];
  const take = (data: ClaimRow | undefined): void => {
    if (data && ids.delete(data.claimId)) shown.push(data);
  };
  grid?.forEachNodeAfterFilterAndSort((node) => take(node.data));
  grid?.forEachNode((node) => take(node.data));
  return shown;
}

export type CopyFormat = 'table' | 'markdown';

export const textOf = (rows: readonly ClaimRow[], format: CopyFormat): string =>
  format === 'table' ? claimsAsTsv(rows) : claimsAsMarkdown(rows);

/** Puts the claims in hand into the clipboard. */
export function copyClaims(format: CopyFormat): void {
  const text = textOf(rowsInHand(), format);
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', put, { capture: true });
  // Deprecated without a successor that needs no permission: the page has none (electron/security.ts).
  document.execCommand('copy');
  document.removeEventListener('copy', put, { capture: true });
}

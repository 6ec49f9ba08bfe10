import type { GridApi } from 'ag-grid-community';
import { getState } from '../../model/store.ts';
import { targetClaims } from '../../model/target-claims.ts';
import { perDocument } from '../../state/per-document.ts';
import { copy } from '../../ui/copy/clipboard.ts';
import { copiedTable, type TableFormat } from '../../ui/copy/formats.ts';
import { claimsShown } from './claims-shown.ts';
import type { ClaimRow } from './evidence-rows.ts';

/** The grid that is on the screen, for commands that come from the menu: it knows the order of the rows. */
const grid = perDocument<GridApi<ClaimRow> | null>(() => null);

export function holdGrid(api: GridApi<ClaimRow> | null): void {
  grid.current = api;
}

/** The rows that a command is about, as they stand on the screen; checked rows that a filter hides come last. */
export function targetRows(): ClaimRow[] {
  const ids = new Set(targetClaims(getState()));
  const shown: ClaimRow[] = [];
  const take = (data: ClaimRow | undefined): void => {
    if (data && ids.delete(data.claimId)) shown.push(data);
  };
  grid.current?.forEachNodeAfterFilterAndSort((node) => take(node.data));
  grid.current?.forEachNode((node) => take(node.data));
  return shown;
}

/** Every row that the search and the facets leave, in the order on the screen. */
export function rowsShown(): ClaimRow[] {
  const shown: ClaimRow[] = [];
  grid.current?.forEachNodeAfterFilterAndSort(({ data }) => data && shown.push(data));
  return shown;
}

/** Puts the target claims into the clipboard. */
export const copyClaims = (format: TableFormat): void => copy(copiedTable(claimsShown(targetRows()), format));

import type { GridApi } from 'ag-grid-community';
import { getState } from '../../model/store.ts';
import { createDocumentStore, useStore } from '../../state/create-store.ts';
import { type AlternativeColumn, columnsOf, criteriaOf, gridNow } from './grid-now.ts';
import type { CriterionRow, MatrixRow } from './matrix-rows.ts';

/** The rectangle of cells that is selected. It begins at the cell that has the focus; AG Grid's own is part of its Enterprise edition. */

interface Place {
  readonly criterionId: string;
  readonly alternativeId: string;
}

interface Range {
  /** The corner that moves; the other one has the focus. */
  readonly head: Place;
  readonly criterionIds: readonly string[];
  readonly alternativeIds: readonly string[];
}

const store = createDocumentStore<{ readonly range: Range | null }>({ range: null });

/** A cell alone is selected again. */
export function clearRange(): void {
  if (store.get().range) store.set({ range: null });
}

/** Whether a cell lies in the rectangle. */
export const useInRange = (criterionId: string, alternativeId: string): boolean =>
  useStore(store, ({ range }) => isIn(range, { criterionId, alternativeId }));

export const isInRange = (place: Place): boolean => isIn(store.get().range, place);

const isIn = (range: Range | null, { criterionId, alternativeId }: Place): boolean =>
  Boolean(range?.criterionIds.includes(criterionId) && range.alternativeIds.includes(alternativeId));

/** "3 × 2", rows by columns; null while a cell alone is selected. */
export const useRangeSize = (): string | null =>
  useStore(store, ({ range }) =>
    range === null ? null : `${range.criterionIds.length} × ${range.alternativeIds.length}`,
  );

/** The cells that a command is about, row by row: those of the rectangle, else the selected one alone. */
export interface Block {
  readonly rows: readonly CriterionRow[];
  readonly columns: readonly AlternativeColumn[];
}

/** What is selected; null where no cell is, or none that is on the screen. */
export function selectedBlock(): Block | null {
  const api = gridNow();
  const { selection } = getState();
  if (!api || selection?.kind !== 'cell') return null;
  const { range } = store.get();
  const criterionIds = range?.criterionIds ?? [selection.criterionId];
  const alternativeIds = range?.alternativeIds ?? [selection.alternativeId];
  const rows = criteriaOf(api).filter((row) => criterionIds.includes(row.criterionId));
  const columns = columnsOf(api).filter((column) => alternativeIds.includes(column.alternativeId));
  return rows.length > 0 && columns.length > 0 ? { rows, columns } : null;
}

/** Moves the corner of the rectangle by rows and columns, and scrolls to it. */
export function extendBy(api: GridApi<MatrixRow>, down: number, right: number): void {
  const from = store.get().range?.head ?? anchorNow();
  if (!from) return;
  const [rows, columns] = [criteriaOf(api), columnsOf(api)];
  const row = rows[within(rows.findIndex((r) => r.criterionId === from.criterionId) + down, rows)];
  const column =
    columns[within(columns.findIndex((c) => c.alternativeId === from.alternativeId) + right, columns)];
  if (!row || !column) return;
  extendTo(api, { criterionId: row.criterionId, alternativeId: column.alternativeId });
  const node = api.getRowNode(row.id);
  if (node) api.ensureNodeVisible(node);
  api.ensureColumnVisible(column.column);
}

const within = (at: number, list: readonly unknown[]): number => Math.max(0, Math.min(list.length - 1, at));

/** Selects the rectangle from the cell that has the focus to this one. */
export function extendTo(api: GridApi<MatrixRow>, head: Place): void {
  const anchor = anchorNow();
  if (!anchor) return;
  const criterionIds = between(
    criteriaOf(api).map((row) => row.criterionId),
    anchor.criterionId,
    head.criterionId,
  );
  const alternativeIds = between(
    columnsOf(api).map((column) => column.alternativeId),
    anchor.alternativeId,
    head.alternativeId,
  );
  const one = criterionIds.length <= 1 && alternativeIds.length <= 1;
  store.set({ range: one ? null : { head, criterionIds, alternativeIds } });
}

function anchorNow(): Place | null {
  const { selection } = getState();
  return selection?.kind === 'cell' ? selection : null;
}

/** What stands between two of a list, with both of them. */
function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
  return from === undefined || to === undefined || from < 0 ? [] : ids.slice(from, to + 1);
}

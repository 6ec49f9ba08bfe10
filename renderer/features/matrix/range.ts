import type { GridApi } from 'ag-grid-community';
import { t } from '../../../common/language/texts.ts';
import type { OnCell } from '../../model/editor.ts';
import * as ranges from '../../model/matrix-range.ts';
import { getState, update, useApp } from '../../model/store.ts';
import { type AlternativeColumn, columnsOf, criteriaOf, gridNow } from './grid-now.ts';
import type { CriterionRow, MatrixRow } from './matrix-rows.ts';

/** The cells that are selected together. They begin at what has the focus; AG Grid's own ranges are part of its Enterprise edition. */

type Lines = 'criteria' | 'alternatives';

/** A cell alone is selected again. */
export function clearRange(): void {
  if (getState().range) update({ range: null });
}

/** Whether a cell is one of them. */
export const useInRange = (place: OnCell): boolean => useApp(({ range }) => ranges.isInRange(range, place));

/** Whether a whole row or column is one of them. */
export const useLineInRange = (of: Lines, id: string): boolean => useApp(() => isLineInRange(of, id));

export const isInRange = (place: OnCell): boolean => ranges.isInRange(getState().range, place);

/** Whether a line is selected as a whole, among others or alone. */
export function isLineInRange(of: Lines, id: string): boolean {
  const { range } = getState();
  return range?.of === of && range[of === 'criteria' ? 'criterionIds' : 'alternativeIds'].includes(id);
}

/** "3 × 2 cells", rows by columns, or "3 criteria"; null while a cell alone is selected. */
export const useRangeSize = (): string | null =>
  useApp(({ range }) => {
    if (range === null) return null;
    const { of, criterionIds, alternativeIds } = range;
    if (of === 'criteria')
      return t('{n, plural, one {# criterion} other {# criteria}}', { n: criterionIds.length });
    if (of === 'alternatives')
      return t('{n, plural, one {# alternative} other {# alternatives}}', { n: alternativeIds.length });
    return t('{rows} × {columns} cells', { rows: criterionIds.length, columns: alternativeIds.length });
  });

/** The cells that a command is about, row by row: those of the range, else the selected one alone. */
export interface Block {
  readonly rows: readonly CriterionRow[];
  readonly columns: readonly AlternativeColumn[];
}

/** What is selected; null where no cell is, or none that is on the screen. */
export function selectedBlock(): Block | null {
  const api = gridNow();
  const { selection, range } = getState();
  const cell = selection?.kind === 'cell' ? selection : null;
  if (!api || !(cell || range)) return null;
  const criterionIds = range?.criterionIds ?? [cell?.criterionId];
  const alternativeIds = range?.alternativeIds ?? [cell?.alternativeId];
  const rows = criteriaOf(api).filter((row) => criterionIds.includes(row.criterionId));
  const columns = columnsOf(api).filter((column) => alternativeIds.includes(column.alternativeId));
  return rows.length > 0 && columns.length > 0 ? { rows, columns } : null;
}

/** Moves the corner of the range by rows and columns, and scrolls to it. Whole lines grow by lines. */
export function extendBy(api: GridApi<MatrixRow>, down: number, on: number): void {
  const [rows, columns] = [criteriaOf(api), columnsOf(api)];
  const { range } = getState();
  const from = range?.head ?? anchorNow(api);
  if (!from) return;
  const row = rows[within(rows.findIndex((r) => r.criterionId === from.criterionId) + down, rows)];
  const column =
    columns[within(columns.findIndex((c) => c.alternativeId === from.alternativeId) + on, columns)];
  if (!row || !column) return;
  const head = { criterionId: row.criterionId, alternativeId: column.alternativeId };
  const of = range?.of ?? (getState().selection?.kind === 'criterion' ? 'criteria' : 'cells');
  if (of === 'cells') extendTo(api, head);
  else extendLines(api, of, of === 'criteria' ? head.criterionId : head.alternativeId);
  const node = api.getRowNode(row.id);
  if (node) api.ensureNodeVisible(node);
  api.ensureColumnVisible(column.column);
}

const within = (at: number, list: readonly unknown[]): number => Math.max(0, Math.min(list.length - 1, at));

const idsOf = (api: GridApi<MatrixRow>) => ({
  criteria: criteriaOf(api).map((row) => row.criterionId),
  alternatives: columnsOf(api).map((column) => column.alternativeId),
});

/** Selects the rectangle from the cell that has the focus to this one. */
export function extendTo(api: GridApi<MatrixRow>, head: OnCell): void {
  const anchor = anchorNow(api);
  if (!anchor) return;
  const all = idsOf(api);
  const criterionIds = ranges.between(all.criteria, anchor.criterionId, head.criterionId);
  const alternativeIds = ranges.between(all.alternatives, anchor.alternativeId, head.alternativeId);
  const one = criterionIds.length <= 1 && alternativeIds.length <= 1;
  update({ range: one ? null : { of: 'cells', head, criterionIds, alternativeIds } });
}

/** Selects whole rows, or whole columns, from that of what has the focus to this one. */
export function extendLines(api: GridApi<MatrixRow>, of: Lines, id: string): void {
  const anchor = anchorNow(api);
  const all = idsOf(api)[of];
  const from = anchor?.[of === 'criteria' ? 'criterionId' : 'alternativeId'] ?? id;
  chooseLines(api, of, ranges.between(all, from, id), id);
}

/** Takes a whole row or column to those that are selected, or away from them. */
export function toggleLine(api: GridApi<MatrixRow>, of: Lines, id: string): void {
  const { range, selection } = getState();
  const all = idsOf(api)[of];
  const key = of === 'criteria' ? 'criterionId' : 'alternativeId';
  const alone = selection && key in selection ? [(selection as Partial<OnCell>)[key] ?? id] : [];
  const chosen = range?.of === of ? range[`${key}s`] : alone;
  chooseLines(api, of, ranges.toggled(all, chosen, id), id);
}

/** Selects the whole row, or the whole column, of what has the focus. */
export function chooseLineOf(api: GridApi<MatrixRow>, of: Lines): void {
  const { range } = getState();
  const anchor = anchorNow(api);
  if (!anchor) return;
  const id = anchor[of === 'criteria' ? 'criterionId' : 'alternativeId'];
  // Of a rectangle all its rows, or all its columns.
  const ids = range?.[of === 'criteria' ? 'criterionIds' : 'alternativeIds'] ?? [id];
  chooseLines(api, of, ids, id);
}

/** Selects an alternative alone, by the head of its column. */
export const chooseAlternative = (alternativeId: string): void =>
  update({ selection: { kind: 'alternative', alternativeId }, range: null });

/** Selects every cell that is shown. */
export function chooseAll(api: GridApi<MatrixRow>): void {
  const { criteria, alternatives } = idsOf(api);
  const [criterionId, alternativeId] = [criteria.at(-1), alternatives.at(-1)];
  if (criterionId === undefined || alternativeId === undefined) return;
  const head = { criterionId, alternativeId };
  update({ range: { of: 'cells', head, criterionIds: criteria, alternativeIds: alternatives } });
}

function chooseLines(api: GridApi<MatrixRow>, of: Lines, ids: readonly string[], head: string): void {
  const all = idsOf(api);
  const [criterionIds, alternativeIds] = of === 'criteria' ? [ids, all.alternatives] : [all.criteria, ids];
  const [criterionId, alternativeId] =
    of === 'criteria' ? [head, all.alternatives[0]] : [all.criteria[0], head];
  if (ids.length === 0 || criterionId === undefined || alternativeId === undefined) clearRange();
  else update({ range: { of, head: { criterionId, alternativeId }, criterionIds, alternativeIds } });
}

/** Where a range begins: the selected cell, or the first cell of the selected row or column. */
function anchorNow(api: GridApi<MatrixRow>): OnCell | null {
  const { selection } = getState();
  const all = idsOf(api);
  const criterionId = selection && 'criterionId' in selection ? selection.criterionId : all.criteria[0];
  const alternativeId =
    selection && 'alternativeId' in selection ? selection.alternativeId : all.alternatives[0];
  return selection === null || criterionId === undefined || alternativeId === undefined
    ? null
    : { criterionId, alternativeId };
}

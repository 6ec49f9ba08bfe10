import { type Message, msg } from '../../../common/language/texts.ts';
import type { Criterion, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Assessment, Cell, MeasurementInput } from '../../../scoring/types.ts';
import { countNotes } from '../../domain/note-counts.ts';
import { groupsWithCriteria } from '../../domain/order.ts';
import { sameList } from '../../model/memo.ts';

/** What a matrix cell draws. Two of them are compared by what they say, so that unchanged cells are left alone. */
export interface CellView {
  readonly value: number;
  readonly pro: number;
  readonly con: number;
  /** What the findings for and against count as: their number, unless a text plays some of them up or down. */
  readonly proSum: number;
  readonly conSum: number;
  readonly contested: boolean;
  readonly empty: boolean;
  readonly judged: boolean;
  /** The value without the judgement. */
  readonly evidenceValue: number;
  readonly notes: number;
  /** The criterion is measured in numbers, in this unit. */
  readonly numeric: boolean;
  readonly unit: string | null;
  /** Words for the numbers 1, 2, …; none where numbers are numbers. */
  readonly levels: readonly string[];
  /** The number, whether it counts or not; null where there is none. */
  readonly measurement: MeasurementInput | null;
}

export interface GroupRow {
  readonly kind: 'group';
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly collapsed: boolean;
  /** The active ones. */
  readonly criterionIds: readonly string[];
}

export interface CriterionRow {
  readonly kind: 'criterion';
  readonly id: string;
  readonly criterionId: string;
  readonly name: string;
  readonly question: string;
  /** Measured in numbers, which are typed into its cells in this unit. */
  readonly numeric: boolean;
  readonly unit: string | null;
  readonly levels: readonly string[];
  /** The group's name, shown where rows do not stand under their groups. */
  readonly group: string | null;
  /** Right end of the weight slider. */
  readonly scale: number;
  readonly notes: number;
  /** By alternative id. */
  readonly cells: ReadonlyMap<string, CellView>;
}

/** A row below the criteria that stays in sight: the score of every alternative, what of it is known and assumed, or its rank. */
export interface SummaryRow {
  readonly kind: 'total' | 'known' | 'rank';
  readonly id: string;
}

/** What stands in front of it. */
export const SUMMARY_NAMES: Readonly<Record<SummaryRow['kind'], Message>> = {
  total: msg('Total'),
  known: msg('Known + assumed'),
  rank: msg('Rank'),
};

export const isSummary = (row: MatrixRow | undefined): row is SummaryRow =>
  row !== undefined && row.kind in SUMMARY_NAMES;

export type MatrixRow = GroupRow | CriterionRow | SummaryRow;

/** What names a row or column in the page and in saved arrangements: readable for what is built in, an id for the rest. */
export const stableKey = (record: { readonly id: string; readonly slug: string | null }): string =>
  record.slug ?? record.id;

export interface RowOptions {
  readonly scale: number;
  readonly collapsedGroups: readonly string[];
  /** While the matrix is sorted or filtered, criteria stand in one list without their groups. */
  readonly flat: boolean;
}

/**
 * Groups with their criteria in order; a group without active criteria has no row. Weights are no part of a row
 * (weights-now.ts).
 */
export function matrixRows(
  tables: Pick<WorkbookTables, 'criteria' | 'criterionGroups' | 'notes' | 'measurements'>,
  cells: Assessment['cells'],
  { scale, collapsedGroups, flat }: RowOptions,
): (GroupRow | CriterionRow)[] {
  const notes = countNotes(tables.notes);
  const views = cellViews(tables, cells, notes.cells);
  return groupsWithCriteria(tables).flatMap(({ group, criteria }) => {
    const active = criteria.filter((c) => c.active);
    if (active.length === 0) return [];
    const collapsed = collapsedGroups.includes(stableKey(group));
    const rows = active.map((criterion) => ({
      kind: 'criterion' as const,
      id: stableKey(criterion),
      criterionId: criterion.id,
      name: criterion.name,
      question: criterion.question,
      ...scaleOf(criterion),
      group: flat ? group.name : null,
      scale,
      notes: notes.criteria.get(criterion.id) ?? 0,
      cells: views.get(criterion.id) ?? new Map(),
    }));
    if (flat) return rows;
    const header: GroupRow = {
      kind: 'group',
      id: `group:${stableKey(group)}`,
      groupId: stableKey(group),
      name: group.name,
      collapsed,
      criterionIds: active.map((c) => c.id),
    };
    return collapsed ? [header] : [header, ...rows];
  });
}

/** What every cell draws, by criterion and alternative. */
function cellViews(
  { criteria, measurements }: Pick<WorkbookTables, 'criteria' | 'measurements'>,
  cells: Assessment['cells'],
  counts: ReadonlyMap<string, number>,
): Map<string, Map<string, CellView>> {
  const views = new Map<string, Map<string, CellView>>();
  const byId = new Map(criteria.map((c) => [c.id, c]));
  // A cell of the assessment has only what counts.
  const numbers = new Map(measurements.map((m) => [cellKey(m.alternativeId, m.criterionId), m]));
  for (const [key, cell] of cells) {
    const criterion = byId.get(cell.criterionId);
    const row = views.get(cell.criterionId) ?? new Map<string, CellView>();
    const measured = { ...scaleOf(criterion), measurement: numbers.get(key) ?? null };
    views.set(cell.criterionId, row.set(cell.alternativeId, cellView(cell, measured, counts.get(key) ?? 0)));
  }
  return views;
}

const scaleOf = (criterion: Criterion | undefined) => ({
  numeric: criterion?.scale === 'numeric',
  unit: criterion?.unit ?? null,
  levels: criterion?.levels ?? [],
});

function cellView(
  cell: Cell,
  measured: Pick<CellView, 'numeric' | 'unit' | 'levels' | 'measurement'>,
  notes: number,
): CellView {
  return {
    value: cell.value,
    pro: cell.proCount,
    con: cell.conCount,
    proSum: cell.pro,
    conSum: cell.con,
    contested: cell.contested,
    empty: cell.empty,
    judged: cell.judgement !== null,
    evidenceValue: cell.evidenceValue,
    notes,
    ...measured,
  };
}

export function sameCell(a: CellView | undefined, b: CellView | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.value === b.value &&
    a.pro === b.pro &&
    a.con === b.con &&
    a.proSum === b.proSum &&
    a.conSum === b.conSum &&
    a.contested === b.contested &&
    a.empty === b.empty &&
    a.judged === b.judged &&
    a.evidenceValue === b.evidenceValue &&
    a.notes === b.notes &&
    a.numeric === b.numeric &&
    a.unit === b.unit &&
    sameList(a.levels, b.levels) &&
    a.measurement === b.measurement
  );
}

export const SUMMARY_ROWS: readonly SummaryRow[] = [
  { kind: 'total', id: 'total' },
  { kind: 'known', id: 'known' },
  { kind: 'rank', id: 'rank' },
];

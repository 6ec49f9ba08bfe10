import type {
  Alternative,
  Criterion,
  CriterionGroup,
  WorkbookTables,
} from '../../../electron/ipc/contract.ts';
import { cellKey } from '../../../scoring/assessment/cells.ts';
import type { Assessment, Cell, MeasurementInput } from '../../../scoring/types.ts';

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
  /** The group's name, shown where rows do not stand under their groups. */
  readonly group: string | null;
  /** Right end of the weight slider. */
  readonly scale: number;
  readonly notes: number;
  /** By alternative id. */
  readonly cells: ReadonlyMap<string, CellView>;
}

/** A row below the criteria that stays in sight: the score of every alternative, or its rank. */
export interface SummaryRow {
  readonly kind: 'total' | 'rank';
  readonly id: string;
}

export type MatrixRow = GroupRow | CriterionRow | SummaryRow;

/** The name of a row or column in the page: readable for what is built in, an id for the rest. */
export const handle = (record: { readonly id: string; readonly slug: string | null }): string =>
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
    const collapsed = collapsedGroups.includes(handle(group));
    const rows = active.map((criterion) => ({
      kind: 'criterion' as const,
      id: handle(criterion),
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
      id: `group:${handle(group)}`,
      groupId: handle(group),
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
});

function cellView(
  cell: Cell,
  measured: Pick<CellView, 'numeric' | 'unit' | 'measurement'>,
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
    a.measurement === b.measurement
  );
}

/** Criteria under their groups, both in their own order. */
export function groupsWithCriteria({
  criteria,
  criterionGroups,
}: Pick<WorkbookTables, 'criteria' | 'criterionGroups'>): { group: CriterionGroup; criteria: Criterion[] }[] {
  const byGroup = Map.groupBy(criteria, (c) => c.groupId);
  return [...criterionGroups].sort(byPosition).map((group) => ({
    group,
    criteria: [...(byGroup.get(group.id) ?? [])].sort(byPosition),
  }));
}

export const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position;

export const SUMMARY_ROWS: readonly SummaryRow[] = [
  { kind: 'total', id: 'total' },
  { kind: 'rank', id: 'rank' },
];

/**
 * Right end of the weight sliders: a round number with room above the largest weight, so that it does not change at
 * every step.
 */
export function sliderScale(weights: readonly number[]): number {
  const largest = Math.max(0, ...weights);
  if (largest === 0) return 100;
  const wanted = largest * 1.2;
  const magnitude = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 4, 5, 10].find((step) => step * magnitude >= wanted) ?? 10) * magnitude;
}

/** Right end of the sliders after a change: it stays until a weight goes beyond it, and never moves back by itself. */
export const grownScale = (scale: number, weights: readonly number[]): number =>
  Math.max(...weights, 0) > scale ? sliderScale(weights) : scale;

/** The smallest step of a slider and of the nudging keys: whole points for usual weights, else a power of ten. */
export const sliderStep = (scale: number): number =>
  scale >= 20 && scale <= 100 ? 1 : 10 ** Math.floor(Math.log10(scale / 50));

interface NoteCounts {
  readonly cells: ReadonlyMap<string, number>;
  readonly criteria: ReadonlyMap<string, number>;
  readonly alternatives: ReadonlyMap<string, number>;
}

export function countNotes(notes: WorkbookTables['notes']): NoteCounts {
  const cells = new Map<string, number>();
  const criteria = new Map<string, number>();
  const alternatives = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): Map<string, number> =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { subject, alternativeId, criterionId } of notes) {
    if (subject === 'cell' && alternativeId && criterionId) add(cells, cellKey(alternativeId, criterionId));
    else if (subject === 'criterion' && criterionId) add(criteria, criterionId);
    else if (subject === 'alternative' && alternativeId) add(alternatives, alternativeId);
  }
  return { cells, criteria, alternatives };
}

/** Every alternative that can be compared, in its order; related systems are not scored. */
export const comparable = (alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.filter((a) => a.kind === 'alternative').sort(byPosition);

import type { Selection } from './selection.ts';

/**
 * Cells of the matrix that are selected together: a rectangle of cells, whole rows, or whole columns. What the inspector explains is one of
 * them.
 */
export interface MatrixRange {
  readonly of: 'cells' | 'criteria' | 'alternatives';
  /** The corner that moves; the other one is what is selected. */
  readonly head: OnCell;
  /** Its rows, in their order. */
  readonly criterionIds: readonly string[];
  /** Its columns, in their order. */
  readonly alternativeIds: readonly string[];
}

/** A place in the matrix. */
interface OnCell {
  readonly criterionId: string;
  readonly alternativeId: string;
}

interface Selected {
  readonly selection: Selection | null;
  readonly range: MatrixRange | null;
}

/** The criteria that a command is about: those of the whole rows that are selected, else that of what is selected. */
export function selectedCriteria({ selection, range }: Selected): readonly string[] {
  if (range?.of === 'criteria') return range.criterionIds;
  return selection && 'criterionId' in selection ? [selection.criterionId] : [];
}

/** The alternatives that a command is about: those of the whole columns that are selected, else that of what is selected. */
export function selectedAlternatives({ selection, range }: Selected): readonly string[] {
  if (range?.of === 'alternatives') return range.alternativeIds;
  return selection && 'alternativeId' in selection ? [selection.alternativeId] : [];
}

/** Whether a cell is one of them. */
export const isInRange = (range: MatrixRange | null, { criterionId, alternativeId }: OnCell): boolean =>
  Boolean(range?.criterionIds.includes(criterionId) && range.alternativeIds.includes(alternativeId));

/** What stands between two of a list, with both of them; nothing where one of them is not in it. */
export function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from = -1, to = -1] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
  return from < 0 ? [] : ids.slice(from, to + 1);
}

/** A list with one more of them or one less, in the order of all. */
export const toggled = (all: readonly string[], chosen: readonly string[], id: string): readonly string[] =>
  all.filter((other) => (other === id) !== chosen.includes(other));

/**
 * Where a group of things is moved by one step among those that are shown: before which one, null for behind the last. Undefined where they
 * stand at that end already. `all` has the hidden ones, too, so that they keep their places.
 */
export function stepBefore(
  all: readonly string[],
  shown: readonly string[],
  moved: readonly string[],
  step: -1 | 1,
): string | null | undefined {
  const places = moved.map((id) => shown.indexOf(id));
  const rest = (from: number): string | undefined => all.slice(from).find((id) => !moved.includes(id));
  if (step < 0) return shown[Math.min(...places) - 1];
  const neighbour = shown[Math.max(...places) + 1];
  return neighbour === undefined ? undefined : (rest(all.indexOf(neighbour) + 1) ?? null);
}

/** Before which of a list things are put that were dropped before `before`, which may be one of them; null for the end. */
export function dropBefore(
  all: readonly string[],
  moved: readonly string[],
  before: string | null,
): string | null {
  if (before === null || !moved.includes(before)) return before;
  return all.slice(all.indexOf(before)).find((id) => !moved.includes(id)) ?? null;
}

/**
 * Before which of `all` things stand after one of them, `dragged`, came to its place among those that are shown; null for the end,
 * undefined where that is the order already. Behind the last that is shown is before those that are hidden.
 */
export function beforeInOrder(
  all: readonly string[],
  shown: readonly string[],
  moved: readonly string[],
  dragged: string,
): string | null | undefined {
  const at = shown.indexOf(dragged);
  const isOther = (id: string): boolean => !moved.includes(id);
  const next = shown.slice(at + 1).find(isOther);
  const previous = shown.slice(0, at).findLast(isOther);
  const behind = previous === undefined ? [] : all.slice(all.indexOf(previous) + 1);
  const before = next ?? behind.find(isOther) ?? null;
  const others = all.filter(isOther);
  const now = others.toSpliced(before === null ? others.length : others.indexOf(before), 0, ...moved);
  return now.join(' ') === all.join(' ') ? undefined : before;
}

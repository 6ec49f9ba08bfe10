/** Plain Node: finds the rows with the headings. */

import { type Cell, type Grid, isBlank, isBlankRow, isComment, isRemark, lineOf } from '../grid.ts';
import { directionOf, isUnit } from '../headings.ts';
import { SAMPLE_ROWS } from '../mapping.ts';
import { type Decimal, isMissing, readNumber } from '../values/number-format.ts';
import { criteriaRole, listRole, specialRole } from '../vocabulary.ts';

/** The rows with the headings, counted from 0. */
export interface HeadRows {
  /** Null where there is none. */
  readonly head: number | null;
  /** The row above it with what the headings belong to, such as groups of criteria; null where there is none. */
  readonly over: number | null;
}

/**
 * Finds the headings; `decided` is their row where somebody has said it (null where they said that there is none), and `over` the
 * one with what they belong to.
 */
export function headRows(
  grid: Grid,
  decimal: Decimal,
  decided: number | null | undefined,
  over?: number | null,
): HeadRows {
  const first = decided === undefined ? guessHead(grid, decimal) : decided;
  if (first === null) return { head: null, over: null };
  if (decided !== undefined && over !== undefined) return { head: first, over };
  if (decided === undefined) {
    const next = nextRow(grid, first + 1, 1);
    if (next !== null && isOver(grid, first, next, decimal)) return { head: next, over: first };
  }
  const before = nextRow(grid, first - 1, -1);
  return { head: first, over: before !== null && isOver(grid, before, first, decimal) ? before : null };
}

function nextRow(grid: Grid, from: number, step: 1 | -1): number | null {
  for (let at = from; at >= 0 && at < grid.length; at += step) {
    const row = grid[at] ?? [];
    if (!isBlankRow(row) && !isComment(row)) return at;
  }
  return null;
}

/**
 * The row with the headings: the first with at least two of them. A row whose numbers go on below it is none, unless a
 * word in it is one that only headings have.
 */
function guessHead(grid: Grid, decimal: Decimal): number | null {
  const rows = grid
    .slice(0, SAMPLE_ROWS)
    .flatMap((row, at) => (isBlankRow(row) || isRemark(row) ? [] : [{ row, at }]));
  const widest = rows.reduce((most, { row }) => Math.max(most, filledIn(row)), 0);
  const first = rows.findIndex(
    ({ row }) => filledIn(row) >= Math.min(2, widest) && !isTitle(row) && !isCaption(row, widest),
  );
  const start = rows[first];
  if (!start) return null;
  const below = rows.slice(first + 1, first + 51).map(({ row }) => row);
  if (below.length === 0) return start.at;
  if (isKnownHead(start.row)) return start.at;
  let [texts, numbers] = [0, 0];
  for (let i = 1; i < start.row.length; i++) {
    const filled = below.filter((row) => !isBlank(row[i]));
    const numeric = filled.filter((row) => isNumber(row[i], decimal)).length;
    if (filled.length === 0 || numeric < filled.length * 0.6) continue;
    if (isNumber(start.row[i], decimal)) numbers++;
    else if (!isMissing(start.row[i])) texts++;
  }
  if (texts + numbers === 0 || isYears(start.row)) return start.at;
  // Years and the like may head numbers; then the first cell is empty or the column below it holds names.
  return texts >= numbers || isBlank(start.row[0]) ? start.at : null;
}

const areYears = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => isBlank(cell) || /^(?:18|19|20|21)\d\d$/.test(lineOf(cell)));

/** A label and years behind it, as tables of statistics have them above their numbers. */
const isYears = ([first, ...rest]: readonly Cell[]): boolean => {
  const filled = rest.filter((cell) => !isBlank(cell)).map((cell) => Number(lineOf(cell)));
  return (
    typeof first === 'string' && filled.length > 1 && areYears(rest) && new Set(filled).size === filled.length
  );
};

const filledIn = (row: readonly Cell[]): number => row.filter((cell) => !isBlank(cell)).length;

/** One text over a whole row, as merged cells are read. */
const isTitle = (row: readonly Cell[]): boolean =>
  row.length > 2 && new Set(row.filter((cell) => !isBlank(cell)).map(lineOf)).size === 1;

/**
 * "Author: | Ada | Date: | 2026": labels and what belongs to them, in a table that is wider; or "1 = best | 5 = worst", a
 * sentence that separators parted.
 */
const isCaption = (row: readonly Cell[], widest: number): boolean => {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length >= widest || widest < 3) return false;
  const isLabel = (cell: Cell | undefined): boolean => typeof cell === 'string' && /:\s*$/.test(cell);
  const areLabelled = filled.length % 2 === 0 && filled.every((cell, at) => isLabel(cell) === (at % 2 === 0));
  const isStep = (cell: Cell): boolean =>
    typeof cell === 'string' && /(?:^|[\s:(])\d{1,3}\s*=\s*\p{L}/u.test(cell);
  return (filled.length === 2 && widest > 3 && isLabel(filled[0])) || areLabelled || filled.every(isStep);
};

const isKnownHead = (row: readonly Cell[]): boolean =>
  row.filter((cell) => typeof cell === 'string' && (listRole(cell) ?? criteriaRole(cell)) !== null).length >=
  2;

const isNumber = (cell: Cell | undefined, decimal: Decimal): boolean =>
  readNumber(cell, decimal).state === 'number' ||
  (typeof cell === 'string' && readNumber(cell, decimal === '.' ? ',' : '.').state === 'number');

/**
 * Whether a row says what the headings below it belong to: two texts or more, at least one of them over several columns
 * (with empty cells behind it, or standing in each of them as merged cells are read), and texts below it that head numbers.
 */
function isOver(grid: Grid, over: number, head: number, decimal: Decimal): boolean {
  const [above, below] = [grid[over] ?? [], grid[head] ?? []];
  const isWord = (cell: Cell | undefined): boolean =>
    typeof cell === 'string' && !isBlank(cell) && !isNumber(cell, decimal);
  const isYear = (cell: Cell | undefined): boolean => !isBlank(cell) && areYears([cell ?? null]);
  const groups = new Set(
    above
      .slice(1)
      .filter((cell) => isWord(cell) || isYear(cell))
      .map(lineOf),
  );
  if (groups.size < 2 || specialRole(lineOf(below[0])) !== null) return false;
  const headings = below.slice(1).filter((cell) => !isBlank(cell));
  if (headings.length <= groups.size || !(headings.every(isWord) || areYears(headings))) return false;
  const words = headings.map(lineOf);
  if (
    words.every((word) => directionOf(word) !== null) ||
    (isBlank(below[0]) && words.every((word) => isUnit(word) && word.length <= 3))
  )
    return false;
  const isSpanned = above.some((cell, at) => {
    if (at === 0 || isBlank(cell) || isBlank(below[at]) || isBlank(below[at + 1])) return false;
    const next = above[at + 1] ?? null;
    return isBlank(next) || lineOf(next) === lineOf(cell);
  });
  if (!isSpanned) return false;
  const body = grid.slice(head + 1, head + 51).filter((row) => !isBlankRow(row));
  return below.every(
    (cell, at) => at === 0 || isBlank(cell) || body.every((row) => lineOf(row[at]) !== lineOf(cell)),
  );
}

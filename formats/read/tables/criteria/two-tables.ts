/** Plain Node: a table of alternatives and one of their criteria in one file, below or beside each other. */

import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { headRows } from '../guess/head.ts';
import { type CriteriaSource, SAMPLE_ROWS, type TableKind } from '../mapping.ts';
import { type Decimal, guessDecimal, isMissing, readNumber } from '../values/number-format.ts';
import { criteriaField } from './criteria-words.ts';
import { type FoundCriteria, findCriteria } from './guess-criteria.ts';

/** Both have the rows and columns of the file; what belongs to the other one is blank. */
export interface TwoTables {
  readonly main: Grid;
  readonly criteria: Grid;
  readonly found: FoundCriteria;
  /** With which the numbers of the criteria are written where they do not tell. */
  readonly decimal: Decimal;
  /** The first row of the criteria, counted from 0. */
  readonly from: number;
  /** The sheet with the criteria; null where they stand in that of the main table. */
  readonly sheet: string | null;
}

/** The table that is read, and what it has beside it of its criteria; null where there is nothing, or where that is refused. */
export interface TablesIn {
  readonly main: Grid;
  readonly two: TwoTables | null;
}

/** The main table of a file and where more is said of its criteria: as `source` says, else what is found beside it. */
export function tablesIn(grid: Grid, source: CriteriaSource | null | undefined): TablesIn {
  const two = twoTables(grid);
  const main = two?.main ?? grid;
  if (!source) return { main, two };
  return { main, two: source === 'nowhere' ? null : fromSheet(main, source) };
}

/** A table of criteria in another sheet than that of the main table, or drawn elsewhere in its text; null where that is none. */
function fromSheet(main: Grid, { sheet, grid }: Exclude<CriteriaSource, 'nowhere'>): TwoTables | null {
  const { decimal } = guessDecimal(grid.slice(0, SAMPLE_ROWS).flat(), '.');
  const found = findCriteria(grid, headRows(grid, decimal, undefined).head);
  const from =
    sheet === null
      ? Math.max(
          0,
          grid.findIndex((row) => !isBlankRow(row)),
        )
      : 0;
  return found && { main, criteria: grid, found, decimal, from, sheet };
}

/** Whether a table of this kind may have one of its criteria in the same file. */
export const hasCriteriaBeside = (kind: TableKind): boolean => kind === 'matrix' || kind === 'list';

/** Finds a table of criteria below, above or beside the one of alternatives; null where there is one table, or something else. */
export function twoTables(grid: Grid): TwoTables | null {
  return below(grid) ?? beside(grid);
}

/** Two parts with blank rows between them, the second with headings of its own; titles and remarks are no parts. */
function below(grid: Grid): TwoTables | null {
  const parts = partsOf(grid);
  const [first, second] = parts;
  if (!first || !second || parts.length > 2 || !hasHead(grid, second)) return null;
  const only = ({ from, to }: Part): Grid => grid.map((row, at) => (at >= from && at < to ? row : []));
  const without = ({ from, to }: Part): Grid => grid.map((row, at) => (at >= from && at < to ? [] : row));
  return (
    pair(only(first), only(second), without(first), first.from) ??
    pair(only(second), only(first), without(second), second.from)
  );
}

/** Two parts with blank columns between them. */
function beside(grid: Grid): TwoTables | null {
  const head = grid.find((row) => row.filter((cell) => !isBlank(cell)).length > 2) ?? [];
  const gap = gapOf(head, grid);
  if (gap === null) return null;
  const left: Grid = grid.map((row) => row.slice(0, gap));
  const right: Grid = grid.map((row) => row.map((cell, at) => (at < gap ? null : cell)));
  // Numbers without names of their own belong to what stands before the gap, which may be a hidden column.
  const [besideLeft, besideRight] = [hasNames(left), hasNames(right)];
  const from = Math.max(
    0,
    grid.findIndex((row) => !isBlankRow(row)),
  );
  return (
    (besideRight ? pair(left, right, right, from) : null) ??
    (besideLeft ? pair(right, left, left, from) : null)
  );
}

/** Whether a part has a column of texts under its headings, most of which differ. */
function hasNames(grid: Grid): boolean {
  const rows = grid.filter((row) => !isBlankRow(row)).slice(1);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => at).some((at) => {
    const texts = rows.flatMap((row) =>
      isBlank(row[at]) || isNumber(row[at] ?? null) ? [] : [lineOf(row[at])],
    );
    return texts.length * 2 > rows.length && new Set(texts).size * 2 > texts.length;
  });
}

/** The first column of the one run of blank columns that parts a table; null where there are none, or several. */
function gapOf(head: readonly Cell[], grid: Grid): number | null {
  const filled = head.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
  const gaps = filled.flatMap((at, i) => {
    const next = filled[i + 1];
    return next !== undefined && next > at + 1 ? [{ from: at + 1, to: next }] : [];
  });
  const blank = gaps.filter(({ from, to }) => grid.every((row) => row.slice(from, to).every(isBlank)));
  return blank.length === 1 ? (blank[0]?.from ?? null) : null;
}

/** Whether one part is a table of criteria and the other is none. `rest` is the other one with what else the file has. */
function pair(criteria: Grid, main: Grid, rest: Grid, from: number): TwoTables | null {
  const { decimal } = guessDecimal(criteria.slice(0, SAMPLE_ROWS + from).flat(), '.');
  const found = findCriteria(criteria, headRows(criteria, decimal, undefined).head);
  if (!found || !main.some((row) => row.filter((cell) => !isBlank(cell)).length > 1)) return null;
  const other = findCriteria(main, headRows(main, decimal, undefined).head);
  return other ? null : { main: rest, criteria, found, decimal, from, sheet: null };
}

interface Part {
  /** The first row, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** The parts of a table with blank rows between them that have more than one cell in some row. */
function partsOf(grid: Grid): Part[] {
  const parts: Part[] = [];
  let [from, isWide] = [-1, false];
  for (let at = 0; at <= grid.length && parts.length < 4; at++) {
    const row = grid[at] ?? [];
    if (at < grid.length && !isBlankRow(row)) {
      if (from < 0) [from, isWide] = [at, false];
      isWide ||= !isComment(row) && row.filter((cell) => !isBlank(cell)).length > 1;
    } else if (from >= 0) {
      if (isWide) parts.push({ from, to: at });
      from = -1;
    }
  }
  return parts;
}

/** Whether a part begins with headings: words of criteria, or texts with numbers below them. */
function hasHead(grid: Grid, { from, to }: Part): boolean {
  const at = grid.findIndex(
    (row, i) => i >= from && i < to && row.filter((cell) => !isBlank(cell)).length > 1 && !isComment(row),
  );
  const [head, next] = [grid[at] ?? [], grid[at + 1] ?? []];
  if (at < 0 || at + 1 >= to) return false;
  const filled = head.filter((cell) => !isBlank(cell));
  if (!filled.every((cell) => typeof cell === 'string' && !isMissing(cell) && !isNumber(cell))) return false;
  const fields = filled.map((cell) => criteriaField(lineOf(cell)));
  return (
    (fields.includes('criterion') && fields.filter((field) => field !== null).length > 1) ||
    head.some((cell, column) => !isBlank(cell) && column > 0 && isNumber(next[column] ?? null))
  );
}

const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

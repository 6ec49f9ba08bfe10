/** Plain Node: finds a second table under the first. */

import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import type { TableMapping } from '../mapping.ts';
import { isMissing, readNumber } from '../values/number-format.ts';
import { specialRole } from '../vocabulary.ts';

/**
 * The row, counted from 0, at which a second table begins under the first, as some programs write criteria, alternatives and
 * categories into one file; null where there is none. Read on as one table, its rows would become criteria or alternatives.
 * It has headings where the first table has numbers, and numbers below them; and a blank row stands above it, or its headings
 * are names from the first table.
 */
export function secondTable(grid: Grid, { kind, optionsAs, head, lines }: TableMapping): number | null {
  if (head === null || (kind !== 'criteria' && kind !== 'matrix')) return null;
  if (kind === 'matrix' && optionsAs === 'columns') return null;
  const labels = new Set<string>();
  const numeric = lines.flatMap(({ role }, at) =>
    role === 'criterion' && kind === 'matrix' ? [at] : role === 'weight' ? [at] : [],
  );
  for (let at = head + 1; at < grid.length - 1; at++) {
    const row = grid[at] ?? [];
    if (isBlankRow(row) || isComment(row)) continue;
    const headings = row
      .slice(1)
      .map(lineOf)
      .filter((text) => text !== '');
    const named = headings.filter((text) => labels.has(text.toLowerCase())).length;
    const isNamed = named > 0 && named * 2 >= headings.length;
    const isApart = isBlankRow(grid[at - 1] ?? []) && numeric.some((column) => isWord(row[column]));
    if (labels.size > 0 && (isNamed || isApart) && isHead(grid, at)) return at;
    if (specialRole(lineOf(row[0])) === null) labels.add(lineOf(row[0]).toLowerCase());
  }
  return null;
}

/** Two texts or more and no number, with numbers in the next row, which is none of weights or directions. */
function isHead(grid: Grid, at: number): boolean {
  const row = grid[at] ?? [];
  const filled = row.filter((cell) => !isBlank(cell));
  const next = grid.slice(at + 1).find((below) => !isBlankRow(below)) ?? [];
  return (
    filled.length > 1 &&
    filled.every(isWord) &&
    specialRole(lineOf(next[0])) === null &&
    row.some((cell, column) => column > 0 && !isBlank(cell) && isNumber(next[column]))
  );
}

const isNumber = (cell: Cell | undefined): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

const isWord = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && !isMissing(cell) && !isNumber(cell);

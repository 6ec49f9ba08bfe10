/** Plain Node: guesses whether options are rows or columns. */

import { type Grid, isBlankRow, isComment, lineOf } from './grid.ts';
import { readHeading } from './headings.ts';
import type { Known } from './mapping.ts';
import { readNumber } from './number-format.ts';
import { isAlternativeWord, isCriterionWord, specialRole, wordOf } from './vocabulary.ts';

/** Above 0 where options are rows, below where they are columns; the farther from 0, the surer. */
export function orientationScore(grid: Grid, head: number | null, known: Known | undefined): number {
  const body = grid.filter((row, i) => i !== head && !isBlankRow(row) && !isComment(row));
  const rows = body.slice(0, 200);
  const headCells = (head === null ? [] : (grid[head] ?? [])).map(lineOf);
  const [corner = '', ...across] = headCells;
  const down = rows.map((row) => lineOf(row[0]));
  let score = 0.5;
  if (isAlternativeWord(corner)) score += 3;
  if (headCells.some((cell, i) => i < 3 && isCriterionWord(cell))) score -= 3;
  if (across.some((cell) => ['weight', 'direction', 'unit'].includes(specialRole(cell) ?? ''))) score -= 2;
  if (down.some((cell) => ['weight', 'direction'].includes(specialRole(cell) ?? ''))) score += 2;
  if (known) {
    const alternatives = new Set(known.alternatives.map(wordOf));
    const criteria = new Set(known.criteria.map(({ name }) => wordOf(name)));
    const names = (cells: readonly string[], among: ReadonlySet<string>): number =>
      cells.filter((cell) => among.has(wordOf(readHeading(cell).name))).length;
    const rowMatches = names(down, alternatives) + names(across, criteria);
    const columnMatches = names(down, criteria) + names(across, alternatives);
    if (rowMatches !== columnMatches) score += rowMatches > columnMatches ? 4 : -4;
  }
  const unitShare = (cells: readonly string[]): number =>
    cells.filter((cell) => {
      const { unit, direction } = readHeading(cell);
      return unit !== null || direction !== null;
    }).length / Math.max(1, cells.length);
  score += 2 * (unitShare(across) - unitShare(down));
  if (body.length > 500) score += 5;
  return score + spreadScore(rows);
}

/** Numbers of one criterion are of one size: where columns are more alike inside than rows, options are rows. */
function spreadScore(rows: Grid): number {
  const sizes = rows.map((row) =>
    row.slice(1).map((cell) => {
      const read = readNumber(cell, '.');
      if (read.state !== 'number' || read.number.a === 0) return null;
      return Math.log10(Math.abs(read.number.a));
    }),
  );
  const width = sizes.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, i) => sizes.map((row) => row[i] ?? null));
  const [inRows, inColumns] = [spread(sizes), spread(columns)];
  if (inRows === null || inColumns === null || inRows + inColumns < 0.05) return 0;
  return (1.5 * (inRows - inColumns)) / (inRows + inColumns);
}

/** The mean standard deviation within the groups that have at least two numbers. */
function spread(groups: readonly (readonly (number | null)[])[]): number | null {
  const each = groups.flatMap((group) => {
    const values = group.filter((value) => value !== null);
    if (values.length < 2) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return [Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)];
  });
  return each.length === 0 ? null : each.reduce((sum, value) => sum + value, 0) / each.length;
}

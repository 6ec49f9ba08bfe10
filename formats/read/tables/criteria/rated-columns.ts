/** Plain Node: columns beside criteria that hold what options are given, and no words about the criteria. */

import { type Cell, lineOf } from '../grid.ts';
import { readNumber } from '../values/number-format.ts';
import { isRemarkWord } from '../vocabulary.ts';

interface Column {
  readonly heading: string;
  readonly cells: readonly Cell[];
}

const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

/** 0, 1, 2 … as programs number the rows that they write. */
export const areCounted = (cells: readonly Cell[]): boolean =>
  cells.every((cell, at) => lineOf(cell) === String(at) || lineOf(cell) === String(at + 1));

/** "5 (15)", "+", "S": what options are given, and no words about a criterion. */
const RATED = /^(?:[+\-−–±=≈]{1,3}|[sS0]|[+\-−–]\d|\d+(?:[.,]\d+)?\s*[([].*[)\]]\**)$/u;

/**
 * Whether columns that nothing is known of hold what options are given: two or more of them, with ratings in other signs
 * than numbers, or with the same few words.
 */
export function areRatings(unknown: readonly Column[]): boolean {
  const columns = unknown.filter(({ heading, cells }) => cells.length > 0 && !isRemarkWord(heading));
  if (columns.length < 2) return false;
  const isRated = (cell: Cell): boolean => RATED.test(lineOf(cell));
  const isGiven = (cell: Cell): boolean => isRated(cell) || isNumber(cell);
  const areGiven = ({ cells }: Column): boolean =>
    cells.some(isRated) && cells.filter(isGiven).length * 2 > cells.length;
  if (columns.every(areGiven)) return true;
  const words = columns.map(({ cells }) => cells.map((cell) => lineOf(cell).toLowerCase()));
  const few = new Set(words.flat());
  const isShared = [...few].some((word) => words.every((column) => column.includes(word)));
  return (
    isShared && words.flat().length >= 6 && few.size <= 5 && [...few].every(({ length }) => length <= 20)
  );
}

/** Plain Node: knows lists of comparisons in pairs, which say nothing of alternatives by criteria. */

import { t } from '../../../../common/language/texts.ts';
import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { readNumber } from '../values/number-format.ts';
import type { NoMatrix } from './no-matrix.ts';

/** More things than these nobody compares in pairs. */
const MOST = 60;

/** Says what a list is whose rows name two things of one kind and a number: "price, speed, 3". Null for any other table. */
export function pairwiseList(grid: Grid): NoMatrix | null {
  const rows: (readonly Cell[])[] = [];
  for (const row of grid) {
    if (isBlankRow(row) || isComment(row)) continue;
    // Headings have no number.
    if (rows.length === 0 && !row.some(isNumber)) continue;
    if (rows.push(row) > MOST * MOST) return null;
  }
  if (rows.length < 3) return null;
  const width = Math.max(...rows.map((row) => row.length));
  const texts = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.every((row) => !isBlank(row[at]) && !isNumber(row[at])),
  );
  const numbers = Array.from({ length: width }, (_, at) => at).filter((at) =>
    rows.every((row) => isNumber(row[at])),
  );
  const [a, b] = texts;
  if (a === undefined || b === undefined || texts.length > 2 || numbers.length === 0) return null;
  return isInPairs(rows.map((row) => [lineOf(row[a]), lineOf(row[b])] as const))
    ? {
        message: t(
          'This is a list of comparisons in pairs: each row names two things of one kind and how much one counts beside the other, and nothing about alternatives by criteria.',
        ),
        remedy: t(
          'Weights come of such numbers: write them as “pairwise” into a weights file (docs/problem-file.md), and import a table of alternatives and criteria beside it.',
        ),
      }
    : null;
}

/** Whether the same names stand on both sides, and nearly every two of them together, none with itself alone. */
function isInPairs(pairs: readonly (readonly [string, string])[]): boolean {
  const [left, right] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))];
  const all = new Set([...left, ...right]);
  if (all.size < 3 || all.size > MOST) return false;
  const shared = [...left].filter((name) => right.has(name)).length;
  const together = new Set(
    pairs.filter(([one, other]) => one !== other).map((pair) => [...pair].sort().join('\0')),
  );
  return shared >= all.size - 2 && together.size >= ((all.size * (all.size - 1)) / 2) * 0.9;
}

const isNumber = (cell: Cell | undefined): boolean =>
  readNumber(cell, '.').state === 'number' ||
  readNumber(cell, ',').state === 'number' ||
  (typeof cell === 'string' && /^\s*\d+\s*\/\s*\d+\s*$/.test(cell));

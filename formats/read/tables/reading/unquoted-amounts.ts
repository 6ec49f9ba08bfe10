/** Plain Node: amounts of money whose thousands a comma parts, in a table whose cells commas part as well. */

import { t } from '../../../../common/language/texts.ts';
import { type Cell, lineOf, type ReadingNote } from '../grid.ts';

/** The begin of an amount, and the thousands that follow it. */
const BEGIN = /^\s*[-−(]?\s*(?:[€$£¥₹]|[A-Z]{2,3}\$)\s?\d{1,3}$/;
const THOUSANDS = /^\d{3}(?:\.\d+)?\)?\s*(?:\/\s?\w+)?$/;

/**
 * Puts "$1" and "200" together where a row has more cells than there are headings, and as many once that is done; `$1,200`
 * stands there without quotation marks then.
 */
export function withAmounts(grid: Cell[][], separator: string, notes: ReadingNote[]): Cell[][] {
  const head = grid.findIndex((row) => row.some((cell) => lineOf(cell) !== ''));
  const width = filledOf(grid[head] ?? []);
  if (separator !== ',' || width < 2) return grid;
  const mended: number[] = [];
  const rows = grid.map((row, at) => {
    if (at <= head || filledOf(row) <= width) return row;
    const together = joined(row.slice(0, filledOf(row)));
    if (together.length !== width) return row;
    mended.push(at);
    return together;
  });
  const [first] = mended;
  if (first !== undefined) {
    notes.push({
      row: first + 1,
      message: t(
        'An amount such as {amount} stands without quotation marks in {n, plural, one {# row} other {# rows}}, and is read as one number.',
        {
          amount: lineOf(rows[first]?.find((cell) => /\d,\d{3}/.test(lineOf(cell))) ?? null),
          n: mended.length,
        },
      ),
      remedy: t('Put amounts with a comma in quotation marks.'),
    });
  }
  return rows;
}

const filledOf = (row: readonly Cell[]): number => row.findLastIndex((cell) => lineOf(cell) !== '') + 1;

function joined(row: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  let isOpen = false;
  for (const cell of row) {
    const text = lineOf(cell);
    if (isOpen && THOUSANDS.test(text)) cells.push(`${lineOf(cells.pop() ?? null)},${text}`);
    else {
      cells.push(cell);
      isOpen = BEGIN.test(text);
    }
  }
  return cells;
}

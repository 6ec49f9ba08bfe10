/** Plain Node: a row of headings that is not parted as the rows below it are. */

import { UserFacingError } from '../../../../common/errors.ts';
import { t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import { type Cell, isBlank, lineOf, type ReadingNote } from '../grid.ts';
import { isWeightWord } from '../guess/weights.ts';
import { readNumber } from '../values/number-format.ts';
import { isAlternativeWord, isCriterionWord } from '../vocabulary.ts';

/** How headings may be parted, the surest first. A number belongs to the word before it: "option 1". */
const WAYS: readonly RegExp[] = [/\t/, /;/, /,/, /\|/, / {2,}/, /\s+/, /\s+(?!\d+(?:\s|$))/];

const isNumber = (cell: Cell): boolean =>
  readNumber(cell, '.').state === 'number' || readNumber(cell, ',').state === 'number';

/**
 * Cuts headings that stand in one cell over rows of several in another way, where that gives as many; says so. Headings that
 * cannot be cut are refused: without them nobody knows what the rows hold. What is no such row stays as it is.
 */
export function withCutHead(grid: Cell[][], separator: string, notes: ReadingNote[]): Cell[][] {
  const at = grid.findIndex((row) => row.some((cell) => !isBlank(cell)));
  const [head, next] = [grid[at], grid[at + 1]];
  const text = lineOf(head?.[0]).trim();
  if (at < 0 || head?.length !== 1 || !next || !next.slice(1).some(isNumber)) return grid;
  const width = next.length;
  const rest = grid.slice(at + 1).filter((row) => row.some((cell) => !isBlank(cell)));
  if (width < 3 || rest.length < 2 || rest.some((row) => row.length !== width)) return grid;
  const cut = WAYS.map((way) => text.split(way).map((cell) => cell.trim())).find(
    (cells) => cells.length === width && cells.every((cell) => cell !== '' && !isNumber(cell)),
  );
  if (cut) {
    notes.push({
      row: at + 1,
      message: t(
        'The headings are not parted by {separator} as the rows below them are; they are read as {cells}.',
        { separator: quote(separator), cells: list(cut.map((cell) => quote(cell))) },
      ),
      remedy: t('Write {separator} between the headings where that is wrong.', {
        separator: quote(separator),
      }),
    });
    return grid.with(at, cut);
  }
  const words = text.split(/[\s;,|]+/);
  const [first = ''] = words;
  const isHead = isAlternativeWord(first) || isCriterionWord(first) || words.some(isWeightWord);
  if (!isHead || words.length < 3) return grid;
  throw new UserFacingError(
    'invalid',
    t(
      'The headings in row {row} are not parted by {separator} as the rows below them are, so nobody knows which of them stands over which numbers.',
      { row: at + 1, separator: quote(separator) },
    ),
    t('Write {separator} between the headings.', { separator: quote(separator) }),
  );
}

/** Plain Node: a table as it was read, before anything is made of it: every row of the file, the blank ones too. */

import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { plainText } from '../../write/plain/spreadsheet-text.ts';

/** A day that a spreadsheet keeps as a day: ISO 8601, with a time where it has one. */
export interface DateCell {
  readonly date: string;
}

/** A number that a spreadsheet shows with a unit: 99.9 with "%", 1299 with "EUR". */
export interface AmountCell {
  readonly number: number;
  readonly unit: string;
}

/** What stands in a cell; null where a spreadsheet has nothing. In text files every cell is a text. */
export type Cell = string | number | boolean | DateCell | AmountCell | null;

/** Rows may differ in length. */
export type Grid = readonly (readonly Cell[])[];

/** How far a reader has come, from 0 to 1. */
export type Progress = (done: number) => void;

/** What a reader noticed that whoever imports ought to know; `row` counts from 1. */
export interface ReadingNote {
  readonly row?: number;
  readonly message: string;
  readonly remedy: string;
}

const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 2_000;
const MOST_CELLS = 10_000_000;

/** Whether a table is larger than any comparison. */
export const isTooLarge = (rows: number, columns: number): boolean =>
  rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS;

/** Throws a UserFacingError for a table that is larger than any comparison; of one that was not read to its end, so far as it was. */
export function refuseTooLarge(rows: number, columns: number): void {
  if (!isTooLarge(rows, columns)) return;
  throw new UserFacingError(
    'invalid',
    columns > MOST_COLUMNS
      ? t('The table has {columns, number} columns, which is more than can be imported.', { columns })
      : rows > MOST_ROWS
        ? t('The table has more than {rows, number} rows, which is more than can be imported.', {
            rows: MOST_ROWS,
          })
        : t('The table has more than {cells, number} cells, which is more than can be imported.', {
            cells: MOST_CELLS,
          }),
    t(
      'Split it: a table may have {rows, number} rows, {columns, number} columns and {cells, number} cells. Empty rows and columns with a format count too; delete them in the spreadsheet.',
      { rows: MOST_ROWS, columns: MOST_COLUMNS, cells: MOST_CELLS },
    ),
  );
}

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

export const isBlankRow = (row: readonly Cell[]): boolean => row.every(isBlank);

const REMARK = /^#+\s*\p{L}/u;

/** A remark of whoever made the file, as "# made by …", alone in its row; "#1" may be the name of an option. */
export const isComment = (row: readonly Cell[]): boolean =>
  typeof row[0] === 'string' && REMARK.test(row[0]) && row.slice(1).every(isBlank);

/** The same above the headings, where it may have separators in it. */
export const isRemark = (row: readonly Cell[]): boolean => typeof row[0] === 'string' && REMARK.test(row[0]);

/** A cell as text; the apostrophe with which exports neutralise formulas is gone. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return 'date' in cell ? cell.date : `${cell.number} ${cell.unit}`;
  return typeof cell === 'string' ? plainText(cell).trim() : String(cell);
}

/** A cell as text on one line. */
export const lineOf = (cell: Cell | undefined): string => textOf(cell).replaceAll(/\s+/g, ' ');

/** "A", "Z", "AA": how spreadsheets call a column that is counted from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

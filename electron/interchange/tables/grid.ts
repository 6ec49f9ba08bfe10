import { WorkbookError } from '../../../db/errors.ts';

/** A table as it was read, before anything is made of it: every row of the file, the blank ones too. */

/** A day that a spreadsheet keeps as a day: ISO 8601, with a time where it has one. */
export interface DateCell {
  readonly date: string;
}

/** What stands in a cell; null where a spreadsheet has nothing. In text files every cell is a text. */
export type Cell = string | number | boolean | DateCell | null;

/** Rows may differ in length. */
export type Grid = readonly (readonly Cell[])[];

/** What a reader noticed that whoever imports ought to know; `row` counts from 1. */
export interface ReadingNote {
  readonly row?: number;
  readonly message: string;
  readonly remedy: string;
}

/** How far a reader has come, from 0 to 1. */
export type Progress = (done: number) => void;

export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 2_000;
const MOST_CELLS = 10_000_000;

/** Throws a WorkbookError for a table that is larger than any comparison. */
export function refuseTooLarge(rows: number, columns: number): void {
  if (rows <= MOST_ROWS && columns <= MOST_COLUMNS && rows * columns <= MOST_CELLS) return;
  throw new WorkbookError(
    'invalid',
    `The table has ${count(rows)} rows and ${count(columns)} columns, which is more than can be imported.`,
    `Split it: a table may have ${count(MOST_ROWS)} rows, ${count(MOST_COLUMNS)} columns and ${count(MOST_CELLS)} cells. Empty rows and columns with a format count too; delete them in the spreadsheet.`,
  );
}

const count = (value: number): string => value.toLocaleString('en');

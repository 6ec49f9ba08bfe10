/**
 * Plain Node and the page: a plain table: what every export, every copied grid and every printed list of numbers is before
 * it becomes CSV, XLSX, Markdown, HTML or text for the clipboard. Values are what they are, never formatted and never
 * rounded.
 */

import type { Message } from '../../../common/language/texts.ts';

/** `percent` is a share from 0 to 1, `chance` one that is read in hundredths, rounded down; `date` is a day or a moment as ISO 8601, or whatever a stranger's file has there. */
export type ColumnType = 'text' | 'number' | 'date' | 'percent' | 'chance';

export interface Column {
  /** Its head where programs read: stable, as in the CSV. */
  readonly key: string;
  /** Its head in spreadsheets: in English, by which it is known again when the file is imported, or a name of the workbook. */
  readonly heading: string;
  /** Its head where people read; the same when left out. */
  readonly said?: Message;
  /** What its values are called where people read, as far as they are words for programs. */
  readonly words?: Readonly<Record<string, Message>>;
  readonly type: ColumnType;
  /** Decimals where people read, of the percentage in a share; as many as there are when left out. */
  readonly digits?: number;
  /** Left out where people read. */
  readonly forPrograms?: boolean;
  /** The column with the word that stands behind each value where people read, such as "empty", and what goes unsaid. */
  readonly sign?: {
    readonly key: string;
    readonly unsaid: readonly string[];
    /** The word behind a value that nothing is known of; such values are drawn otherwise than what is known. */
    readonly assumed?: string;
  };
  /** All of its values are assumed. */
  readonly assumed?: boolean;
}

/** The head of a column that is no name of the workbook. */
export const head = (said: Message): Pick<Column, 'heading' | 'said'> => ({
  // What stands behind its context, where it has one.
  heading: (said as unknown as string).split('\u0004').at(-1) ?? '',
  said,
});

/** Null is missing, which is neither zero nor an empty text. */
export type Value = string | number | null;

export interface Table {
  /** By which files and sheets are called: "matrix". */
  readonly name: string;
  /** What it is, for people. */
  readonly title: string;
  /** What it shows, in a sentence for people who have nothing but the table. */
  readonly caption?: string;
  /** Key of the column that names the rows; the first when left out. */
  readonly rowHead?: string;
  readonly columns: readonly Column[];
  /** A value for each column. */
  readonly rows: readonly (readonly Value[])[];
}

/** A table of texts under heads that people and programs share, such as a grid on the screen. */
export const textTable = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly Value[])[],
): Table => ({
  name: title,
  title,
  columns: heads.map((heading) => ({ key: heading, heading, type: 'text' })),
  rows,
});

/** Whether the value of a row in a column is assumed, and not known. */
export function isAssumed({ columns }: Pick<Table, 'columns'>, row: readonly Value[], at: number): boolean {
  const { sign, assumed } = columns[at] ?? {};
  if (assumed) return typeof row[at] === 'number' && row[at] !== 0;
  return (
    sign?.assumed !== undefined && row[columns.findIndex(({ key }) => key === sign.key)] === sign.assumed
  );
}

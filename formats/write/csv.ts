/** Plain Node: tables as CSV. */

import { stringify } from 'csv-stringify/sync';
import { type CsvDialect, STANDARD_DIALECT } from '../../common/export-files.ts';
import { joinedBytes } from './joined-bytes.ts';
import { spreadsheetText } from './plain/spreadsheet-text.ts';
import type { Table, Value } from './plain/table.ts';

/**
 * A table as CSV: RFC 4180 with CRLF, quotes where they are needed, which is also where a lone line feed or carriage
 * return stands. UTF-8, without a byte order mark unless the dialect asks for one. Text is neutralised, numbers stay
 * numbers with every digit that tells them apart, and what is missing is empty.
 */
export const csv = (table: Table, dialect: CsvDialect = STANDARD_DIALECT): string =>
  csvBytes(table, dialect).toString();

/** So many rows are one text; a text of the engine ends at half a gigabyte. */
const ROWS_AT_ONCE = 20_000;

/** The same as the bytes of its file, which can be longer than a text may be. */
export const csvBytes = (table: Table, dialect: CsvDialect): Buffer => joinedBytes(csvParts(table, dialect));

function* csvParts({ columns, rows }: Table, dialect: CsvDialect): Generator<string> {
  yield csvLines([columns.map((column) => column.key)], dialect);
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    yield csvLines(rows.slice(at, at + ROWS_AT_ONCE), { ...dialect, bom: false });
  }
}

function csvLines(rows: Table['rows'], { separator, decimal, bom }: CsvDialect): string {
  const cell = (value: Value): string | null => {
    if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', ',');
    return value === null ? null : spreadsheetText(value.toWellFormed().replaceAll('\0', ''));
  };
  return stringify(
    rows.map((row) => row.map(cell)),
    {
      record_delimiter: '\r\n',
      quoted_match: /[\r\n]/,
      delimiter: separator,
      bom,
    },
  );
}

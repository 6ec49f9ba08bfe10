/** Plain Node: tables as CSV. */

import { stringify } from 'csv-stringify/sync';
import { type CsvDialect, STANDARD_DIALECT } from '../../common/export-files.ts';
import { spreadsheetText } from './plain/spreadsheet-text.ts';
import type { Table, Value } from './plain/table.ts';

/**
 * A table as CSV: RFC 4180 with CRLF, quotes where they are needed, which is also where a lone line feed or carriage
 * return stands. UTF-8, without a byte order mark unless the dialect asks for one. Text is neutralised, numbers stay
 * numbers with every digit that tells them apart, and what is missing is empty.
 */
export function csv({ columns, rows }: Table, dialect: CsvDialect = STANDARD_DIALECT): string {
  const { separator, decimal, bom } = dialect;
  const cell = (value: Value): string | null => {
    if (typeof value === 'number') return decimal === '.' ? String(value) : String(value).replace('.', ',');
    return value === null ? null : spreadsheetText(value.toWellFormed().replaceAll('\0', ''));
  };
  return stringify([columns.map((column) => cell(column.key)), ...rows.map((row) => row.map(cell))], {
    record_delimiter: '\r\n',
    quoted_match: /[\r\n]/,
    delimiter: separator,
    bom,
  });
}

import { stringify } from 'csv-stringify/sync';
import { WorkbookError } from '../../db/errors.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';

/**
 * RFC 4180: commas, CRLF, quotes where they are needed, which is also where a lone line feed or carriage return stands.
 * UTF-8 without a byte order mark. Text goes through `asText`; numbers stay numbers.
 */
const CSV_FORMAT = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;

/** What spreadsheets take for the start of a formula, also after white space and characters that nobody sees. */
const FORMULA = /^[\s\p{C}\p{Z}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/** Text that a spreadsheet would run as a formula, with an apostrophe in front; other text as it is. */
const asText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The cells of one record. */
export type CsvRow = readonly (string | number | null | undefined)[];

/** Records as CSV, each a list of cells; text is neutralised, null is an empty cell. */
export const csv = (records: readonly CsvRow[]): string =>
  stringify(
    records.map((record) => record.map((cell) => (typeof cell === 'string' ? asText(cell) : cell))),
    CSV_FORMAT,
  );

/** The scenario with this id. */
export function findScenario(tables: WorkbookTables, scenarioId: string): Scenario {
  const scenario = tables.scenarios.find((s) => s.id === scenarioId);
  if (scenario) return scenario;
  throw new WorkbookError(
    'invalid',
    'This scenario is no longer in the workbook.',
    'Choose another scenario.',
  );
}

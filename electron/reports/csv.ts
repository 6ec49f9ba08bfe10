import { WorkbookError } from '../../db/errors.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';

/**
 * RFC 4180: commas, CRLF, quotes where they are needed. Text that a spreadsheet would run as a formula gets an
 * apostrophe in front; numbers stay numbers. UTF-8 without a byte order mark.
 */
export const CSV_FORMAT = { header: true, record_delimiter: '\r\n', escape_formulas: true } as const;

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

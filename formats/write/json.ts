/** Plain Node: workbooks as JSON, written. */

import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import type { HistoryEntry } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { JSON_FORMAT } from '../format-names.ts';

/**
 * A workbook as one JSON document (docs/json-format.md): everything but its history, of which only the last event is named.
 * The same workbook gives the same text.
 */
export function workbookJson(
  tables: WorkbookTables,
  last: Pick<HistoryEntry, 'number' | 'at' | 'label'> | null,
): string {
  const document = {
    format: JSON_FORMAT,
    writtenBy: `Weighbridge, workbook format ${newestVersion()}`,
    ...(last ? { history: { lastEvent: { number: last.number, at: last.at, label: last.label } } } : {}),
    ...workbookModelOf(tables),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

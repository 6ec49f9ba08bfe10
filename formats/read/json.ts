import { checkWorkbookModel } from '../../db/exchange/check.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModel } from '../../db/exchange/workbook-model.ts';
import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import type { HistoryEntry } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';

/** The name of the JSON format and its version (docs/json-format.md). */
export const JSON_FORMAT = 'weighbridge-workbook/1';

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

/** What a document may say of itself that is no part of the comparison. */
const ABOUT: ReadonlySet<string> = new Set(['$schema', 'format', 'writtenBy', 'history']);

/** A document of this format as a comparison, or null with everything that is wrong with it. */
export function comparisonFromJson(document: unknown): {
  readonly comparison: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
} {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refused('The document is no JSON object.', 'docs/json-format.md shows what stands in one.');
  }
  const { format } = document as { format?: unknown };
  if (format !== JSON_FORMAT) {
    const newer = /^weighbridge-workbook\/\d+$/.test(String(format));
    return newer
      ? refused(
          `This is ${String(format)}; this Weighbridge reads ${JSON_FORMAT}.`,
          'Update Weighbridge to read it.',
        )
      : refused(`Its format is not "${JSON_FORMAT}".`, 'Choose a file that Weighbridge wrote as JSON.');
  }
  return checkWorkbookModel(Object.fromEntries(Object.entries(document).filter(([key]) => !ABOUT.has(key))));
}

const refused = (message: string, remedy: string) => ({
  comparison: null,
  problems: [{ severity: 'error' as const, path: [], message, remedy }],
});

import { checkComparison } from '../../db/exchange/check.ts';
import type { Comparison } from '../../db/exchange/comparison.ts';
import { comparisonOf } from '../../db/exchange/comparison-of.ts';
import type { ImportProblem } from '../../db/exchange/problems.ts';
import type { HistoryState } from '../../db/state.ts';
import type { WorkbookTables } from '../../db/tables.ts';

/** The name of the JSON format and its version (docs/json-format.md). */
export const JSON_FORMAT = 'weighbridge-workbook/1';

/** What the document says about the workbook that it was made from, beside the comparison itself. */
export interface JsonOrigin {
  /** What writes it, for example "Weighbridge 0.1.0". */
  readonly writtenBy: string;
  /** ISO 8601 UTC. */
  readonly writtenAt: string;
  /** The last event of the workbook's history; null where it is not known. */
  readonly history: Pick<HistoryState, 'eventNumber' | 'savedAt'> | null;
}

/** A workbook as one JSON document (docs/json-format.md): everything but its history and what undo would need. */
export function workbookJson(tables: WorkbookTables, { writtenBy, writtenAt, history }: JsonOrigin): string {
  const document = {
    format: JSON_FORMAT,
    writtenBy,
    writtenAt,
    ...(history ? { history: { events: history.eventNumber, lastEventAt: history.savedAt } } : {}),
    ...comparisonOf(tables),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** What a document may say of itself that is no part of the comparison. */
const ABOUT: ReadonlySet<string> = new Set(['$schema', 'format', 'writtenBy', 'writtenAt', 'history']);

/** A document of this format as a comparison, or null with everything that is wrong with it. */
export function comparisonFromJson(document: unknown): {
  readonly comparison: Comparison | null;
  readonly problems: readonly ImportProblem[];
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
  return checkComparison(Object.fromEntries(Object.entries(document).filter(([key]) => !ABOUT.has(key))));
}

const refused = (message: string, remedy: string) => ({
  comparison: null,
  problems: [{ severity: 'error' as const, path: [], message, remedy }],
});

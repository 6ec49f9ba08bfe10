/** Plain Node: workbooks as JSON, read. */

import { t } from '../../common/language/texts.ts';
import { checkWorkbookModel } from '../../db/exchange/check.ts';
import type { ImportIssue } from '../../db/exchange/issues.ts';
import type { WorkbookModel } from '../../db/exchange/workbook-model.ts';
import { EARLIER_JSON_FORMAT, JSON_FORMAT } from '../format-names.ts';

/** What a document may say of itself that is no part of the model. */
const ABOUT: ReadonlySet<string> = new Set(['$schema', 'format', 'writtenBy', 'history', 'results']);

/** A document of this format as a model, or null with everything that is wrong with it. */
export function modelFromJson(document: unknown): {
  readonly model: WorkbookModel | null;
  readonly problems: readonly ImportIssue[];
} {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    return refusedWith(
      t('The document is no JSON object.'),
      t('docs/json-format.md shows what stands in one.'),
    );
  }
  const { format } = document as { format?: unknown };
  if (format !== JSON_FORMAT && format !== EARLIER_JSON_FORMAT) {
    const newer = /^weighbridge-workbook\/\d+$/.test(String(format));
    return newer
      ? refusedWith(
          t('This is {format}; this Weighbridge reads {readable}.', {
            format: String(format),
            readable: JSON_FORMAT,
          }),
          t('Update Weighbridge to read it.'),
        )
      : refusedWith(
          t('Its format is not "{format}".', { format: JSON_FORMAT }),
          t('Choose a file that Weighbridge wrote as JSON.'),
        );
  }
  const model = Object.fromEntries(Object.entries(document).filter(([key]) => !ABOUT.has(key)));
  // Its numbers stay as they were when it was written.
  return checkWorkbookModel(format === JSON_FORMAT ? model : { ...model, earlierRules: true });
}

const refusedWith = (message: string, remedy: string) => ({
  model: null,
  problems: [{ severity: 'error' as const, path: [], message, remedy }],
});

/** Plain Node: texts with half of a character, which no file can hold as it is. */

import { t } from '../../common/language/texts.ts';
import type { ImportIssue } from './issues.ts';

/**
 * The same data with the sign for an unreadable character (U+FFFD) in the place of each lone half of a surrogate pair, as it would come out
 * of the database anyway, and a warning for each text that had one. Data without any come back as they are.
 */
export function wellFormed<T>(data: T): { readonly data: T; readonly problems: readonly ImportIssue[] } {
  const problems: ImportIssue[] = [];
  const mended = (value: unknown, path: ImportIssue['path']): unknown => {
    if (typeof value === 'string') {
      if (value.isWellFormed()) return value;
      problems.push({
        severity: 'warning',
        path,
        message: t('The text has half of a character in it, which is shown as �.'),
        remedy: t('Look at the file there; a program cut the text in the middle of a character.'),
      });
      return value.toWellFormed();
    }
    if (Array.isArray(value)) return value.map((one, i) => mended(one, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key.toWellFormed(),
        mended(one, [...path, key.toWellFormed()]),
      ]),
    );
  };
  return hasHalves(data) ? { data: mended(data, []) as T, problems } : { data, problems };
}

/** Whether any text in it, or any key, has one. */
function hasHalves(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed();
  if (Array.isArray(value)) return value.some(hasHalves);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, one]) => !key.isWellFormed() || hasHalves(one));
}

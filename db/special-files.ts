/** Plain Node: what has a name in a folder and is no file. */
import type { Stats } from 'node:fs';
import { t } from '../common/language/texts.ts';

/** What something is that is no file, as a person calls it: "a pipe". */
export function kindOf(there: Stats): string {
  if (there.isDirectory()) return t('a folder');
  if (there.isFIFO()) return t('a pipe');
  return there.isSocket() ? t('a socket') : t('a device');
}

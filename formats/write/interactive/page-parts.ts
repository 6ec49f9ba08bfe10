/** Plain Node: the built parts of the interactive page. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';

/** What the page runs and how it looks: the same for every workbook. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/** Where they lie: seen from the built app (dist/electron), and from this file as it is run by the command line. */
const FOLDERS = ['../interactive/', '../../../dist/interactive/'];

/** Reads the parts that scripts/build.mjs has built. A UserFacingError where it has not. */
export function readPageParts(folders: readonly string[] = FOLDERS): PageParts {
  for (const folder of folders) {
    try {
      const read = (name: string): string =>
        readFileSync(fileURLToPath(new URL(`${folder}${name}`, import.meta.url)), 'utf8');
      return { script: read('page.js'), style: read('page.css') };
    } catch {
      // Not there: perhaps in the next.
    }
  }
  throw new UserFacingError(
    'invalid',
    t('The program of the interactive page has not been built.'),
    t('Run "npm run build" in the folder of Weighbridge, then export again.'),
  );
}

import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { isWorkbookFile } from './header.ts';
import { NEIGHBOUR_SUFFIXES } from './neighbours.ts';

/** Plain Node: which files nothing but the workbook's own commands may write to. */

/**
 * Refuses a path at which there is a workbook, whichever one it is, and one that SQLite would take for a workbook's journal: a
 * foreign journal is deleted or, worse, played back. A UserFacingError, also for a file that cannot be read to find out.
 */
export function refuseWorkbookAt(path: string): void {
  if (isWorkbookFile(path)) {
    throw new UserFacingError(
      'invalid',
      t('{path} is a Weighbridge workbook, which would be lost.', { path }),
      t('Choose another name; a workbook that nobody needs any more can be deleted first.'),
    );
  }
  for (const suffix of NEIGHBOUR_SUFFIXES) {
    const workbook = path.slice(0, -suffix.length);
    if (path.endsWith(suffix) && isWorkbookFile(workbook)) {
      throw new UserFacingError(
        'invalid',
        t('{path} is where SQLite keeps what it needs to repair the workbook {workbook}.', {
          path,
          workbook,
        }),
        t('Choose another name.'),
      );
    }
  }
}

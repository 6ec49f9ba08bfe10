/** Plain Node: what SQLite refuses, in words. */

import { type ErrorCode, UserFacingError } from '../common/errors.ts';
import { type Message, msg, t } from '../common/language/texts.ts';

/** SQLite's result codes (by prefix, since extended codes add a suffix; the longer ones first) in words. */
const SQLITE_ERRORS: readonly [prefix: string, code: ErrorCode, message: Message, remedy: Message][] = [
  [
    'SQLITE_BUSY',
    'in-use',
    msg('Another program is using this workbook.'),
    msg('Close it there, then try again; nothing was changed.'),
  ],
  [
    'SQLITE_LOCKED',
    'in-use',
    msg('The workbook is locked.'),
    msg('Close other programs that use it, then try again.'),
  ],
  [
    'SQLITE_READONLY_DBMOVED',
    'changed-elsewhere',
    msg(
      'The file of this workbook was moved, renamed or deleted while it was open, so the change was not saved.',
    ),
    msg('Open it where it is now, or save a copy.'),
  ],
  [
    'SQLITE_READONLY_DIRECTORY',
    'read-only',
    msg('The folder of this workbook may not be written to, so the change was not saved.'),
    msg('Save a copy in a folder of your own and work on that.'),
  ],
  [
    'SQLITE_READONLY',
    'read-only',
    msg('The workbook can be read but not written.'),
    msg('Save a copy in a folder of your own and work on that.'),
  ],
  [
    'SQLITE_FULL',
    'disk',
    msg('There is no room left on the disk, so the change was not saved.'),
    msg('Free some space, then do it again.'),
  ],
  [
    'SQLITE_IOERR',
    'disk',
    msg('The disk reported an error, so the change was not saved.'),
    msg('Check the drive or network folder, then do it again.'),
  ],
  [
    'SQLITE_CANTOPEN',
    'not-found',
    msg('The workbook cannot be opened where it is.'),
    msg('Check that the folder exists and that you may read it.'),
  ],
  ['SQLITE_CORRUPT', 'corrupt', msg('The workbook is damaged.'), msg('Open a copy or a backup of it.')],
  [
    'SQLITE_NOTADB',
    'not-a-workbook',
    msg('This file is not a Weighbridge workbook.'),
    msg('Choose a .weighbridge file.'),
  ],
];

/** Turns an error of SQLite into words; any other error is returned as it is. */
export function explainError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = SQLITE_ERRORS.find(([prefix]) => code.startsWith(prefix));
  return known ? new UserFacingError(known[1], t(known[2]), t(known[3])) : error;
}

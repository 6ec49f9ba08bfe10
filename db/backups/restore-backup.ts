/** Plain Node: a backup becomes the workbook again, or a workbook beside it. */

import { constants, copyFileSync, statSync } from 'node:fs';
import { momentWords } from '../../common/dates.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { CommandContext } from '../commands/handler.ts';
import { connect } from '../connection.ts';
import { writeTables } from '../evidence/write.ts';
import { restoredTables, saysTheSame } from '../history/restore.ts';
import { makeWorkbookFile } from '../make-file.ts';
import { setNeighboursAside, setWorkbookAside } from '../neighbours.ts';
import { readTables } from '../queries.ts';
import type { WorkbookTables } from '../tables.ts';
import { codeOf, keepOwner, startWholeFile } from '../write-whole.ts';
import type { Backup } from './backup.ts';
import { readBackup } from './list-backups.ts';

/** What a backup holds, verified and in the newest format. Throws what `readBackup` throws. */
export function tablesOfBackup(backup: Pick<Backup, 'path' | 'about'>): WorkbookTables {
  const db = readBackup(backup);
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/**
 * Brings the open workbook back to what a backup of it says, within the transaction of a command: all of it is one event, which undo takes
 * back. Who works on it and how it is looked at stay. Returns what that event did, in words. A UserFacingError where the backup says the same,
 * or is of another workbook.
 */
export function restoreFromBackup(
  context: CommandContext,
  { at, tables }: { readonly at: string; readonly tables: WorkbookTables },
): string {
  const present = readTables(context.db);
  if (present.workbook[0]?.id !== tables.workbook[0]?.id) {
    throw new UserFacingError(
      'invalid',
      t('This backup is of another workbook.'),
      t('Nothing was changed. Restore it as a new workbook instead.'),
    );
  }
  const restored = restoredTables(present, tables);
  if (saysTheSame(present, restored)) {
    throw new UserFacingError(
      'invalid',
      t('The workbook says what this backup says already.'),
      t('Nothing was changed. Choose an earlier backup.'),
    );
  }
  writeTables(context, present, restored, context.report);
  return t('back to the backup of {moment}', { moment: momentWords(at) });
}

/** Makes a workbook of a backup where no file is yet, byte for byte. A UserFacingError says why not. */
export function copyBackup(backup: Pick<Backup, 'path' | 'about'>, path: string): void {
  readBackup(backup).close();
  makeWorkbookFile(path, (unfinished) => {
    // Nobody writes to a backup, so that its bytes are all of it.
    copyFileSync(backup.path, unfinished, constants.COPYFILE_EXCL);
    return connect(unfinished);
  });
}

/**
 * Puts a backup in the place of a workbook that does not open any more, or is gone. What was there is renamed together with its
 * journal, never deleted; the answer is its new name, or null where nothing was. The backup is verified and complete on the same disk before
 * anything is moved. A UserFacingError says why not.
 */
export function putBackupInPlace(backup: Pick<Backup, 'path' | 'about'>, path: string): string | null {
  readBackup(backup).close();
  let aside: string | null = null;
  const file = startWholeFile(path);
  try {
    copyFileSync(backup.path, file.unfinished, constants.COPYFILE_EXCL);
    const there = statSync(file.target, { throwIfNoEntry: false });
    if (there) keepOwner(file.unfinished, there);
    aside = there ? setWorkbookAside(file.target) : null;
    setNeighboursAside(file.target);
    file.finish({ replace: false });
    return aside;
  } catch (error) {
    file.abandon();
    if (error instanceof UserFacingError) throw error;
    throw new UserFacingError(
      'disk',
      [
        t('The backup cannot be put at {path} ({code}).', {
          path,
          code: codeOf(error) || t('unknown error'),
        }),
        ...(aside ? [t('What was there is called {file} now.', { file: aside })] : []),
      ].join(' '),
      aside
        ? t('Restore the backup again, as a new workbook in another folder.')
        : t(
            'Check that the folder can be written to and that the disk has room. What was there was left as it is.',
          ),
    );
  }
}

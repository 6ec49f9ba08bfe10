/** Plain Node: the command compact. */

import { resolve } from 'node:path';
import { plural } from '../common/words.ts';
import { backupPlace } from '../db/backups/backup-place.ts';
import { makeBackup } from '../db/backups/make-backup.ts';
import { compactLog, planCompaction } from '../db/history/compact.ts';
import { openForLooking, openWorkbookFile } from '../db/open.ts';
import { dataFolder } from '../db/paths.ts';
import { realPlace } from '../db/write-whole.ts';
import type { CommandIo } from './io.ts';
import { dayOf } from './moment.ts';

export interface CompactChoice {
  readonly before: string;
  readonly dryRun?: boolean;
}

/** Folds the changes of a workbook before a day into few, after a backup of it was made. */
export function compactCommand(io: CommandIo, file: string, choice: CompactChoice): void {
  const path = realPlace(resolve(file));
  const before = dayOf(choice.before, '--before');
  const looked = openForLooking(path);
  const { events, folded, into } = planOf(looked, before);
  if (folded === 0) {
    io.out(
      `Nothing of the ${plural(events, 'event')} of ${file} can be put together. It was left as it is.\n`,
    );
    return;
  }
  const what = `${folded.toLocaleString('en')} of ${plural(events, 'event')} of ${file}, views included,`;
  if (choice.dryRun) {
    io.out(`${what} would become ${into}. Nothing was written.\n`);
    return;
  }
  const db = openWorkbookFile(path);
  try {
    const backup = makeBackup(db, backupPlace(path, dataFolder(io.env)), 'compaction');
    io.err(`Made the backup ${backup.path} of the workbook as it was.\n`);
    const { bytesBefore, bytesAfter } = compactLog(db, before);
    io.out(
      `${what} became ${into}. The file has ${plural(bytesAfter, 'byte')} instead of ${plural(bytesBefore, 'byte')}.\n`,
    );
  } finally {
    db.close();
  }
}

function planOf(db: ReturnType<typeof openForLooking>, before: string) {
  try {
    return planCompaction(db, before);
  } finally {
    db.close();
  }
}

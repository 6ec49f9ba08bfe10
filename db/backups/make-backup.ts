/** Plain Node: makes backups of an open workbook, verifies them, and deletes those that are not needed any more. */

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breath } from 'node:timers/promises';
import type { BackupReason } from '../../common/backups.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { connect, type ReadDb, sizeOf, type WriteDb } from '../connection.ts';
import { verifyPages } from '../verify.ts';
import {
  codeOf,
  makeFolder,
  startWholeFile,
  tidyUnfinished,
  type WholeFile,
  writeWhole,
} from '../write-whole.ts';
import { aboutFile, type Backup, type BackupAbout, backupName } from './backup.ts';
import { type BackupPlace, folderOf } from './backup-place.ts';
import { backupsIn, newestFirst, sha256Of } from './list-backups.ts';
import { outdated } from './rotation.ts';

/** What of an open workbook a backup is made with. */
export type BackedUp = ReadDb & Pick<WriteDb, 'run' | 'pragma'>;

/**
 * Makes a backup of an open workbook by SQLite itself, verifies it, and deletes those that are not needed any more. Nothing else is
 * done meanwhile; `makeBackupInSteps` lets edits through. A UserFacingError says why there is none; then nothing was deleted.
 * Not to be called within a transaction.
 */
export function makeBackup(
  db: BackedUp,
  place: BackupPlace,
  reason: BackupReason,
  now: Date = new Date(),
): Backup {
  return inWords(place, () => {
    const started = start(db, place, { reason, now });
    try {
      db.run('VACUUM INTO ?', [started.file.unfinished]);
      const said = verified(started.file.unfinished, verifyPages);
      return finish(started, place, { ...said, sha256: sha256Of(started.file.unfinished) });
    } catch (error) {
      started.file.abandon();
      throw error;
    }
  });
}

/** The same in steps of a few milliseconds each, between which other work is done; changes made meanwhile are in it. */
export async function makeBackupInSteps(
  db: BackedUp & Pick<WriteDb, 'backup'>,
  place: BackupPlace,
  reason: BackupReason,
  now: Date = new Date(),
): Promise<Backup> {
  let file: WholeFile | null = null;
  try {
    const started = start(db, place, { reason, now });
    file = started.file;
    await db.backup(file.unfinished);
    const said = await verifiedInSteps(file.unfinished);
    const sha256 = await sha256InSteps(file.unfinished);
    return finish(started, place, { ...said, sha256 });
  } catch (error) {
    file?.abandon();
    throw inWordsOf(place, error);
  }
}

interface Started {
  readonly file: WholeFile;
  readonly folder: string;
  readonly reason: BackupReason;
  readonly now: Date;
}

function start(
  db: BackedUp,
  place: BackupPlace,
  { reason, now }: { readonly reason: BackupReason; readonly now: Date },
): Started {
  const folder = join(place.folder, folderOf(saidBy(db).workbookId));
  // What people wrote is nobody else's to read.
  makeFolder(folder, { mode: 0o700 });
  tidyUnfinished(folder);
  refuseWithoutRoom(db, place, folder);
  let number = 1;
  while (existsSync(join(folder, backupName(now, reason, number)))) number++;
  return { file: startWholeFile(join(folder, backupName(now, reason, number))), folder, reason, now };
}

function finish(
  { file, folder, now }: Started,
  place: BackupPlace,
  said: Said & { readonly sha256: string },
): Backup {
  const about: BackupAbout = { ...said, origin: place.origin };
  file.finish({ replace: false });
  writeAbout(file.target, about);
  const all = newestFirst(backupsIn(folder));
  const made = all.find(({ path }) => path === file.target);
  if (!made) throw Object.assign(new Error('The backup has gone.'), { code: 'ENOENT' });
  // By a clock that was set back it may not be the newest.
  const others = all.filter((backup) => backup !== made);
  rotate(folder, [made, ...others], place, now);
  return made;
}

/** The backup counts without it, so that nothing is thrown. */
function writeAbout(path: string, about: BackupAbout): void {
  try {
    writeWhole(aboutFile(path), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 });
  } catch {
    // It is known by its name, and nothing else of it by its folder.
  }
}

/**
 * Deletes what is not needed any more, of this file alone: a copy of it is the same workbook, and its many changes shall not
 * drive out the only backup of another. It never throws: what cannot be deleted is tried again with the next backup.
 */
function rotate(folder: string, backups: readonly Backup[], { most, origin }: BackupPlace, now: Date): void {
  const special = ({ reason }: Backup): boolean => reason !== 'edits' && reason !== 'closing';
  const rotated = backups
    .filter(({ about }) => isOf(about?.origin, origin))
    .map((backup) => ({ ...backup, special: special(backup) }));
  for (const id of outdated(rotated, { ...most, now })) {
    for (const path of [join(folder, id), aboutFile(join(folder, id))]) {
      try {
        rmSync(path, { force: true });
      } catch {
        // The next backup tries again.
      }
    }
  }
}

/** Made of this file, or of one that is gone: it may have been this one under another name. */
const isOf = (made: string | null | undefined, origin: string | null): boolean =>
  made === origin || made === undefined || made === null || !existsSync(made);

/** What a workbook says of itself. */
type Said = Pick<BackupAbout, 'workbookId' | 'title' | 'eventNumber' | 'eventId'>;

function saidBy(db: ReadDb): Said {
  const said = db.get<Said>(
    `SELECT w.id AS workbookId, w.title, e.number AS eventNumber, e.id AS eventId
     FROM workbook w, events e ORDER BY e.number DESC LIMIT 1`,
  );
  if (said) return said;
  throw new UserFacingError('corrupt', t('The workbook is damaged.'), t('Open a copy or a backup of it.'));
}

/** What the finished file says of itself when it was read anew and found sound. */
function verified(path: string, verify: (db: ReadDb) => void): Said {
  const copy = connect(path);
  try {
    verify(copy);
    return saidBy(copy);
  } finally {
    copy.close();
  }
}

/** As `verifyPages`, table by table. */
async function verifiedInSteps(path: string): Promise<Said> {
  const copy = connect(path);
  try {
    const tables = copy.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
    for (const { name } of tables) {
      await breath();
      const [first] = copy.all<{ integrity_check: string }>(`PRAGMA integrity_check("${name}")`);
      await breath();
      if (first?.integrity_check === 'ok' && copy.all(`PRAGMA foreign_key_check("${name}")`).length === 0)
        continue;
      throw new UserFacingError(
        'corrupt',
        t('The workbook is damaged.'),
        t('Open a copy or a backup of it.'),
      );
    }
    return saidBy(copy);
  } finally {
    copy.close();
  }
}

async function sha256InSteps(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Uint8Array);
  return hash.digest('hex');
}

/** SQLite would only find out on its way, and the disk would be full meanwhile for whoever else writes. */
function refuseWithoutRoom(db: BackedUp, place: BackupPlace, folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (sizeOf(db) <= bavail * bsize) return;
  throw new UserFacingError(
    'disk',
    t('There is no room for a backup in {folder}.', { folder: place.folder }),
    t('Free some space there, or choose another folder in File, Backups. The workbook itself is as it was.'),
  );
}

function inWords<T>(place: BackupPlace, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw inWordsOf(place, error);
  }
}

/** Words about the workbook's own file would be wrong where the disk of the backups failed. */
function inWordsOf({ folder }: BackupPlace, error: unknown): unknown {
  const isOurs = error instanceof UserFacingError;
  if (isOurs && error.message.includes(folder)) return error;
  if (isOurs && error.code === 'corrupt') {
    return new UserFacingError(
      'corrupt',
      t('No backup can be made of this workbook: SQLite finds faults in it.'),
      t('Save what you can by an export, and restore an earlier backup.'),
    );
  }
  const code = codeOf(error);
  if (!isOurs && code === '') return error;
  return new UserFacingError(
    'disk',
    code === ''
      ? t('No backup can be written in {folder}.', { folder })
      : t('No backup can be written in {folder} ({code}).', { folder, code }),
    t(
      'Check that its drive is there, has room and can be written to, or choose another folder in File, Backups. The workbook itself is as it was.',
    ),
  );
}

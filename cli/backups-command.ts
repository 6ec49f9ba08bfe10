/** Plain Node: the commands about backups of a workbook. */

import { resolve } from 'node:path';
import { BACKUP_REASONS } from '../common/backups.ts';
import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { analystName } from '../db/analyst-name.ts';
import type { Backup } from '../db/backups/backup.ts';
import { backupPlace } from '../db/backups/backup-place.ts';
import { backupsOfFile, listBackups } from '../db/backups/list-backups.ts';
import { makeBackup } from '../db/backups/make-backup.ts';
import { copyBackup, putBackupInPlace, tablesOfBackup } from '../db/backups/restore-backup.ts';
import type { WriteDb } from '../db/connection.ts';
import { newId } from '../db/ids.ts';
import { openForLooking, openWorkbookFile } from '../db/open.ts';
import { dataFolder } from '../db/paths.ts';
import { workbookIdOf } from '../db/queries.ts';
import { startSession } from '../db/session.ts';
import { realPlace } from '../db/write-whole.ts';
import { type CommandIo, printJson } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';

/** Prints the backups of a workbook, newest first, as one JSON document. Also of a file that is damaged or gone. */
export function listBackupsCommand(io: CommandIo, file: string): void {
  const path = realPlace(resolve(file));
  const backups = backupsOf(io, path);
  printJson(io, {
    workbook: path,
    folder: backupPlace(path, dataFolder(io.env)).folder,
    backups: backups.map(said),
  });
  io.err(backups.length === 0 ? `There is no backup of ${path}.\n` : '');
}

/** Makes a backup now, and prints what it is. */
export function makeBackupCommand(io: CommandIo, file: string): void {
  const path = realPlace(resolve(file));
  const db = openWorkbookFile(path);
  try {
    printJson(io, said(makeBackup(db, backupPlace(path, dataFolder(io.env)), 'asked')));
  } finally {
    db.close();
  }
}

export interface RestoreChoice {
  readonly backup: string;
  readonly into?: string;
  readonly inPlace?: boolean;
}

/**
 * Makes a workbook of a backup, or brings the workbook itself back to it: one that opens as an event, which undo takes back, after a backup
 * of what it says now; one that does not open is set aside, and the backup takes its place.
 */
export function restoreBackupCommand(io: CommandIo, file: string, choice: RestoreChoice): void {
  const path = realPlace(resolve(file));
  if ((choice.into === undefined) === (choice.inPlace === undefined)) {
    throw new UserFacingError(
      'invalid',
      'It is not said where the backup goes.',
      'Give either --into FILE for a new workbook, or --in-place to bring this one back.',
    );
  }
  const backup = chosen(backupsOf(io, path), choice.backup);
  if (choice.into !== undefined) {
    const target = resolve(choice.into);
    refuseMissingFolder(target);
    copyBackup(backup, target);
    printJson(io, { workbook: target, from: said(backup) });
    return;
  }
  const db = openUnlessDamaged(path);
  const done = db
    ? { before: restoreSound(io, db, path, backup) }
    : { setAside: putBackupInPlace(backup, path) };
  printJson(io, { workbook: path, from: said(backup), ...done });
}

function restoreSound(io: CommandIo, db: WriteDb, path: string, backup: Backup): object {
  const data = dataFolder(io.env);
  const session = startSession(db, { analyst: analystName(data) });
  try {
    const tables = tablesOfBackup(backup);
    const before = makeBackup(db, backupPlace(path, data), 'restore');
    session.execute({ id: newId(), request: { type: 'restoreBackup', at: backup.at, tables } });
    return said(before);
  } finally {
    session.close();
  }
}

/** The workbook, if it opens; null for one that is damaged or gone. What else keeps it from opening is thrown. */
function openUnlessDamaged(path: string): WriteDb | null {
  try {
    return openWorkbookFile(path);
  } catch (error) {
    const lost = ['not-found', 'not-a-workbook', 'corrupt'];
    if (error instanceof UserFacingError && lost.includes(error.code)) return null;
    throw error;
  }
}

function backupsOf(io: CommandIo, path: string): readonly Backup[] {
  const place = backupPlace(path, dataFolder(io.env));
  let id: string | undefined;
  try {
    const db = openForLooking(path);
    id = workbookIdOf(db);
    db.close();
  } catch {
    // What does not open any more is known by its path.
  }
  return id === undefined ? backupsOfFile(place.folder, path) : listBackups(place, id);
}

function chosen(backups: readonly Backup[], named: string): Backup {
  const found = named === 'newest' ? backups[0] : backups.find(({ id }) => id === named);
  if (found) return found;
  throw new UserFacingError(
    'not-found',
    named === 'newest' ? 'This workbook has no backup.' : `This workbook has no backup ${named}.`,
    'Run "backups list" to see which there are.',
  );
}

/** A backup as plain data. */
const said = ({ id, path, at, reason, bytes, about }: Backup) => ({
  id,
  at,
  reason,
  why: t(BACKUP_REASONS[reason]),
  bytes,
  title: about?.title ?? null,
  event: about?.eventNumber ?? null,
  path,
});

/** Plain Node (the database host): what can be done about a workbook that does not open. */

import type { BackupReason } from '../../common/backups.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { Backup } from '../backups/backup.ts';
import { backupPlace } from '../backups/backup-place.ts';
import { backupsOfFile, readBackup } from '../backups/list-backups.ts';
import { copyBackup, putBackupInPlace } from '../backups/restore-backup.ts';
import type { WorkbookTables } from '../tables.ts';
import { type ReadableStep, readableTables, recoverWorkbook } from './recover.ts';
import { recoverySentences } from './report.ts';

/** A workbook that does not open, and who asks for it. */
export interface RescueRequest {
  readonly path: string;
  /** The data folder, where backups are. */
  readonly data: string;
  readonly analyst: string;
}

/** A backup of the workbook, and what would be lost by going back to it. */
export interface BackupOutlook {
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly bytes: number;
  /** Changes that were saved after it, by the damaged file's own history; null where that cannot be read. */
  readonly stepsLost: number | null;
  /** The newest of them, in words. */
  readonly lastLost: string | null;
}

/** What can be done about a workbook that does not open. */
export interface RescueOutlook {
  /** What can be read, in sentences; null where nothing can, and then `nothing` says why. */
  readonly readable: readonly string[] | null;
  readonly nothing: string | null;
  /** The newest first. */
  readonly backups: readonly BackupOutlook[];
}

/** As many backups as somebody chooses from who looks for the newest good one. */
const MOST_BACKUPS = 10;

/** Looks what there is. Nothing is written. */
export function rescueOutlook(request: RescueRequest): RescueOutlook {
  const backups = backupsOf(request);
  try {
    const { report, steps } = readableTables({ ...request, from: request.path, backup: newestGood(backups) });
    return {
      readable: recoverySentences(report),
      nothing: null,
      backups: backups.map((backup) => outlookOf(backup, steps)),
    };
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    return {
      readable: null,
      nothing: error.message,
      backups: backups.map((backup) => outlookOf(backup, [])),
    };
  }
}

/** Makes a new workbook of what can be read and, for what is nowhere else, of the newest backup. Returns the report in sentences. */
export function rescueInto(request: RescueRequest & { readonly to: string }): readonly string[] {
  const backup = newestGood(backupsOf(request));
  return recoverySentences(recoverWorkbook({ ...request, from: request.path, backup }, request.to));
}

/** What can be read, for an export of it. */
export const rescuedTables = (request: RescueRequest): WorkbookTables =>
  readableTables({ ...request, from: request.path, backup: null }).tables;

/**
 * Puts a backup in the place of the workbook, which is renamed and kept; the answer is its new name, null where there was no
 * file. With `to`, the backup becomes a workbook there instead, and nothing is renamed.
 */
export function restoreInstead(
  request: RescueRequest & { readonly backupId: string; readonly to: string | null },
): string | null {
  const backup = backupsOf(request).find(({ id }) => id === request.backupId);
  if (!backup) {
    throw new UserFacingError('not-found', t('This backup is not there any more.'), t('Choose another.'));
  }
  if (request.to === null) return putBackupInPlace(backup, request.path);
  copyBackup(backup, request.to);
  return null;
}

/** None where their folder cannot be read: what the damaged file itself holds can be got back without them. */
function backupsOf({ path, data }: RescueRequest): readonly Backup[] {
  try {
    return backupsOfFile(backupPlace(path, data).folder, path).slice(0, MOST_BACKUPS);
  } catch (error) {
    if (error instanceof UserFacingError) return [];
    throw error;
  }
}

/** The path of the newest backup that opens; null for none. */
function newestGood(backups: readonly Backup[]): string | null {
  for (const backup of backups) {
    try {
      readBackup(backup).close();
      return backup.path;
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error;
    }
  }
  return null;
}

function outlookOf({ id, at, reason, bytes, about }: Backup, steps: readonly ReadableStep[]): BackupOutlook {
  const place = about === null ? -1 : steps.findIndex((step) => step.id === about.eventId);
  const after = place < 0 ? null : steps.slice(place + 1).filter(({ kind }) => kind !== 'view');
  return {
    id,
    at,
    reason,
    bytes,
    stepsLost: after === null ? null : after.length,
    lastLost: after?.at(-1)?.label ?? null,
  };
}

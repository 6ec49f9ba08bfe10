/** Plain Node (the database host): the backups of the open workbook, as whoever shows them asks for them. */

import { join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { WriteDb } from '../connection.ts';
import { readTables, workbookIdOf } from '../queries.ts';
import type { Envelope, Session } from '../session.ts';
import type { Patch } from '../state.ts';
import type { WorkbookTables } from '../tables.ts';
import type { Backup } from './backup.ts';
import {
  type BackupSettings,
  backupPlace,
  backupSettings,
  folderOf,
  keepBackupSettings,
} from './backup-place.ts';
import { type BackupKeeper, keepBackups, type MadeBackup } from './keep-backups.ts';
import { listBackups } from './list-backups.ts';
import { copyBackup, tablesOfBackup } from './restore-backup.ts';

/** The backups of the open workbook, newest first, and what is chosen about backups. */
export interface BackupList {
  readonly backups: readonly Backup[];
  /** Where this workbook's lie. The folder may not be there yet. */
  readonly folder: string;
  readonly settings: BackupSettings;
}

export interface BackupCalls {
  readonly backups: () => BackupList;
  /** Makes one now, while edits go on, unless the newest holds everything. */
  readonly makeBackup: () => Promise<MadeBackup>;
  /** Brings the workbook back to what a backup says, as one event, after a backup of what it says now. */
  readonly restoreBackup: (envelope: Envelope<{ readonly backupId: string }>) => Patch;
  /** Makes a workbook of a backup at a path where no file is. */
  readonly copyBackup: (request: { readonly backupId: string; readonly path: string }) => null;
  /** Keeps what is given; the rest stays as it was chosen. */
  readonly keepBackupSettings: (change: Partial<BackupSettings>) => BackupList;
}

/** An open workbook that is backed up. */
export interface BackedUpWorkbook {
  readonly db: WriteDb;
  /** Its file; null for one in memory, which has no backups. */
  readonly path: string | null;
  /** The data folder. */
  readonly data: string;
  /** Its history does not fit it: a backup of it would not open either, and would take the place of one that does. */
  readonly doubtful?: boolean;
}

export interface OpenWorkbookBackups {
  readonly calls: BackupCalls;
  /** What a backup says, and what the workbook says now. */
  readonly bothOf: (backupId: string) => { readonly past: WorkbookTables; readonly now: WorkbookTables };
  /** A workbook was opened, or the open one anew because something happened to its file. */
  readonly follow: (workbook: BackedUpWorkbook) => void;
  /** Something was saved. */
  readonly changed: () => void;
  /** An import of so many rows comes. */
  readonly beforeImport: (rows: number) => void;
  /** Makes the backup before something that cannot be done without one. */
  readonly before: BackupKeeper['before'];
  /** The workbook is about to be closed. */
  readonly close: () => void;
}

export interface OpenWorkbookOptions {
  /** The session of the open workbook. */
  readonly session: () => Session;
  /** Hears why there is no backup that nobody asked for. */
  readonly onFailure: (error: UserFacingError) => void;
}

/** Keeps the backups of whichever workbook is open. */
export function openWorkbookBackups({ session, onFailure }: OpenWorkbookOptions): OpenWorkbookBackups {
  let open: (BackedUpWorkbook & { readonly keeper: BackupKeeper | null }) | null = null;

  const present = () => {
    if (open) return open;
    throw new UserFacingError(
      'not-found',
      t('No workbook is open.'),
      t('Open one with File, Open Workbook.'),
    );
  };
  const keeper = (): BackupKeeper => {
    const { keeper: kept, doubtful } = present();
    if (kept) return kept;
    if (doubtful) {
      throw new UserFacingError(
        'invalid',
        t('What this workbook holds and its history do not fit together, so no backup is made of it.'),
        t('Recover it into a new workbook, or restore an earlier backup.'),
      );
    }
    throw new UserFacingError(
      'invalid',
      t('This workbook is in no file, so that it has no backups.'),
      t('Save a copy of it first.'),
    );
  };
  const workbookId = (): string => workbookIdOf(present().db);
  const place = () => backupPlace(present().path, present().data);

  const list = (): BackupList => {
    const { path, data } = present();
    const { folder } = place();
    return {
      backups: path === null ? [] : listBackups(place(), workbookId()),
      folder: join(folder, folderOf(workbookId())),
      settings: backupSettings(data),
    };
  };
  const find = (backupId: string): Backup => {
    const found = list().backups.find(({ id }) => id === backupId);
    if (found) return found;
    throw new UserFacingError(
      'not-found',
      t('This backup is not there any more.'),
      t('Choose another; the list was read anew.'),
    );
  };

  return {
    calls: {
      backups: list,
      makeBackup: () => keeper().make(),
      restoreBackup: ({ id, request: { backupId } }) => {
        // It was committed, and the host ended before it could say so.
        const done = session().answerTo(id);
        if (done) return done;
        const backup = find(backupId);
        const tables = tablesOfBackup(backup);
        keeper().before('restore');
        return session().execute({ id, request: { type: 'restoreBackup', at: backup.at, tables } });
      },
      copyBackup: ({ backupId, path }) => {
        copyBackup(find(backupId), path);
        return null;
      },
      keepBackupSettings: (change) => {
        const { data } = present();
        keepBackupSettings({ ...backupSettings(data), ...change }, data);
        return list();
      },
    },
    bothOf: (backupId) => ({ past: tablesOfBackup(find(backupId)), now: readTables(present().db) }),
    follow: (workbook) => {
      const { path, data, db, doubtful } = workbook;
      // What was edited before the file was opened anew still has to be backed up.
      const goesOn = open?.path === path ? open.keeper?.stop() : undefined;
      const kept =
        path === null || doubtful
          ? null
          : keepBackups(db, { place: () => backupPlace(path, data), onFailure, ...(goesOn && { goesOn }) });
      open = { ...workbook, keeper: kept };
    },
    changed: () => open?.keeper?.changed(),
    beforeImport: (rows) => open?.keeper?.beforeImport(rows),
    before: (reason) => keeper().before(reason),
    close: () => {
      open?.keeper?.close();
      open = null;
    },
  };
}

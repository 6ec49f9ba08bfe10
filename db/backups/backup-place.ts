/** Plain Node: where the backups of a workbook lie, and how much of them is kept. */
import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { BACKUP_LIMITS } from '../../common/backups.ts';
import { keepSetting, readSetting, type Setting } from '../app-settings.ts';
import { dataFolder } from '../paths.ts';
import { realPlace } from '../write-whole.ts';

/** What is chosen about backups on this machine. */
export interface BackupSettings {
  /** An absolute path; null for the folder `backups` in the data folder. */
  readonly folder: string | null;
  /** The most backups of one workbook. */
  readonly count: number;
  /** The most bytes that the backups of one workbook take, the newest aside. */
  readonly bytes: number;
}

const MEGABYTE = 1_000_000;

/** What is kept where nothing was chosen. */
export const DEFAULT_BACKUPS: BackupSettings = { folder: null, count: 100, bytes: 500 * MEGABYTE };

const CHOSEN: Setting<BackupSettings> = {
  key: 'backups',
  parse: (kept) => {
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { folder, count, bytes } = kept as Record<string, unknown>;
    return {
      folder: typeof folder === 'string' && isAbsolute(folder) ? folder : null,
      count: within(count, BACKUP_LIMITS.count, DEFAULT_BACKUPS.count),
      bytes: within(bytes, BACKUP_LIMITS.bytes, DEFAULT_BACKUPS.bytes),
    };
  },
};

function within(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
  otherwise: number,
): number {
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.round(Math.min(most, Math.max(least, value)))
    : otherwise;
}

/** What is chosen about backups; the defaults where nothing is. */
export const backupSettings = (data: string = dataFolder()): BackupSettings =>
  readSetting(CHOSEN, data) ?? DEFAULT_BACKUPS;

/** Keeps the choice, within `BACKUP_LIMITS`. A UserFacingError where it cannot be written. */
export const keepBackupSettings = (settings: BackupSettings, data: string = dataFolder()): void =>
  keepSetting(CHOSEN, CHOSEN.parse(settings), data);

/** Where the backups of one open workbook go. */
export interface BackupPlace {
  /** It holds a folder for each workbook. */
  readonly folder: string;
  readonly most: Pick<BackupSettings, 'count' | 'bytes'>;
  /** The file of the workbook; null for one in memory. */
  readonly origin: string | null;
}

/** The place of the backups of the workbook at `origin`, as it is chosen on this machine. */
export function backupPlace(origin: string | null, data: string = dataFolder()): BackupPlace {
  const { folder, ...most } = backupSettings(data);
  // By whatever link or folder it was opened, its backups are one list.
  const place = origin === null ? null : realPlace(origin);
  return { folder: folder ?? join(data, 'backups'), most, origin: place };
}

/** The name of a workbook's own folder. A stranger's file may have any id, also one that leads elsewhere. */
export const folderOf = (workbookId: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(workbookId)
    ? workbookId
    : `other-${createHash('sha256').update(workbookId).digest('hex').slice(0, 32)}`;

/** Plain Node: the backups that are there, and what is in one. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { type LookDb, openForLooking } from '../open.ts';
import { codeOf, realPlace } from '../write-whole.ts';
import { aboutFile, type Backup, type BackupAbout, parseAbout, readBackupName } from './backup.ts';
import { type BackupPlace, folderOf } from './backup-place.ts';

/**
 * The backups of a workbook, newest first: those in the folder of its id, and what is kept beside its file since its format
 * was brought up to date. Reading the folder is all that is done; a folder that is not there has none. A folder that
 * cannot be read is a UserFacingError.
 */
export function listBackups(
  place: Pick<BackupPlace, 'folder' | 'origin'>,
  workbookId: string,
): readonly Backup[] {
  return newestFirst([...backupsIn(join(place.folder, folderOf(workbookId))), ...oldFormats(place.origin)]);
}

/**
 * The backups that were made of the file at this path, newest first, for a file that does not say any more which workbook it
 * is. It looks through the folders of all workbooks.
 */
export function backupsOfFile(folder: string, origin: string): readonly Backup[] {
  const place = realPlace(origin);
  const made = allBackups(folder).filter(({ about }) => about?.origin === place);
  return newestFirst([...made, ...oldFormats(place)]);
}

/** The backups of every workbook, newest first. A folder that is not ours to read, such as `lost+found`, holds none. */
export const allBackups = (folder: string): readonly Backup[] =>
  newestFirst(
    namesIn(folder).flatMap((name) => {
      try {
        return backupsIn(join(folder, name));
      } catch (error) {
        if (error instanceof UserFacingError) return [];
        throw error;
      }
    }),
  );

/**
 * Opens a backup to read it, as a private copy in the newest format: nothing is written. Throws what `openForLooking` throws,
 * and a UserFacingError for a file that has changed since it was made.
 */
export function readBackup({ path, about }: Pick<Backup, 'path' | 'about'>): LookDb {
  if (about && existsSync(path) && about.sha256 !== sha256Of(path)) {
    throw new UserFacingError(
      'corrupt',
      t('The backup {path} is not any more what it was when it was made.', { path }),
      t('Its disk or another program has changed it. Use another backup.'),
    );
  }
  return openForLooking(path);
}

export const sha256Of = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

export const newestFirst = (backups: readonly Backup[]): readonly Backup[] =>
  backups.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));

/** The backups of one workbook's own folder. */
export const backupsIn = (folder: string): readonly Backup[] =>
  namesIn(folder).flatMap((id) => {
    const said = readBackupName(id);
    const path = join(folder, id);
    const there = said && fileAt(path);
    return said && there ? [{ id, path, ...said, bytes: there.size, about: aboutOf(path) }] : [];
  });

function aboutOf(path: string): BackupAbout | null {
  try {
    return parseAbout(readFileSync(aboutFile(path), 'utf8'));
  } catch {
    return null;
  }
}

/** What `keepOldFormat` keeps beside a workbook. */
function oldFormats(origin: string | null): readonly Backup[] {
  if (origin === null) return [];
  const start = `${basename(origin)}.format-`;
  return namesIn(dirname(origin))
    .filter((name) => name.startsWith(start) && /^\d+(-\d+)?\.bak$/.test(name.slice(start.length)))
    .flatMap((id): Backup[] => {
      const path = join(dirname(origin), id);
      const there = fileAt(path);
      if (!there) return [];
      return [
        {
          id,
          path,
          at: there.mtime.toISOString(),
          reason: 'migration',
          bytes: there.size,
          about: null,
        },
      ];
    });
}

/** Null for whatever is no file, also for a link that leads to itself. */
function fileAt(path: string): Stats | null {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    return there?.isFile() ? there : null;
  } catch {
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw new UserFacingError(
      'disk',
      t('The folder of backups {folder} cannot be read ({code}).', {
        folder,
        code: codeOf(error) || t('unknown error'),
      }),
      t('Check that its drive is there and that you may read it.'),
    );
  }
}

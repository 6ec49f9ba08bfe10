/** Plain Node (the database host): when backups of the open workbook are made, without anybody asking. */

import type { BackupReason } from '../../common/backups.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { sizeOf, type WriteDb } from '../connection.ts';
import { workbookIdOf } from '../queries.ts';
import type { Backup } from './backup.ts';
import type { BackupPlace } from './backup-place.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup, makeBackupInSteps } from './make-backup.ts';

/** While it is worked on, a workbook is backed up at most this often. In milliseconds. */
const PACE = 10 * 60_000;

/** After a change some time passes first, so that what belongs to one thought is in one backup. */
const REST = 5_000;

/** A workbook of more bytes is not backed up while somebody waits for its end, but when it is opened next. */
const MOST_AT_CLOSING = 64_000_000;

/** An import of more rows, new or changed, has a backup before it. */
const MANY_ROWS = 1_000;

export interface BackupKeeper {
  /** Something was saved. */
  readonly changed: () => void;
  /**
   * Makes a backup before something that changes much, while nothing else is done. A UserFacingError where it cannot be
   * made: whoever can go on without it goes on.
   */
  readonly before: (reason: BackupReason) => Backup;
  /** Before an import of so many rows, if they are many. Undo takes an import back too, so that it goes on without a backup. */
  readonly beforeImport: (rows: number) => void;
  /** Makes one now, in steps, because somebody asked for it, unless the newest holds all that was edited. */
  readonly make: () => Promise<MadeBackup>;
  /** Ends without a last one, because the file is opened anew. What comes next goes on from the answer. */
  readonly stop: () => Unfinished;
  /** Makes the last one. The workbook is still open; it never throws. */
  readonly close: () => void;
}

/** A backup that was asked for. */
export interface MadeBackup {
  readonly backup: Backup;
  /** False where it was there before: nothing was edited since. */
  readonly isNew: boolean;
}

/** What a keeper leaves to the one after it. */
export interface Unfinished {
  /** The last edit that was there before anything was changed here. */
  readonly since: string;
  /** Something was saved and is not backed up. */
  readonly touched: boolean;
}

export interface KeeperOptions {
  /** Where backups go, asked each time: the choice may have changed, and the file may have been moved. */
  readonly place: () => BackupPlace;
  /** Hears why there is no backup, once until one works again. */
  readonly onFailure?: (error: UserFacingError) => void;
  readonly clock?: () => Date;
  /** The file was opened anew: from the keeper before. */
  readonly goesOn?: Unfinished;
  /** Does something later; the answer gives it up. */
  readonly later?: (work: () => Promise<void>, milliseconds: number) => () => void;
}

/** Keeps backups of a workbook for as long as it is open. */
export function keepBackups(
  db: WriteDb,
  { place, onFailure = () => {}, clock = () => new Date(), goesOn, later = laterUnlessOver }: KeeperOptions,
): BackupKeeper {
  let cancel: (() => void) | null = null;
  let making = false;
  /** Something was saved while a backup was made, which may be in it or not. */
  let changedMeanwhile = false;
  let closed = false;
  let told = false;
  /** When the last one was made or tried, in milliseconds; null for never. */
  let tried: number | null = null;

  const failed = (error: unknown): void => {
    // What no one foresaw must not end the process that keeps the workbook, nor pass for a backup.
    const words = error instanceof UserFacingError ? error : strange(error);
    if (!told) onFailure(words);
    told = true;
  };
  const succeeded = (backup: Backup): Backup => {
    told = false;
    tried = clock().getTime();
    return backup;
  };

  /** What was there before this opening and has no backup was not made here. */
  const atOpening = goesOn?.since ?? lastEdit(db);
  const isDue = (): boolean => hasNews(db, newestOf(db, place())?.about?.eventId ?? atOpening);

  const makeIfDue = async (): Promise<void> => {
    cancel = null;
    tried = clock().getTime();
    making = true;
    changedMeanwhile = false;
    try {
      if (isDue()) succeeded(await makeBackupInSteps(db, place(), 'edits', clock()));
    } catch (error) {
      if (!closed) failed(error);
    }
    making = false;
    if (changedMeanwhile) changed();
  };

  const changed = (): void => {
    changedMeanwhile = making;
    if (cancel || making || closed) return;
    // By a clock that was set back, the last one may lie in the future.
    const since = tried === null ? PACE : Math.max(0, clock().getTime() - tried);
    cancel = later(makeIfDue, Math.max(REST, PACE - since));
  };

  try {
    const newest = newestOf(db, place());
    if (newest) tried = Date.parse(newest.at);
    // Its last changes were made by a program that was ended before it could back them up.
    if (newest?.about && hasNews(db, newest.about.eventId)) changed();
  } catch {
    // A folder that cannot be read is told when a backup is to be made.
  }

  if (goesOn?.touched) changed();

  const stop = (): Unfinished => {
    const touched = cancel !== null || making;
    cancel?.();
    cancel = null;
    closed = true;
    return { since: atOpening, touched };
  };
  const before = (reason: BackupReason): Backup => succeeded(makeBackup(db, place(), reason, clock()));

  return {
    changed,
    before,
    beforeImport: (rows) => {
      const made = backUpBeforeImport(db, { place, onFailure: failed, clock }, rows);
      if (made) succeeded(made);
    },
    make: async () => {
      const newest = newestOf(db, place());
      if (newest?.about && !hasNews(db, newest.about.eventId)) return { backup: newest, isNew: false };
      return { backup: succeeded(await makeBackupInSteps(db, place(), 'asked', clock())), isNew: true };
    },
    stop,
    close: () => {
      const { touched } = stop();
      try {
        if (touched && sizeOf(db) <= MOST_AT_CLOSING && isDue()) before('closing');
      } catch (error) {
        failed(error);
      }
    },
  };
}

/**
 * Makes a backup before an import of so many rows, if they are many; null where there is none. The import goes on without it, since undo takes
 * it back: `onFailure` hears why.
 */
export function backUpBeforeImport(
  db: WriteDb,
  { place, onFailure = () => {}, clock = () => new Date() }: Omit<KeeperOptions, 'later' | 'goesOn'>,
  rows: number,
): Backup | null {
  if (rows <= MANY_ROWS) return null;
  try {
    return makeBackup(db, place(), 'import', clock());
  } catch (error) {
    onFailure(error instanceof UserFacingError ? error : strange(error));
    return null;
  }
}

/** The newest backup of this very file: a copy of it is the same workbook, and has backups of its own. */
function newestOf(db: WriteDb, place: BackupPlace): Backup | undefined {
  return listBackups(place, workbookIdOf(db)).find(({ about }) => about?.origin === place.origin);
}

/** Whether something was edited after this event. What was only looked at needs no backup. */
function hasNews(db: WriteDb, eventId: string): boolean {
  const { news } = db.get<{ news: number }>(
    `SELECT EXISTS (
       SELECT 1 FROM events WHERE kind NOT IN ('view', 'create')
         AND number > coalesce((SELECT number FROM events WHERE id = ?), 0)) AS news`,
    [eventId],
  ) ?? { news: 0 };
  return news === 1;
}

const lastEdit = (db: WriteDb): string =>
  db.get<{ id: string }>("SELECT id FROM events WHERE kind <> 'view' ORDER BY number DESC LIMIT 1")?.id ?? '';

function laterUnlessOver(work: () => Promise<void>, milliseconds: number): () => void {
  const timer = setTimeout(() => void work(), milliseconds);
  // A backup that is still to come keeps no process alive.
  timer.unref();
  return () => clearTimeout(timer);
}

const strange = (error: unknown): UserFacingError =>
  new UserFacingError(
    'failed',
    t('No backup was made: {reason}.', {
      reason: error instanceof Error ? error.message : String(error),
    }),
    t('The workbook itself is saved. Look at File, Backups.'),
  );

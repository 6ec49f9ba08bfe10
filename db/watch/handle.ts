/** Plain Node: one handle on a workbook, and by what its file is known to be the one that it was. */

import { closeSync, openSync } from 'node:fs';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { connect, type WriteDb } from '../connection.ts';
import { isSameFile, isUntouched, isUnwritten, type Stamp, stampOf } from './stamp.ts';
import { goesOnFrom, type Trace, traceOf } from './trace.ts';

/** What became of a file since it was last looked at or written to. */
export type Became =
  | 'same'
  /** Another program has written to it through SQLite, and nothing is lost. */
  | 'followed'
  /** Its name or its rights were changed, or it was copied onto itself. */
  | 'touched'
  /** It is another file, or was written to by something that does not ask SQLite. */
  | 'strange';

/** A handle that notices when its file is no longer the one that it was. */
export interface Handle {
  /** Writes are refused where the file was written over: SQLite would mix what it remembers with what is there now. */
  readonly db: WriteDb;
  readonly known: () => Stamp;
  readonly trace: () => Trace;
  /** An open file, by which the system finds one that was moved. */
  readonly file: number;
  readonly became: (now: Stamp) => Became;
  /** Closes the file; the database is closed first. */
  readonly release: () => void;
}

/** Called before each transaction; throws where nothing may be written. */
type BeforeWriting = () => void;

interface Ends {
  readonly beforeWriting: BeforeWriting;
  /** Another program's change was met on the way. */
  readonly onFollowed: () => void;
}

/** Watches a file that is worked on. `db` was opened on it just now. */
export function workingHandle(path: string, db: WriteDb, { beforeWriting, onFollowed }: Ends): Handle {
  const file = openSync(path, 'r');
  let version: unknown;
  let known = seenAt(path);
  let trace = traceOf(db);
  let within = false;

  /** Takes the file as it is now for known; false where what was known of its log is no longer in it. */
  const absorb = (): boolean =>
    db.atOnce(() => {
      const now = db.pragma('data_version');
      const stamp = seenAt(path);
      if (!goesOnFrom(db, trace)) return false;
      if (version !== undefined && now !== version) onFollowed();
      version = now;
      known = stamp;
      trace = traceOf(db);
      return true;
    });

  const became = (now: Stamp): Became => {
    if (isUntouched(now, known)) return 'same';
    if (!isSameFile(now, known)) return 'strange';
    try {
      // What SQLite has not noticed was not written by SQLite.
      if (db.pragma('data_version') === version) return isUnwritten(now, known) ? 'touched' : 'strange';
      return absorb() ? 'followed' : 'strange';
    } catch (error) {
      // Another program holds it just now: it is looked at again.
      return error instanceof UserFacingError && error.code === 'in-use' ? 'same' : 'strange';
    }
  };

  /** While nobody else can write: whether the file is what SQLite takes it for. */
  const isOurs = (): boolean => {
    const now = stampOf(path);
    if (!now || !isSameFile(now, known)) return false;
    if (isUntouched(now, known)) return true;
    if (db.pragma('data_version') !== version) return goesOnFrom(db, trace);
    // Its rights or its names were changed, or it was written over and its times were set back: what it holds tells.
    return isUnwritten(now, known) && isStill(path, trace);
  };

  const guarded = <T>(work: () => T): T => {
    beforeWriting();
    let ours = false;
    within = true;
    try {
      return db.transaction(() => {
        ours = isOurs();
        if (!ours) throw writtenOver();
        return work();
      });
    } finally {
      within = false;
      if (ours) settle();
    }
  };

  const settle = (): void => {
    try {
      absorb();
    } catch {
      // What was saved is saved; whoever holds the file now is noticed at the next look.
      known = stampOf(path) ?? known;
    }
  };

  /** Statements that stand alone, such as VACUUM, write to the file too. What happened to it before them is no work of theirs. */
  const alone = (sql: string): void => {
    const before = stampOf(path);
    db.script(sql);
    if (!within && before && isUntouched(before, known)) settle();
  };

  absorb();
  return {
    db: {
      ...db,
      script: alone,
      transaction: (work) => (within ? db.transaction(work) : guarded(work)),
    },
    known: () => known,
    trace: () => trace,
    file,
    became,
    release: () => closeSync(file),
  };
}

/** Watches a file of which a copy is looked at: `db` is the copy, and `seen` what the file was when it was made. */
export function lookingHandle(path: string, db: WriteDb, seen: Stamp): Handle {
  const file = openSync(path, 'r');
  const trace = traceOf(db);
  return {
    db,
    known: () => seen,
    trace: () => trace,
    file,
    became: (now) => {
      if (isUntouched(now, seen)) return 'same';
      return isUnwritten(now, seen) ? 'touched' : 'strange';
    },
    release: () => closeSync(file),
  };
}

/** Whether a file that is opened anew ends with the event that was known to be its newest. */
function isStill(path: string, { workbookId, event }: Trace): boolean {
  let fresh: WriteDb | null = null;
  try {
    fresh = connect(path, { readonly: true });
    const found = traceOf(fresh);
    return (
      found.workbookId === workbookId && found.event?.id === event?.id && found.event?.state === event?.state
    );
  } catch {
    return false;
  } finally {
    fresh?.close();
  }
}

export function seenAt(path: string): Stamp {
  const stamp = stampOf(path);
  if (stamp) return stamp;
  throw new UserFacingError(
    'not-found',
    t('There is no file {file}.', { file: path }),
    t('Check the name and the folder.'),
  );
}

const writtenOver = (): UserFacingError =>
  new UserFacingError(
    'changed-elsewhere',
    t(
      'Another program has written to the file of this workbook in the same moment, so the change was not saved.',
    ),
    t('Wait a moment until Weighbridge has looked at what is there now, then do it again.'),
  );

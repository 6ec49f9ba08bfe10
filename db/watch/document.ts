/** Plain Node: an open workbook that keeps an eye on its file, and goes on or stops when something happens to that. */

import { dirname } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import {
  type FileStanding,
  type FileState,
  fileWords,
  type ReadOnlyReason,
  readOnlyWords,
  SOUND_STANDING,
  type Successor,
} from '../../common/file-standing.ts';
import { t } from '../../common/language/texts.ts';
import type { WriteDb } from '../connection.ts';
import { lastNumber, type StepsOf } from '../events.ts';
import { newId } from '../ids.ts';
import { copyWorkbook } from '../make-file.ts';
import { openDoubtful, openForLooking, openReadOnly, openWorkbookFile } from '../open.ts';
import { type Session, type SessionOptions, startSession } from '../session.ts';
import { realPlace } from '../write-whole.ts';
import { type Became, type Handle, lookingHandle, seenAt, workingHandle } from './handle.ts';
import { readOnlyReason, readOnlyReasonAtOpening } from './rights.ts';
import { driveOf, isSameFile, isUntouched, type Stamp, stampOf, whereNow } from './stamp.ts';
import { goesOnFrom, traceOf } from './trace.ts';

/** An open workbook. */
export interface OpenDocument {
  /** To work on it; a UserFacingError where its file was written over, so that nothing true can be read of it. */
  readonly session: () => Session;
  /** Looks at the file: to be called every moment, and cheap where nothing has happened. */
  readonly look: () => void;
  readonly standing: () => FileStanding;
  /** True once after the workbook has changed without this session: what was loaded before is stale. */
  readonly takeStale: () => boolean;
  /** Saves a workbook whose file is gone at its old place again. A UserFacingError where that cannot be. */
  readonly putBack: () => void;
  readonly close: () => void;
}

export interface DocumentOptions extends Omit<SessionOptions, 'refuseEdits' | 'steps'> {
  /** It is only looked at, whatever could be written; for `doubtful` without belief in its history. */
  readonly readOnly?: 'chosen' | 'doubtful';
  /** Hears each time its file was opened: at first, and anew whenever something happened to it. */
  readonly onOpened?: (opened: { readonly db: WriteDb; readonly session: Session }) => void;
  /** Milliseconds of a clock that only goes forward, for tests. */
  readonly now?: () => number;
}

interface Opening {
  readonly handle: Handle;
  readonly session: Session;
  readonly readOnly: ReadOnlyReason | null;
}

/** A file that was written to by strange means is opened when nothing has happened to it for this long, in milliseconds. */
const QUIET = 300;

const IN_PLACE: FileState = { kind: 'in-place' };

/**
 * Opens a workbook file to work on it, or to look at it where it cannot be written to. Throws what `openWorkbookFile` throws.
 */
export function openDocument(path: string, options: DocumentOptions): OpenDocument {
  const { now = () => performance.now() } = options;
  let { analyst } = options;
  const place = realPlace(path);
  const drive = driveOf(dirname(place));
  let file: FileState = IN_PLACE;
  /** SQLite's memory of the file is no longer what is in it. */
  let overwritten = false;
  let stale = false;
  let pending: { readonly stamp: Stamp; readonly since: number } | null = null;
  /** A file that was found to be another; it is left alone until something happens to it. */
  let declined: Stamp | null = null;
  /** Rights that could not be followed; they are not tried again and again. */
  let notFollowed: ReadOnlyReason | null | undefined;
  let closed = false;
  /** Undo goes over the same steps after the file was opened anew. */
  let steps: StepsOf | undefined;
  let current = open();

  function open(): Opening {
    const readOnly = options.readOnly ?? readOnlyReasonAtOpening(path);
    const handle = readOnly === null ? openToWork() : openToLook();
    steps ??= { sessionId: newId(), since: lastNumber(handle.db) };
    const session = startSession(handle.db, {
      ...options,
      analyst,
      steps,
      onRename: (name) => {
        analyst = name;
        options.onRename?.(name);
      },
      refuseEdits: () => {
        if (readOnly !== null) throw readOnlyError(readOnly);
      },
    });
    options.onOpened?.({ db: handle.db, session });
    return { handle, session, readOnly };
  }

  function openToWork(): Handle {
    const db = openWorkbookFile(path);
    return orClose(db, () =>
      workingHandle(path, db, {
        beforeWriting: () => {
          if (file.kind !== 'in-place') throw refusal(file);
        },
        onFollowed: () => {
          stale = true;
        },
      }),
    );
  }

  function openToLook(): Handle {
    const seen = seenAt(path);
    const db = options.readOnly === 'doubtful' ? openDoubtful(path) : openReadOnly(path);
    return orClose(db, () => lookingHandle(path, db, seen));
  }

  function look(): void {
    const stamp = stampOf(path);
    if (stamp === null) miss();
    else if (declined === null || !isUntouched(stamp, declined)) take(stamp, current.handle.became(stamp));
  }

  function take(stamp: Stamp, became: Became): void {
    if (became === 'touched' || became === 'strange') settle(stamp, became);
    else {
      pending = null;
      overwritten = false;
      file = IN_PLACE;
      followRights();
    }
  }

  /** There is no file at its place. */
  function miss(): void {
    pending = null;
    declined = null;
    const to = whereNow(path, current.handle.known(), current.handle.file);
    if (to !== null) file = { kind: 'moved', to };
    // Where a drive was taken away, the folder that it hung on may still be there.
    else file = { kind: driveOf(dirname(place)) === drive ? 'gone' : 'unreachable' };
  }

  /** Something happened to the file that SQLite knows nothing of; what it is shows when it is over. */
  function settle(stamp: Stamp, became: 'touched' | 'strange'): void {
    if (became === 'strange' || file.kind !== 'in-place') {
      file = { kind: 'being-written' };
      overwritten = isSameFile(stamp, current.handle.known()) && became === 'strange';
    }
    if (pending === null || !isUntouched(pending.stamp, stamp)) pending = { stamp, since: now() };
    else if (now() - pending.since >= QUIET) judge(stamp);
  }

  function judge(stamp: Stamp): void {
    pending = null;
    const successor = successorAt(path, current);
    if (successor === null) {
      reopen(stamp);
      return;
    }
    // Another workbook in the very file that was open was written over it, though the file's times may say nothing of that.
    if (successor !== 'damaged' && isSameFile(stamp, current.handle.known())) overwritten = true;
    decline(stamp, successor);
  }

  function decline(stamp: Stamp, by: Successor): void {
    declined = stamp;
    file = { kind: 'replaced', by, kept: !overwritten };
  }

  function reopen(stamp: Stamp): void {
    try {
      follow();
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error;
      decline(stamp, 'damaged');
    }
  }

  /** Opens what is at the place now, which goes on from what was open. */
  function follow(): void {
    const next = open();
    end(current);
    current = next;
    file = IN_PLACE;
    overwritten = false;
    declined = null;
    notFollowed = undefined;
    stale = true;
  }

  function followRights(): void {
    if (options.readOnly) return;
    const reason = readOnlyReason(path);
    if (reason === current.readOnly || reason === notFollowed) return;
    try {
      follow();
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error;
      notFollowed = reason;
    }
  }

  return {
    session: () => {
      look();
      if (overwritten) throw refusal(file);
      return current.session;
    },
    look,
    standing: () => ({ readOnly: current.readOnly, file }),
    takeStale: () => {
      const was = stale;
      stale = false;
      return was;
    },
    putBack: () => {
      look();
      if (file.kind === 'in-place') return;
      if (file.kind !== 'gone') throw refusal(file);
      copyWorkbook(current.handle.db, path, { replace: false });
      follow();
    },
    close: () => {
      if (!closed) end(current);
      closed = true;
    },
  };
}

/** A workbook in memory, to which nothing can happen from outside. */
export function memoryDocument(session: Session): OpenDocument {
  return {
    session: () => session,
    look: () => {},
    standing: () => SOUND_STANDING,
    takeStale: () => false,
    putBack: () => {},
    close: session.close,
  };
}

/** What stands at a place in the stead of an open workbook; null where it is that workbook, as it was or later. */
function successorAt(path: string, { handle }: Opening): Successor | null {
  try {
    const db = openForLooking(path);
    try {
      if (goesOnFrom(db, handle.trace())) return null;
      return traceOf(db).workbookId === handle.trace().workbookId ? 'version' : 'another';
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof UserFacingError) return 'damaged';
    throw error;
  }
}

function end({ session, handle }: Opening): void {
  session.close();
  // Last, and never while SQLite has the file locked: closing any handle on a file ends all locks of its process.
  handle.release();
}

function orClose<T>(db: { readonly close: () => void }, work: () => T): T {
  try {
    return work();
  } catch (error) {
    db.close();
    throw error;
  }
}

function refusal(file: FileState): UserFacingError {
  const { message, remedy } = fileWords(file) ?? {
    message: t('The file of this workbook has changed.'),
    remedy: t('Try again.'),
  };
  return new UserFacingError('changed-elsewhere', message, remedy);
}

function readOnlyError(reason: ReadOnlyReason): UserFacingError {
  const { message, remedy } = readOnlyWords(reason);
  return new UserFacingError('read-only', message, remedy);
}

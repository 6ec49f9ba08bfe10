import { accessSync, constants, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ErrorCode, type OpenReason, UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { connect, type ReadDb, type WriteDb } from './connection.ts';
import { APPLICATION_ID, type Header, readHeader } from './header.ts';
import { type JournalMode, journalModeAt, leaveNoJournal } from './journal-mode.ts';
import { verifyLog } from './log/verify-log.ts';
import { keepOldFormat } from './make-file.ts';
import { type Migration, migrate, migrations, newestVersion } from './migrations/index.ts';
import { makeSchema } from './migrations/schema.ts';
import { hasNeighbour, refuseFalseNeighbours, setNeighboursAside } from './neighbours.ts';
import { refuseLongPath } from './paths.ts';
import { makePrivateCopy } from './private-copy.ts';
import { unreachable } from './unreachable.ts';
import { verifyContents, verifyPages, verifySchema } from './verify.ts';
import { stampOf } from './watch/stamp.ts';
import { codeOf, realPlace, tidyOldUnfinished, tidyUnfinished } from './write-whole.ts';

interface Steps {
  readonly steps?: readonly Migration[];
}

/** A workbook that is only looked at. */
export type LookDb = ReadDb & Pick<WriteDb, 'close'>;

/**
 * Opens a workbook file to work on it. The file is untrusted: its header is read before SQLite sees it, its schema must be
 * exactly the one that the migrations make, and its pages, keys, CHECKs and contents are verified. An older format is copied
 * beside itself, then brought up to date. Whatever could change the file merely by opening it, such as a journal beside it,
 * is tried on a private copy first. Throws a UserFacingError for every way in which this can fail.
 */
export function openWorkbookFile(path: string, { steps = migrations }: Steps = {}): WriteDb {
  return reasoned(path, () => openToWork(path, steps));
}

function openToWork(path: string, steps: readonly Migration[]): WriteDb {
  const header = readHeader(path, newestVersion(steps));
  const place = realPlace(path);
  refuseLongPath(place);
  refuseFalseNeighbours(place);
  const strayWal = !header.usesWal && hasNeighbour(place, '-wal');
  const writable = isWritable(place);
  if (header.version < newestVersion(steps) && !writable) throw olderReadOnly();
  if (
    strayWal ||
    !writable ||
    header.usesWal ||
    header.version < newestVersion(steps) ||
    hasNeighbour(place, '-journal')
  ) {
    openPrivateCopy(place, header, steps).close();
  }
  if (strayWal) putWalAside(place);
  tidyUnfinished(dirname(place));
  tidyOldUnfinished(place);
  const mode = journalModeAt(place);
  const db = openVerified(place, steps, { isCopy: false, mode });
  if (mode === 'DELETE') return db;
  const opened = stampOf(place);
  return {
    ...db,
    close: () => {
      leaveNoJournal(db, place, opened);
      db.close();
    },
  };
}

/**
 * Opens a workbook file to look at it, as a private copy in the newest format: the file, and whatever lies beside it, stays
 * byte for byte as it is. A change that was cut off is taken back in the copy. Throws what `openWorkbookFile` throws.
 */
export function openForLooking(path: string, options: Steps = {}): LookDb {
  return openForTrying(path, options);
}

/** Opens a private copy of a workbook file as `openForLooking` does, for whoever has to work on the copy. */
export function openForTrying(path: string, { steps = migrations }: Steps = {}): WriteDb {
  return reasoned(path, () =>
    openPrivateCopy(realPlace(path), readHeader(path, newestVersion(steps)), steps),
  );
}

/**
 * Opens a workbook file that may not be written to: a private copy as of `openForLooking`, in which can be kept how it is
 * looked at for as long as it is open.
 */
export function openReadOnly(path: string, options: Steps = {}): WriteDb {
  return openForTrying(path, options);
}

/**
 * Opens a workbook whose history does not fit it, to be looked at: a private copy as of `openForLooking`, with everything verified but
 * the history, which nothing may be built on.
 */
export function openDoubtful(path: string, { steps = migrations }: Steps = {}): WriteDb {
  return reasoned(path, () =>
    openPrivateCopy(realPlace(path), readHeader(path, newestVersion(steps)), steps, { isDoubtful: true }),
  );
}

/** Why it was not opened, where SQLite said only what happened. */
const REASONS: Readonly<Partial<Record<ErrorCode, OpenReason>>> = {
  'in-use': 'locked',
  corrupt: 'damaged-pages',
  'not-a-workbook': 'not-a-workbook',
  'newer-version': 'newer-version',
};

/** Whatever opening throws says why, each reason by its word. */
function reasoned<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    // The file may have gone, or lost its rights, after its header was read.
    if (!(error instanceof UserFacingError)) throw inWords(path, error);
    const reason = error.context.reason ?? REASONS[error.code];
    if (reason === undefined || error.context.reason) throw error;
    throw new UserFacingError(error.code, error.message, error.remedy, { ...error.context, reason });
  }
}

/** What the system or SQLite says of a file; whatever else is thrown is a fault of ours and stays one. */
function inWords(path: string, error: unknown): unknown {
  if (/^E[A-Z]+$/.test(codeOf(error))) return unreachable(path, error);
  if (!codeOf(error).startsWith('SQLITE_')) return error;
  return new UserFacingError(
    'corrupt',
    t('This workbook is damaged: SQLite can make no sense of it.'),
    t('Open a copy or a backup of it. The file was left as it is.'),
    { reason: 'damaged-pages', details: [error instanceof Error ? error.message : String(error)] },
  );
}

/**
 * Makes an empty database of the newest format at a path where no file is, or in memory for ':memory:', fills it, and returns it
 * open. Where that fails it is closed, and what it wrote is left to whoever gave the path.
 */
export function makeDatabase(path: string, fill: (db: WriteDb) => void): WriteDb {
  const db = connect(path, { create: true });
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    configure(db, 'DELETE');
    makeSchema(db, migrations);
    fill(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * A document that is mailed and synced must be one file at rest, so the journal is a rollback journal; EXTRA also
 * syncs the folder when the journal goes, so that an acknowledged commit outlives a power cut. Where `mode` is TRUNCATE
 * (db/journal-mode.ts), an empty journal stays beside the file until it is closed.
 */
function configure(db: WriteDb, mode: JournalMode): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma(`journal_mode = ${mode}`);
  db.pragma('synchronous = EXTRA');
}

/** Opens a file and verifies it; SQLite takes back a change that was cut off before any of it is read. */
function openVerified(
  path: string,
  steps: readonly Migration[],
  {
    isCopy,
    before,
    mode = 'DELETE',
    isDoubtful = false,
  }: {
    readonly isCopy: boolean;
    readonly before?: Header;
    readonly mode?: JournalMode;
    /** Its history is known not to fit it. */
    readonly isDoubtful?: boolean;
  },
): WriteDb {
  const db = connect(path);
  try {
    configure(db, mode);
    if (isCopy) db.pragma('synchronous = OFF');
    if (before) refuseStrangeJournal(path, before, steps);
    const version = knownVersion(db, steps);
    // Its tables come first: CHECKs and indexes of a stranger's schema must not be run, not even to verify them.
    verifySchema(
      db,
      steps.filter((step) => step.version <= version),
    );
    verifyPages(db);
    if (version < newestVersion(steps)) {
      if (!isCopy) keepOldFormat(db, path, version);
      migrate(db, version, steps);
    }
    atOneMoment(db, () => {
      verifyContents(db);
      if (!isDoubtful) verifyLog(db);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Verifies what several queries read. Where another program has written between them, they speak of two moments: what does not
 * fit together then is read again while nobody can write.
 */
function atOneMoment(db: WriteDb, verify: () => void): void {
  const before = db.pragma('data_version');
  try {
    verify();
  } catch (error) {
    if (!isFault(error) || db.pragma('data_version') === before) throw error;
    db.atOnce(verify);
  }
}

/** The format as it stands after recovery: the change that was cut off may have been a migration. */
function knownVersion(db: WriteDb, steps: readonly Migration[]): number {
  const version = Number(db.pragma('user_version'));
  if (steps.some((step) => step.version === version)) return version;
  throw new UserFacingError(
    'not-a-workbook',
    t('This file says that it has format {version}, which no Weighbridge ever wrote.', {
      version: String(version),
    }),
    t('Open a copy or a backup of it. The file was not touched.'),
    { reason: 'not-a-workbook' },
  );
}

/** A copy that was written to while it was made is made again so often. */
const COPIES = 5;

/**
 * Opens a private copy of a workbook, which goes when it is closed. Where it is damaged and the file was written to meanwhile, it is of two
 * moments, which says nothing of the file: then another one is made.
 */
function openPrivateCopy(
  place: string,
  header: Header,
  steps: readonly Migration[],
  options: { readonly isDoubtful?: boolean } = {},
): WriteDb {
  for (let attempt = 1; ; attempt++) {
    const before = standingOf(place);
    const present = attempt === 1 ? header : readHeader(place, newestVersion(steps));
    try {
      return openOneCopy(place, present, steps, options);
    } catch (error) {
      if (!isFault(error) || attempt === COPIES || before === standingOf(place)) throw error;
    }
  }
}

/** By what it is seen that a file or its journal was written to, made or removed. */
const standingOf = (place: string): string =>
  ['', '-journal']
    .map((suffix) => {
      const { ino, size, mtimeNs } = stampOf(place + suffix) ?? {};
      return [ino, size, mtimeNs].join(' ');
    })
    .join();

function openOneCopy(
  place: string,
  header: Header,
  steps: readonly Migration[],
  { isDoubtful = false }: { readonly isDoubtful?: boolean },
): WriteDb {
  const copy = makePrivateCopy(place, header);
  try {
    const db = openVerified(copy.path, steps, {
      isCopy: true,
      isDoubtful,
      ...(copy.hasJournal ? { before: header } : {}),
    });
    return {
      ...db,
      close: () => {
        db.close();
        copy.remove();
      },
    };
  } catch (error) {
    copy.remove();
    if (copy.hasJournal && isFault(error)) throw strangeJournal(place, header, steps);
    throw error;
  }
}

const isFault = (error: unknown): error is UserFacingError =>
  error instanceof UserFacingError && ['corrupt', 'not-a-workbook', 'newer-version'].includes(error.code);

/**
 * A journal gives back the file of one transaction earlier: its change counter is the file's own or one less, and the file
 * gets the length that its header names. A journal that gives back another is none of this file.
 */
function refuseStrangeJournal(path: string, before: Header, steps: readonly Migration[]): void {
  const after = readHeader(path, newestVersion(steps));
  const steady =
    (before.changeCounter === after.changeCounter || before.changeCounter === after.changeCounter + 1) &&
    (after.bytes === null || after.bytes === statSync(path).size);
  if (!steady) throw new UserFacingError('corrupt', t('The journal is of another file.'), t('Move it away.'));
}

/** What is said of a file with a journal that makes no sound workbook of it. */
function strangeJournal(place: string, header: Header, steps: readonly Migration[]): UserFacingError {
  const journal = `${place}-journal`;
  const alone = makePrivateCopy(place, header, { journal: false });
  try {
    openVerified(alone.path, steps, { isCopy: true }).close();
    return new UserFacingError(
      'corrupt',
      t(
        'Beside this workbook lies {journal}, the journal of a change that was cut off, and it belongs to another file or an older state. Without it the workbook is sound.',
        { journal },
      ),
      t('Move the journal to another folder and open the workbook again. Both were left as they are.'),
      { reason: 'foreign-journal' },
    );
  } catch (error) {
    if (!isFault(error)) throw error;
    return new UserFacingError(
      'corrupt',
      t(
        'This workbook is damaged: a change to it was cut off, and {journal}, which should take that change back, does not fit it.',
        { journal },
      ),
      t('Open a copy or a backup of the workbook, and keep both files. Both were left as they are.'),
      { ...error.context, reason: 'damaged-pages' },
    );
  } finally {
    alone.remove();
  }
}

/** A `-wal` beside a workbook that has none is of another file, and SQLite would play it onto this one. */
function putWalAside(place: string): void {
  try {
    setNeighboursAside(place, ['-wal', '-shm']);
  } catch {
    throw new UserFacingError(
      'disk',
      t('Beside this workbook lies {file}, which does not belong to it and would ruin it.', {
        file: `${place}-wal`,
      }),
      t('Move it to another folder, then open the workbook again. Both were left as they are.'),
      { reason: 'foreign-journal' },
    );
  }
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const olderReadOnly = (): UserFacingError =>
  new UserFacingError(
    'read-only',
    t('This workbook has an older format and cannot be updated where it is.'),
    t('Copy it to a folder that you may write to, and open it there.'),
    { reason: 'older-read-only' },
  );

/** Plain Node: what can still be read of a damaged workbook, as a new workbook that verifies. */

import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import { named } from '../analysts.ts';
import { tablesOfBackup } from '../backups/restore-backup.ts';
import { record } from '../changes.ts';
import { connect, type WriteDb } from '../connection.ts';
import { appendEvent } from '../events.ts';
import { type Header, readHeader } from '../header.ts';
import { newId } from '../ids.ts';
import { inspectLog, verifyLog } from '../log/verify-log.ts';
import { makeWorkbookFile } from '../make-file.ts';
import { migrations, newestVersion } from '../migrations/index.ts';
import { makeDatabase } from '../open.ts';
import { makePrivateCopy } from '../private-copy.ts';
import { readTables } from '../queries.ts';
import { type RecordOf, type TableName, tableNames, type WorkbookTables } from '../tables.ts';
import { verifyContents, verifyPages } from '../verify.ts';
import { tidyUnfinished, unfinishedName } from '../write-whole.ts';
import { readStory } from './log-story.ts';
import { mend } from './mend.ts';
import { mergeBackup, mergeLog } from './merge-rows.ts';
import { makeRaft, type Raft } from './raft.ts';
import type { Counts, RecoveryReport } from './report.ts';

/** A step of the history that can be read. */
export interface ReadableStep {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
}

/** What can be read of a damaged workbook. */
export interface Readable {
  readonly tables: WorkbookTables;
  readonly report: RecoveryReport;
  /** Oldest first. */
  readonly steps: readonly ReadableStep[];
}

export interface RecoveryRequest {
  /** The damaged workbook, which is only read. */
  readonly from: string;
  /** A backup of it that is sound, for rows that are nowhere else; null for none. */
  readonly backup: string | null;
  /** Name of whoever recovers it, and is the author of the new workbook's first event. */
  readonly analyst: string;
  readonly now?: Date;
}

/** What can be read, as tables that make a workbook, and the report. Throws a UserFacingError where there is nothing. */
export function readableTables(request: RecoveryRequest): Readable {
  return withRaft(request, (raft) => salvaged(raft, request));
}

/**
 * Makes a new workbook at `to` of what can be read. The damaged file stays as it is, whatever is beside it too. The history
 * is kept where every step of it can be read, and begins anew with one event otherwise. Throws a UserFacingError where nothing can be read, or where there is a file at `to`.
 */
export function recoverWorkbook(request: RecoveryRequest, to: string): RecoveryReport {
  return withRaft(request, (raft) => {
    const { tables, report } = salvaged(raft, request);
    makeWorkbookFile(to, (unfinished) =>
      report.historyKept
        ? withHistory(unfinished, raft.db)
        : withoutHistory(unfinished, tables, report, request),
    );
    return report;
  });
}

/** The raft itself is a workbook, history and all. */
function withHistory(path: string, raft: WriteDb): WriteDb {
  raft.run('VACUUM INTO ?', [path]);
  return verified(connect(path));
}

/** The workbook, where it verifies; else it is closed, and the error says why. */
function verified(db: WriteDb): WriteDb {
  try {
    verifyPages(db);
    verifyContents(db);
    verifyLog(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads the file into a raft, on which `work` is done, and removes it. */
function withRaft<T>({ from }: RecoveryRequest, work: (raft: Raft) => T): T {
  refuseUnreadable(from);
  tidyUnfinished(tmpdir());
  const folder = join(tmpdir(), unfinishedName());
  mkdirSync(folder, { mode: 0o700 });
  try {
    const copy = settledCopy(from);
    try {
      const raft = makeRaft(copy.path, join(folder, 'raft'), migrations);
      try {
        return work(raft);
      } finally {
        raft.db.close();
      }
    } finally {
      copy.remove();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A newer format cannot be understood, and what cannot be read at all says so in its own words. */
function refuseUnreadable(from: string): void {
  try {
    readHeader(from, newestVersion());
  } catch (error) {
    const known = error instanceof UserFacingError && error.code === 'not-a-workbook' && existsSync(from);
    // Its first page may be the one that is damaged.
    if (!known || !statSync(from).isFile()) throw error;
  }
}

/**
 * The file as it is when a change that was cut off is taken back, as far as its journal is its own and can be played; else
 * as it stands.
 */
function settledCopy(from: string): { path: string; remove: () => void } {
  const header = headerOf(from);
  const copy = makePrivateCopy(from, header, { journal: header !== UNKNOWN });
  if (!copy.hasJournal) return copy;
  try {
    const db = connect(copy.path);
    try {
      db.all('SELECT 1 FROM sqlite_schema');
    } finally {
      db.close();
    }
    const after = readHeader(copy.path, newestVersion());
    const steps = header.changeCounter - after.changeCounter;
    if (steps === 0 || steps === 1) return copy;
  } catch {
    // Not even this can be asked of it.
  }
  copy.remove();
  return makePrivateCopy(from, header, { journal: false });
}

const UNKNOWN: Header = { version: 0, usesWal: false, changeCounter: 0, bytes: null };

function headerOf(from: string): Header {
  try {
    // What the header says of the length is not believed: pages behind it are looked at too.
    return { ...readHeader(from, newestVersion()), bytes: null };
  } catch {
    return UNKNOWN;
  }
}

function salvaged(
  { db, version, found, faults }: Raft,
  { from, backup, now = new Date() }: RecoveryRequest,
): Readable {
  if (found === 0) {
    throw new UserFacingError(
      'corrupt',
      t('Nothing of a workbook can be found in {file}.', { file: from }),
      t('Restore a backup of it. The file was left as it is.'),
    );
  }
  const log = inspectLog(db);
  const isSealed = !('what' in log && log.what === 'event');
  const story = readStory(db);
  const proven = version === newestVersion() && isSealed && story.gaps === 0;
  const fromHistory = mergeLog(db, story, { proven });
  const old = backup === null ? null : tablesOfBackup({ path: backup, about: null });
  const fromBackup = old ? mergeBackup(db, old, story) : 0;
  const mends = mend(db, now.toISOString());
  const historyKept = isSealed && story.gaps === 0;
  if (historyKept) logRecovery(db, now, from);
  else db.run('DELETE FROM versions');
  const tables = readTables(db);
  const last = db.get<{ at: string | null }>('SELECT max(at) AS at FROM events')?.at ?? null;
  const report: RecoveryReport = {
    title: tables.workbook[0]?.title ?? '',
    rows: countsOf((table) => tables[table].length),
    lost: countsOf((table) => lostOf(table, tables, story.rows.get(table) ?? new Map())),
    standIns: mends.standIns,
    fromHistory,
    fromBackup,
    valuesLeftOut: mends.values,
    events: story.events,
    eventsLost: story.gaps,
    historyKept,
    faults,
    lastSaved: last,
  };
  const steps = db.all<ReadableStep>('SELECT id, kind, label FROM events ORDER BY number');
  return { tables, report, steps };
}

function lostOf(table: TableName, tables: WorkbookTables, story: ReadonlyMap<string, unknown>): number {
  const present = new Set(tables[table].map(({ id }) => id));
  return [...story].filter(([id, image]) => image !== null && !present.has(id)).length;
}

const countsOf = (count: (table: TableName) => number): Counts =>
  Object.fromEntries(
    tableNames.map((table) => [table, count(table)] as const).filter(([, number]) => number > 0),
  );

/** Says in the log what became of the tables, where they are not what its last event says. */
function logRecovery(db: WriteDb, now: Date, from: string): void {
  if (!('what' in inspectLog(db))) return;
  db.transaction(() =>
    appendEvent(
      db,
      {
        ...{ id: newId(), at: now.toISOString(), analystId: '', sessionId: null },
        ...{
          kind: 'migrate',
          command: 'recover',
          label: t('recover the workbook from {file}', { file: basename(from) }),
        },
        ...{ targetId: null, createdId: null, changes: [] },
      },
      { recount: true },
    ),
  );
}

/** Makes a workbook whose history begins with its recovery, and verifies it. */
function withoutHistory(
  path: string,
  tables: WorkbookTables,
  { title }: RecoveryReport,
  { from, analyst, now = new Date() }: RecoveryRequest,
): WriteDb {
  const db = makeDatabase(path, (db) =>
    db.transaction(() => {
      const recorder = record(db);
      const maker = named(tables.analysts, analyst) ?? { id: newId(), name: analyst };
      if (!tables.analysts.includes(maker)) recorder.insert('analysts', maker);
      for (const table of tableNames) {
        for (const row of tables[table]) recorder.insert(table, row as RecordOf<typeof table>);
      }
      appendEvent(db, {
        ...{ id: newId(), at: now.toISOString(), analystId: maker.id, sessionId: null },
        ...{
          kind: 'create',
          command: 'create',
          label: t('recover the workbook {title} from {file}', { title, file: basename(from) }),
        },
        ...{ targetId: null, createdId: null, changes: recorder.changes },
      });
    }),
  );
  return verified(db);
}

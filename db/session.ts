/** Plain Node: one open workbook, everything that can be read of it and done to it, and who does it. */

import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import { isInWorkbook, presentAnalyst } from './analysts.ts';
import {
  applyChanges,
  forgetAnswers,
  inverse,
  isViewChange,
  patchRows,
  type Recorder,
  type RowChange,
  record,
} from './changes.ts';
import { runCommand } from './commands/index.ts';
import type { Command } from './commands/schema.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import {
  appendEvent,
  findEvent,
  historyState,
  isFoldedSince,
  lastNumber,
  listHistory,
  nextRedo,
  nextUndo,
  type StepsOf,
  type StoredEvent,
} from './events.ts';
import { type Compaction, compactLog } from './history/compact.ts';
import { wayToEvent } from './history/steps.ts';
import { newId, timeOf } from './ids.ts';
import { copyWorkbook } from './make-file.ts';
import { readTables } from './queries.ts';
import { revisionOf, type WorkbookRevision } from './revision.ts';
import { searchClaims } from './search/claim-index.ts';
import { type FoundGroup, type FoundKind, searchEverything, searchIndexes } from './search/everything.ts';
import type { HistoryEntry, Patch, WorkbookState } from './state.ts';
import type { Analyst } from './tables.ts';
import { codeOf } from './write-whole.ts';

/** A request for a change. Its id becomes the event's, so a request that is sent twice is carried out once. */
export interface Envelope<T> {
  readonly id: string;
  readonly request: T;
}

/** One open workbook: everything that can be read of it and done to it. Every function throws UserFacingError. */
export interface Session {
  readonly load: () => WorkbookState;
  /** `report` hears how far a long command is, from 0 to 1. */
  readonly execute: (envelope: Envelope<Command>, report?: (done: number) => void) => Patch;
  /** What the request with this id came to, if it was carried out; for one whose answer was lost. */
  readonly answerTo: (id: string) => Patch | undefined;
  readonly undo: (envelope: Envelope<null>) => Patch;
  readonly redo: (envelope: Envelope<null>) => Patch;
  /** Undoes or redoes, all or nothing, until the workbook is as it was right after the event of this number. */
  readonly stepTo: (envelope: Envelope<number>) => Patch;
  readonly history: (limit: number) => HistoryEntry[];
  /** Folds the events before a moment (ISO 8601 UTC) into few. */
  readonly compact: (before: string) => Compaction;
  /** By which the present state can be found again. */
  readonly revision: () => WorkbookRevision;
  /** The ids of claims by their words, speaker or source, best first. */
  readonly search: (query: string) => string[];
  /** The best of each of these kinds of things, `most` of each. */
  readonly searchEverything: (query: string, kinds: readonly FoundKind[], most: number) => FoundGroup[];
  /** Does a part of what a search would have to do first; whether nothing is left of it. */
  readonly prepareSearch: (of: 'claims' | 'all') => boolean;
  /** Writes a compact copy; `change` may still change it before it comes to its place. */
  readonly copyTo: (path: string, change?: (unfinished: string) => void) => void;
  readonly read: ReadDb;
  readonly close: () => void;
}

export interface SessionOptions {
  /**
   * Name of whoever works: the analyst of the workbook who is called so (`foldName`), else one who is added with the first
   * change, in its transaction and among its images. Opening alone writes nothing.
   */
  readonly analyst: string;
  /** The present time, for tests that need a fixed one. */
  readonly clock?: () => Date;
  /** Hears when whoever works was renamed in this session, undo and redo included. */
  readonly onRename?: (name: string) => void;
  /** Throws a UserFacingError where nothing may be changed. How something is looked at is saved all the same. */
  readonly refuseEdits?: () => void;
  /** What undo and redo go over, where it goes on from an earlier session on the same workbook; else what comes from now on. */
  readonly steps?: StepsOf;
}

/** Starts a session on an open workbook. */
export function startSession(
  db: WriteDb,
  {
    analyst,
    clock = () => new Date(),
    onRename = () => {},
    refuseEdits = () => {},
    steps = { sessionId: newId(), since: lastNumber(db) },
  }: SessionOptions,
): Session {
  let self = presentAnalyst(db, { id: newId(), name: analyst });
  const indexes = searchIndexes(db);
  /** A file that was only opened stays byte for byte as it was. */
  let edited = false;
  /** Later than the id of every request that was sent before. */
  const began = newId();
  const now = () => clock().toISOString();
  const patchOf = (changes: readonly RowChange[], createdId: string | null): Patch => {
    const history = historyState(db, steps, self.id);
    if (changes.length > MOST_PATCHED) return { rows: [], history, createdId, reload: true };
    return { rows: patchRows(db, changes), history, createdId };
  };

  /** Who works here as the file has them now: another program may have added or renamed them. */
  const present = (): Analyst => {
    self = presentAnalyst(db, self);
    return self;
  };

  /** Tells of a new name once what brought it is saved. */
  const heeded = (patch: Patch): Patch => {
    for (const { table, record: row } of patch.rows) {
      if (table !== 'analysts' || row?.id !== self.id || row.name === self.name) continue;
      self = row;
      onRename(row.name);
    }
    return patch;
  };

  const again = (id: string): Patch | undefined => {
    const event = findEvent(db, id);
    if (!event) return undefined;
    // Whoever asks again is who asked first, under whatever name since.
    if (isInWorkbook(db, { id: event.analystId })) self = { id: event.analystId, name: self.name };
    return patchOf(event.changes, event.createdId);
  };

  /**
   * What the request with this id came to, if it was carried out. One that is older than this session is sent again, by a window whose database
   * host died; where a compaction has folded events as late as it since, nobody can tell any more whether it was carried out, and it is refused.
   */
  const answered = (id: string): Patch | undefined => {
    const done = again(id);
    if (!done && id < began && isFoldedSince(db, timeOf(id))) throw uncertain();
    return done;
  };

  /** Takes an edit back or makes it again, as an event of this id; gives what that changed, and whether all has to be loaded anew. */
  const carryOut = (
    id: string,
    kind: 'undo' | 'redo',
    original: StoredEvent,
  ): { readonly changes: readonly RowChange[]; readonly reload: boolean } => {
    const before = present();
    const applied = applyChanges(
      db,
      kind === 'undo' ? inverse(original.changes) : original.changes,
      before.id,
    );
    const recorder = record(db);
    forgetAnswers(recorder, db);
    lookElsewhere(recorder, db);
    // What is made again may have brought whoever works here.
    const author = presentAnalyst(db, before);
    addMissing(recorder, db, author);
    const changes = [...applied, ...recorder.changes];
    appendEvent(db, {
      id,
      at: now(),
      analystId: author.id,
      sessionId: steps.sessionId,
      kind,
      command: kind,
      label: original.label,
      targetId: original.id,
      createdId: null,
      changes,
    });
    edited = true;
    if (author.id === before.id) return { changes, reload: false };
    self = author;
    return { changes, reload: true };
  };

  const step = ({ id }: Envelope<null>, kind: 'undo' | 'redo'): Patch =>
    db.transaction(() => {
      const done = answered(id);
      if (done) return done;
      refuseEdits();
      const target = kind === 'undo' ? nextUndo(db, steps) : nextRedo(db, steps);
      const original = target && findEvent(db, target.id);
      if (!original) {
        throw new UserFacingError(
          'invalid',
          t('{kind, select, undo {There is nothing to undo.} other {There is nothing to redo.}}', { kind }),
          t('Nothing was changed.'),
        );
      }
      const { changes, reload } = carryOut(id, kind, original);
      const patch = patchOf(changes, null);
      return reload ? { ...patch, rows: [], reload } : patch;
    });

  /** The last step bears the id of the request: by it the request is known to be done. Gives what was changed in all. */
  const stepTo = ({ id, request }: Envelope<number>): readonly RowChange[] =>
    db.transaction(() => {
      if (answered(id)) return findEvent(db, id)?.changes ?? [];
      refuseEdits();
      const { kind, edits } = wayToEvent(db, request, steps);
      return edits.flatMap((edit, index) => {
        const original = findEvent(db, edit);
        if (!original) throw new Error(`The edit ${edit} is not in the log.`);
        return carryOut(index === edits.length - 1 ? id : newId(), kind, original).changes;
      });
    });

  return {
    read: db,
    load: () =>
      db.atOnce(() => {
        const analyst = present();
        return { tables: readTables(db), history: historyState(db, steps, analyst.id), analyst };
      }),
    execute: ({ id, request }, report = () => {}) =>
      heeded(
        db.transaction(() => {
          const done = answered(id);
          if (done) return done;
          edited = true;
          const { changes, createdId } = execute(db, {
            ...{ id, command: request, analyst: present(), now: now(), report, refuseEdits },
            sessionId: steps.sessionId,
          });
          return patchOf(changes, createdId);
        }),
      ),
    answerTo: (id) => {
      const done = again(id);
      return done && heeded(done);
    },
    undo: (envelope) => heeded(unlessInTheWay(() => step(envelope, 'undo'))),
    redo: (envelope) => heeded(unlessInTheWay(() => step(envelope, 'redo'))),
    stepTo: (envelope) => {
      const names = unlessInTheWay(() => stepTo(envelope)).filter(({ table }) => table === 'analysts');
      heeded(patchOf(names, null));
      // A request that is asked again finds its last step alone, so that the rows are told by none.
      return { rows: [], history: historyState(db, steps, self.id), createdId: null, reload: true };
    },
    history: (limit) => listHistory(db, limit),
    compact: (before) => {
      refuseEdits();
      edited = true;
      return compactLog(db, before);
    },
    revision: () => revisionOf(db),
    search: (query) => {
      while (!indexes.claims.step());
      return searchClaims(db, query);
    },
    searchEverything: (query, kinds, most) => {
      while (!indexes.all.step());
      return searchEverything(db, query, kinds, most);
    },
    prepareSearch: (of) => indexes[of].step(),
    copyTo: (path, change) => copyWorkbook(db, path, { change }),
    close: () => {
      try {
        // In a transaction, which is refused where the file is no longer ours to write to.
        if (edited) db.transaction(() => db.pragma('optimize'));
      } catch {
        // Housekeeping only: a full disk must not keep the file from being closed.
      }
      db.close();
    },
  };
}

/**
 * Each row of a step is as it was left, and yet another session may have taken its name, or may speak of it in a row of its
 * own: SQLite refuses the step then, and takes all of it back.
 */
function unlessInTheWay<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new UserFacingError(
      'changed-elsewhere',
      t(
        'Something that was added since stands in the way: it bears the same name, or it is about what would go.',
      ),
      t('Nothing was changed. Rename or remove what was added, or make the change by hand.'),
    );
  }
}

const uncertain = (): UserFacingError =>
  new UserFacingError(
    'changed-elsewhere',
    t(
      'Whether this change was saved cannot be told: the answer was lost, and the history was compacted meanwhile.',
    ),
    t('It was not made again. Look whether it is there, and make it anew if it is not.'),
  );

/** More rows than this are loaded sooner as a whole than one by one. */
const MOST_PATCHED = 5_000;

/** When a step takes away the scenario that is looked at, another one is looked at. */
function lookElsewhere(recorder: Recorder, db: ReadDb): void {
  const lost = db.get<{ id: string; heir: string }>(
    `SELECT w.id, (SELECT s.id FROM scenarios s ORDER BY s.position LIMIT 1) AS heir FROM workbook w
     WHERE NOT EXISTS (SELECT 1 FROM scenarios s WHERE s.id = w.current_scenario_id)`,
  );
  if (lost) recorder.update('workbook', lost.id, { currentScenarioId: lost.heir });
}

/** The author of a change has a row: it comes with the first one. */
function addMissing(recorder: Recorder, db: ReadDb, analyst: Analyst): void {
  if (!isInWorkbook(db, analyst)) recorder.insert('analysts', analyst);
}

interface Execution {
  readonly id: string;
  readonly sessionId: string;
  readonly command: Command;
  readonly analyst: Analyst;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly report: (done: number) => void;
  readonly refuseEdits: () => void;
}

interface Executed {
  readonly changes: readonly RowChange[];
  readonly createdId: string | null;
}

function execute(
  db: WriteDb,
  { id, sessionId, command, analyst, now, report, refuseEdits }: Execution,
): Executed {
  const recorder = record(db);
  const outcome = runCommand({ ...recorder, db, analyst, now, newId, report }, command);
  const changes: readonly RowChange[] = recorder.changes;
  const createdId = outcome.createdId ?? null;
  if (changes.length === 0) return { changes, createdId };
  // Looking is saved, so that the workbook opens as it was left, but it is no edit that undo takes back, and nobody signs it.
  const isView = changes.every(isViewChange);
  if (!isView) refuseEdits();
  if (!isView) addMissing(recorder, db, analyst);
  appendEvent(db, {
    id,
    at: now,
    analystId: isView && !isInWorkbook(db, analyst) ? '' : analyst.id,
    sessionId,
    kind: isView ? 'view' : 'do',
    command: command.type,
    label: outcome.label,
    targetId: null,
    createdId,
    changes,
  });
  return { changes, createdId };
}

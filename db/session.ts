import { UserFacingError } from '../common/errors.ts';
import {
  applyChanges,
  forgetAnswers,
  inverse,
  isViewChange,
  patchRows,
  type RowChange,
  record,
} from './changes.ts';
import { runCommand } from './commands/index.ts';
import type { Command } from './commands/schema.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { appendEvent, findEvent, historyState, listHistory, nextRedo, nextUndo, originOf } from './events.ts';
import { newId } from './ids.ts';
import { copyWorkbook } from './make-file.ts';
import { readTables } from './queries.ts';
import { revisionOf, type WorkbookRevision } from './revision.ts';
import { type FoundClaim, indexClaims, searchClaims } from './search.ts';
import type { HistoryEntry, Patch, WorkbookState } from './state.ts';

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
  readonly history: (limit: number) => HistoryEntry[];
  /** By which the present state can be found again. */
  readonly revision: () => WorkbookRevision;
  /** Claims by their words, speaker or source, best first. */
  readonly search: (query: string) => FoundClaim[];
  /** Writes a compact copy to a path where no file is. */
  readonly copyTo: (path: string) => void;
  /** True once after another program has written to the file: what was loaded before is stale. */
  readonly changedElsewhere: () => boolean;
  readonly read: ReadDb;
  readonly close: () => void;
}

/** Starts a session on an open workbook. `clock` gives the present time, for tests that need a fixed one. */
export function startSession(db: WriteDb, clock: () => Date = () => new Date()): Session {
  let dataVersion = db.pragma('data_version');
  /** The event after which the full-text index was made. */
  let indexedAt = -1;
  const now = () => clock().toISOString();

  const again = (id: string): Patch | undefined => {
    const event = findEvent(db, id);
    return event && patchOf(db, event.changes, event.createdId);
  };

  const step = (
    { id }: Envelope<null>,
    kind: 'undo' | 'redo',
    find: (db: ReadDb) => ReturnType<typeof nextUndo>,
  ): Patch =>
    db.transaction(() => {
      const done = again(id);
      if (done) return done;
      const target = find(db);
      const original = target && findEvent(db, originOf(target));
      if (original?.kind !== 'do') {
        throw new UserFacingError('invalid', `There is nothing to ${kind}.`, 'Nothing was changed.');
      }
      const applied = applyChanges(db, kind === 'undo' ? inverse(original.changes) : original.changes);
      const changes = [...applied, ...forgetAnswers(db), ...lookElsewhere(db)];
      appendEvent(db, {
        id,
        at: now(),
        analystId: analystId(db),
        kind,
        command: kind,
        label: original.label,
        targetId: original.id,
        createdId: null,
        changes,
      });
      return patchOf(db, changes, null);
    });

  return {
    read: db,
    load: () => ({ tables: readTables(db), history: historyState(db) }),
    execute: ({ id, request }, report = () => {}) =>
      db.transaction(() => again(id) ?? execute(db, id, request, now(), report)),
    answerTo: again,
    undo: (envelope) => step(envelope, 'undo', nextUndo),
    redo: (envelope) => step(envelope, 'redo', nextRedo),
    history: (limit) => listHistory(db, limit),
    revision: () => revisionOf(db),
    search: (query) => {
      const event = historyState(db).eventNumber;
      if (event !== indexedAt) indexClaims(db);
      indexedAt = event;
      return searchClaims(db, query);
    },
    copyTo: (path) => copyWorkbook(db, path),
    changedElsewhere: () => {
      const present = db.pragma('data_version');
      const changed = present !== dataVersion;
      dataVersion = present;
      return changed;
    },
    close: () => {
      try {
        db.pragma('optimize');
      } catch {
        // Housekeeping only: a full disk must not keep the file from being closed.
      }
      db.close();
    },
  };
}

/** More rows than this are loaded sooner as a whole than one by one. */
const MOST_PATCHED = 5_000;

function patchOf(db: ReadDb, changes: readonly RowChange[], createdId: string | null): Patch {
  const history = historyState(db);
  if (changes.length > MOST_PATCHED) return { rows: [], history, createdId, reload: true };
  return { rows: patchRows(db, changes), history, createdId };
}

/** When a step takes away the scenario that is looked at, another one is looked at. */
function lookElsewhere(db: WriteDb): readonly RowChange[] {
  const lost = db.get<{ id: string; heir: string }>(
    `SELECT w.id, (SELECT s.id FROM scenarios s ORDER BY s.position LIMIT 1) AS heir FROM workbook w
     WHERE NOT EXISTS (SELECT 1 FROM scenarios s WHERE s.id = w.current_scenario_id)`,
  );
  if (!lost) return [];
  const recorder = record(db);
  recorder.update('workbook', lost.id, { currentScenarioId: lost.heir });
  return recorder.changes;
}

function execute(
  db: WriteDb,
  id: string,
  command: Command,
  now: string,
  report: (done: number) => void,
): Patch {
  const recorder = record(db);
  const analyst = analystId(db);
  const outcome = runCommand({ ...recorder, db, analystId: analyst, now, newId, report }, command);
  const changes: readonly RowChange[] = recorder.changes;
  const createdId = outcome.createdId ?? null;
  if (changes.length > 0) {
    // Looking is saved, so that the workbook opens as it was left, but it is no edit that undo takes back.
    const kind = changes.every(isViewChange) ? 'view' : 'do';
    const { label } = outcome;
    appendEvent(db, {
      id,
      at: now,
      analystId: analyst,
      kind,
      command: command.type,
      label,
      targetId: null,
      createdId,
      changes,
    });
  }
  return patchOf(db, changes, createdId);
}

/** The person at this workbook; a workbook is made with one analyst. */
function analystId(db: ReadDb): string {
  return db.get<{ id: string }>('SELECT id FROM analysts ORDER BY id LIMIT 1')?.id ?? '';
}

/** Plain Node: the event log. */

import { UserFacingError } from '../common/errors.ts';
import { t } from '../common/language/texts.ts';
import type { RowChange } from './changes.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { newId } from './ids.ts';
import { type SealedFields, sealOf } from './log/chain.ts';
import { digestAfter, digestFrom, digestOf, digestText, emptyDigest } from './log/digest.ts';
import { presentImage } from './old-images.ts';
import { readImage } from './queries.ts';
import type { HistoryEntry, HistoryState } from './state.ts';
import { sqlColumns, type TableName, tableNames } from './tables.ts';

/** One row for each saved command, with the images of every row that it touched. */

export interface StoredEvent {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  /** Empty for a view that somebody saved who has no row among the analysts, and for a migration. */
  readonly analystId: string;
  /** The opening of the file in which it was made; null for what was made before format 50. */
  readonly sessionId: string | null;
  readonly kind: 'create' | 'do' | 'undo' | 'redo' | 'view' | 'migrate';
  readonly command: string;
  readonly label: string;
  readonly targetId: string | null;
  readonly createdId: string | null;
  readonly changes: readonly RowChange[];
}

/** Row changes in one part of an event: a text of many megabytes would be one too many for V8 some day. */
const PART_ROWS = 1_000;

/** Changes as they are written, in parts. */
export const changeParts = (changes: readonly RowChange[]): string[] =>
  Array.from({ length: Math.ceil(changes.length / PART_ROWS) }, (_, part) =>
    JSON.stringify(changes.slice(part * PART_ROWS, (part + 1) * PART_ROWS)),
  );

/**
 * Appends an event and seals it; call it in the transaction that made the changes, after them. `recount` reads all rows for
 * the digest, because more has changed than the event says.
 */
export function appendEvent(
  db: WriteDb,
  event: Omit<StoredEvent, 'number'>,
  { recount = false }: { readonly recount?: boolean } = {},
): void {
  const last = db.get<{ state: string | null; seal: string }>(
    'SELECT state, seal FROM events ORDER BY number DESC LIMIT 1',
  );
  const { changes, ...said } = event;
  const before = last ? digestFrom(last.state) : emptyDigest();
  const after = before === null || recount ? digestOf(db) : digestAfter(before, changes);
  const fields: SealedFields = {
    ...said,
    number: nextNumber(db),
    label: said.label.toWellFormed(),
    rows: changes.length,
    state: digestText(after),
  };
  const parts = changeParts(changes);
  db.run(
    `INSERT INTO events (number, id, at, analyst_id, session_id, kind, command, label, target_id, created_id, rows, state, seal)
     VALUES (@number, @id, @at, @analystId, @sessionId, @kind, @command, @label, @targetId, @createdId, @rows, @state, @seal)`,
    { ...fields, seal: sealOf(last?.seal ?? '', fields, parts) },
  );
  for (const [index, part] of parts.entries()) {
    db.run('INSERT INTO event_changes (event_number, part, changes) VALUES (?, ?, ?)', [
      fields.number,
      index + 1,
      part,
    ]);
  }
}

/**
 * The number that the next event gets: none is ever given twice, as AUTOINCREMENT promises. SQLite's own note of the last one is no part of what
 * is verified, so that the log itself has the last word where the note says less.
 */
function nextNumber(db: WriteDb): number {
  const noted = db.get<{ number: number }>(
    "SELECT max(seq) AS number FROM sqlite_sequence WHERE name = 'events' AND typeof(seq) = 'integer'",
  );
  const last = Math.max(noted?.number ?? 0, lastNumber(db));
  if (last < Number.MAX_SAFE_INTEGER) return last + 1;
  throw new UserFacingError(
    'invalid',
    t('The history of this workbook has no number left for another change.'),
    t('Save a copy of it as JSON and import that into a new workbook. Nothing was changed.'),
  );
}

/** Says in the log that the file was brought to a newer format, and what its tables hold since. */
export function logMigration(db: WriteDb, format: number): void {
  const event = {
    ...{ id: newId(), at: new Date().toISOString(), analystId: '', sessionId: null },
    ...{
      kind: 'migrate' as const,
      command: 'migrate',
      label: t('bring the file to format {format}', { format: String(format) }),
    },
    ...{ targetId: null, createdId: null, changes: [] },
  };
  appendEvent(db, event, { recount: true });
}

/**
 * The log of a stranger's file may say anything; only images of our own tables, column by column, are believed. Images of an older format
 * come as the present one writes them.
 */
function parseChanges(text: string): readonly RowChange[] {
  const written: unknown = JSON.parse(text);
  const changes: unknown = Array.isArray(written) ? written.map(inPresentFormat) : written;
  if (Array.isArray(changes) && changes.every(isRowChange)) return changes;
  throw new UserFacingError(
    'corrupt',
    t('The history of this workbook is damaged at this point.'),
    t('What it holds is safe; make the change by hand.'),
  );
}

function inPresentFormat(change: unknown): unknown {
  if (!isObject(change)) return change;
  const { table, before, after } = change;
  return { ...change, before: presentImage(table, before), after: presentImage(table, after) };
}

function isRowChange(value: unknown): value is RowChange {
  if (!isObject(value)) return false;
  const { table, id, before, after } = value;
  const name = tableNames.find((known) => known === table);
  if (!name || typeof id !== 'string' || (before === null && after === null)) return false;
  return [before, after].every((image) => image === null || isImage(name, id, image));
}

function isImage(table: TableName, id: string, image: unknown): boolean {
  if (!isObject(image) || image['id'] !== id) return false;
  const columns = new Set(sqlColumns(table));
  return Object.entries(image).every(
    ([column, value]) =>
      columns.has(column) && (value === null || ['string', 'number'].includes(typeof value)),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function findEvent(db: ReadDb, id: string): StoredEvent | undefined {
  const row = db.get<Omit<StoredEvent, 'changes'>>(
    `SELECT number, id, at, analyst_id AS analystId, session_id AS sessionId, kind, command, label, target_id AS targetId,
       created_id AS createdId FROM events WHERE id = ?`,
    [id],
  );
  if (!row) return undefined;
  const parts = db.all<{ changes: string }>(
    'SELECT changes FROM event_changes WHERE event_number = ? ORDER BY part',
    [row.number],
  );
  return { ...row, changes: parts.flatMap(({ changes }) => parseChanges(changes)) };
}

/** Who asks what can be undone: a session, and the last event that there was when it began. */
export interface StepsOf {
  readonly sessionId: string;
  readonly since: number;
}

/** What undo takes back or redo makes again. */
export interface Step {
  /** Of the edit itself, not of the steps that took it back or made it again. */
  readonly id: string;
  readonly label: string;
  readonly analystId: string;
}

/**
 * Steps go over all that was there when the session began and over its own edits; what another session changed meanwhile is
 * that one's to take back. Creating the workbook, migrations and arranging a view are no edits.
 */
const ITS_OWN = '(number <= @since OR session_id = @sessionId)';

/** The newest edit that stands, that is, was not undone or was redone: what undo takes back. */
export const nextUndo = (db: ReadDb, steps: StepsOf): Step | undefined =>
  db.get<Step>(
    `SELECT id, label, analyst_id AS analystId FROM events AS edit
     WHERE kind = 'do' AND ${ITS_OWN} AND coalesce(
       (SELECT kind FROM events WHERE target_id = edit.id ORDER BY number DESC LIMIT 1), 'redo') = 'redo'
     ORDER BY number DESC LIMIT 1`,
    { ...steps },
  );

/** The edit undone last and not redone since; a new edit ends the chance to redo. */
export const nextRedo = (db: ReadDb, steps: StepsOf): Step | undefined =>
  db.get<Step>(
    `SELECT edit.id, edit.label, edit.analyst_id AS analystId
     FROM (SELECT number, target_id FROM events WHERE kind = 'undo' AND ${ITS_OWN}
       AND number > coalesce((SELECT max(number) FROM events WHERE kind = 'do' AND ${ITS_OWN}), 0)) AS undone
     JOIN events AS edit ON edit.id = undone.target_id AND edit.kind = 'do'
     WHERE undone.number = (SELECT max(number) FROM events WHERE target_id = undone.target_id)
     ORDER BY undone.number DESC LIMIT 1`,
    { ...steps },
  );

/** Where the history of a workbook stands, for a session; a step that another analyst made says whose it was. */
export function historyState(db: ReadDb, steps: StepsOf, analystId: string): HistoryState {
  const last = db.get<{ number: number; at: string }>(
    'SELECT number, at FROM events ORDER BY number DESC LIMIT 1',
  );
  const named = (step: Step | undefined): string | null => {
    if (!step || step.analystId === analystId) return step?.label ?? null;
    const author = readImage(db, 'analysts', step.analystId)?.['name'];
    return author ? `${step.label} (${author})` : step.label;
  };
  return {
    undo: named(nextUndo(db, steps)),
    redo: named(nextRedo(db, steps)),
    eventNumber: last?.number ?? 0,
    savedAt: last?.at ?? '',
  };
}

/** The number of the last event; 0 before the first. */
export const lastNumber = (db: ReadDb): number =>
  db.get<{ number: number | null }>('SELECT max(number) AS number FROM events')?.number ?? 0;

/** The newest edits first. */
export function listHistory(db: ReadDb, limit: number): HistoryEntry[] {
  return db.all<HistoryEntry>(
    `SELECT e.number, e.at, coalesce(a.name, '') AS analyst, e.kind, e.label
     FROM events e LEFT JOIN analysts a ON a.id = e.analyst_id
     WHERE e.kind <> 'view' ORDER BY e.number DESC LIMIT ?`,
    [limit],
  );
}

/** More of the log than this is not read only to follow it. */
const MOST_FOLLOWED = 4_000_000;

/** What was edited after an event, other than by these commands; null where that is too much to follow, or the log itself was written anew. */
export function changesSince(db: ReadDb, number: number, except: readonly string[]): RowChange[] | null {
  const since = `FROM events e LEFT JOIN event_changes c ON c.event_number = e.number
    WHERE e.number > ? AND e.kind <> 'view' AND e.command NOT IN (SELECT value FROM json_each(?))`;
  const parameters = [number, JSON.stringify(except)];
  const size = db.get<{ length: number; anew: number }>(
    `SELECT total(length(c.changes)) AS length, total(e.command IN ('compact', 'migrate')) AS anew ${since}`,
    parameters,
  );
  if (!size || size.length > MOST_FOLLOWED || size.anew > 0) return null;
  return db
    .all<{ changes: string | null }>(`SELECT c.changes ${since} ORDER BY e.number, c.part`, parameters)
    .flatMap(({ changes }) => (changes === null ? [] : parseChanges(changes)));
}

/** Whether anything was edited after an event, other than by these commands; a change of the view is no edit. */
export const isEditedSince = (db: ReadDb, number: number, except: readonly string[]): boolean =>
  db.get(
    `SELECT 1 FROM events WHERE number > ? AND kind <> 'view'
       AND command NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
    [number, JSON.stringify(except)],
  ) !== undefined;

/** Whether a compaction has folded events of this moment (ISO 8601 UTC) or later ones. */
export const isFoldedSince = (db: ReadDb, moment: string): boolean =>
  db.get("SELECT 1 FROM events WHERE command = 'compact' AND at >= ? LIMIT 1", [moment]) !== undefined;

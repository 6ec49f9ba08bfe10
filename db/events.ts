/** Plain Node: the event log. */
import { UserFacingError } from '../common/errors.ts';
import type { RowChange } from './changes.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { presentImage } from './old-images.ts';
import type { HistoryEntry, HistoryState } from './state.ts';
import { sqlColumns, type TableName, tableNames } from './tables.ts';

/** One row for each saved command, with the images of every row that it touched. */

export interface StoredEvent {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  /** Empty for a view that somebody saved who has no row among the analysts. */
  readonly analystId: string;
  readonly kind: 'create' | 'do' | 'undo' | 'redo' | 'view';
  readonly label: string;
  readonly targetId: string | null;
  readonly createdId: string | null;
  readonly changes: readonly RowChange[];
}

type EventRow = Omit<StoredEvent, 'changes'> & { readonly changes: string };

const COLUMNS =
  'number, id, at, analyst_id AS analystId, kind, label, target_id AS targetId, created_id AS createdId, changes';

/** Appends an event; call it in the transaction that made the changes. */
export function appendEvent(
  db: WriteDb,
  event: Omit<StoredEvent, 'number'> & { readonly command: string },
): void {
  db.run(
    `INSERT INTO events (id, at, analyst_id, kind, command, label, target_id, created_id, changes)
     VALUES (@id, @at, @analystId, @kind, @command, @label, @targetId, @createdId, @changes)`,
    { ...event, changes: JSON.stringify(event.changes) },
  );
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
    'The history of this workbook is damaged at this point.',
    'What it holds is safe; make the change by hand.',
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
  const row = db.get<EventRow>(`SELECT ${COLUMNS} FROM events WHERE id = ?`, [id]);
  return row && { ...row, changes: parseChanges(row.changes) };
}

type Step = Pick<StoredEvent, 'id' | 'kind' | 'targetId' | 'label'>;

/** Undo works back through these; creating the workbook and arranging a view are not edits. */
const STEPS = `SELECT id, kind, target_id AS targetId, label FROM events
  WHERE kind IN ('do', 'undo', 'redo') ORDER BY number DESC`;

/** The newest command that stands, that is, was not undone or was redone: what undo takes back. */
export function nextUndo(db: ReadDb): Step | undefined {
  let undone = 0;
  for (const step of db.iterate<Step>(STEPS)) {
    if (step.kind === 'undo') undone++;
    else if (undone > 0) undone--;
    else return step;
  }
  return undefined;
}

/** The command undone last and not redone since; a new command ends the chance to redo. */
export function nextRedo(db: ReadDb): Step | undefined {
  let redone = 0;
  for (const step of db.iterate<Step>(STEPS)) {
    if (step.kind === 'do') return undefined;
    if (step.kind === 'redo') redone++;
    else if (redone > 0) redone--;
    else return step;
  }
  return undefined;
}

/** The id of the original command behind a step. */
export const originOf = (step: Step): string => step.targetId ?? step.id;

export function historyState(db: ReadDb): HistoryState {
  const last = db.get<{ number: number; at: string }>(
    'SELECT number, at FROM events ORDER BY number DESC LIMIT 1',
  );
  return {
    undo: nextUndo(db)?.label ?? null,
    redo: nextRedo(db)?.label ?? null,
    eventNumber: last?.number ?? 0,
    savedAt: last?.at ?? '',
  };
}

/** The newest edits first. */
export function listHistory(db: ReadDb, limit: number): HistoryEntry[] {
  return db.all<HistoryEntry>(
    `SELECT e.number, e.at, coalesce(a.name, '') AS analyst, e.kind, e.label
     FROM events e LEFT JOIN analysts a ON a.id = e.analyst_id
     WHERE e.kind <> 'view' ORDER BY e.number DESC LIMIT ?`,
    [limit],
  );
}

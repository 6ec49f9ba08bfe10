/** Plain Node: what the log of a damaged workbook says that its tables hold. */
import { UserFacingError } from '../../common/errors.ts';
import type { ReadDb } from '../connection.ts';
import { findEvent } from '../events.ts';
import type { RowImage, TableName } from '../tables.ts';

/** The log read forwards, as far as it can be read. */
export interface LogStory {
  /** The newest image of every row that an event names, null for one that went. */
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, RowImage | null>>;
  readonly events: number;
  /** Events that are missing or cannot be read. */
  readonly gaps: number;
}

/** Reads the log of a workbook, which may have holes, from its first event to its last. */
export function readStory(db: ReadDb): LogStory {
  const rows = new Map<TableName, Map<string, RowImage | null>>();
  let events = 0;
  let unreadable = 0;
  for (const { id, rows: due } of db.all<{ id: string; rows: number }>(
    'SELECT id, rows FROM events ORDER BY number',
  )) {
    const changes = changesOf(db, id);
    if (changes?.length !== due) {
      unreadable++;
      continue;
    }
    events++;
    for (const { table, id: row, before, after } of changes) {
      const known = rows.get(table) ?? new Map<string, RowImage | null>();
      const earlier = known.get(row) ?? before;
      // An image of an older format lacks the columns that came later, and keeps what was known of them.
      known.set(row, after && { ...earlier, ...after });
      rows.set(table, known);
    }
  }
  const last = db.get<{ number: number | null }>('SELECT max(number) AS number FROM events')?.number ?? 0;
  const first = db.get<{ kind: string }>('SELECT kind FROM events ORDER BY number LIMIT 1')?.kind;
  const missing = Math.max(0, last - events - unreadable);
  return { rows, events, gaps: missing + unreadable + (first === 'create' ? 0 : 1) };
}

/** Null for an event whose images cannot be believed. */
function changesOf(db: ReadDb, id: string) {
  try {
    return findEvent(db, id)?.changes ?? null;
  } catch (error) {
    if (error instanceof UserFacingError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Plain Node: what of a workbook says whether another file is the same workbook, and whether it goes on from there. */
import type { ReadDb } from '../connection.ts';
import { workbookIdOf } from '../queries.ts';

/** Which workbook it is, and the newest event of its log. */
export interface Trace {
  readonly workbookId: string;
  readonly event: { readonly id: string; readonly number: number; readonly state: string | null } | null;
}

export function traceOf(db: ReadDb): Trace {
  return {
    workbookId: workbookIdOf(db),
    event:
      db.get<NonNullable<Trace['event']>>(
        'SELECT id, number, state FROM events ORDER BY number DESC LIMIT 1',
      ) ?? null,
  };
}

/**
 * Whether all that a workbook held at that event is in this one too: it is that state or a later one. A log that was compacted
 * has another event of that number, after which the tables are the same.
 */
export function goesOnFrom(db: ReadDb, { workbookId, event }: Trace): boolean {
  if (traceOf(db).workbookId !== workbookId) return false;
  if (event === null) return true;
  const { id, number, state } = event;
  return (
    db.get('SELECT 1 FROM events WHERE id = ? OR (number = ? AND state = ?)', [id, number, state]) !==
    undefined
  );
}

/** Plain Node: what of a workbook says whether another file is the same workbook, and whether it goes on from there. */
import type { ReadDb } from '../connection.ts';

/** Which workbook it is and the newest event of its log. */
export interface Trace {
  readonly workbookId: string;
  readonly eventId: string | null;
}

export function traceOf(db: ReadDb): Trace {
  return {
    workbookId: db.get<{ id: string }>('SELECT id FROM workbook')?.id ?? '',
    eventId: db.get<{ id: string }>('SELECT id FROM events ORDER BY number DESC LIMIT 1')?.id ?? null,
  };
}

/** Whether all that a workbook held at that event is in this one too: it is that state or a later one. */
export function goesOnFrom(db: ReadDb, { workbookId, eventId }: Trace): boolean {
  if (traceOf(db).workbookId !== workbookId) return false;
  return eventId === null || db.get('SELECT 1 FROM events WHERE id = ?', [eventId]) !== undefined;
}

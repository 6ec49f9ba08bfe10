/** Plain Node: a workbook at one point of its history, for whoever compares two of them. */
import type { ReadDb } from '../connection.ts';
import { readTables } from '../queries.ts';
import type { WorkbookTables } from '../tables.ts';
import { tablesAt } from './rewind.ts';

/** Right after the event of this number; null for what the workbook holds now. */
export type HistoryPoint = number | null;

/** What a workbook held at a point, and the event that made it so. */
export interface WorkbookAt {
  readonly tables: WorkbookTables;
  readonly event: PointEvent;
}

/** The last event of a point. */
export interface PointEvent {
  readonly number: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly label: string;
}

/** The workbook at a point. A UserFacingError where there is no such event. */
export function workbookAt(db: ReadDb, point: HistoryPoint): WorkbookAt {
  const tables = point === null ? readTables(db) : tablesAt(db, point);
  const event = db.get<PointEvent>(
    `SELECT number, at, label FROM events WHERE number <= coalesce(?, number) AND kind <> 'view'
     ORDER BY number DESC LIMIT 1`,
    [point],
  );
  return { tables, event: event ?? { number: 0, at: '', label: '' } };
}

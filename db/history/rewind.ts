/** Plain Node: what a workbook held at an earlier event, from the images in its log. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { ReadDb } from '../connection.ts';
import { anyRows, type Draft, draftOf, type Row, tablesOf } from '../draft.ts';
import { findEvent, type StoredEvent } from '../events.ts';
import { readTables } from '../queries.ts';
import {
  decodeRow,
  encodeRow,
  type RowImage,
  type SqlValue,
  sqlTable,
  type TableName,
  type WorkbookTables,
} from '../tables.ts';

/**
 * Every table as it stood right after the event of this number, view included, each in the order in which `readTables` gives it. The log is
 * read backwards from what the file holds now, so that it costs what happened since. Throws a UserFacingError where there is no such event.
 */
export const tablesAt = (db: ReadDb, eventNumber: number): WorkbookTables =>
  tablesOf(pastOf(db)(eventNumber));

/**
 * Goes to states of one file's past: what it gives is the draft right after the event of that number, good until it is asked again. From one
 * state to an earlier one it goes on, so that whoever walks back reads each event once. UserFacingError where there is no such event.
 */
export function pastOf(db: ReadDb): (eventNumber: number) => Draft {
  const takeBack = rewinder(db);
  let at: { readonly number: number; readonly draft: Draft } | null = null;
  return (eventNumber) => {
    if (!isEvent(db, eventNumber)) throw noSuchEvent(eventNumber);
    // A compaction may have folded the event where it was into a later one.
    const start = at !== null && at.number >= eventNumber && isEvent(db, at.number) ? at : present(db);
    // While it is on its way it is nowhere: damage that is met there must not be taken for a state.
    at = null;
    const since = db.all<{ id: string }>(
      'SELECT id FROM events WHERE number > ? AND number <= ? ORDER BY number DESC',
      [eventNumber, start.number],
    );
    for (const { id } of since) takeBack(start.draft, findEvent(db, id)?.changes ?? []);
    at = { number: eventNumber, draft: start.draft };
    return start.draft;
  };
}

const isEvent = (db: ReadDb, number: number): boolean =>
  db.get('SELECT 1 FROM events WHERE number = ?', [number]) !== undefined;

function present(db: ReadDb): { readonly number: number; readonly draft: Draft } {
  const last = db.get<{ number: number }>('SELECT max(number) AS number FROM events');
  return { number: last?.number ?? 0, draft: draftOf(readTables(db)) };
}

/** Of an event that the log does not have. */
export const noSuchEvent = (eventNumber: number): UserFacingError =>
  new UserFacingError(
    'not-found',
    t('There is no event {number} in the history of this workbook.', { number: String(eventNumber) }),
    t('Choose one that the history lists.'),
  );

/** Takes changes back, last first. Columns that came after an image was written are as they stand, or as new rows have them. */
export function rewinder(db: ReadDb): (draft: Draft, changes: StoredEvent['changes']) => void {
  const fill = columnFiller(db);
  return (draft, changes) => {
    for (const { table, id, before } of changes.toReversed()) {
      const rows = anyRows(draft, table);
      if (before === null) {
        rows.delete(id);
        continue;
      }
      const now = rows.get(id);
      const whole = { ...(now ? encodeRow(table, now as never) : fill(table)), ...before };
      rows.set(id, decodeRow(table, whole) as unknown as Row);
    }
  };
}

type Fill = (table: TableName) => RowImage;

/** What columns hold in rows that were written before there were such columns. */
function columnFiller(db: ReadDb): Fill {
  const known = new Map<TableName, RowImage>();
  return (table) => {
    const image = known.get(table) ?? defaultsOf(db, table);
    known.set(table, image);
    return image;
  };
}

const defaultsOf = (db: ReadDb, table: TableName): RowImage =>
  Object.fromEntries(
    db
      .all<{ name: string; value: string | null }>(
        'SELECT name, dflt_value AS value FROM pragma_table_info(?)',
        [sqlTable(table)],
      )
      .map(({ name, value }): [string, SqlValue] => [name, defaultValue(value)]),
  );

/** Migrations write texts and numbers as defaults. */
const defaultValue = (sql: string | null): SqlValue =>
  sql === null || sql === 'NULL'
    ? null
    : sql.startsWith("'")
      ? sql.slice(1, -1).replaceAll("''", "'")
      : Number(sql);

/** Plain Node: what a workbook held at an earlier event, from the images in its log. */
import { UserFacingError } from '../../common/errors.ts';
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
export function tablesAt(db: ReadDb, eventNumber: number): WorkbookTables {
  if (!db.get('SELECT 1 FROM events WHERE number = ?', [eventNumber])) {
    throw new UserFacingError(
      'invalid',
      `There is no event ${eventNumber} in the history of this workbook.`,
      'Choose one that the history lists.',
    );
  }
  const draft = draftOf(readTables(db));
  const takeBack = rewinder(db);
  for (const { id } of db.all<{ id: string }>('SELECT id FROM events WHERE number > ? ORDER BY number DESC', [
    eventNumber,
  ])) {
    takeBack(draft, findEvent(db, id)?.changes ?? []);
  }
  return tablesOf(draft);
}

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

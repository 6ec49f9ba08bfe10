import type { ReadDb } from './connection.ts';
import {
  decodeRow,
  type RecordOf,
  type RowImage,
  sqlColumns,
  sqlTable,
  type TableName,
  tableNames,
  type WorkbookTables,
} from './tables.ts';

/** Reads every table of a workbook as of one moment, each in its own order (position where there is one, else as written). */
export const readTables = (db: ReadDb): WorkbookTables =>
  db.atOnce(
    () =>
      // Each name gets the rows of its own table, which the type of fromEntries cannot say.
      Object.fromEntries(
        tableNames.map((table) => [table, readTable(db, table)]),
      ) as unknown as WorkbookTables,
  );

/** By which a workbook is told from others, but not from its copies; empty where the table has no row. */
export const workbookIdOf = (db: ReadDb): string =>
  db.get<{ id: string }>('SELECT id FROM workbook')?.id ?? '';

function readTable<T extends TableName>(db: ReadDb, table: T): RecordOf<T>[] {
  const columns = sqlColumns(table);
  const order = columns.includes('position') ? 'position, id' : 'id';
  return db
    .all<RowImage>(`SELECT ${columns.join(', ')} FROM ${sqlTable(table)} ORDER BY ${order}`)
    .map((row) => decodeRow(table, row));
}

/** The row as it stands in the file, or undefined. */
export function readImage(db: ReadDb, table: TableName, id: string): RowImage | undefined {
  return db.get<RowImage>(`SELECT ${sqlColumns(table).join(', ')} FROM ${sqlTable(table)} WHERE id = ?`, [
    id,
  ]);
}

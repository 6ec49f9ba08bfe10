/** Plain Node: rows that were lost, put back from where a second copy of them is. */
import type { WriteDb } from '../connection.ts';
import { readImage } from '../queries.ts';
import {
  encodeRow,
  type RecordOf,
  type RowImage,
  sqlColumns,
  sqlTable,
  type TableName,
  tableNames,
  type WorkbookTables,
} from '../tables.ts';
import type { LogStory } from './log-story.ts';

/**
 * Makes the tables as the log says: rows that are missing come back, and rows that went by its word go, unless it has gaps.
 * Where a row and its image differ, the image counts only where the log is `proven`. Returns how many rows came back.
 */
export function mergeLog(db: WriteDb, story: LogStory, { proven }: { proven: boolean }): number {
  let restored = 0;
  db.transaction(() => {
    for (const [table, images] of story.rows) {
      for (const [id, image] of images) {
        const present = readImage(db, table, id);
        if (image !== null) restored += bringBack(db, table, image, present, proven);
        else if (present && story.gaps === 0) remove(db, table, id);
      }
    }
  });
  return restored;
}

/** How many rows came back: one or none. */
function bringBack(
  db: WriteDb,
  table: TableName,
  image: RowImage,
  present: RowImage | undefined,
  proven: boolean,
): number {
  if (!present) return insert(db, table, image) ? 1 : 0;
  if (!proven || Object.entries(image).every(([name, value]) => present[name] === value)) return 0;
  remove(db, table, String(image['id']));
  return insert(db, table, { ...present, ...image }) ? 1 : 0;
}

/** Rows of a backup that are missing, but for those that the log says went since. Returns how many came back. */
export function mergeBackup(db: WriteDb, backup: WorkbookTables, { rows }: LogStory): number {
  let restored = 0;
  db.transaction(() => {
    for (const table of tableNames) {
      for (const row of backup[table]) {
        if (rows.get(table)?.get(row.id) === null || readImage(db, table, row.id)) continue;
        if (insert(db, table, encodeRow(table, row as Partial<RecordOf<typeof table>>))) restored++;
      }
    }
  });
  return restored;
}

/** Columns that an image does not know have their defaults. False where the format forbids the row. */
function insert(db: WriteDb, table: TableName, image: RowImage): boolean {
  const known = new Set(sqlColumns(table));
  const names = Object.keys(image).filter((name) => known.has(name));
  try {
    db.run(
      `INSERT INTO ${sqlTable(table)} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      image,
    );
    return true;
  } catch {
    return false;
  }
}

const remove = (db: WriteDb, table: TableName, id: string): void =>
  db.run(`DELETE FROM ${sqlTable(table)} WHERE id = ?`, [id]);

/** Plain Node: who works on a workbook, and which of its analysts that is. */
import type { ReadDb } from './connection.ts';
import { foldName } from './names.ts';
import { readImage } from './queries.ts';
import { type Analyst, decodeRow, type WorkbookTables } from './tables.ts';

/** The one of this name: to the letter, else as names are the same (`foldName`). */
export const named = <A extends { readonly name: string }>(
  analysts: readonly A[],
  name: string,
): A | undefined =>
  analysts.find((analyst) => analyst.name === name) ??
  analysts.find((analyst) => foldName(analyst.name) === foldName(name));

/** The analyst as the workbook has them, by id and else by name; as given where it has them not (yet). */
export function presentAnalyst(db: ReadDb, analyst: Analyst): Analyst {
  const row = readImage(db, 'analysts', analyst.id);
  if (row) return decodeRow('analysts', row);
  return named(db.all<Analyst>('SELECT id, name FROM analysts ORDER BY id'), analyst.name) ?? analyst;
}

export const isInWorkbook = (db: ReadDb, { id }: Pick<Analyst, 'id'>): boolean =>
  readImage(db, 'analysts', id) !== undefined;

/** Whether the log names an analyst as the author of anything: then the row stays, whatever is undone. */
export const hasSigned = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM events WHERE analyst_id = ? LIMIT 1', [id]) !== undefined;

/** The tables as they are once this analyst has a row. */
export const withAnalyst = (tables: WorkbookTables, analyst: Analyst): WorkbookTables =>
  tables.analysts.some(({ id }) => id === analyst.id)
    ? tables
    : { ...tables, analysts: [...tables.analysts, analyst] };

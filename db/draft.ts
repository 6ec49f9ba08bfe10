/** Plain Node: a workbook's tables while something is worked into them; nothing here touches a file. */
import { type RecordOf, type TableName, tableNames, type WorkbookTables } from './tables.ts';

/** Any row, by column. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Tables that can be changed, by name and id. Rows keep the order in which they came. */
export type Draft = { readonly [T in TableName]: Map<string, RecordOf<T>> };

/** A draft of these tables, which stay as they are. */
export const draftOf = (tables: WorkbookTables): Draft =>
  Object.fromEntries(
    tableNames.map((table) => [
      table,
      new Map((tables[table] as readonly Row[]).map((row) => [row.id, row])),
    ]),
  ) as unknown as Draft;

/** Another draft of the same rows. */
export const copyOf = (draft: Draft): Draft =>
  Object.fromEntries(tableNames.map((table) => [table, new Map(anyRows(draft, table))])) as unknown as Draft;

/** The rows of a table of which the program knows only that they are rows. */
export const anyRows = (draft: Draft, table: TableName): Map<string, Row> =>
  draft[table] as unknown as Map<string, Row>;

/** What a draft has come to, each table in the order in which it is read. */
export function tablesOf(draft: Draft): WorkbookTables {
  const inOrder = (rows: readonly Row[]): readonly Row[] =>
    [...rows].sort(
      (a, b) =>
        Number(a['position'] ?? 0) - Number(b['position'] ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
  return Object.fromEntries(
    tableNames.map((table) => [table, inOrder([...anyRows(draft, table).values()])]),
  ) as unknown as WorkbookTables;
}

/** Whether two values of a column are the same; lists and objects by what they hold. */
export const sameValue = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

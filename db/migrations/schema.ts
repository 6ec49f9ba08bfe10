import { connect, type ReadDb, type WriteDb } from '../connection.ts';
import { type Migration, migrate, newestVersion } from './index.ts';

/** A table, index, trigger or view as SQLite keeps it; `sql` is null for what SQLite makes by itself. */
export interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
  readonly sql: string | null;
}

/** What a database holds besides its rows, in the order in which it was made. */
export const schemaOf = (db: ReadDb): SchemaEntry[] =>
  db.all<SchemaEntry>('SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema ORDER BY rowid');

interface Known {
  readonly steps: readonly Migration[];
  readonly entries: readonly SchemaEntry[];
}

/** By the last step. A process opens many workbooks, and the steps take longer than everything else that opening one does. */
const known = new WeakMap<Migration, Known>();

/** The schema that these steps, one at least, make of an empty database. */
export function schemaAfter(steps: readonly Migration[]): readonly SchemaEntry[] {
  const last = steps.at(-1);
  const before = last && known.get(last);
  if (before?.steps.length === steps.length && before.steps.every((step, at) => step === steps[at])) {
    return before.entries;
  }
  const db = connect(':memory:', { create: true });
  try {
    migrate(db, 0, steps);
    const entries = schemaOf(db);
    if (last) known.set(last, { steps: [...steps], entries });
    return entries;
  } finally {
    db.close();
  }
}

/** Makes of an empty database what these steps make of it. No step may leave rows in an empty one. */
export function makeSchema(db: WriteDb, steps: readonly Migration[]): void {
  const statements = schemaAfter(steps).flatMap(({ name, sql }) =>
    sql === null || name.startsWith('sqlite_') ? [] : [`${sql};`],
  );
  db.transaction(() => {
    db.script(statements.join('\n'));
    db.pragma(`user_version = ${newestVersion(steps)}`);
  });
}

/** Plain Node: every row that can still be read of a damaged file, in a sound database of the same format. */
import { connect, type WriteDb } from '../connection.ts';
import { APPLICATION_ID } from '../header.ts';
import { isUuid } from '../ids.ts';
import { type Migration, migrate, newestVersion } from '../migrations/index.ts';
import { openPages, type PageFile } from './page-file.ts';
import { type FoundRow, readLeaf, type Walk, walkTable } from './table-pages.ts';

/** What was read into the raft. */
export interface Raft {
  /** In the newest format, without foreign keys: what a row names may be lost. */
  readonly db: WriteDb;
  /** The format that the damaged file says it has, or the newest where its header cannot be believed. */
  readonly version: number;
  /** Rows that were read. */
  readonly found: number;
  /** Pages and rows that could not be read or made no sense. */
  readonly faults: number;
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
  readonly dflt: string | null;
}

/**
 * Reads every table page of the file at `from`, also those that no tree leads to any more, and puts their rows into a new
 * database at `to`. Rows that the format forbids are counted and left out. The file is only read; errors are those of Node.
 */
export function makeRaft(from: string, to: string, steps: readonly Migration[]): Raft {
  const file = openPages(from);
  try {
    const known = steps.some(({ version }) => version === file.version) ? file.version : null;
    const version = known ?? newestVersion(steps);
    const db = connect(to, { create: true });
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = OFF');
      const until = steps.filter((step) => step.version <= version);
      migrate(db, 0, until);
      db.pragma('foreign_keys = OFF');
      const counts = fill(db, file);
      // The common way would refuse rows that name what is lost.
      for (const step of steps) if (step.version > version) db.transaction(() => step.up(db));
      db.pragma(`user_version = ${newestVersion(steps)}`);
      return { db, version, ...counts };
    } catch (error) {
      db.close();
      throw error;
    }
  } finally {
    file.close();
  }
}

type Counts = Pick<Raft, 'found' | 'faults'>;

function fill(db: WriteDb, file: PageFile): Counts {
  const tables = new Map(tableNamesOf(db).map((name) => [name, tableWriter(db, name)]));
  const seen = new Set<number>();
  let found = 0;
  let faults = 0;
  const take = (write: TableWriter, walk: Walk): void => {
    faults += walk.faults;
    db.transaction(() => {
      for (const row of walk.rows) {
        if (write.insert(row)) found++;
        else faults++;
      }
    });
  };
  const schema = walkTable(file, 1, seen);
  for (const { values } of schema.rows) {
    const [type, name, , root] = values;
    if (type !== 'table' || typeof root !== 'number') continue;
    const walk = walkTable(file, root, seen);
    const write = tables.get(String(name));
    if (write) take(write, walk);
  }
  faults += schema.faults;
  for (const [write, walk] of strayRows(file, seen, [...tables.values()])) take(write, walk);
  return { found, faults };
}

/** Rows of pages that no tree leads to, where their shape belongs to one table only. */
function strayRows(
  file: PageFile,
  seen: Set<number>,
  tables: readonly TableWriter[],
): Map<TableWriter, Walk> {
  const strays = new Map<TableWriter, Walk>();
  for (let number = 1; number <= file.pageCount; number++) {
    if (seen.has(number) || file.free.has(number)) continue;
    const walk: Walk = { rows: [], faults: 0 };
    readLeaf(file, number, seen, walk);
    for (const row of walk.rows) {
      const fitting = tables.filter((table) => table.fits(row));
      const [only] = fitting;
      if (only === undefined || fitting.length > 1) continue;
      const known = strays.get(only) ?? { rows: [], faults: 0 };
      known.rows.push(row);
      strays.set(only, known);
    }
  }
  return strays;
}

interface TableWriter {
  /** False where the format forbids the row, or has it already. */
  readonly insert: (row: FoundRow) => boolean;
  readonly fits: (row: FoundRow) => boolean;
}

function tableWriter(db: WriteDb, table: string): TableWriter {
  const columns = db.all<Column>(
    'SELECT name, type, "notnull", pk, dflt_value AS dflt FROM pragma_table_info(?)',
    [table],
  );
  const keys = columns.filter(({ pk }) => pk > 0);
  // A key of several columns is an index beside the rows, and none of them is the row's number.
  const rowidColumn =
    keys.length === 1 ? columns.findIndex(({ type, pk }) => type === 'INTEGER' && pk > 0) : -1;
  const least = columns.findLastIndex(({ dflt, notnull }) => dflt === null && notnull === 1) + 1;
  const valuesOf = ({ values, rowid }: FoundRow) =>
    values.map((value, i) => (i === rowidColumn ? rowid : value)).slice(0, columns.length);
  return {
    insert: (row) => {
      const values = valuesOf(row);
      if (values.length < least) return false;
      const names = columns.slice(0, values.length).map(({ name }) => name);
      try {
        // A number of 64 bits goes back as it came.
        db.run(
          `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
          values as never,
        );
        return true;
      } catch {
        return false;
      }
    },
    fits: (row) => {
      const values = valuesOf(row);
      if (row.values.length > columns.length || values.length < least) return false;
      const at = columns.findIndex(({ name }) => name === 'id');
      // Only the parts of events have no id; each is a list.
      const own = at < 0 ? String(values.at(-1)).startsWith('[{') : isUuid(String(values[at]));
      return (
        own &&
        values.every((value, i) => {
          const { type, notnull } = columns[i] as Column;
          if (value === null) return notnull === 0;
          return type === 'TEXT' ? typeof value === 'string' : ['number', 'bigint'].includes(typeof value);
        })
      );
    },
  };
}

const tableNamesOf = (db: WriteDb): string[] =>
  db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")
    .map(({ name }) => name);

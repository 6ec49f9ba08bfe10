import Database from 'better-sqlite3';
import { explainError } from './sqlite-errors.ts';
import type { SqlValue } from './tables.ts';

export type Parameters = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** A handle that can only read: a reading function that writes does not compile, and does not run either. */
export interface ReadDb {
  readonly all: <Row>(sql: string, parameters?: Parameters) => Row[];
  readonly get: <Row>(sql: string, parameters?: Parameters) => Row | undefined;
  readonly iterate: <Row>(sql: string, parameters?: Parameters) => IterableIterator<Row>;
  /** Does what reads more than once so that all of it is of one moment: other programs cannot write meanwhile. */
  readonly atOnce: <T>(work: () => T) => T;
}

/** A handle that can write. Only the open sequence, migrations and the command runner hold one. */
export interface WriteDb extends ReadDb {
  readonly run: (sql: string, parameters?: Parameters) => void;
  /** Runs statements that take no parameters, several at once. */
  readonly script: (sql: string) => void;
  readonly pragma: (pragma: string) => unknown;
  /** Everything that `work` does is saved, or nothing of it; SQLite's errors come out in words. */
  readonly transaction: <T>(work: () => T) => T;
  /**
   * Copies the database into a new file a few pages at a time. Other work goes on between the steps, and what it changes
   * is in the copy too. Closing the database meanwhile ends it with an error.
   */
  readonly backup: (target: string) => Promise<void>;
  readonly close: () => void;
}

/** Hears of every query: its SQL, with placeholders where its values stood, and how long it took in milliseconds. */
export type QueryObserver = (sql: string, milliseconds: number) => void;

let observer: QueryObserver | null = null;

/** Watches all connections of this process; null ends that. */
export function observeQueries(next: QueryObserver | null): void {
  observer = next;
}

/** A megabyte or so, which takes a few milliseconds: nobody who types notices it. */
const PAGES_AT_ONCE = 256;

/** Opens a database file, or one in memory for ':memory:'. The pragmas are the caller's (see open.ts). */
export function connect(path: string, options: { create?: boolean; readonly?: boolean } = {}): WriteDb {
  const database = inWords(
    () =>
      new Database(path, {
        fileMustExist: !options.create,
        readonly: options.readonly ?? false,
        timeout: 2_000,
      }),
  );
  const statements = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  const onlyReading = (statement: Database.Statement): Database.Statement => {
    if (statement.readonly) return statement;
    throw new Error(`A reading function tried to write: ${statement.source}`);
  };
  const reading = (sql: string): Database.Statement => onlyReading(prepare(sql));
  return {
    all: <Row>(sql: string, parameters: Parameters = []) =>
      timed(sql, () => reading(sql).all(parameters) as Row[]),
    get: <Row>(sql: string, parameters: Parameters = []) =>
      timed(sql, () => reading(sql).get(parameters) as Row | undefined),
    iterate: <Row>(sql: string, parameters: Parameters = []) =>
      // A statement of its own: one that is on its way cannot be started again.
      rowByRow(
        inWords(() => onlyReading(database.prepare(sql)).iterate(parameters) as IterableIterator<Row>),
      ),
    atOnce: (work) => {
      if (database.inTransaction) return work();
      inWords(() => database.exec('BEGIN'));
      try {
        return work();
      } finally {
        // SQLite itself ends it where the disk fails.
        if (database.inTransaction) database.exec('ROLLBACK');
      }
    },
    run: (sql, parameters = []) => {
      timed(sql, () => prepare(sql).run(parameters));
    },
    script: (sql) => {
      timed(sql, () => database.exec(sql));
    },
    pragma: (pragma) => timed(`PRAGMA ${pragma}`, () => database.pragma(pragma, { simple: true })),
    transaction: (work) => inWords(() => database.transaction(work).immediate()),
    backup: async (target) => {
      try {
        await database.backup(target, { progress: () => PAGES_AT_ONCE });
      } catch (error) {
        throw explainError(error);
      }
    },
    close: () => {
      database.close();
    },
  };
}

/** How many bytes a database has, by its pages; its file may be longer. */
export const sizeOf = (db: Pick<WriteDb, 'pragma'>): number =>
  Number(db.pragma('page_count')) * Number(db.pragma('page_size'));

/** The rows of a query that runs; damage that it meets on its way comes out in words too. */
function* rowByRow<Row>(rows: IterableIterator<Row>): IterableIterator<Row> {
  try {
    for (let next = inWords(() => rows.next()); !next.done; next = inWords(() => rows.next())) {
      yield next.value;
    }
  } finally {
    rows.return?.();
  }
}

function timed<T>(sql: string, work: () => T): T {
  if (!observer) return inWords(work);
  const start = performance.now();
  try {
    return inWords(work);
  } finally {
    observer(sql, performance.now() - start);
  }
}

function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainError(error);
  }
}

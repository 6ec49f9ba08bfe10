import { existsSync, rmSync } from 'node:fs';
import { connect, type ReadDb, type WriteDb } from './connection.ts';
import { WorkbookError } from './errors.ts';
import { APPLICATION_ID, readHeader } from './header.ts';
import { type Migration, migrate, migrations, newestVersion } from './migrations/index.ts';

/**
 * Opens a workbook file. The file is untrusted: its header is read before SQLite sees it, its pages, keys and CHECKs
 * are verified, and its schema must be exactly the one that the migrations make. An older format is copied beside
 * itself, then brought up to date. Throws a WorkbookError for every way in which this can fail.
 */
export function openWorkbookFile(
  path: string,
  { steps = migrations, readonly = false }: { steps?: readonly Migration[]; readonly?: boolean } = {},
): WriteDb {
  const { version } = readHeader(path, newestVersion(steps));
  if (!steps.some((step) => step.version === version)) {
    throw new WorkbookError(
      'not-a-workbook',
      `This file says that it has format ${version}, which no Weighbridge ever wrote.`,
      'Open a copy or a backup of it. The file was not touched.',
    );
  }
  const db = connect(path, { readonly });
  try {
    configure(db);
    verifyPages(db);
    if (version < newestVersion(steps)) {
      if (readonly) {
        throw new WorkbookError(
          'read-only',
          'This workbook has an older format and cannot be updated where it is.',
          'Copy it to a folder that you may write to, and open it there.',
        );
      }
      keepCopy(db, `${path}.format-${version}.bak`);
      migrate(db, version, steps);
    }
    verifySchema(db, steps);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes the tables of an empty database, in memory or in a new file. */
export function prepareEmptyDatabase(path: string): WriteDb {
  const db = connect(path, { create: true });
  db.pragma(`application_id = ${APPLICATION_ID}`);
  configure(db);
  migrate(db, 0);
  return db;
}

/**
 * A document that is mailed and synced must be one file at rest, so the journal is a rollback journal; EXTRA also
 * syncs the folder when the journal goes, so that an acknowledged commit outlives a power cut.
 */
function configure(db: WriteDb): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = EXTRA');
}

function verifyPages(db: WriteDb): void {
  const problems = db.all<{ quick_check: string }>('PRAGMA quick_check(1)');
  const dangling = db.all('PRAGMA foreign_key_check');
  if (problems[0]?.quick_check === 'ok' && dangling.length === 0) return;
  throw new WorkbookError(
    'corrupt',
    'This workbook is damaged: SQLite finds faults in it.',
    'Open a copy or a backup of it. The file was left as it is.',
  );
}

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** A file with other tables, triggers or views than ours is not a workbook, whatever its header says. */
function verifySchema(db: ReadDb, steps: readonly Migration[]): void {
  const expected = connect(':memory:', { create: true });
  migrate(expected, 0, steps);
  const same = JSON.stringify(schemaOf(db)) === JSON.stringify(schemaOf(expected));
  expected.close();
  if (same) return;
  throw new WorkbookError(
    'not-a-workbook',
    'This file calls itself a Weighbridge workbook, but its tables are not those of one.',
    'Another program may have changed it: open a copy from before that.',
  );
}

const schemaOf = (db: ReadDb): SchemaEntry[] =>
  db.all<SchemaEntry>(
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name",
  );

/** Writes a compact, complete copy of an open workbook; the target must not exist. */
export function copyWorkbook(db: WriteDb, target: string): void {
  db.run('VACUUM INTO ?', [target]);
}

function keepCopy(db: WriteDb, target: string): void {
  if (existsSync(target)) rmSync(target);
  copyWorkbook(db, target);
}

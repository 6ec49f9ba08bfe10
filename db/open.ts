import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connect, type ReadDb, type WriteDb } from './connection.ts';
import { WorkbookError } from './errors.ts';
import { APPLICATION_ID, readHeader } from './header.ts';
import { newId } from './ids.ts';
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
    // Its tables come first: CHECKs and indexes of a stranger's schema must not be run, not even to verify them.
    verifySchema(
      db,
      steps.filter((step) => step.version <= version),
    );
    verifyPages(db);
    verifyContents(db);
    if (version < newestVersion(steps)) {
      if (readonly) {
        throw new WorkbookError(
          'read-only',
          'This workbook has an older format and cannot be updated where it is.',
          'Copy it to a folder that you may write to, and open it there.',
        );
      }
      copyWorkbook(db, `${path}.format-${version}.bak`);
      migrate(db, version, steps);
    }
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
  if (isSound(db)) return;
  throw new WorkbookError(
    'corrupt',
    'This workbook is damaged: SQLite finds faults in it.',
    'Open a copy or a backup of it. The file was left as it is.',
  );
}

/** Pages, indexes, CHECKs and keys are as they should be; a file too damaged to be asked is not. */
function isSound(db: WriteDb): boolean {
  try {
    const [first] = db.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
    return first?.integrity_check === 'ok' && db.all('PRAGMA foreign_key_check').length === 0;
  } catch (error) {
    if (error instanceof WorkbookError && error.code === 'in-use') throw error;
    return false;
  }
}

/** What the SQL cannot ask for: one workbook with a scenario, an analyst and a history, and dates that exist. */
const CONTENTS: readonly (readonly [query: string, fault: string])[] = [
  ['SELECT (SELECT count(*) FROM workbook) <> 1', 'it does not hold exactly one workbook'],
  ['SELECT NOT EXISTS (SELECT 1 FROM scenarios)', 'it has no scenario'],
  ['SELECT NOT EXISTS (SELECT 1 FROM analysts)', 'it has no analyst'],
  ['SELECT NOT EXISTS (SELECT 1 FROM events)', 'its history is missing'],
  [
    'SELECT EXISTS (SELECT 1 FROM workbook WHERE current_scenario_id IS NULL)',
    'no scenario is the current one',
  ],
  ...['sources', 'claims'].map(
    (table) =>
      [
        `SELECT EXISTS (SELECT 1 FROM ${table} WHERE date IS NOT NULL AND date(date) IS NOT date)`,
        'a date does not exist',
      ] as const,
  ),
  ...(
    [
      ['events', 'at'],
      ['workbook', 'created_at'],
      ['notes', 'created_at'],
      ['notes', 'updated_at'],
      ['judgements', 'created_at'],
      ['judgements', 'updated_at'],
      ['measurements', 'updated_at'],
      ['elicitations', 'updated_at'],
    ] as const
  ).map(
    ([table, column]) =>
      [
        `SELECT EXISTS (SELECT 1 FROM ${table} WHERE ${column} NOT GLOB '????-??-??T??:??:??*Z' OR julianday(${column}) IS NULL)`,
        'a time in it does not exist',
      ] as const,
  ),
  [
    `SELECT EXISTS (SELECT 1 FROM alternatives, json_each(aliases) AS alias WHERE alias.type <> 'text')`,
    'a list of names in it holds something else',
  ],
  // Each step is only taken where the one before it held, which CASE promises and OR does not.
  [
    `SELECT EXISTS (
       SELECT 1 FROM criteria WHERE CASE
         WHEN json_type(value_points) <> 'array' THEN 1
         WHEN json_array_length(value_points) = 1 OR json_array_length(value_points) > 100 THEN 1
         WHEN EXISTS (SELECT 1 FROM json_each(value_points) AS point WHERE CASE
           WHEN point.type <> 'array' THEN 1
           WHEN json_array_length(point.value) <> 2 THEN 1
           WHEN json_type(point.value, '$[0]') NOT IN ('integer', 'real') THEN 1
           WHEN json_type(point.value, '$[1]') NOT IN ('integer', 'real') THEN 1
           ELSE abs(json_extract(point.value, '$[0]')) > 1e300
             OR json_extract(point.value, '$[1]') NOT BETWEEN 0 AND 100 END) THEN 1
         ELSE EXISTS (
           SELECT 1 FROM json_each(value_points) AS point JOIN json_each(value_points) AS next ON next.key = point.key + 1
           WHERE json_extract(next.value, '$[0]') <= json_extract(point.value, '$[0]')) END)`,
    'a value function in it is none',
  ],
];

function verifyContents(db: ReadDb): void {
  for (const [query, fault] of CONTENTS) {
    const [answer] = db.all<Record<string, number>>(query);
    if (Object.values(answer ?? {})[0] === 0) continue;
    throw new WorkbookError(
      'corrupt',
      `This workbook makes no sense: ${fault}.`,
      'Another program may have changed it: open a copy from before that. The file was left as it is.',
    );
  }
}

interface SchemaEntry {
  readonly type: string;
  readonly name: string;
  readonly tableName: string;
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
    // ANALYZE adds its own two tables; whatever else only looks like SQLite's own is not let through.
    `SELECT type, name, tbl_name AS tableName, sql FROM sqlite_schema
     WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4')) ORDER BY type, name`,
  );

/**
 * Writes a compact, complete copy of an open workbook. It is made beside its place and moved there whole, over what may
 * have been there.
 */
export function copyWorkbook(db: WriteDb, target: string): void {
  const unfinished = join(dirname(target), `.weighbridge-${newId()}`);
  try {
    db.run('VACUUM INTO ?', [unfinished]);
    syncFile(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError(
      'disk',
      `A copy cannot be written to ${target}.`,
      'Choose another folder or another name.',
    );
  }
}

/** SQLite does not sync what VACUUM INTO writes. */
function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

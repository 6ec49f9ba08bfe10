import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { UserFacingError } from '../../common/errors.ts';
import { connect } from '../../db/connection.ts';
import { APPLICATION_ID } from '../../db/header.ts';
import { migrations, newestVersion } from '../../db/migrations/index.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { sqlColumns, sqlTable, tableNames } from '../../db/tables.ts';
import { changeBySql } from './sealed.ts';
import { listsFile, sessionOn, temporaryFolder } from './workbooks.ts';

/** The code of the UserFacingError that opening this file gives. */
function refusal(path: string): string {
  try {
    openWorkbookFile(path).close();
    return 'opened';
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    expect(error.message).toMatch(/\.$/);
    expect(error.remedy).toMatch(/\.$/);
    return error.code;
  }
}

function changed(change: (path: string) => void): string {
  const path = listsFile();
  change(path);
  return path;
}

const withSql = (sql: string) => (path: string) => {
  const database = new Database(path);
  database.unsafeMode().pragma('writable_schema = ON');
  database.exec(sql);
  database.close();
};

describe('a workbook file', () => {
  test('carries its application id, its version, STRICT tables and foreign keys', () => {
    const path = listsFile();
    const header = readFileSync(path).subarray(0, 100);
    expect(header.readInt32BE(68)).toBe(APPLICATION_ID);
    expect(header.readInt32BE(60)).toBe(newestVersion());
    const db = openWorkbookFile(path);
    const lists = db.all<{ name: string; strict: number; schema: string; type: string }>('PRAGMA table_list');
    const tables = lists.filter(
      (t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_'),
    );
    // The log besides: events, and their changes in parts.
    expect(tables.length).toBe(tableNames.length + 2);
    expect(tables.filter((t) => t.strict !== 1)).toEqual([]);
    expect(db.pragma('foreign_keys')).toBe(1);
    expect(db.pragma('synchronous')).toBe(3);
    expect(() => db.run("UPDATE workbook SET current_scenario_id = 'nobody'")).toThrow(/FOREIGN KEY/);
    db.close();
  });

  test('has exactly the columns that tables.ts lists', () => {
    const db = openWorkbookFile(listsFile());
    for (const table of tableNames) {
      const present = db.all<{ name: string }>(`PRAGMA table_info(${sqlTable(table)})`).map((c) => c.name);
      expect(present).toEqual(sqlColumns(table));
    }
    db.close();
  });

  test('is one file at rest: no journal stays behind', () => {
    const path = listsFile();
    sessionOn(path).load();
    for (const suffix of ['-journal', '-wal', '-shm']) expect(existsSync(path + suffix)).toBe(false);
  });
});

describe('a file that is no sound workbook is refused with a sentence', () => {
  test.each([
    { what: 'an empty file', code: 'not-a-workbook', change: (path: string) => writeFileSync(path, '') },
    {
      what: 'a text',
      code: 'not-a-workbook',
      change: (path: string) => writeFileSync(path, 'hello '.repeat(100)),
    },
    {
      what: 'a database of another program',
      code: 'not-a-workbook',
      change: withSql('PRAGMA application_id = 42'),
    },
    {
      what: 'a newer format',
      code: 'newer-version',
      change: withSql(`PRAGMA user_version = ${newestVersion() + 10}`),
    },
    { what: 'an extra table', code: 'not-a-workbook', change: withSql('CREATE TABLE more (x TEXT)') },
    {
      what: 'a hostile trigger',
      code: 'not-a-workbook',
      change: withSql('CREATE TRIGGER evil AFTER INSERT ON notes BEGIN DELETE FROM claims; END'),
    },
    { what: 'a view', code: 'not-a-workbook', change: withSql('CREATE VIEW spy AS SELECT * FROM notes') },
    {
      what: 'a trigger under a name like SQLite’s own',
      code: 'not-a-workbook',
      change: withSql(`INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat_evil', 'weights', 0,
        'CREATE TRIGGER sqlite_stat_evil AFTER UPDATE ON weights BEGIN UPDATE weights SET value = 999; END')`),
    },
    {
      what: 'no scenario',
      code: 'corrupt',
      change: withSql(
        `DELETE FROM weights; UPDATE workbook SET current_scenario_id = NULL; DELETE FROM scenarios`,
      ),
    },
    {
      what: 'no current scenario',
      code: 'corrupt',
      change: withSql('UPDATE workbook SET current_scenario_id = NULL'),
    },
    {
      what: 'a day that does not exist',
      code: 'corrupt',
      change: withSql("UPDATE sources SET date = '2009-99-99'"),
    },
    {
      what: 'a time that is none',
      code: 'corrupt',
      change: withSql(
        "INSERT INTO notes SELECT 'n', 'workbook', NULL, NULL, NULL, 'x', id, 'yesterday', 'x' FROM analysts",
      ),
    },
    {
      what: 'a list of names that holds numbers',
      code: 'corrupt',
      change: withSql("UPDATE alternatives SET aliases = '[1]'"),
    },
    ...[
      '{}',
      '7',
      '[[1, 0]]',
      '["x", [1, 0]]',
      '[[1, 0], [2]]',
      '[[1, 0], ["2", 5]]',
      '[[1, 0], [2, 101]]',
      '[[1, 0], [1, 50]]',
      '[[2, 0], [1, 50]]',
      '[[1, 0], [1e999, 50]]',
    ].map((points) => ({
      what: `the value function ${points}`,
      code: 'corrupt',
      change: withSql(`UPDATE criteria SET value_points = '${points}'`),
    })),
    {
      what: 'a number from no time',
      code: 'corrupt',
      change: withSql(
        `INSERT INTO measurements SELECT 'm', a.id, c.id, 'exact', 1, NULL, NULL, NULL, '', n.id, 'yesterday'
         FROM alternatives a, criteria c, analysts n LIMIT 1`,
      ),
    },
    {
      what: 'an index that does not agree with its table',
      code: 'corrupt',
      change: (path: string) => {
        const bytes = readFileSync(path);
        const db = connect(path, { readonly: true });
        const index = db.get<{ page: number }>(
          "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'sqlite_autoindex_weights_2'",
        );
        db.close();
        // One bit in an entry of the index, in the middle of an id.
        const at = (index?.page ?? 0) * 4096 - 40;
        bytes[at] = (bytes[at] ?? 0) ^ 0x01;
        writeFileSync(path, bytes);
      },
    },
    { what: 'a missing index', code: 'not-a-workbook', change: withSql('DROP INDEX findings_by_cell') },
    {
      what: 'a dangling key',
      code: 'corrupt',
      change: withSql("PRAGMA foreign_keys = OFF; UPDATE claims SET speaker_id = 'nobody'"),
    },
    {
      what: 'a value that a CHECK forbids',
      code: 'corrupt',
      change: withSql('PRAGMA ignore_check_constraints = ON; UPDATE findings SET strength = 1e9'),
    },
    {
      what: 'a file cut in half',
      code: 'corrupt',
      change: (path: string) => truncateSync(path, readFileSync(path).length / 2),
    },
    {
      what: 'overwritten pages',
      code: 'corrupt',
      change: (path: string) => {
        const bytes = readFileSync(path);
        bytes.fill(0xa5, 4096 * 3, 4096 * 9);
        writeFileSync(path, bytes);
      },
    },
  ])('$what: $code', ({ code, change }) => {
    const path = changed(change);
    const before = readFileSync(path);
    expect(refusal(path)).toBe(code);
    expect(readFileSync(path).equals(before), 'the file is left as it was').toBe(true);
  });

  test('a line that is one opens', () => {
    const points = "UPDATE criteria SET value_points = '[[-1.5, 0], [2, 100], [3e5, 40.5]]'";
    const path = changed((file) => changeBySql(file, points, { sealed: true }));
    expect(refusal(path)).toBe('opened');
  });

  test('a missing file and a folder', () => {
    const folder = temporaryFolder();
    expect(refusal(join(folder, 'none.weighbridge'))).toBe('not-found');
    expect(refusal(folder)).not.toBe('opened');
  });

  test('every byte of the header may be damaged without a crash', () => {
    const path = listsFile();
    const copy = `${path}.copy`;
    for (let offset = 0; offset < 100; offset += 3) {
      copyFileSync(path, copy);
      const bytes = readFileSync(copy);
      bytes[offset] = (bytes[offset] ?? 0) ^ 0xff;
      writeFileSync(copy, bytes);
      expect(typeof refusal(copy)).toBe('string');
    }
  });
});

describe('a copy', () => {
  test('replaces what was there, whole, and is a workbook', () => {
    const path = listsFile();
    const target = join(temporaryFolder(), 'copy.weighbridge');
    writeFileSync(target, 'an older copy');
    sessionOn(path).copyTo(target);
    expect(refusal(target)).toBe('opened');
  });

  test('to a folder that does not exist is refused in words and leaves nothing behind', () => {
    const session = sessionOn(listsFile());
    expect(() => session.copyTo('/nowhere/copy.weighbridge')).toThrow(UserFacingError);
  });
});

describe('migrations', () => {
  test('are numbered in tens, upwards', () => {
    const versions = migrations.map((m) => m.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(versions.every((v) => v % 10 === 0)).toBe(true);
  });

  const next = {
    version: newestVersion() + 10,
    up: (db: { script: (sql: string) => void }) => db.script('ALTER TABLE notes ADD COLUMN mood TEXT'),
  };

  test('bring an older file up to date and keep a copy of it as it was', () => {
    const path = listsFile();
    const db = openWorkbookFile(path, { steps: [...migrations, next] });
    expect(db.pragma('user_version')).toBe(next.version);
    db.close();
    expect(refusal(`${path}.format-${newestVersion()}.bak`)).toBe('opened');
  });

  test('that fail leave the file exactly in its old format', () => {
    const path = listsFile();
    const failing = {
      version: next.version + 10,
      up: () => {
        throw new Error('no');
      },
    };
    expect(() => openWorkbookFile(path, { steps: [...migrations, next, failing] })).toThrow('no');
    expect(refusal(path)).toBe('opened');
  });
});

describe('a workbook that cannot be written', () => {
  /** The code of the error that a process without the powers of root gets, or "opened". */
  function withoutPowers(open: 'openWorkbookFile' | 'openForLooking', path: string): string {
    const script = `
      import { ${open} } from ${JSON.stringify(new URL('../../db/open.ts', import.meta.url).href)};
      try { ${open}(process.argv[1]).close(); console.log('opened'); } catch (error) { console.log(error.code); }`;
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    chmodSync(dirname(path), 0o755);
    chmodSync(path, 0o444);
    return execFileSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script, path],
      { ...nobody, encoding: 'utf8', env: { ...process.env, TMPDIR: tmpdir() } },
    ).trim();
  }

  test.each(['openWorkbookFile', 'openForLooking'] as const)('is verified by its CHECKs: %s', (open) => {
    const sound = listsFile();
    const forged = changed(
      withSql('PRAGMA ignore_check_constraints = ON; UPDATE findings SET strength = 1e9'),
    );
    expect([withoutPowers(open, sound), withoutPowers(open, forged)]).toEqual(['opened', 'corrupt']);
  });
});

describe('the reading handle', () => {
  test('does not write, even when it is asked to', () => {
    const db = connect(':memory:', { create: true });
    db.script('CREATE TABLE t (x)');
    const write = 'INSERT INTO t VALUES (1) RETURNING x';
    expect(() => db.all(write)).toThrow('tried to write');
    expect(() => [...db.iterate(write)]).toThrow('tried to write');
    expect(db.all('SELECT * FROM t')).toEqual([]);
    db.close();
  });

  test('goes row by row, and lets go when it is left early', () => {
    const db = connect(':memory:', { create: true });
    db.script('CREATE TABLE t (x); INSERT INTO t VALUES (1), (2), (3)');
    const seen: number[] = [];
    for (const { x } of db.iterate<{ x: number }>('SELECT x FROM t')) {
      if (x === 3) break;
      seen.push(x);
    }
    expect(seen).toEqual([1, 2]);
    db.run('DELETE FROM t');
    db.close();
  });

  test('says in words what it meets on the way', () => {
    const path = listsFile();
    const bytes = readFileSync(path);
    const db = connect(path);
    const { page } = db.get<{ page: number }>(
      "SELECT rootpage AS page FROM sqlite_schema WHERE name = 'claims'",
    ) ?? {
      page: 0,
    };
    db.close();
    // All leaves of the table but the first are overwritten: the query begins well.
    const root = bytes.subarray((page - 1) * 4096, page * 4096);
    expect(root[0], 'an inner page').toBe(5);
    const cells = root.readUInt16BE(3);
    const second = root.readUInt32BE(root.readUInt16BE(12 + 2));
    expect(cells).toBeGreaterThan(1);
    bytes.fill(0xa5, (second - 1) * 4096, second * 4096);
    writeFileSync(path, bytes);
    const damaged = connect(path);
    const rows = damaged.iterate('SELECT * FROM claims NOT INDEXED');
    expect(rows.next().done).toBe(false);
    expect(() => [...rows]).toThrow(UserFacingError);
    damaged.close();
  });
});

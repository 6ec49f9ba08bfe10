import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { newestVersion } from '../../../db/migrations/index.ts';
import { beside, bytes, field, type HostileFile, noise, old, patched, sql } from './make.ts';

/** Files that call themselves workbooks, made by code: what disks, programs and people with bad intent make of them. */

const PAGE = 4096;
const JOURNAL = Buffer.from('d9d505f920a163d7', 'hex');
const id = '01980000-0000-7000-8000-000000000001';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const be32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

const STRANGERS: readonly HostileFile[] = [
  bytes('empty', ''),
  bytes('one byte', 'S'),
  bytes('99 bytes', 'S'.repeat(99)),
  bytes('100 zeros', Buffer.alloc(100)),
  bytes('a megabyte of zeros', Buffer.alloc(1_000_000)),
  bytes('text', 'Dear reader,\n'.repeat(500)),
  bytes('the magic alone', 'SQLite format 3\0'),
  bytes('PDF', '%PDF-1.7\n'.padEnd(9_000, 'x')),
  bytes('zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(5_000, 1)])),
  bytes('JSON of a workbook', '{"format":"weighbridge-workbook/2","title":"x"}'),
  bytes('JSON 10,000 deep', nested(10_000)),
  bytes('CSV', 'a,b\n1,2\n'.repeat(100)),
  bytes('XML with entities', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'),
  bytes('noise', noise(50_000, 2)),
  bytes('magic and noise', Buffer.concat([Buffer.from('SQLite format 3\0'), noise(50_000, 3)])),
  {
    name: 'a database of another program',
    make: (folder) => {
      const path = join(folder, 'hostile.weighbridge');
      const database = new Database(path);
      database.exec('CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url TEXT)');
      database.close();
      return path;
    },
  },
  {
    name: 'another program with our application id',
    make: (folder) => {
      const path = join(folder, 'hostile.weighbridge');
      const database = new Database(path);
      database.exec(
        `CREATE TABLE claims (x); PRAGMA application_id = ${0x57425247}; PRAGMA user_version = ${newestVersion()}`,
      );
      database.close();
      return path;
    },
  },
  {
    name: 'a folder',
    make: (folder) => {
      mkdirSync(join(folder, 'hostile.weighbridge'));
      return join(folder, 'hostile.weighbridge');
    },
  },
  { name: 'nothing', make: (folder) => join(folder, 'hostile.weighbridge') },
  { name: 'nothing in no folder', make: (folder) => join(folder, 'no', 'hostile.weighbridge') },
  {
    name: 'a link to nothing',
    make: (folder) => {
      symlinkSync('nowhere', join(folder, 'hostile.weighbridge'));
      return join(folder, 'hostile.weighbridge');
    },
  },
  {
    name: 'a link to itself',
    make: (folder) => {
      symlinkSync('hostile.weighbridge', join(folder, 'hostile.weighbridge'));
      return join(folder, 'hostile.weighbridge');
    },
  },
];

const HEADERS: readonly HostileFile[] = [
  ...[0, 1, 3, 511, 1024, 32_768, 65_535].map((size) =>
    field(`page size ${size}`, 16, [size >> 8, size & 255]),
  ),
  field('255 bytes reserved', 20, [255]),
  field('written by a later SQLite', 18, [3], true),
  field('to be read by a later SQLite', 19, [3]),
  field('a write-ahead log that is not there', 18, [2, 2], true),
  field('odd fractions', 21, [1, 1, 1]),
  field('no page', 28, be32(0), true),
  field('a page less', 28, be32(10)),
  field('four billion pages', 28, be32(0xffffffff)),
  field('free pages behind its end', 32, be32(0x7fffffff)),
  field('free pages that are its own', 32, [...be32(2), ...be32(40)]),
  field('a million free pages', 36, be32(1_000_000)),
  field('schema format 9', 44, be32(9)),
  field('UTF-16', 56, be32(2)),
  field('an encoding that is none', 56, be32(9), true),
  field('auto-vacuum', 52, be32(5)),
  ...[-1, 0, 5, 15, 45, 10, 40, 60, 0x7fffffff].map((version) =>
    field(`format ${version}`, 60, be32(version >>> 0)),
  ),
  field('no application id', 68, be32(0)),
];

const PAGES: readonly HostileFile[] = [
  ...[2, 3, 5, 8, 12, 20, 30, 40].flatMap((page) => [
    patched(`page ${page} of zeros`, (all) => all.fill(0, page * PAGE, (page + 1) * PAGE)),
    patched(`page ${page} of noise`, (all) => {
      noise(PAGE, page).copy(all, page * PAGE);
      return all;
    }),
  ]),
  ...[100, 101, 512, 4095, 4096, 4097, 40_000, 100_000].map((length) =>
    patched(`cut off after ${length} bytes`, (all) => all.subarray(0, length)),
  ),
  patched('one byte short', (all) => all.subarray(0, all.length - 1)),
  patched('bytes behind its end', (all) => Buffer.concat([all, noise(5_000, 4)]), true),
  patched('two pages for each other', (all) => {
    const page = Buffer.from(all.subarray(2 * PAGE, 3 * PAGE));
    all.copyWithin(2 * PAGE, 6 * PAGE, 7 * PAGE);
    page.copy(all, 6 * PAGE);
    return all;
  }),
  patched('a table that is its own child', (all) => {
    all.set([5, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 3], 2 * PAGE);
    return all;
  }),
  patched('twice itself', (all) => Buffer.concat([all, all]), true),
];

const SCHEMAS: readonly HostileFile[] = [
  sql('another table', 'CREATE TABLE more (x)'),
  sql('a view', 'CREATE VIEW spy AS SELECT * FROM notes'),
  sql('a trigger', 'CREATE TRIGGER evil AFTER INSERT ON notes BEGIN DELETE FROM claims; END'),
  sql('a full-text table', 'CREATE VIRTUAL TABLE f USING fts5(x)', { sealed: false }),
  sql('a column more', 'ALTER TABLE notes ADD COLUMN more TEXT'),
  sql('an index that computes', "CREATE INDEX slow ON claims (replace(text, 'a', 'aaaa'))"),
  sql('an index less', 'DROP INDEX findings_by_cell'),
  sql('a trigger less', 'DROP TRIGGER events_are_not_deleted'),
  sql('a table by another name', 'ALTER TABLE notes RENAME TO remarks', { sealed: false }),
  sql('a table less', 'DROP TABLE notes', { sealed: false }),
  sql('forged statistics', "ANALYZE; UPDATE sqlite_stat1 SET stat = '1 1'", { opens: true }),
  sql(
    'a trigger like one of SQLite',
    `INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_stat_evil', 'weights', 0,
       'CREATE TRIGGER sqlite_stat_evil AFTER UPDATE ON weights BEGIN UPDATE weights SET value = 9; END')`,
    { sealed: false },
  ),
  sql('a schema that is no SQL', "UPDATE sqlite_schema SET sql = 'CREATE TABLE (' WHERE name = 'notes'", {
    sealed: false,
  }),
  sql('two tables of one root', "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'notes'", {
    sealed: false,
  }),
  sql(
    'a CHECK less',
    "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK (value BETWEEN 0 AND 100)', '') WHERE name = 'judgements'",
    { sealed: false },
  ),
];

const note = (text: string): string =>
  `INSERT INTO notes SELECT '${id}', 'workbook', NULL, NULL, NULL, ${text}, id, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z' FROM analysts LIMIT 1`;

const CONTENTS: readonly HostileFile[] = [
  sql(
    'two workbooks',
    "INSERT INTO workbook SELECT 'x', title, question, description, current_scenario_id, created_at, created_by FROM workbook",
  ),
  sql('no workbook', 'DELETE FROM workbook'),
  sql('no scenario', 'DELETE FROM weights; DELETE FROM scenarios'),
  sql('no analyst', 'DELETE FROM analysts'),
  sql('a day that does not exist', "UPDATE sources SET date = '2009-02-31'"),
  sql('a time that does not exist', note("'x'").replace("'2026-01-01T00:00:00Z'", "'2026-13-01T00:00:00Z'")),
  sql('a strength of 1e9', 'UPDATE findings SET strength = 1e9'),
  sql('a weight below zero', 'UPDATE weights SET value = -5'),
  sql('a weight of 1e308', 'UPDATE weights SET value = 1e308'),
  sql('a weight without end', 'UPDATE weights SET value = 9e999'),
  sql('a state that is no JSON', `INSERT INTO view_states VALUES ('${id}', 'matrix', 'garbage{')`),
  sql('a view 900 deep', `INSERT INTO view_states VALUES ('${id}', 'matrix', '${nested(900)}')`),
  sql(
    'a view of a million characters',
    `INSERT INTO view_states VALUES ('${id}', 'matrix', '"' || replace(hex(zeroblob(500000)), '00', 'xx') || '"')`,
  ),
  sql(
    'a view of prototypes',
    `INSERT INTO view_states VALUES ('${id}', 'matrix', '{"__proto__":{"x":1},"constructor":{"prototype":{"y":2}}}')`,
    { opens: true },
  ),
  sql('a note of 30 MB', note("replace(hex(zeroblob(15000000)), '00', 'aa')")),
  sql(
    'a name of a million letters',
    "UPDATE alternatives SET vendor = replace(hex(zeroblob(500000)), '00', 'aa')",
  ),
  sql('texts of control characters', note("'a' || char(7, 27, 8238, 65279) || 'b'"), { opens: true }),
  sql('names of nothing but marks', 'UPDATE alternatives SET name = char(8238, 8239, 65279) || id', {
    opens: true,
  }),
  sql(
    'names of prototypes',
    "UPDATE alternatives SET name = '__proto__' WHERE rowid = 1; UPDATE alternatives SET name = 'constructor' WHERE rowid = 2",
    { opens: true },
  ),
  sql('text that is no UTF-8', note("CAST(x'61ff62c0' AS TEXT)"), { opens: true }),
  sql('a position at the end', 'UPDATE claims SET position = 9223372036854775807'),
  sql(
    'claims in a ring',
    'UPDATE claims AS c SET echo_of_id = (SELECT max(o.id) FROM claims o WHERE o.id <> c.id)',
  ),
  sql('a claim of nobody', "UPDATE claims SET speaker_id = 'nobody'"),
  sql('a finding on nothing', "UPDATE findings SET criterion_id = 'nothing' WHERE rowid = 1"),
  sql('aliases that are an object', `UPDATE alternatives SET aliases = '{}'`),
  sql('a value function backwards', `UPDATE criteria SET value_points = '[[2, 0], [1, 50]]'`),
  sql('kinds that count ten times', `UPDATE scenarios SET kind_factors = '{"opinion": 10}'`),
  sql('kinds that are none', `UPDATE scenarios SET kind_factors = '{"__proto__": 1}'`),
  sql(
    'no alternatives',
    'DELETE FROM findings; DELETE FROM contradiction_claims; DELETE FROM contradiction_sides; DELETE FROM contradictions; DELETE FROM alternatives',
    { opens: true },
  ),
  sql('no criteria', 'DELETE FROM findings; DELETE FROM weights; DELETE FROM criteria', { opens: true }),
  sql('no criterion is active', 'UPDATE criteria SET active = 0', { opens: true }),
  sql('no alternative is active', 'UPDATE alternatives SET active = 0', { opens: true }),
  sql('every weight is zero', 'UPDATE weights SET value = 0', { opens: true }),
];

const LOGS: readonly HostileFile[] = [
  sql('tables behind the back of the log', "UPDATE claims SET text = 'a lie' WHERE rowid = 1", {
    sealed: false,
  }),
  sql('a row less behind the back of the log', 'DELETE FROM findings WHERE rowid = 1', { sealed: false }),
  sql('an event less', 'DROP TRIGGER events_are_not_deleted; DELETE FROM events', { sealed: false }),
  ...(
    [
      ['another label', "label = 'a lie'"],
      ['another time', "at = '2020-01-01T00:00:00Z'"],
      ['a time that is none', "at = 'yesterday'"],
      ['another seal', "seal = printf('%064d', 0)"],
      ['another state', "state = printf('%064d', 0)"],
      ['no state', 'state = NULL'],
      ['more rows', 'rows = rows + 1'],
      ['no beginning', "kind = 'do'"],
    ] as const
  ).map(([name, change]) =>
    sql(
      `an event with ${name}`,
      `CREATE TEMP TABLE t AS SELECT sql FROM sqlite_schema WHERE name = 'events_are_not_changed';
       DROP TRIGGER events_are_not_changed; UPDATE events SET ${change} WHERE number = 1;
       INSERT INTO sqlite_schema SELECT 'trigger', 'events_are_not_changed', 'events', 0, sql FROM t`,
      { sealed: false },
    ),
  ),
  ...['{}', '[1]', '[{"table":"sqlite_schema","id":"x","before":null,"after":{}}]', '[]', nested(500)].map(
    (changes) =>
      sql(
        `changes that are ${changes.slice(0, 30)}`,
        `CREATE TEMP TABLE t AS SELECT sql FROM sqlite_schema WHERE name = 'event_changes_are_not_changed';
       DROP TRIGGER event_changes_are_not_changed; UPDATE event_changes SET changes = '${changes}';
       INSERT INTO sqlite_schema SELECT 'trigger', 'event_changes_are_not_changed', 'event_changes', 0, sql FROM t`,
        { sealed: false },
      ),
  ),
  sql(
    'an event at the end of the numbers',
    `INSERT INTO events SELECT 9223372036854775807, '${id}', at, analyst_id, NULL, 'view', command, label, NULL, NULL, 0, state, seal FROM events LIMIT 1`,
    { sealed: false },
  ),
];

const NEIGHBOURS: readonly HostileFile[] = [
  beside('a journal of noise', '-journal', noise(9_000, 5)),
  beside('a journal of zeros', '-journal', Buffer.alloc(9_000)),
  beside('an empty journal', '-journal', ''),
  beside('a journal that begins as one', '-journal', Buffer.concat([JOURNAL, noise(9_000, 6)])),
  beside(
    'a journal that names another',
    '-journal',
    Buffer.concat([JOURNAL, Buffer.alloc(600), Buffer.from('/etc/passwd'), JOURNAL]),
  ),
  beside('a folder for a journal', '-journal', null),
  beside('a write-ahead log of noise', '-wal', noise(9_000, 7)),
  beside('an empty write-ahead log', '-wal', ''),
  beside('a folder for a write-ahead log', '-wal', null),
  beside('shared memory of noise', '-shm', noise(32_768, 8)),
];

const OLD: readonly HostileFile[] = [10, 20, 30, 40, 50].flatMap((version) => [
  old('as it was', version, undefined, true),
  old('half of it', version, (all) => all.subarray(0, Math.floor(all.length / 2 / PAGE) * PAGE)),
  old('with a page of zeros', version, (all) => all.fill(0, 3 * PAGE, 4 * PAGE)),
  old('that says it is another', version, (all) => {
    all.writeInt32BE(version === newestVersion() ? 40 : newestVersion(), 60);
    return all;
  }),
]);

/** All of them, by what is wrong with them. */
export const HOSTILE_KINDS = {
  strangers: STRANGERS,
  headers: HEADERS,
  pages: PAGES,
  schemas: SCHEMAS,
  contents: CONTENTS,
  logs: LOGS,
  neighbours: NEIGHBOURS,
  old: OLD,
} as const satisfies Readonly<Record<string, readonly HostileFile[]>>;

export const HOSTILE_FILES: readonly HostileFile[] = Object.values(HOSTILE_KINDS).flat();

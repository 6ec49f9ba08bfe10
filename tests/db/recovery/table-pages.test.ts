import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openPages } from '../../../db/recovery/page-file.ts';
import { readLeaf, type Walk, walkTable } from '../../../db/recovery/table-pages.ts';
import { temporaryFolder } from '../workbooks.ts';

const VALUES = [
  null,
  0,
  1,
  -1,
  127,
  -32_768,
  8_388_607,
  -2_147_483_648,
  140_737_488_355_327,
  Number.MAX_SAFE_INTEGER,
  9_223_372_036_854_775_807n,
  -9_223_372_036_854_775_808n,
  0.1,
  -1e300,
  '',
  'Größe 😀 \u2028',
  'x'.repeat(300),
  'long '.repeat(4_000),
  'far longer '.repeat(40_000),
];

describe.each([512, 4096, 65_536])('pages of %d bytes', (pageSize) => {
  test('give the rows that SQLite put into them, in all their types and lengths', () => {
    const path = join(temporaryFolder(), 'values.db');
    const database = new Database(path);
    database.pragma(`page_size = ${pageSize}`);
    database.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, a, b TEXT)');
    const insert = database.prepare('INSERT INTO t (n, a, b) VALUES (?, ?, ?)');
    const due = Array.from({ length: 400 }, (_, i) => [i * 3 - 50, VALUES[i % VALUES.length], `row ${i}`]);
    database.transaction(() => {
      for (const row of due) insert.run(row);
    })();
    database.exec('DELETE FROM t WHERE n % 7 = 0; ALTER TABLE t ADD COLUMN c');
    const root = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 't'").pluck().get();
    database.close();
    const file = openPages(path);
    const { rows, faults } = walkTable(file, Number(root), new Set());
    file.close();
    expect(faults).toBe(0);
    expect(rows.map(({ rowid, values }) => [rowid, ...values.slice(1)])).toEqual(
      due.filter(([n]) => Number(n) % 7 !== 0),
    );
  });
});

test('a tree that leads to itself, and lengths that lead outside the page, end', () => {
  const page = Buffer.alloc(512);
  page.set([0x05, 0, 0, 0, 1, 0, 100, 0, 0, 0, 0, 1]);
  page.writeUInt16BE(100, 12);
  page.writeUInt32BE(1, 100);
  const file = {
    usable: 512,
    pageCount: 2,
    version: null,
    free: new Set<number>(),
    page: (number: number) => (number === 2 ? page : number === 1 ? leaf : null),
    close: () => {},
  };
  const leaf = Buffer.alloc(512, 0xff);
  leaf.set([0x0d, 0, 0, 0, 9, 0, 0, 0], 100);
  const tree = walkTable(file, 2, new Set());
  expect(tree.rows).toEqual([]);
  expect(tree.faults).toBeGreaterThan(0);
  const walk: Walk = { rows: [], faults: 0 };
  readLeaf(file, 1, new Set(), walk);
  expect(walk).toEqual({ rows: [], faults: 9 });
});

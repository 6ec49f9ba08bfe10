import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { openForLooking } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { temporaryFolder } from './workbooks.ts';

test('SQLite neither changes its own tables nor loads code, whatever a statement says', () => {
  const db = connect(':memory:');
  db.script('CREATE TABLE t (a); PRAGMA writable_schema = ON');
  expect(() => db.run("UPDATE sqlite_schema SET sql = 'x'")).toThrow();
  expect(() => db.get("SELECT load_extension('/nowhere/x')")).toThrow();
  expect(db.get<{ sql: string }>('SELECT sql FROM sqlite_schema')?.sql).toBe('CREATE TABLE t (a)');
  db.close();
});

test('the functions that a file names in its schema are not trusted, and sizes of its cells are checked', () => {
  const path = join(temporaryFolder(), 'a.weighbridge');
  createWorkbookFile(path, listsSeed, { analyst: 'ada', createdBy: 'test' });
  const db = openForLooking(path);
  expect(db.get('PRAGMA trusted_schema')).toEqual({ trusted_schema: 0 });
  expect(db.get('PRAGMA cell_size_check')).toEqual({ cell_size_check: 1 });
  db.close();
});

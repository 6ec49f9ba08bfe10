import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLockFile } from '../../db/lock-file.ts';
import { unfinishedName } from '../../db/write-whole.ts';
import { temporaryFolder } from './workbooks.ts';

test('the lock is there while something is done, and gone after it, also where that fails', () => {
  const folder = temporaryFolder();
  const lock = join(folder, 'lock');
  expect(withLockFile(lock, () => readFileSync(lock, 'utf8'))).toContain(String(process.pid));
  expect(() =>
    withLockFile(lock, () => {
      throw new Error('it fails');
    }),
  ).toThrow('it fails');
  expect(readdirSync(folder)).toEqual([]);
});

test('what a program that was killed left locked is taken over, also where nothing says whose it was', () => {
  const folder = temporaryFolder();
  const lock = join(folder, 'lock');
  const { pid } = spawnSync(process.execPath, ['--version']);
  for (const left of [unfinishedName().replace(`-${process.pid}-`, `-${pid}-`), '']) {
    writeFileSync(lock, left);
    expect(withLockFile(lock, () => 'done')).toBe('done');
  }
  expect(readdirSync(folder)).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { readHeader } from '../../db/header.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import { makePrivateCopy } from '../../db/private-copy.ts';
import { listsFile } from './workbooks.ts';

const during = vi.hoisted(() => ({ copying: (): void => {} }));
vi.mock('node:fs', async (original) => {
  const actual = await original<typeof import('node:fs')>();
  return {
    ...actual,
    copyFileSync: (...parameters: Parameters<typeof actual.copyFileSync>) => {
      during.copying();
      actual.copyFileSync(...parameters);
    },
  };
});

/** Another program, since locks are of processes: whether it could save a change at once. */
const WRITER = `
  const db = new (require('better-sqlite3'))(process.argv[1], { timeout: 0 });
  try {
    db.exec("UPDATE workbook SET title = 'written while it was copied'");
    console.log('saved');
  } catch (error) {
    console.log(error.code);
  }
`;

test('no other program can save a change while the bytes of a workbook are copied', () => {
  const path = listsFile();
  const said: string[] = [];
  during.copying = () =>
    said.push(spawnSync(process.execPath, ['-e', WRITER, path], { encoding: 'utf8' }).stdout.trim());
  makePrivateCopy(path, readHeader(path, newestVersion())).remove();
  expect(said).toEqual(['SQLITE_BUSY']);
});

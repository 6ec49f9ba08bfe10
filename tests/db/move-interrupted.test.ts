import { existsSync, type PathLike, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { moveWorkbookFile } from '../../db/move-file.ts';
import { createDatabaseService } from '../../electron/processes/database/service.ts';
import { listsFile, run, sessionOn, temporaryFolder } from './workbooks.ts';

const during = vi.hoisted(() => ({ syncing: (): void => {}, moving: (_from: string): void => {} }));

vi.mock('node:fs', async (original) => {
  const actual = await original<typeof import('node:fs')>();
  return {
    ...actual,
    fsyncSync: (file: number) => {
      during.syncing();
      actual.fsyncSync(file);
    },
    linkSync: (from: PathLike, to: PathLike) => {
      during.moving(String(from));
      actual.linkSync(from, to);
    },
    renameSync: (from: PathLike, to: PathLike) => {
      during.moving(String(from));
      actual.renameSync(from, to);
    },
  };
});

afterEach(() => {
  during.syncing = () => {};
  during.moving = () => {};
});

const failing = (code: string): never => {
  throw Object.assign(new Error(`It fails with ${code}.`), { code });
};

/** From now on every place is on another drive than this workbook's. */
function onOtherDrive(path: string): void {
  during.moving = (from) => {
    if (from === path) failing('EXDEV');
  };
}

const note = (path: string, text: string) => {
  const session = sessionOn(path);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
  session.close();
};
const notes = (path: string) =>
  sessionOn(path)
    .load()
    .tables.notes.map(({ text }) => text);

test('what another program saves while a workbook goes to another drive is not lost', () => {
  const path = listsFile();
  const target = join(temporaryFolder(), 'there.weighbridge');
  onOtherDrive(path);
  during.syncing = () => {
    during.syncing = () => {};
    note(path, 'saved in between');
  };
  expect(() => moveWorkbookFile(path, target)).toThrow('Another program is changing this workbook');
  expect(readdirSync(dirname(target))).toEqual([]);
  expect(notes(path)).toEqual(['saved in between']);
});

test('a workbook goes to another drive, and a stranger’s file that came there meanwhile stays', () => {
  const path = listsFile();
  const target = join(temporaryFolder(), 'there.weighbridge');
  onOtherDrive(path);
  during.syncing = () => {
    during.syncing = () => {};
    writeFileSync(target, 'somebody’s');
  };
  expect(() => moveWorkbookFile(path, target)).toThrow();
  expect(readFileSync(target, 'utf8')).toBe('somebody’s');
  const free = join(dirname(target), 'free.weighbridge');
  moveWorkbookFile(path, free);
  expect(existsSync(path)).toBe(false);
  expect(notes(free)).toEqual([]);
});

test.each(['here', 'on another drive'])(
  'where the folder cannot be synced, the workbook is where it was, as is said: %s',
  (where) => {
    const path = listsFile();
    const before = readFileSync(path);
    const target = join(temporaryFolder(), 'there.weighbridge');
    if (where !== 'here') onOtherDrive(path);
    during.syncing = () => {
      if (existsSync(target)) failing('EIO');
    };
    expect(() => moveWorkbookFile(path, target)).toThrow('cannot be moved');
    during.syncing = () => {};
    expect(readdirSync(dirname(target))).toEqual([]);
    expect(readFileSync(path).equals(before)).toBe(true);
  },
);

test('where it cannot go back either, where it is now is said', () => {
  const path = listsFile();
  const target = join(temporaryFolder(), 'there.weighbridge');
  during.syncing = () => {
    if (!existsSync(target)) return;
    writeFileSync(path, 'somebody’s');
    failing('EIO');
  };
  expect(() => moveWorkbookFile(path, target)).toThrow(`The workbook is at ${target} now`);
  during.syncing = () => {};
  expect(notes(target)).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe('somebody’s');
});

test('a move that fails, and the way back too, says both', () => {
  const path = listsFile();
  const service = createDatabaseService();
  service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'test', data: temporaryFolder() });
  const target = join(temporaryFolder(), 'there.weighbridge');
  during.syncing = () => {
    if (!existsSync(target)) return;
    writeFileSync(path, 'no workbook');
    failing('EIO');
  };
  expect(() => service.moveTo(target)).toThrow(
    /^The workbook is at .*there\.weighbridge now.* This file is not a Weighbridge workbook/,
  );
});

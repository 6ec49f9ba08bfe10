import { existsSync, statSync } from 'node:fs';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newId } from '../../db/ids.ts';
import { journalModeFor, leaveNoJournal } from '../../db/journal-mode.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { startSession } from '../../db/session.ts';
import { stampOf } from '../../db/watch/stamp.ts';
import { listsFile } from './workbooks.ts';

const fs = vi.hoisted(() => ({ type: 0xef53 }));
vi.mock('node:fs', async (original) => {
  const actual = await original<typeof import('node:fs')>();
  return { ...actual, statfsSync: (path: string) => ({ ...actual.statfsSync(path), type: fs.type }) };
});

describe('the journal is kept by where a workbook lives', () => {
  test.each([
    ['ext4 of Linux', 'linux', '/home/ada', 0xef53, 'DELETE'],
    ['NFS', 'linux', '/mnt/share', 0x6969, 'TRUNCATE'],
    ['a share of Windows on Linux', 'linux', '/mnt/share', 0xff534d42, 'TRUNCATE'],
    ['a stick with exFAT', 'linux', '/media/ada/stick', 0x2011bab0, 'TRUNCATE'],
    ['the disk of a Mac', 'darwin', '/Users/ada', 0x1a, 'DELETE'],
    ['another volume of a Mac', 'darwin', '/Volumes/Stick/work', 0x1c, 'TRUNCATE'],
    ['a drive of Windows', 'win32', 'C:\\Users\\ada', 0, 'DELETE'],
    ['a share of Windows', 'win32', '\\\\server\\share', 0, 'TRUNCATE'],
  ] as const)('%s', (_name, platform, folder, fileSystem, mode) => {
    expect(journalModeFor({ platform, folder, fileSystem })).toBe(mode);
  });
});

/** As on a share: edits, and looks at what lies beside the file. */
function onAShare(path: string) {
  fs.type = 0x6969;
  onTestFinished(() => {
    fs.type = 0xef53;
  });
  const db = openWorkbookFile(path);
  const session = startSession(db, { analyst: 'Ada' });
  session.execute({ id: newId(), request: { type: 'addNote', target: { subject: 'workbook' }, text: 'x' } });
  return { session, db };
}

test('on a share an empty journal stays while the workbook is open, and none when it is closed', () => {
  const path = listsFile();
  const { session } = onAShare(path);
  expect(statSync(`${path}-journal`).size).toBe(0);
  session.close();
  expect(existsSync(`${path}-journal`)).toBe(false);
});

test('another program may open it meanwhile, and one closing does not disturb the other', () => {
  const path = listsFile();
  const first = onAShare(path).session;
  const second = onAShare(path).session;
  first.close();
  second.execute({ id: newId(), request: { type: 'addNote', target: { subject: 'workbook' }, text: 'y' } });
  second.close();
  expect(existsSync(`${path}-journal`)).toBe(false);
  const again = openWorkbookFile(path);
  expect(again.all('SELECT text FROM notes ORDER BY text')).toEqual(
    ['x', 'x', 'y'].map((text) => ({ text })),
  );
  again.close();
});

test('the journal of a file that came to its place is left alone', () => {
  const path = listsFile();
  const { session, db } = onAShare(path);
  const opened = stampOf(path);
  leaveNoJournal(db, path, opened && { ...opened, ino: opened.ino + 1n });
  expect(existsSync(`${path}-journal`)).toBe(true);
  session.close();
});

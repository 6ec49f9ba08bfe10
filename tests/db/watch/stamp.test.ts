import {
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isSameFile, isUntouched, isUnwritten, stampOf, whereNow } from '../../../db/watch/stamp.ts';
import { temporaryFolder } from '../workbooks.ts';

function file() {
  const path = join(temporaryFolder(), 'a file');
  writeFileSync(path, 'one');
  const handle = openSync(path, 'r');
  onTestFinished(() => closeSync(handle));
  return { path, handle, stamp: stampOf(path) ?? expect.fail('no stamp') };
}

test('writing, touching and replacing a file are told apart', () => {
  const { path, stamp } = file();
  const { atime, mtime } = statSync(path);
  writeFileSync(path, 'two');
  utimesSync(path, atime, mtime);
  const rewritten = stampOf(path) ?? expect.fail('no stamp');
  expect(isSameFile(rewritten, stamp)).toBe(true);
  // The size and almost the time are as they were; what cannot be set back is the time of the change.
  expect(isUntouched(rewritten, stamp)).toBe(false);
  writeFileSync(`${path} too`, 'two');
  renameSync(`${path} too`, path);
  const replaced = stampOf(path) ?? expect.fail('no stamp');
  expect(isSameFile(replaced, stamp)).toBe(false);
  expect(isUnwritten(replaced, stamp)).toBe(false);
});

test('a folder and a missing file have no stamp', () => {
  const { path } = file();
  expect(stampOf(dirname(path))).toBeNull();
  expect(stampOf(`${path} that is not there`)).toBeNull();
});

test('a file that was renamed in its folder is found by what it is', () => {
  const { path, handle, stamp } = file();
  renameSync(path, `${path} renamed`);
  expect(whereNow(path, stamp, handle)).toBe(`${path} renamed`);
  // Without a handle of the system, the folder is searched.
  expect(whereNow(path, stamp, -1)).toBe(`${path} renamed`);
});

test('one that was deleted, or put into the trash, is nowhere', () => {
  const { path, handle, stamp } = file();
  const trash = join(dirname(path), 'Trash', 'files');
  mkdirSync(trash, { recursive: true });
  renameSync(path, join(trash, 'a file'));
  expect(whereNow(path, stamp, handle)).toBeNull();
  rmSync(join(trash, 'a file'));
  expect(whereNow(path, stamp, handle)).toBeNull();
});

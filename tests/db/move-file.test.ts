import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { moveWorkbookFile, renamedPath } from '../../db/move-file.ts';
import { canLock, locked } from '../locked.ts';
import { listsFile, sessionOn, temporaryFolder } from './workbooks.ts';

const isWorkbook = (path: string): boolean => sessionOn(path).load().tables.workbook.length === 1;

test('a name becomes a file in the same folder with the ending of workbooks', () => {
  expect(renamedPath('/a/b.weighbridge', ' Ferries ')).toBe('/a/Ferries.weighbridge');
  expect(renamedPath('/a/b.weighbridge', 'Ferries.Weighbridge')).toBe('/a/Ferries.Weighbridge');
  expect(renamedPath('/a/b.weighbridge', 'v1.2')).toBe('/a/v1.2.weighbridge');
  for (const name of ['a/b', '..', '../c', 'a\\b', 'a:b', 'what?', 'two\nlines', '.weighbridge', ' ']) {
    expect(() => renamedPath('/a/b.weighbridge', name), name).toThrow(
      expect.objectContaining({ code: 'invalid' }),
    );
  }
});

test('a workbook is moved whole, in its folder and to another one', () => {
  const path = listsFile();
  const bytes = readFileSync(path);
  const renamed = join(dirname(path), 'Ferries 🛳.weighbridge');
  moveWorkbookFile(path, renamed);
  expect(readdirSync(dirname(path))).toEqual(['Ferries 🛳.weighbridge']);
  const elsewhere = join(temporaryFolder(), 'Ferries.weighbridge');
  moveWorkbookFile(renamed, elsewhere);
  expect(existsSync(renamed)).toBe(false);
  expect(readFileSync(elsewhere).equals(bytes)).toBe(true);
  expect(statSync(elsewhere).nlink).toBe(1);
  expect(isWorkbook(elsewhere)).toBe(true);
});

const hasOtherDrive = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev;

test.runIf(hasOtherDrive)('a workbook is moved to another drive', () => {
  const path = listsFile();
  const bytes = readFileSync(path);
  const folder = mkdtempSync('/dev/shm/weighbridge-test-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(statSync(folder).dev).not.toBe(statSync(path).dev);
  const target = join(folder, 'there.weighbridge');
  moveWorkbookFile(path, target);
  expect(existsSync(path)).toBe(false);
  expect(readdirSync(folder)).toEqual(['there.weighbridge']);
  expect(readFileSync(target).equals(bytes)).toBe(true);
});

test('what stands in the way is never replaced, and the workbook stays where it is', () => {
  const path = listsFile();
  const before = readFileSync(path);
  const other = join(dirname(path), 'other.weighbridge');
  writeFileSync(other, 'somebody’s');
  const link = join(dirname(path), 'second name.weighbridge');
  linkSync(path, link);
  const dangling = join(dirname(path), 'dangling.weighbridge');
  symlinkSync('/nowhere', dangling);
  for (const target of [other, link, dangling]) {
    expect(() => moveWorkbookFile(path, target), target).toThrow('already');
  }
  expect(() => moveWorkbookFile(path, join(dirname(path), 'no folder', 'x.weighbridge'))).toThrow(
    'the folder is not there',
  );
  expect(() => moveWorkbookFile(path, join(dirname(path), `${'x'.repeat(300)}.weighbridge`))).toThrow(
    'is too long for a workbook',
  );
  expect(readFileSync(other, 'utf8')).toBe('somebody’s');
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a workbook that another program is changing, one that is gone and a link are refused', () => {
  const path = listsFile();
  const target = join(dirname(path), 'target.weighbridge');
  writeFileSync(`${path}-journal`, 'a change is under way');
  expect(() => moveWorkbookFile(path, target)).toThrow('Another program is changing this workbook');
  rmSync(`${path}-journal`);
  const link = join(dirname(path), 'link.weighbridge');
  symlinkSync(path, link);
  expect(() => moveWorkbookFile(link, target)).toThrow('is a link to the workbook');
  expect(() => moveWorkbookFile(join(dirname(path), 'gone.weighbridge'), target)).toThrow(
    'no longer where it was',
  );
  expect(existsSync(target)).toBe(false);
});

test('a stranger’s journal at the new name is kept aside and not played onto the workbook', () => {
  const path = listsFile();
  const bytes = readFileSync(path);
  const target = join(dirname(path), 'target.weighbridge');
  writeFileSync(`${target}-journal`, 'of another file');
  mkdirSync(join(dirname(path), 'empty'));
  moveWorkbookFile(path, target);
  expect(existsSync(`${target}-journal`)).toBe(false);
  const aside = readdirSync(dirname(path)).find((name) => name.includes('set-aside')) ?? expect.fail();
  expect(readFileSync(join(dirname(path), aside), 'utf8')).toBe('of another file');
  expect(readFileSync(target).equals(bytes)).toBe(true);
});

test.runIf(canLock)('a workbook that cannot leave its folder has no second name elsewhere', () => {
  const path = listsFile();
  const target = join(temporaryFolder(), 'target.weighbridge');
  const unlock = locked(dirname(path));
  onTestFinished(unlock);
  expect(() => moveWorkbookFile(path, target)).toThrow('you may not write there');
  expect(existsSync(target)).toBe(false);
  expect(statSync(path).nlink).toBe(1);
});

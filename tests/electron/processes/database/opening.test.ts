import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isMissing, loadMaker, openRequested } from '../../../../electron/processes/database/opening.ts';
import { listsFile, temporaryFolder } from '../../../db/workbooks.ts';

const LISTENERS = { onRename: () => {}, onOpened: () => {} };
const asking = (path: string | null, createBuiltIn = true) => ({
  path,
  createBuiltIn,
  analyst: 'Ada',
  createdBy: 'test',
  data: temporaryFolder(),
});

test('only the built-in workbook is made, and only where it is not there', () => {
  const missing = join(temporaryFolder(), 'new.weighbridge');
  expect(isMissing(asking(missing))).toBe(true);
  expect(isMissing(asking(missing, false))).toBe(false);
  expect(isMissing(asking(listsFile()))).toBe(false);
  expect(isMissing(asking(null))).toBe(true);
});

test('what is missing is made in its place, or in memory', async () => {
  const maker = await loadMaker();
  for (const path of [join(temporaryFolder(), 'new.weighbridge'), null]) {
    const document = openRequested(asking(path), maker, LISTENERS);
    onTestFinished(() => document.close());
    expect(document.session().load().tables.claims.length).toBeGreaterThan(100);
    if (path !== null) expect(existsSync(path)).toBe(true);
  }
});

test('a workbook in memory is not opened without what makes it', () => {
  expect(() => openRequested(asking(null), null, LISTENERS)).toThrow('not in a file');
});

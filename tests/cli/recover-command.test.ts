import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { damaged, ruinPage } from '../db/recovery/damage.ts';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { cli } from './cli.ts';

test('recover makes a workbook that check calls sound, and says what became of the rows', async () => {
  const broken = damaged(listsFile(), ruinPage(0));
  const into = join(temporaryFolder(), 'new.weighbridge');
  expect((await cli('check', broken)).status).toBe(2);
  const { status, out, err } = await cli('recover', broken, '--into', into);
  expect(status).toBe(0);
  const report = JSON.parse(out);
  expect(report.rows.claims).toBeGreaterThan(30);
  expect(report.lost).toEqual({});
  expect(err).toContain('Readable: ');
  expect(err).toContain('By its history, nothing that the workbook held is missing.');
  expect((await cli('check', into)).status).toBe(0);
});

test.each([
  ['a file that is not there', ['nowhere.weighbridge', '--into', 'new.weighbridge'], /There is no file/],
  ['no name for the new one', ['some.weighbridge', '--into', ''], /names no file/],
])('recover refuses %s in one sentence', async (_what, parameters, words) => {
  const { status, out, err } = await cli('recover', ...parameters);
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(words);
  expect(existsSync('new.weighbridge')).toBe(false);
});

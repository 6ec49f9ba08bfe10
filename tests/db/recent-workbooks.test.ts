import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  chooseToReopen,
  clearRecent,
  keepOpenWorkbooks,
  lastWorkbooks,
  lookAtRecent,
  opensLastWorkbooks,
  recentPath,
  recentPaths,
  rememberRecent,
} from '../../db/recent-workbooks.ts';
import { temporaryFolder } from './workbooks.ts';

test('the workbook that was opened last stands first, each once, and twelve at most', () => {
  const folder = temporaryFolder();
  for (let i = 1; i <= 14; i++) rememberRecent(`/home/ada/${i}.weighbridge`, folder);
  rememberRecent('/home/ada/5.weighbridge', folder);
  const paths = recentPaths(folder);
  expect(paths).toHaveLength(12);
  expect(paths.slice(0, 3)).toEqual([
    '/home/ada/5.weighbridge',
    '/home/ada/14.weighbridge',
    '/home/ada/13.weighbridge',
  ]);
  clearRecent(folder);
  expect(recentPaths(folder)).toEqual([]);
});

test('a workbook that was renamed takes its own place in the list', () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b']) rememberRecent(`/home/ada/${name}.weighbridge`, folder);
  rememberRecent('/home/ada/c.weighbridge', folder, '/home/ada/b.weighbridge');
  expect(recentPaths(folder)).toEqual(['/home/ada/c.weighbridge', '/home/ada/a.weighbridge']);
});

test('the list says what is missing, and each is asked for by an id that tells no path', async () => {
  const folder = temporaryFolder();
  const [there, gone] = [join(folder, 'there.weighbridge'), join(folder, 'no folder', 'gone.weighbridge')];
  writeFileSync(there, '');
  rememberRecent(gone, folder);
  rememberRecent(there, folder);
  const list = await lookAtRecent(folder);
  expect(list.map(({ name, missing }) => [name, missing])).toEqual([
    ['there', false],
    ['gone', true],
  ]);
  for (const { id, path } of list) {
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(recentPath(id, folder)).toBe(path);
  }
  expect(recentPath('0'.repeat(16), folder)).toBeUndefined();
});

test('a start opens what was open at the end only where that was chosen, and only what is still there', () => {
  const folder = temporaryFolder();
  const there = join(folder, 'there.weighbridge');
  writeFileSync(there, '');
  keepOpenWorkbooks([there, join(folder, 'gone.weighbridge')], folder);
  expect([opensLastWorkbooks(folder), lastWorkbooks(folder)]).toEqual([false, []]);
  chooseToReopen(true, folder);
  expect([opensLastWorkbooks(folder), lastWorkbooks(folder)]).toEqual([true, [there]]);
  chooseToReopen(false, folder);
  expect(lastWorkbooks(folder)).toEqual([]);
});

test('settings that make no sense are as none, and what else is kept stays', () => {
  const folder = temporaryFolder();
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, '{"recentWorkbooks":{"a":1},"reopenWorkbooks":"yes","analystName":"Ada"}');
  expect([recentPaths(folder), opensLastWorkbooks(folder)]).toEqual([[], false]);
  rememberRecent('/home/ada/a.weighbridge', folder);
  expect(JSON.parse(readFileSync(settings, 'utf8'))).toMatchObject({
    analystName: 'Ada',
    recentWorkbooks: ['/home/ada/a.weighbridge'],
  });
});

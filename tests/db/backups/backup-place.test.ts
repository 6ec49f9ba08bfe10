import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  backupPlace,
  backupSettings,
  DEFAULT_BACKUPS,
  folderOf,
  keepBackupSettings,
} from '../../../db/backups/backup-place.ts';
import { newId } from '../../../db/ids.ts';
import { temporaryFolder } from '../workbooks.ts';

const ORIGIN = '/somewhere/a.weighbridge';

test('without a choice, backups lie in the data folder; a choice is kept beside what else is kept there', () => {
  const data = temporaryFolder();
  expect(backupSettings(data)).toEqual(DEFAULT_BACKUPS);
  expect(backupPlace(ORIGIN, data)).toEqual({
    folder: join(data, 'backups'),
    most: { count: 100, bytes: 500_000_000 },
    origin: ORIGIN,
  });
  writeFileSync(join(data, 'settings.json'), '{"analystName":"Ada"}');
  keepBackupSettings({ folder: '/mnt/safe', count: 30, bytes: 20_000_000 }, data);
  expect(backupPlace(ORIGIN, data)).toEqual({
    folder: '/mnt/safe',
    most: { count: 30, bytes: 20_000_000 },
    origin: ORIGIN,
  });
  expect(JSON.parse(readFileSync(join(data, 'settings.json'), 'utf8'))).toMatchObject({ analystName: 'Ada' });
});

test.each([
  ['nonsense', '"backups": 3', DEFAULT_BACKUPS],
  ['a folder that depends on where one stands', '"backups": {"folder":"here"}', DEFAULT_BACKUPS],
  [
    'numbers beyond their limits',
    '"backups": {"count":0,"bytes":1e300}',
    { folder: null, count: 5, bytes: 1e12 },
  ],
  ['numbers that are none', '"backups": {"count":"many","bytes":null}', DEFAULT_BACKUPS],
])('settings with %s give what makes sense', (_what, text, expected) => {
  const data = temporaryFolder();
  writeFileSync(join(data, 'settings.json'), `{${text}}`);
  expect(backupSettings(data)).toEqual(expected);
});

test('every id has a folder of its own, which no id leads out of', () => {
  const id = newId();
  expect(folderOf(id)).toBe(id);
  for (const strange of ['..', '../x', '/etc', '', 'a\0b', 'x'.repeat(5_000)]) {
    expect(folderOf(strange)).toMatch(/^other-[0-9a-f]{32}$/);
  }
  expect(folderOf('a')).not.toBe(folderOf('b'));
});

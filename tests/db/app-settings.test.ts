import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepSetting, readSetting, refusalToKeep, type Setting } from '../../db/app-settings.ts';
import { temporaryFolder } from './workbooks.ts';

const COUNT: Setting<number> = {
  key: 'count',
  parse: (kept) => (typeof kept === 'number' && kept > 0 ? kept : undefined),
};

test('a setting is kept beside the others, and forgotten alone', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'settings.json');
  writeFileSync(file, '{"other": [1]}');
  keepSetting(COUNT, 3, folder);
  expect(readSetting(COUNT, folder)).toBe(3);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ other: [1], count: 3 });
  keepSetting(COUNT, undefined, folder);
  expect(readSetting(COUNT, folder)).toBeUndefined();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ other: [1] });
});

test('what makes no sense is as not there', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{"count": -1}');
  expect(readSetting(COUNT, folder)).toBeUndefined();
});

test('a folder in which nothing can be kept is known before anything is lost, and one that is missing is made', () => {
  const folder = temporaryFolder();
  const fresh = join(folder, 'a', 'b');
  expect(refusalToKeep(fresh)).toBeNull();
  expect(readdirSync(fresh)).toEqual([]);
  writeFileSync(join(folder, 'file'), '');
  const refusal = refusalToKeep(join(folder, 'file', 'data'));
  expect(refusal?.message).toContain(
    `cannot write to its data folder ${join(folder, 'file', 'data')} (ENOTDIR)`,
  );
  expect(existsSync(join(folder, 'file', 'data'))).toBe(false);
});

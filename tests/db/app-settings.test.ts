import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  changeSetting,
  keepSetting,
  readSetting,
  refusalToKeep,
  type Setting,
  setSenselessSettingsAside,
} from '../../db/app-settings.ts';
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

const WRITER = fileURLToPath(new URL('./settings-writer.ts', import.meta.url));
const LISTED: Setting<readonly unknown[]> = {
  key: 'recentWorkbooks',
  parse: (kept) => (Array.isArray(kept) ? kept : undefined),
};

test('programs that keep settings at once lose none of each other’s', async () => {
  const folder = temporaryFolder();
  const writers = ['a', 'b'].map((name) =>
    spawn(process.execPath, ['--disable-warning=ExperimentalWarning', WRITER, folder, name, '6'], {
      stdio: 'inherit',
    }),
  );
  const ends = writers.map((child) => once(child, 'close'));
  for (let i = 0; i < 100; i++) changeSetting(COUNT, (before = 0) => before + 1, folder);
  for (const [status] of await Promise.all(ends)) expect(status).toBe(0);
  expect(readSetting(COUNT, folder)).toBe(100);
  expect(readSetting(LISTED, folder)?.toSorted()).toEqual(
    ['a', 'b'].flatMap((name) => [0, 1, 2, 3, 4, 5].map((i) => `/${name}/${i}.weighbridge`)),
  );
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test.each(['no JSON', 'null', '[]', '{"count": 3', ''])(
  'a settings file that is damaged is never written over, and set aside by the next start: %j',
  (text) => {
    const folder = temporaryFolder();
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    expect(readSetting(COUNT, folder)).toBeUndefined();
    expect(() => keepSetting(COUNT, 1, folder)).toThrow('is damaged, and Weighbridge does not write over it');
    expect(readFileSync(file, 'utf8')).toBe(text);
    const said = setSenselessSettingsAside(folder) ?? expect.fail();
    const [aside = ''] = readdirSync(folder);
    expect(said.remedy).toContain(join(folder, aside));
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(text);
    expect(setSenselessSettingsAside(folder)).toBeNull();
    keepSetting(COUNT, 1, folder);
    expect(readdirSync(folder).toSorted()).toEqual(['settings.json', aside]);
  },
);

test('settings that cannot be read at all are left where they are, and that is said', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'settings.json'));
  expect(setSenselessSettingsAside(folder)?.message).toContain('cannot be read (EISDIR)');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analystName, rememberAnalystName } from '../../db/analyst-name.ts';
import { temporaryFolder } from './workbooks.ts';

test('the name at this machine is the one that was chosen, else the user name of the system', () => {
  const folder = join(temporaryFolder(), 'not made yet');
  expect(analystName(folder)).toBe(userInfo().username);
  rememberAnalystName('Grace Hopper', folder);
  expect(analystName(folder)).toBe('Grace Hopper');
  rememberAnalystName('Ada', folder);
  expect(analystName(folder)).toBe('Ada');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('other settings stay as they are', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), '{ "other": [1] }');
  rememberAnalystName('Ada', folder);
  expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual({
    other: [1],
    analystName: 'Ada',
  });
});

test.each(['{"analystName": 7}', '{"analystName": "  "}', `{"analystName": "${'x'.repeat(121)}"}`])(
  'a name that makes no sense is as none: %s',
  (settings) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'settings.json'), settings);
    expect(analystName(folder)).toBe(userInfo().username);
    rememberAnalystName('Ada', folder);
    expect(analystName(folder)).toBe('Ada');
  },
);

test('where it cannot be kept, that is said and nothing is left behind', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'settings.json'));
  expect(() => rememberAnalystName('Ada', folder)).toThrow('could not be kept for the next one');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

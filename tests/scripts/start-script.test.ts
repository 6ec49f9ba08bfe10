import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../db/workbooks.ts';

/** build/linux/weighbridge.sh beside a program in the app's place that says how it was called, by a user of this number. */
function start(user: number): (...given: readonly string[]) => string[] {
  const folder = join(temporaryFolder(), 'Wäge brücke');
  const program = (path: string, lines: string): void => {
    writeFileSync(path, `#!/bin/sh\n${lines}\n`);
    chmodSync(path, 0o755);
  };
  for (const name of ['bin', 'tools']) mkdirSync(join(folder, name), { recursive: true });
  copyFileSync(inRoot('build', 'linux', 'weighbridge.sh'), join(folder, 'bin', 'weighbridge'));
  chmodSync(join(folder, 'bin', 'weighbridge'), 0o755);
  program(join(folder, 'weighbridge'), `printf '%s\\n' "$@"`);
  program(join(folder, 'tools', 'id'), `echo ${user}`);
  // It is called by a link, as /usr/bin/weighbridge is one.
  symlinkSync(join(folder, 'bin', 'weighbridge'), join(folder, 'link'));
  const env = { ...process.env, PATH: `${join(folder, 'tools')}:${process.env['PATH']}` };
  return (...given) =>
    execFileSync(join(folder, 'link'), given, { encoding: 'utf8', env }).split('\n').slice(0, -1);
}

const COMMAND = ['--command-only', '--no-sandbox', '--no-zygote', '--log-level=3', '--'];
const user = (...given: readonly string[]) => start(1000)(...given);
const root = (...given: readonly string[]) => start(0)(...given);

test.each([
  ['rank', 'a b.json', '--scenario', 'Mine'],
  ['--help'],
  ['--version'],
  ['rnak'],
  ['notes.csv'],
  ['check', 'a.weighbridge'],
])('a command is started without Chromium: %j', (...given) => {
  expect(user(...given)).toEqual([...COMMAND, ...given]);
  expect(root(...given)).toEqual([...COMMAND, ...given]);
});

test.each([
  ['a b.weighbridge'],
  ['A.WEIGHBRIDGE'],
  ['file:///x/a.weighbridge'],
  ['--', '-x.weighbridge'],
  ['--workbook=a.weighbridge', 'rank'],
])('a window is started with its sandbox, and for root refused by the app: %j', (...given) => {
  expect(user(...given)).toEqual(['--log-level=3', ...given]);
  expect(root(...given)).toEqual([...COMMAND, ...given]);
});

test('nothing named is a window', () => {
  expect(user()).toEqual(['--log-level=3']);
  expect(root()).toEqual(COMMAND);
});

test('root may say that there is to be no sandbox', () => {
  const given = ['--no-sandbox', 'export', '--pdf', 'a.pdf'];
  expect(root(...given)).toEqual(['--log-level=3', ...given]);
});

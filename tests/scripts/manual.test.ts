import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { programFor } from '../../cli/command-line.ts';
import { sourceHost } from '../../cli/source-host.ts';
import { makeLinuxFiles } from '../../scripts/lib/linux-files.mjs';
import { bashCompletion, commandsOf, manualPage } from '../../scripts/lib/manual.mjs';
import { temporaryFolder } from '../db/workbooks.ts';

const program = () => programFor({ out: () => {}, err: () => {}, env: {}, host: sourceHost });
const page = () => manualPage(program(), { version: '1.2.3', date: '2026-12-01' });
/** As it is read, without the marks of roff. */
const words = (text: string): string =>
  text.replaceAll('\\-', '-').replaceAll('\\&', '').replaceAll('\\e', '\\');

test('the manual has every command with every option and what is said of it', () => {
  const text = words(page());
  const commands = commandsOf(program());
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['rank', 'export', 'backups restore']),
  );
  for (const { name, command } of commands) {
    expect(text).toContain(`.SS "${name} `);
    for (const option of command.options) {
      expect(text, `${name} ${option.flags}`).toContain(`.B ${option.flags}\n`);
    }
  }
  expect(text).toContain('The ranking with ranges and chances as CSV.');
  expect(text).toContain('What is not said about the report is as the workbook remembers it');
  expect(text).toContain('.TH WEIGHBRIDGE 1 "2026-12-01" "Weighbridge 1.2.3"');
});

test('no line of it begins a request by accident', () => {
  const requests = new Set(
    page()
      .split('\n')
      .flatMap((line) => /^[.'](\w*)/.exec(line)?.[1] ?? []),
  );
  expect([...requests].sort()).toEqual(['B', 'BR', 'I', 'PP', 'RI', 'SH', 'SS', 'TH', 'TP', 'br']);
});

test.skipIf(spawnSync('man', ['--version']).status !== 0)('man reads it without a warning', () => {
  const file = join(temporaryFolder(), 'weighbridge.1');
  writeFileSync(file, page());
  const { stdout, stderr, status } = spawnSync('man', ['--warnings', '--local-file', file], {
    encoding: 'utf8',
    env: { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('EXIT STATUS');
});

test('bash completes commands, commands within commands, options and files', () => {
  const file = join(temporaryFolder(), 'completion');
  writeFileSync(file, bashCompletion(program()));
  const complete = (...typed: readonly string[]): string[] =>
    execFileSync(
      'bash',
      [
        '-c',
        `. "$0"; COMP_WORDS=(weighbridge "$@"); COMP_CWORD=$#; _weighbridge; printf '%s\\n' "\${COMPREPLY[@]}"`,
        file,
        ...typed,
      ],
      {
        encoding: 'utf8',
      },
    )
      .trim()
      .split('\n');
  expect(complete('ra')).toEqual(['rank']);
  expect(complete('')).toEqual(expect.arrayContaining(['export', '--help', 'backups']));
  expect(complete('rank', '--sc')).toEqual(['--scenario']);
  expect(complete('backups', 're')).toEqual(['restore']);
  expect(complete('backups', 'restore', '--in')).toEqual(['--into', '--in-place']);
  expect(complete('rank', 'some-file')).toEqual(['']);
});

test('the files of a package say whose it is, since when, and what is new', () => {
  const folder = join(temporaryFolder(), 'linux-files');
  makeLinuxFiles(folder, { now: new Date('2026-12-01T10:00:00Z') });
  const unpacked = (path: string): string => gunzipSync(readFileSync(join(folder, path))).toString('utf8');
  const doc = 'usr/share/doc/weighbridge';
  expect(unpacked(`${doc}/changelog.gz`)).toMatch(
    /^weighbridge \(\d+\.\d+\.\d+\) unstable; urgency=medium\n\n {2}\* .*\n\n -- .* <.*> {2}Tue, 01 Dec 2026 10:00:00 \+0000\n$/,
  );
  expect(unpacked(`${doc}/NEWS.gz`)).toContain('# Changelog');
  expect(unpacked('usr/share/man/man1/weighbridge.1.gz')).toContain('"2026\\-12\\-01"');
  const copyright = readFileSync(join(folder, doc, 'copyright'), 'utf8');
  expect(copyright).toMatch(/\nCopyright: \d{4} .+\nLicense: Expat\n/);
  expect(copyright).toContain(' Permission is hereby granted, free of charge,');
});

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { contentForTerminal } from '../../formats/write/write-file.ts';
import { temporaryFolder } from '../db/workbooks.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { cli } from './cli.ts';

/** What a stranger's file says is printed, and obeyed by no terminal. */

const EVIL = '\u001b[2J\u009b31m\u202egnp.exe\u2066\u0007';
/** All that a terminal would obey but what ends a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

function hostileWorkbook(): string {
  const path = join(temporaryFolder(), 'hostile.weighbridge');
  const [first, ...others] = listsSeed.alternatives;
  const seed = {
    ...listsSeed,
    title: `${EVIL} title\nerror: forged`,
    alternatives: [{ ...first, name: `${EVIL} one\nFingerprint: forged` }, ...others],
    scenarios: listsSeed.scenarios.map((one, i) => (i === 0 ? { ...one, name: `${EVIL} scenario` } : one)),
  } as typeof listsSeed;
  createWorkbookFile(path, seed, { analyst: 'Ada', createdBy: 'Weighbridge test' });
  return path;
}

test('names of a hostile workbook are seen and not obeyed, by whatever command', async () => {
  const file = hostileWorkbook();
  const target = join(temporaryFolder(), `${EVIL.replaceAll('\u0007', '')}.json`);
  const answers = await Promise.all([
    cli('check', file),
    cli('rank', file),
    cli('rank', '--workbook', file, '--scenario', EVIL),
    cli('history', file),
    cli('diff', file, '--from', '1', '--text'),
    cli('diff', file, '--from', '1'),
    cli('export', '--workbook', file, '--json', target),
    cli('convert', file, target, '--to', EVIL),
    cli('check', `/nowhere/${EVIL}\nerror: forged`),
    cli('rank', EVIL),
    cli(`--${EVIL}`),
  ]);
  for (const { out, err } of answers) {
    expect(out).not.toMatch(OBEYED);
    expect(err).not.toMatch(OBEYED);
    expect(`${out}\n${err}`).not.toMatch(/^(error|Fingerprint): forged/m);
  }
  const [checked, ranked] = answers;
  expect(checked?.out).toContain('\\u001b[2J\\u009b31m\\u202egnp.exe');
  const names: unknown[] = [];
  JSON.parse(ranked?.out ?? '', (_key, value: unknown) => names.push(value) && value);
  expect(names).toContain(`${EVIL} one\nFingerprint: forged`);
});

test('a table with escapes in its cells is told of without them', async () => {
  const file = join(temporaryFolder(), 'table.csv');
  writeFileSync(file, `car,${EVIL} speed,Price\n${EVIL},fast,${EVIL}\nBlue,2,x\nBlue,2,20\n`);
  const { out, err } = await cli('check', file, '--strict');
  expect(err).not.toBe('');
  expect(out).not.toMatch(OBEYED);
  expect(err).not.toMatch(OBEYED);
});

describe('an export to a terminal', () => {
  test('is text without what would act, and refused where it is no text', () => {
    const text = `a,b\r\n"${EVIL}",1\r\n`;
    const shown = 'a,b\r\n"\\u001b[2J\\u009b31m\\u202egnp.exe\\u2066\\u0007",1\r\n';
    expect(contentForTerminal('/dev/tty', text)).toBe(shown);
    expect(contentForTerminal('/dev/tty', Buffer.from(text))).toBe(shown);
    for (const bytes of [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff]), new Uint8Array([1, 0, 2])])
      expect(() => contentForTerminal('/dev/tty', bytes)).toThrow(/is a terminal/);
  });

  /** util-linux's script gives a command a terminal. */
  const terminal: string = ['script'].join('');
  const hasScript = process.platform === 'linux' && spawnSync(terminal, ['--version']).status === 0;

  test.skipIf(!hasScript)('by a real terminal, and through a pipe as it is', () => {
    const file = hostileWorkbook();
    const log = join(temporaryFolder(), 'log');
    const command = `${process.execPath} scripts/cli.mjs export --workbook ${file} --matrix-csv /dev/stdout`;
    execFileSync(terminal, ['-qec', command, log], { stdio: 'ignore' });
    const seen = readFileSync(log, 'utf8').split('\n').slice(1, -2).join('\n');
    expect(seen).toContain('\\u202egnp.exe');
    expect(seen).not.toContain('\u202e');
    const piped = execFileSync('sh', ['-c', `${command} 2>/dev/null | cat`], { encoding: 'utf8' });
    expect(piped).toContain('\u001b[2J\u009b31m\u202egnp.exe');
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../../cli/command-line.ts';
import type { CommandHost } from '../../../cli/host.ts';
import { sourceHost } from '../../../cli/source-host.ts';
import { temporaryFolder } from '../../db/workbooks.ts';
import { type Answer, cli } from '../cli.ts';
import { badHost } from './bad-host.ts';

/** What reads the files of others for a command, as the process that it is. Every other test reads in its own. */

const TABLE = 'Car,Price,Speed\nA,1,10\nB,2,20\nC,3,15\n';

async function run(host: CommandHost, ...parameters: readonly string[]): Promise<Answer> {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: { ...process.env, WEIGHBRIDGE_DATA: temporaryFolder() },
    host,
  };
  return { status: await commandLine(parameters, io), ...said };
}

const PROBLEM = JSON.stringify({
  format: 'weighbridge-problem/1',
  alternatives: ['A1', 'A2', 'A3'],
  criteria: [
    { id: 'price', direction: 'min', weight: 0.3 },
    { id: 'speed', direction: 'max', weight: 0.7 },
  ],
  performance: [
    [20, 7],
    [35, 9],
    [15, 4],
  ],
  method: 'topsis',
});

/** A table in a folder of its own. */
function made(name: string, text = TABLE): { readonly folder: string; readonly file: string } {
  const folder = temporaryFolder();
  const file = join(folder, name);
  writeFileSync(file, text);
  return { folder, file };
}

/** The ids of processes of this script. */
const running = (script: string): string[] =>
  readdirSync('/proc').filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(script);
    } catch {
      return false;
    }
  });

describe('a file that leads its reader astray ends the command with a sentence, status 2 and nothing written', () => {
  const LATE = 'cars.csv takes too long to read. Split it, or save it anew, as CSV, and give that.\n';
  const GREEDY =
    'cars.csv takes too much memory to read. Split it, or save it anew, as CSV, and give that.\n';
  const BROKEN = 'cars.csv cannot be read. Split it, or save it anew, as CSV, and give that.\n';

  test.each([
    ['a pattern without end', { processorMs: 300 }, LATE],
    ['waits for ever', { patienceMs: 1_500 }, LATE],
    ['buffers without end', { megabytes: 400 }, GREEDY],
    ['lists without end', { megabytes: 400 }, GREEDY],
    ['leaves', {}, BROKEN],
    ['throws outside', {}, BROKEN],
  ])('%s', async (way, bounds, sentence) => {
    const { folder, file } = made('cars.csv', way);
    const answer = await run(badHost(bounds), 'convert', file, join(folder, 'cars.json'));
    expect(answer).toEqual({ status: 2, out: '', err: sentence });
    expect(readdirSync(folder)).toEqual(['cars.csv']);
  });

  test('whichever command it was given to', async () => {
    const { folder, file } = made('cars.csv', 'leaves');
    const json = join(folder, 'problem.json');
    writeFileSync(json, 'leaves');
    const host = badHost({});
    for (const command of [
      ['check', file],
      ['import', file, '--new', join(folder, 'new.weighbridge')],
      ['rank', json],
      ['weights', json],
      ['check', file, '--mapping', json],
    ]) {
      const { status, err } = await run(host, ...command);
      expect({ command, status, err }).toEqual({
        ...{ command, status: 2 },
        err: expect.stringMatching(/^\S+ cannot be read\. [A-Z].*\.\n$/),
      });
    }
    expect(readdirSync(folder).sort()).toEqual(['cars.csv', 'problem.json']);
  });

  test('a program that is not there, too', async () => {
    const { file } = made('cars.csv');
    const { startFileReader } = await import('../../../cli/file-reader/start.ts');
    const nowhere = () => startFileReader({ program: '/nowhere/node', parameters: [] });
    expect(await run({ ...sourceHost, startFileReader: nowhere }, 'check', file)).toMatchObject({
      status: 2,
      err: BROKEN,
    });
  });
});

describe.skipIf(process.platform !== 'linux')('a command that is ended takes its reader with it', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('by %s', async (signal) => {
    const { folder, file } = made('cars.csv', 'a pattern without end');
    const script = fileURLToPath(new URL('./bad-command.ts', import.meta.url));
    const target = join(folder, 'cars.json');
    const parameters = ['--disable-warning=ExperimentalWarning', script, 'convert', file, target];
    const command = spawn(process.execPath, parameters, { stdio: 'ignore' });
    const ended = once(command, 'exit');
    const own = (): string[] =>
      running('file-reader/bad-reader.ts').filter((id) => parentOf(id) === command.pid);
    while (own().length === 0) await wait(50);
    const [reader = ''] = own();
    while (processorTime(reader) < 1) await wait(50);
    command.kill(signal);
    expect(await ended).toEqual([null, signal]);
    while (existsSync(`/proc/${reader}`)) await wait(50);
    expect(readdirSync(folder)).toEqual(['cars.csv']);
  });

  const stat = (id: string): string[] =>
    readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
  const parentOf = (id: string): number => Number(stat(id)[1]);
  /** In seconds. */
  const processorTime = (id: string): number => (Number(stat(id)[11]) + Number(stat(id)[12])) / 100;
});

test('the thread that reads may read its own program and nothing else', async () => {
  const reader = badHost({}).startFileReader();
  try {
    expect(await reader.weights(new TextEncoder().encode('says what it may'), 'any')).toEqual([
      'read itself',
    ]);
  } finally {
    reader.end();
  }
});

test('and gives up the network before it hears of a file', () => {
  const text = readFileSync(new URL('../../../cli/file-reader/worker.ts', import.meta.url), 'utf8');
  expect(text.indexOf('\ngiveUpRights();')).toBeGreaterThan(0);
  expect(text.indexOf('\ngiveUpRights();')).toBeLessThan(text.indexOf("on('message'"));
});

describe('an honest file is read as in the process of the command', () => {
  test.each([
    ['cars.csv', TABLE],
    ['tabs.tsv', 'Car\tPrice\nA\t1,5\nB\t2,5\n'],
    ['list.bib', '@book{a, title={A title}, author={Name, A.}, year={2001}}'],
    ['list.ris', 'TY  - BOOK\nTI  - A title\nER  - \n'],
    ['for-and-against.md', '# Cars\n\n## A\n\nPros:\n- fast\n\nCons:\n- dear\n'],
    ['any.yaml', 'a: [1, 2]\n'],
    ['any.xml', '<a/>'],
    ['any.json', '{"a": [1, 2'],
    ['any.html', '<table><tr><td>Car<td>Price<tr><td>A<td>1<tr><td>B<td>2</table>'],
    ['problem.json', PROBLEM],
    ['empty.csv', ''],
    // More than a pipe takes at once.
    ['long.csv', `a,b\n${'x'.repeat(20_000_000)}\n`],
  ])('%s', async (name, text) => {
    const { file } = made(name, text);
    const apart = await run(sourceHost, 'check', file);
    expect(apart).toEqual(await cli('check', file));
    expect(apart.err).not.toContain('went wrong');
  });

  test('a problem file, and a table with a mapping', async () => {
    const { folder, file } = made('cars.csv');
    const problem = join(folder, 'problem.json');
    writeFileSync(problem, PROBLEM);
    expect(await run(sourceHost, 'rank', problem)).toEqual(await cli('rank', problem));
    const mapping = join(folder, 'mapping.json');
    expect((await run(sourceHost, 'check', file, '--save-mapping', mapping)).status).toBe(0);
    const again = await run(sourceHost, 'check', file, '--mapping', mapping);
    expect(again).toEqual(await cli('check', file, '--mapping', mapping));
    expect(again.status).toBe(0);
  });
});

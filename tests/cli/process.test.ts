import { execFile, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { listsFile, temporaryFolder } from '../db/workbooks.ts';
import { type Answer, cli } from './cli.ts';

/** The command line as a process of its own; every other test calls it as a function. */
const MAIN = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));
const NODE = [process.execPath, '--disable-warning=ExperimentalWarning', MAIN];

function start(command: readonly string[]): Promise<Answer> {
  const [file = '', ...parameters] = command;
  return new Promise((resolve) => {
    const child = execFile(
      file,
      parameters,
      { env: { ...process.env, WEIGHBRIDGE_DATA: temporaryFolder() } },
      (_error, out, err) => resolve({ status: child.exitCode ?? -1, out, err }),
    );
  });
}

test('a process says what the function says, data on standard output and words on standard error', async () => {
  const path = listsFile();
  const answer = await start([...NODE, 'rank', path]);
  expect(answer.err).toContain(`Workbook: ${path}`);
  expect(JSON.parse(answer.out).scenario).toBeDefined();
  expect(answer).toEqual(await cli('rank', path));
});

test('a process ends with the status that the function returns, and with words alone', async () => {
  expect(await start([...NODE, 'rank', '--workbook', '/nowhere.weighbridge'])).toEqual({
    status: 2,
    out: '',
    err: expect.stringMatching(/^There is no file .*\n$/),
  });
});

test('a reader that closes the pipe ends it quietly', async () => {
  const script = `"$0" "$1" "$2" rank | true; echo "\${PIPESTATUS[0]}"`;
  const { out, err } = await start(['bash', '-c', script, ...NODE]);
  expect(out.trim()).toBe('0');
  expect(err).not.toContain('EPIPE');
});

describe.skipIf(process.platform === 'win32')(
  'what is no file is refused before anybody waits for it',
  () => {
    const commands = (file: string): readonly (readonly string[])[] => [
      ['rank', file],
      ['rank', '--workbook', file],
      ['weights', file],
      ['check', file],
      ['import', file, '--new', `${file}.weighbridge`],
      ['history', file],
      ['recover', file, '--into', `${file}.weighbridge`],
    ];

    async function refuses(file: string, what: string, given = commands(file)): Promise<void> {
      for (const command of given) {
        const { status, out, err } = await start(['timeout', '60', ...NODE, ...command]);
        expect({ command, status, out, err }).toEqual({
          ...{ command, status: 2, out: '' },
          err: expect.stringContaining(`${file} is not a file but ${what}.`),
        });
      }
    }

    test('a pipe', async () => {
      const pipe = join(temporaryFolder(), 'pipe');
      execFileSync('mkfifo', [pipe]);
      await refuses(pipe, 'a pipe');
    });

    test('a device', () => refuses('/dev/zero', 'a device', [['check', '/dev/zero']]));

    test('a socket', async () => {
      const socket = join(temporaryFolder(), 'socket');
      const server = createServer().listen(socket);
      await once(server, 'listening');
      try {
        await refuses(socket, 'a socket', [['check', socket]]);
      } finally {
        server.close();
      }
    });

    test('and what a shell gives to be read is read', async () => {
      const script = `echo '{' | "$0" "$1" "$2" rank /dev/stdin`;
      const { status, err } = await start(['bash', '-c', script, ...NODE]);
      expect(status).toBe(2);
      expect(err).toContain('/dev/stdin is not a JSON document');
    });
  },
);

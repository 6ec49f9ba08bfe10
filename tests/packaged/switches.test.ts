import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../scripts/lib/run.mjs';
import { asRoot, executable, expectPacked, temporaryFolder } from './app.ts';

/** What whoever starts the installed app could give to it besides files, to get into its pages or its processes. */

beforeAll(expectPacked);

/** Starts the app as for its first run, so that it ends by itself where it starts at all. */
function start(switches: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const folder = temporaryFolder('weighbridge-switches-');
  const out = join(folder, 'out');
  const args = [...asRoot, ...switches, `--user-data-dir=${join(folder, 'data')}`, `--first-run=${out}`];
  const ended = run(executable, args, { env: { ...process.env, ...env }, timeoutMs: 120_000 });
  // Chromium has its folder before any of our code runs; ours holds a log from the first moment on.
  return { ended, started: () => existsSync(join(folder, 'data', 'logs')) || existsSync(out) };
}

/** A port of this machine at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks for what can be debugged at a port until `ended`; every answer that came. */
async function answersAt(port: number, ended: Promise<unknown>): Promise<string[]> {
  const answers: string[] = [];
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null);
    if (answer) answers.push(await answer.text());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return answers;
}

describe('a switch that lets others in is refused, and nothing is started', () => {
  test.each([
    '--js-flags=--allow-natives-syntax',
    '--load-extension=/tmp',
    '--disable-web-security',
    '--proxy-server=127.0.0.1:9',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--remote-debugging-pipe',
    '--enable-blink-features=WebBluetooth',
    '--renderer-cmd-prefix=/bin/false',
    '--inspect=127.0.0.1:0',
    '--inspect-brk',
  ])('%s', async (argument) => {
    const { ended, started } = start([argument]);
    const { status, output } = await ended;
    expect(status, output).toBe(2);
    expect(output).toContain(`does not start with ${argument.replace(/=.*/, '')}`);
    expect(output).not.toMatch(/^\s+at /m);
    expect(started()).toBe(false);
  });

  test.each(['--remote-debugging-port', '--inspect', '--inspect-brk'])(
    '%s, and nobody answers',
    async (name) => {
      const port = await freePort();
      const { ended, started } = start([`${name}=${port}`]);
      const answers = await answersAt(port, ended);
      expect((await ended).status).toBe(2);
      expect(answers).toEqual([]);
      expect(started()).toBe(false);
    },
  );
});

test('a person who is not root does not start it without a sandbox', async () => {
  const nobody = 65_534;
  const home = temporaryFolder('weighbridge-user-');
  chownSync(home, nobody, nobody);
  const args = [
    `--reuid=${nobody}`,
    `--regid=${nobody}`,
    '--clear-groups',
    'env',
    `HOME=${home}`,
    executable,
  ];
  const { status, output } = await run(
    'setpriv',
    [...args, '--no-sandbox', `--first-run=${join(home, 'out')}`],
    {
      timeoutMs: 120_000,
    },
  );
  expect(status, output).toBe(2);
  expect(output).toContain('does not start without its sandbox');
  expect(existsSync(join(home, 'out'))).toBe(false);
});

describe('the environment', () => {
  test('runs no script of others: NODE_OPTIONS is not heard', async () => {
    const folder = temporaryFolder('weighbridge-options-');
    const [script, trace] = [join(folder, 'script.cjs'), join(folder, 'trace')];
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'ran')`);
    const { status, output } = await start([], { NODE_OPTIONS: `--require=${script}` }).ended;
    expect(status, output).toBe(0);
    expect(existsSync(trace)).toBe(false);
  });

  test('makes no Node of it', async () => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const { output } = await run(executable, ['-e', 'console.log(6 * 7)'], { env, timeoutMs: 60_000 });
    expect(output).not.toMatch(/^42$/m);
  });

  test('opens no port for a debugger', async () => {
    const port = await freePort();
    const { ended } = start([], { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` });
    const answers = await answersAt(port, ended);
    expect((await ended).status).toBe(0);
    expect(answers).toEqual([]);
  });

  test('a signal opens none either', async () => {
    const folder = temporaryFolder('weighbridge-signal-');
    const args = [...asRoot, `--user-data-dir=${join(folder, 'data')}`, `--first-run=${join(folder, 'out')}`];
    const app = spawn(executable, args, { stdio: 'ignore' });
    const ended = once(app, 'exit');
    app.kill('SIGUSR1');
    expect(await answersAt(9229, ended)).toEqual([]);
  });
});

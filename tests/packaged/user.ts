import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../../scripts/lib/run.mjs';

/** Somebody without rights on this machine. */
const NOBODY = 65534;
const AS_NOBODY = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
const PATH = '/usr/local/bin:/usr/bin:/bin';

/** Makes a folder the home of a user without rights. */
export function giveTo(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
}

/** How a program is started by that user, with nothing in the environment but what is said. */
const asUser = (home: string, env: readonly string[]): [string, ...string[]] => [
  'setpriv',
  ...AS_NOBODY,
  ...[
    'env',
    '--ignore-environment',
    `--chdir=${home}`,
    `HOME=${home}`,
    `PATH=${PATH}`,
    'LANG=C.UTF-8',
    ...env,
  ],
];

/** Whether this machine lets a user without rights have Chromium's sandbox, as a desktop does. Some containers do not. */
export async function nobodyCanSandbox(): Promise<boolean> {
  const probe = await run('setpriv', [...AS_NOBODY, 'sh', '-c', 'test -w /dev/shm && unshare --user true']);
  return probe.status === 0;
}

/** Runs a line of bash as the user, in their home, without a display. */
export async function typed(home: string, line: string) {
  const [command, ...args] = asUser(home, []);
  const script = `set -o pipefail; ${line}`;
  return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(command, [...args, 'bash', '-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    for (const [stream, name] of [[child.stdout, 'out'] as const, [child.stderr, 'err'] as const])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said[name] += text;
      });
    child.once('close', (status) => resolve({ status, ...said }));
  });
}

/** Opens a window as the user, on the screen of the tests. */
export function openWindow(home: string, ...parameters: readonly string[]): ChildProcess {
  const { XAUTHORITY, DISPLAY } = process.env;
  const env = [`DISPLAY=${DISPLAY}`];
  if (XAUTHORITY) {
    // The key to the screen, where the other user can read it.
    const key = join(home, 'authority');
    copyFileSync(XAUTHORITY, key);
    giveTo(key);
    env.push(`XAUTHORITY=${key}`);
  }
  const [command, ...args] = asUser(home, env);
  return spawn(command, [...args, '/usr/bin/weighbridge', ...parameters], { stdio: 'ignore' });
}

/** What the kernel says of the processes of the installed app whose arguments have this word. */
export function processesWith(word: string): readonly string[] {
  return readdirSync('/proc').flatMap((id) => {
    try {
      const args = readFileSync(`/proc/${id}/cmdline`, 'utf8').split(/[\0 ]/);
      const isApp =
        args[0] === '/opt/Weighbridge/weighbridge' ||
        /\/opt\/Weighbridge\/.*weighbridge$/.test(args[0] ?? '');
      return isApp && args.includes(word) ? [readFileSync(`/proc/${id}/status`, 'utf8')] : [];
    } catch {
      // It is no process, or it has ended.
      return [];
    }
  });
}

/** Waits until something is there; the test's own time is the limit. */
export async function until<T>(look: () => T | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await wait(100);
  }
}

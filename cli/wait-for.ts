/** Plain Node: a program that works for a command, and ends with it. */

import { spawn } from 'node:child_process';

/** How a program is started, and for how long it may work. */
export interface Waiting {
  /** In milliseconds; without it there is no limit. */
  readonly patience?: number;
  /** Gets each line that the program says, and decides whether it is shown; without it all of standard error is, and nothing else. */
  readonly shows?: (line: string) => boolean;
}

/**
 * Starts a program and waits for its exit status; whoever ends this command ends the program too, and all that it started.
 * @returns null where a signal ended it, "late" where its time was over
 * @throws when the program cannot be started
 */
export async function waitFor(
  program: string,
  parameters: readonly string[],
  { patience, shows }: Waiting = {},
): Promise<number | null | 'late'> {
  // A group of its own, because what is started by a program between hears of no signal.
  const detached = shows !== undefined && process.platform !== 'win32';
  const child = spawn(program, parameters, {
    stdio: shows ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'ignore', 'inherit'],
    detached,
  });
  const end = (): void => {
    try {
      if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      else child.kill('SIGTERM');
    } catch {
      // It has ended by itself.
    }
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, end);
  if (shows) for (const stream of [child.stdout, child.stderr]) showLines(stream, shows);
  let late = false;
  const overdue = patience === undefined ? undefined : setTimeout(whenLate, patience);
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    // "close" and not "exit": the last lines are still to be read.
    child.once('close', done);
  }).finally(() => {
    clearTimeout(overdue);
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, end);
  });
  return late ? 'late' : status;

  function whenLate(): void {
    late = true;
    end();
  }
}

function showLines(stream: NodeJS.ReadableStream | null, shows: (line: string) => boolean): void {
  let rest = '';
  const show = (line: string): void => {
    if (shows(line)) process.stderr.write(`${line}\n`);
  };
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) show(line);
  });
  stream?.on('end', () => {
    if (rest !== '') show(rest);
  });
}

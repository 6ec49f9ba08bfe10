/** Plain Node: the command line as the work of a whole process, that of cli/main.ts or of the installed app. */

import { commandLine } from './command-line.ts';
import type { CommandHost } from './host.ts';

/**
 * Runs one command on the outputs of this process.
 * @returns the exit status, when all that was said has left the process: whoever ends it now cuts nothing off
 */
export async function runProcess(parameters: readonly string[], host: CommandHost): Promise<number> {
  // A reader that has seen enough closes the pipe; a full disk is a fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') host.end(0);
    process.stderr.write(
      `Standard output cannot be written (${error.code}). Free some space, or choose another place.\n`,
    );
    host.end(2);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  const status = await commandLine(parameters, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    host,
  });
  await Promise.all([left(process.stdout), left(process.stderr)]);
  return status;
}

/** In Electron a pipe takes what it is given when it can, and not at once as in Node. */
const left = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((done) => stream.write('', () => done()));

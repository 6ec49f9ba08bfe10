/** Plain Node: the command line as a process (scripts/cli.mjs starts it). */

import { commandLine } from './command-line.ts';

// A reader that has seen enough closes the pipe; a full disk is a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(
    `Standard output cannot be written (${error.code}). Free some space, or choose another place.\n`,
  );
  process.exit(2);
});

process.exitCode = await commandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
});

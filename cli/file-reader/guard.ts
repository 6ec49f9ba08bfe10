/**
 * Plain Node: the process of a file reader. What reads is a thread of it without rights, so that this one is never busy: it sees to the time and the
 * memory of the process, and ends it when the command has ended, however that came.
 */

import { Worker } from 'node:worker_threads';
import { FRAME, frameCollector, NOTHING, partsOf } from './frames.ts';
import type { ReaderLimits } from './limits.ts';

/** What the thread is made of. */
export interface Guarded {
  /** The file of the thread. */
  readonly script: URL;
  /** What it may read: the parts of the program itself. */
  readonly program: readonly string[];
  readonly limits: ReaderLimits;
}

/** How often time and memory are looked at, in milliseconds. */
const LOOK_MS = 50;
const MEGABYTE = 1024 ** 2;

/** Answers the questions that come on standard input, on standard output, until there is no more input. */
export function guardReader({ script, program, limits }: Guarded): void {
  const reader = new Worker(script, {
    env: {},
    // Of its own output nothing may get between the answers.
    stdin: true,
    stdout: true,
    stderr: true,
    execArgv: ['--permission', ...program.map((path) => `--allow-fs-read=${path}`)],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(limits.memory / MEGABYTE) },
  });
  let since = process.cpuUsage();

  process.stdin.on(
    'data',
    frameCollector(({ said, bytes }) => {
      since = process.cpuUsage();
      reader.postMessage({ question: said, bytes }, [said.buffer, bytes.buffer]);
    }, limits.memory),
  );
  // The command has its answer, or is gone.
  for (const end of ['end', 'close', 'error']) process.stdin.on(end, die);
  process.stdout.on('error', die);

  reader.on('message', (answer: Uint8Array) => say(FRAME.answer, answer));
  reader.on('error', (error) => {
    const code = 'code' in error ? error.code : null;
    say(code === 'ERR_WORKER_OUT_OF_MEMORY' ? FRAME.greedy : FRAME.broken, NOTHING, die);
  });
  reader.on('exit', () => say(FRAME.broken, NOTHING, die));

  setInterval(() => {
    const { user, system } = process.cpuUsage(since);
    if (process.memoryUsage.rss() > limits.memory) say(FRAME.greedy, NOTHING, die);
    else if ((user + system) / 1000 > limits.processorMs) say(FRAME.late, NOTHING, die);
  }, LOOK_MS);
}

function say(kind: number, said: Uint8Array, then: () => void = () => {}): void {
  const parts = partsOf(kind, said);
  for (const [at, part] of parts.entries()) {
    if (at === parts.length - 1) process.stdout.write(part, then);
    else process.stdout.write(part);
  }
}

/** At once, whatever the thread is at. An orderly end would wait for it. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

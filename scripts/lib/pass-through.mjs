import { spawn } from 'node:child_process';
import { statusOf } from './run.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in this one's place: same standard input and output, signals handed on, and its exit status returned.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, filterStderr?: (line: string) => boolean, graceMs?: number,
 *   end?: AbortSignal | undefined }} [options]
 *   with filterStderr, only the lines of standard error that it keeps are shown; with graceMs, a program that has not ended
 *   so long after a signal is killed; `end` asks it to end, as SIGTERM does
 * @returns {Promise<number>} the exit status; 127 when the program could not be started
 */
export function passThrough(command, args, options = {}) {
  const { filterStderr, graceMs, end, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['inherit', 'inherit', filterStderr ? 'pipe' : 'inherit'],
    });
    /** @type {NodeJS.Timeout | undefined} */
    let deadline;
    const kill = () => {
      console.error('It did not end when it was asked to, and was killed.');
      child.kill('SIGKILL');
    };
    /** @param {NodeJS.Signals} signal */
    const ask = (signal) => {
      child.kill(signal);
      if (graceMs !== undefined) deadline ??= setTimeout(kill, graceMs);
    };
    const askToEnd = () => ask('SIGTERM');
    if (end?.aborted) askToEnd();
    end?.addEventListener('abort', askToEnd);
    const forwards = SIGNALS.map((signal) => {
      const forward = () => ask(signal);
      process.on(signal, forward);
      return () => process.off(signal, forward);
    });
    /** @param {number} status */
    const finish = (status) => {
      clearTimeout(deadline);
      end?.removeEventListener('abort', askToEnd);
      for (const stop of forwards) stop();
      resolve(status);
    };
    if (filterStderr && child.stderr) showLines(child.stderr, filterStderr);
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      finish(127);
    });
    // "close" and not "exit": the last lines of standard error are still to be read.
    child.on('close', (code, signal) => finish(statusOf(code, signal)));
  });
}

/**
 * @param {import('node:stream').Readable} stream
 * @param {(line: string) => boolean} keep
 */
function showLines(stream, keep) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (keep(line)) process.stderr.write(`${line}\n`);
  });
  stream.on('end', () => {
    if (rest && keep(rest)) process.stderr.write(rest);
  });
}

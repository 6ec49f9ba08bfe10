import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Finished
 * @property {number} status the exit status; 128 and more when a signal ended it, 127 when it could not be started
 * @property {string} output standard output and standard error, in the order in which they came
 * @property {string} stdout standard output alone
 * @property {'late' | 'silent' | null} stopped which limit ended it: that of its time, or that of its silence
 */

/**
 * Past either limit the program and all that it started are killed.
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [shell]
 * @property {number} [timeoutMs] how long it may take in all
 * @property {number} [silenceMs] how long it may say nothing: on a slow machine work takes long, but what works reports
 * @property {(text: string) => void} [onOutput] gets what it says as it says it
 */

/**
 * Runs a program to its end and collects what it says. Never rejects: a program that cannot be started has status 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { timeoutMs, silenceMs, onOutput, ...spawnOptions } = options;
  const limited = timeoutMs !== undefined || silenceMs !== undefined;
  // A process group of its own can be killed whole. Windows knows no groups.
  const detached = limited && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...spawnOptions, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @type {Finished['stopped']} */
    let stopped = null;
    const kill = () => {
      if (child.exitCode === null && child.signalCode === null) killWhole(child, detached);
    };
    /** @param {'late' | 'silent'} why */
    const stop = (why) => {
      stopped ??= why;
      kill();
    };
    if (detached) process.once('exit', kill);
    const late = timer(() => stop('late'), timeoutMs);
    const silent = timer(() => stop('silent'), silenceMs);
    const output = collect(child, (text) => {
      silent?.refresh();
      onOutput?.(text);
    });
    /** @param {number} status */
    const finish = (status) => {
      clearTimeout(late);
      clearTimeout(silent);
      process.off('exit', kill);
      resolve({ status, output: output.all, stdout: output.stdout, stopped });
    };
    child.on('error', (error) => {
      output.all += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(statusOf(code, signal)));
  });
}

/**
 * @param {() => void} act
 * @param {number | undefined} ms
 */
const timer = (act, ms) => (ms === undefined ? undefined : setTimeout(act, ms));

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable,
 *   import('node:stream').Readable>} child
 * @param {(text: string) => void} heard
 */
function collect(child, heard) {
  const output = { all: '', stdout: '' };
  /** @param {string} text */
  const take = (text) => {
    output.all += text;
    heard(text);
  };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
    take(text);
  });
  child.stderr.setEncoding('utf8').on('data', take);
  return output;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} group
 */
function killWhole(child, group) {
  try {
    if (group && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * One number for how a process ended, as shells count it.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function statusOf(code, signal) {
  return code ?? 128 + (signal === null ? 0 : (constants.signals[signal] ?? 0));
}

/**
 * The last lines of a text that say anything, for quoting a failed command.
 * @param {string} text
 * @param {number} [count]
 */
export function lastLines(text, count = 12) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

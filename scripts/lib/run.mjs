import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} Finished
 * @property {number} status the exit status; 128 and more when a signal ended it, 127 when it could not be started
 * @property {string} output standard output and standard error, in the order in which they came
 * @property {string} stdout standard output alone
 * @property {boolean} timedOut whether the time limit ended it
 */

/**
 * Runs a program to its end and collects what it says. Never rejects: a program that cannot be started has status 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 *   past the time limit the program and all that it started are killed
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { timeoutMs, ...spawnOptions } = options;
  // A process group of its own can be killed whole. Windows knows no groups.
  const detached = timeoutMs !== undefined && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...spawnOptions, detached, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = collect(child);
    let timedOut = false;
    const kill = () => {
      if (child.exitCode === null && child.signalCode === null) killWhole(child, detached);
    };
    if (detached) process.once('exit', kill);
    const timer = setTimeout(
      () => {
        timedOut = true;
        kill();
      },
      timeoutMs ?? 2 ** 31 - 1,
    );
    /** @param {number} status */
    const finish = (status) => {
      clearTimeout(timer);
      process.off('exit', kill);
      resolve({ status, output: output.all, stdout: output.stdout, timedOut });
    };
    child.on('error', (error) => {
      output.all += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code, signal) => finish(statusOf(code, signal)));
  });
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable,
 *   import('node:stream').Readable>} child
 */
function collect(child) {
  const output = { all: '', stdout: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output.stdout += text;
    output.all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output.all += text;
  });
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

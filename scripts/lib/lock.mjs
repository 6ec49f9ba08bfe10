import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure } from './failure.mjs';

/** @typedef {{ pid: number, started: string | null }} Holder started tells a process from a later one with its number */

/** How often someone who waits looks again. */
const LOOK_MS = 200;
/** How long a lock file may be empty, or the removal of an abandoned one may last: both take microseconds. */
const MOMENT_MS = 5_000;

/**
 * Does something that only one process at a time may do in this project. Another one waits, and says so once. A lock whose
 * process is gone counts for nothing.
 * @template T
 * @param {{ file: string, what: string, say: (line: string) => void }} lock what the work is called, with its article
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(lock, work) {
  await take(lock);
  const release = () => rmSync(lock.file, { force: true });
  process.once('exit', release);
  const listening = exitOnSignals();
  try {
    return await work();
  } finally {
    listening.stop();
    process.off('exit', release);
    release();
  }
}

/**
 * Whether a process that is alive holds a lock.
 * @param {string} file
 */
export function isHeld(file) {
  const seen = look(file);
  return seen !== null && !isAbandoned(seen);
}

/** @param {{ file: string, what: string, say: (line: string) => void }} lock */
async function take({ file, what, say }) {
  let said = false;
  while (!create(file)) {
    const seen = look(file);
    if (seen === null) continue;
    if (isAbandoned(seen)) removeAbandoned(file);
    else if (!said) {
      const who = seen.holder ? `process ${seen.holder.pid}` : 'another process';
      say(`Waiting for ${what} that ${who} is at ...`);
      said = true;
    }
    await sleep(LOOK_MS);
  }
}

/**
 * @param {string} file
 * @returns {boolean} whether the lock is now this process's
 */
function create(file) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const started = lifeOf(process.pid)?.started ?? null;
    writeFileSync(file, JSON.stringify({ pid: process.pid, started }), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'EEXIST') return false;
    throw failure(`${file} cannot be written (${message}); make its folder writable and try again.`);
  }
}

/**
 * @param {string} file
 * @returns {{ holder: Holder | null, ageMs: number } | null} null when there is no lock; no holder while it has not said
 */
function look(file) {
  try {
    return { holder: holderIn(readFileSync(file, 'utf8')), ageMs: ageOf(file) };
  } catch {
    return null;
  }
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function holderIn(text) {
  try {
    const { pid, started } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, started: started ?? null } : null;
  } catch {
    return null;
  }
}

/** @param {{ holder: Holder | null, ageMs: number }} seen */
const isAbandoned = ({ holder, ageMs }) => (holder ? !isAlive(holder) : ageMs > MOMENT_MS);

/** @param {Holder} holder */
function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it is there, and someone else's.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  const life = lifeOf(pid);
  if (!life) return true;
  return life.state !== 'Z' && (started === null || life.started === started);
}

/**
 * What Linux knows of a process: its state, and when it started, in clock ticks since the machine did.
 * @param {number} pid
 * @returns {{ state: string, started: string } | null} null on other systems
 */
function lifeOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in parentheses, which can hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return null;
  }
}

/**
 * Removes an abandoned lock. Of several who found it, one at a time looks again and removes it: whoever came late would
 * otherwise remove the lock that the first one has taken since.
 * @param {string} file
 */
function removeAbandoned(file) {
  const guard = `${file}.removing`;
  try {
    mkdirSync(guard);
  } catch {
    if (ageOf(guard) > MOMENT_MS) rmSync(guard, { recursive: true, force: true });
    return;
  }
  try {
    const seen = look(file);
    if (seen && isAbandoned(seen)) rmSync(file, { force: true });
  } finally {
    rmdirSync(guard);
  }
}

/**
 * @param {string} path
 * @returns {number} in milliseconds; 0 when it is not there
 */
function ageOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : 0;
}

/** Ends in an orderly way on a signal, so that the lock goes and the programs at work for it end too. */
function exitOnSignals() {
  const stops = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).map((signal) => {
    const exit = () => process.exit(128 + constants.signals[signal]);
    process.on(signal, exit);
    return () => process.off(signal, exit);
  });
  return {
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

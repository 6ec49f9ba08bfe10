/** Plain Node: what only one process does at a time, by a file that is there meanwhile. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf, isOfGoneProcess, unfinishedName } from './write-whole.ts';

/** Milliseconds between two looks whether the file is gone. */
const EVERY = 10;
/** Looks until a process that does not answer is held for dead, wherever it runs: what is done under a lock takes milliseconds. */
const MOST_LOOKS = 200;

/**
 * Does something while no other process does anything under the same lock, waiting for it without doing anything else. A lock that a dead
 * process left is taken over. Errors are those of `work`, and those of Node where the lock cannot be written.
 */
export function withLockFile<T>(lock: string, work: () => T): T {
  const own = unfinishedName();
  take(lock, own);
  try {
    return work();
  } finally {
    if (holderOf(lock) === own) rmSync(lock, { force: true });
  }
}

function take(lock: string, own: string): void {
  for (let looks = 0, seen = ''; !isTaken(lock, own); ) {
    const holder = holderOf(lock);
    looks = holder === seen ? looks + 1 : 0;
    seen = holder;
    if (isOfGoneProcess(holder) || looks >= MOST_LOOKS) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, EVERY);
  }
}

function isTaken(lock: string, own: string): boolean {
  try {
    writeFileSync(lock, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What whoever holds a lock wrote into it; nothing where nobody does. */
function holderOf(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}

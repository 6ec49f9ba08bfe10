import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fork } from '../../../../electron/processes/host.ts';
import { readTextFile } from '../../../../electron/processes/text/client.ts';
import { temporaryFolder } from '../../../db/workbooks.ts';
import { forkSilent } from '../silent-child.ts';

// The clock is the test's: half a minute passes at once.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const log = { exit: () => {}, fault: () => {}, slowQuery: () => {} };
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a file that keeps its reader busy is refused after half a minute', async () => {
  const path = join(temporaryFolder(), 'slow.html');
  writeFileSync(path, '<p>');
  let asked = false;
  const fork: Fork = (script, name) => {
    const child = forkSilent(script, name);
    return { ...child, postMessage: () => (asked = true) };
  };
  let said = 'nothing';
  void readTextFile(path, { fork, script: '', log }).catch((error: Error) => (said = error.message));
  while (!asked) await turn();
  vi.advanceTimersByTime(29_000);
  await turn();
  expect(said).toBe('nothing');
  vi.advanceTimersByTime(1_000);
  // The file is closed first, which takes as long as the disk does; the test's own limit ends what never comes.
  while (said === 'nothing') await turn();
  expect(said).toBe('slow.html takes too long to read.');
});

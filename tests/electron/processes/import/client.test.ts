import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startReader } from '../../../../electron/processes/import/client.ts';
import { forkSilent } from '../silent-child.ts';

// The clock is the test's: three minutes pass at once.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const own = { fork: forkSilent, script: '' };
const log = { exit: () => {}, fault: () => {}, slowQuery: () => {} };

/** What is opened; the others ask for nothing that is looked at here. */
const CLIPPING = { clipping: { text: 'a\tb', html: '' }, name: 'the clipboard' };

test.each(['open', 'reread', 'guess', 'outcome', 'readBy', 'rows', 'check'] as const)(
  'a file that keeps its reader busy is refused after three minutes, at %s',
  async (method) => {
    const reader = startReader({ reader: own, workbook: own }, { progress: () => {}, log });
    let said = 'nothing';
    void (reader[method] as (...all: unknown[]) => Promise<unknown>)(CLIPPING).catch(
      (error: Error) => (said = error.message),
    );
    vi.advanceTimersByTime(179_000);
    await Promise.resolve();
    expect(said).toBe('nothing');
    vi.advanceTimersByTime(1_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(said).toBe('The file takes too long to read.');
  },
);

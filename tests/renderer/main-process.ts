import { vi } from 'vitest';
import type { Result } from '../../common/errors.ts';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import type { Command, OpenWorkbook, WeighbridgeApi } from '../../electron/ipc/contract.ts';
import { memorySession, run } from '../db/workbooks.ts';

/**
 * The main process as the page sees it, over a workbook in memory; `at` is the path of the file that the page believes to load.
 * Call it in a test that unstubs its globals.
 */
export function mainProcess() {
  const session = memorySession();
  const at = { path: '/a.weighbridge' };
  const opened = (): Result<OpenWorkbook> => ({
    ok: true,
    value: { path: at.path, builtIn: false, state: session.load(), standing: SOUND_STANDING },
  });
  const answers = {
    loadWorkbook: vi.fn(() => Promise.resolve(opened())),
    execute: vi.fn((command: Command) =>
      Promise.resolve({ ok: true, value: run(session, command) } as const),
    ),
  } satisfies Partial<WeighbridgeApi>;
  vi.stubGlobal('window', { weighbridge: answers });
  return { session, answers, at };
}

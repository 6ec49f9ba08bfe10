import { vi } from 'vitest';
import type { Result } from '../../common/errors.ts';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import type { Command, Input, LoadedWorkbook, WeighbridgeApi } from '../../electron/ipc/contract.ts';
import { memorySession, run } from '../db/workbooks.ts';

/**
 * The main process as the page sees it, over a workbook in memory; `at` is the path of the file that the page believes to load.
 * Call it in a test that unstubs its globals.
 */
export function mainProcess() {
  const session = memorySession();
  const at = { path: '/a.weighbridge' };
  /** What was typed and not saved, by workbook, as the data folder keeps it. */
  const drafts = new Map<string, Map<string, string>>();
  const kept = (place: string) => Object.fromEntries(drafts.get(place) ?? []);
  const opened = (): Result<LoadedWorkbook> => ({
    ok: true,
    value: {
      path: at.path,
      builtIn: false,
      state: session.load(),
      standing: SOUND_STANDING,
      drafts: { at: at.path, texts: kept(at.path) },
    },
  });
  const answers = {
    keepDraft: vi.fn(({ at: place, key, text }: Input<'keepDraft'>) => {
      const texts = drafts.get(place) ?? new Map<string, string>();
      drafts.set(place, texts);
      if (text === null) texts.delete(key);
      else texts.set(key, text);
      return Promise.resolve({ ok: true, value: null } as const);
    }),
    loadWorkbook: vi.fn(() => Promise.resolve(opened())),
    execute: vi.fn((command: Command) =>
      Promise.resolve({ ok: true, value: run(session, command) } as const),
    ),
  } satisfies Partial<WeighbridgeApi>;
  vi.stubGlobal('window', { weighbridge: answers });
  return { session, answers, at, drafts };
}

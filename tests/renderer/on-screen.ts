import { vi } from 'vitest';
import type { Result } from '../../common/errors.ts';
import { UserFacingError } from '../../common/errors.ts';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import { type Command, commandSchema } from '../../db/commands/schema.ts';
import type { Patch } from '../../electron/ipc/contract.ts';
import { update } from '../../renderer/model/store.ts';
import { load } from '../../renderer/model/workbook.ts';
import { memorySession, run, slugIds } from '../db/workbooks.ts';

/**
 * The workbook of the lists, open on the screen: what the page sends is checked and carried out as the app does it, in memory.
 * `sent` holds the commands in their order.
 */
export async function onScreen() {
  const session = memorySession();
  const sent: Command[] = [];
  const answer = (command: Command): Result<Patch> => {
    sent.push(command);
    try {
      return { ok: true, value: run(session, commandSchema.parse(command)) };
    } catch (error) {
      if (!(error instanceof UserFacingError)) throw error;
      const { code, message, remedy } = error;
      return { ok: false, problem: { code, message, remedy } };
    }
  };
  vi.stubGlobal('weighbridge', {
    loadWorkbook: async () => ({
      ok: true,
      value: {
        ...{ path: '/lists.weighbridge', builtIn: false, state: session.load(), standing: SOUND_STANDING },
        drafts: { at: 'lists', texts: {} },
      },
    }),
    keepDraft: async () => ({ ok: true, value: null }),
    execute: async (command: Command) => answer(command),
  });
  update({
    open: null,
    failure: null,
    alert: null,
    selection: null,
    editor: null,
    dialog: null,
    reader: null,
  });
  await load();
  return { session, sent, ids: slugIds(session), tables: () => session.load().tables };
}

/** Page: files that are being written for this window, and what became of them. */

import type { CommandId } from '../../common/commands.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import type { Work, WorkStep } from '../../electron/ipc/contract.ts';
import { api, settle } from '../api.ts';
import { getState, update } from './store.ts';

const STEPS: Record<WorkStep, Message> = {
  gathering: msg('Writing {name}'),
  drawing: msg('Writing {name}: drawing its pages'),
  printing: msg('Writing {name}: printing its pages'),
  writing: msg('Writing {name}: saving it'),
};

/** What is being done, in words: "Writing Report.pdf: drawing its pages". */
export const workWords = ({ name, step }: Pick<Work, 'name' | 'step'>): string => t(STEPS[step], { name });

/** Takes over what the main process says is on its way. What is said of the file before goes when another one comes. */
export function takeWorks(works: readonly Work[]): void {
  const known = new Set(getState().works.map(({ id }) => id));
  update(works.some(({ id }) => !known.has(id)) ? { works, written: null } : { works });
}

/** Stops the writing of a file, and says so. */
export async function stopWork({ id, name }: Work): Promise<void> {
  const result = await settle(api().stopWork({ workId: id }));
  if (!result.ok) update({ alert: result.problem });
  // It may have been done meanwhile, which then is said instead.
  else if (getState().written === null) update({ written: { stopped: name } });
}

/** Lets a command wait for its file; a second call while it does is left out. */
export async function whileBusy(id: CommandId, work: () => Promise<void>): Promise<void> {
  if (getState().busy.has(id)) return;
  update({ busy: new Set([...getState().busy, id]) });
  try {
    await work();
  } finally {
    update({ busy: new Set([...getState().busy].filter((other) => other !== id)) });
  }
}

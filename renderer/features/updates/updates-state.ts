import type { Result } from '../../../common/errors.ts';
import type { UpdateMode, UpdateState } from '../../../common/updates.ts';
import { api, settle } from '../../api.ts';
import { getState, showHelp, update } from '../../model/store.ts';
import { createStore } from '../../state/create-store.ts';

/** Page: how updates of the app stand, as the main process says it. Null until it was asked. */
export const updatesState = createStore<{ readonly known: UpdateState | null }>({
  current: { known: null },
});

/** Takes over how they stand now. A version that nobody has been told of is shown, unless something lies over the window. */
export function takeUpdates({ announce, ...known }: UpdateState): void {
  updatesState.set({ known });
  const { help, dialog } = getState();
  if (announce && help === null && dialog === null) showHelp('updates');
}

/** Asks how they stand; the place for updates is not asked by this. */
export async function readUpdates(): Promise<void> {
  const result = await settle(api().updatesState());
  if (result.ok) updatesState.set({ known: result.value });
  else update({ alert: result.problem });
}

/** Keeps what was chosen. */
export async function chooseUpdates(mode: UpdateMode): Promise<void> {
  const result = await settle(api().chooseUpdates({ mode }));
  update({ alert: result.ok ? null : result.problem });
  if (result.ok) updatesState.set({ known: result.value });
}

/** Agrees, and asks at once. */
export async function agree(): Promise<void> {
  await chooseUpdates('check');
  await tell(api().lookForUpdates());
}

/** Waits until something was begun, and says why it was not. */
export async function tell(begun: Promise<Result<null>>): Promise<void> {
  const result = await settle(begun);
  update({ alert: result.ok ? null : result.problem });
}

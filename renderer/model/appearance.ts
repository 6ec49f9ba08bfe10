/** Page: how the window looks. The main process says it in the page's first line and whenever it changes (common/appearance.ts). */
import { type Appearance, rootMarks } from '../../common/appearance.ts';
import { api, settle } from '../api.ts';
import { getState, update } from './store.ts';

/** Shows the window as it was chosen; light, dark and the size of text come from the main process itself. */
export function takeAppearance(appearance: Appearance): void {
  Object.assign(document.documentElement.dataset, rootMarks(appearance));
  update({ appearance });
}

/** Asks how the window is to look. */
export async function loadAppearance(): Promise<void> {
  const result = await settle(api().loadAppearance());
  if (result.ok) takeAppearance(result.value);
}

/** Changes part of how all windows look, and keeps it. */
export async function changeAppearance(change: Partial<Appearance>): Promise<void> {
  const result = await settle(api().keepAppearance({ ...getState().appearance, ...change }));
  update({ alert: result.ok ? null : result.problem });
}

/** Main process: the icon of a window in the taskbar or dock shows that something is on its way. */
import type { BrowserWindow } from 'electron';

/** What of a window is used here. */
export type TaskbarWindow = Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>;

/** Electron's values for no bar, and for one that only says that something is done. */
const NONE = -1;
const BUSY = 2;

/** Shows how far something is, from 0 to 1; `busy` where that cannot be told, null when it is over. */
export function showProgress(window: TaskbarWindow | null, done: number | 'busy' | null): void {
  if (window === null || window.isDestroyed()) return;
  window.setProgressBar(done === null ? NONE : done === 'busy' ? BUSY : done);
}

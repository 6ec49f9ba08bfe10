/** Main process: how all windows look, from before their first paint. */
import { BrowserWindow, nativeTheme } from 'electron';
import type { Appearance } from '../common/appearance.ts';
import { keepAppearance, keptAppearance } from '../db/appearance.ts';
import { speak } from './language.ts';

/** How the windows look now. */
export interface Looks {
  readonly now: () => Appearance;
  /**
   * Shows another look at once in all windows, then keeps it; another language when it is loaded. A UserFacingError where it cannot be
   * kept: it stays until the end then.
   */
  readonly change: (next: Appearance) => Promise<void>;
}

/** As was chosen on this machine; `show` tells the pages of a change, `spoken` hears that another language is spoken now. */
export function createLooks(
  dataFolder: string,
  show: (appearance: Appearance) => void,
  spoken: () => void,
): Looks {
  let present = keptAppearance(dataFolder);
  // Pages follow it by prefers-color-scheme, and so do the menus and dialogs of the system.
  nativeTheme.themeSource = present.theme;
  return {
    now: () => present,
    change: async (next) => {
      const { language } = present;
      present = next;
      nativeTheme.themeSource = next.theme;
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.setZoomFactor(next.textSize / 100);
      show(next);
      keepAppearance(next, dataFolder);
      if (next.language === language) return;
      await speak(next.language);
      spoken();
    },
  };
}

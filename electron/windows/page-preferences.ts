/** Main process: how every page runs. */
import type { WebPreferences } from 'electron';

/** How every page of the app runs: sandboxed, isolated, without Node, with the calls of the preload and nothing else. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
});

/** Main process: how every page runs. */
import type { WebPreferences } from 'electron';

/**
 * How every page of the app runs: sandboxed, isolated, without Node, with the calls of the preload and nothing else.
 * @param parts `devTools` says whether anybody may look into pages; not in the packed app
 */
export const pagePreferences = ({
  preload,
  devTools,
}: {
  readonly preload: string;
  readonly devTools: boolean;
}): WebPreferences => ({
  preload,
  devTools,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
});

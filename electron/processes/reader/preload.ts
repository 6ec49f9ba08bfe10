/** Preload of the readers' page: hands the one port from the main process on, and offers nothing. */
import { ipcRenderer } from 'electron';

/** What of the page is used here; this file is compiled without the page's types. */
declare const window: {
  readonly postMessage: (message: null, origin: string, ports: readonly unknown[]) => void;
};
declare const location: { readonly origin: string };

ipcRenderer.once('port', ({ ports }) => window.postMessage(null, location.origin, ports));

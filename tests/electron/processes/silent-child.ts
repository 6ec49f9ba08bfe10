import type { Fork } from '../../../electron/processes/host.ts';
import type { Answer } from '../../../electron/processes/messages.ts';

/** Starts a child that listens and never answers, as one does that a file keeps busy. */
export const forkSilent: Fork = () => ({
  pid: undefined,
  postMessage: () => {},
  on: (_event, listener: (message: Answer) => void) => listener({ type: 'ready' }),
  once: () => {},
});

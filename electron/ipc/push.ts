/** Main process: what pages are told unasked. */
import type { WebContents } from 'electron';
import { pushChannel } from './channels.ts';
import type { Pushes } from './contract.ts';

/** Tells a page something unasked; one that is gone hears nothing. */
export function push<P extends keyof Pushes>(to: WebContents, name: P, value: Pushes[P]): void {
  if (!to.isDestroyed()) to.send(pushChannel(name), value);
}

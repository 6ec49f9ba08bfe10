import { refuseEdit } from '../../model/store.ts';
import { transferFocus } from './transfer-focus.ts';
import type { Panel } from './use-panel.ts';

/**
 * Takes the answers of a panel over as weights. The buttons for it are disabled once their work is done, and a disabled one must not keep the
 * focus: it goes on to what is said of it then.
 */
export async function takeOver(panel: Pick<Panel, 'use'>): Promise<void> {
  if (refuseEdit()) return;
  // no text: a selector
  transferFocus('.outcome-used button');
  if (!(await panel.use())) transferFocus();
}

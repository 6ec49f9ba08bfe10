import { api } from '../../api.ts';
import { showHelp } from '../../model/store.ts';
import { readUpdates, tell, updatesState } from './updates-state.ts';

/** Shows how updates stand, and asks the place for them where that was agreed to and nothing is on its way. */
async function checkForUpdates(): Promise<void> {
  showHelp('updates');
  await readUpdates();
  const known = updatesState.get().known;
  if (known?.mode !== 'check' || known.unable !== null) return;
  if (['none', 'current', 'found', 'failed'].includes(known.step.kind)) await tell(api().lookForUpdates());
}

/** Page: newer versions of the app. */
export const updateCommands = { checkForUpdates: () => void checkForUpdates() };

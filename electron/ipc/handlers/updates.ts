/** Main process: newer versions of the app. */
import type { Updates } from '../../updates/updates.ts';
import type { HandlersOf } from '../router.ts';

export type UpdateCalls =
  | 'updatesState'
  | 'chooseUpdates'
  | 'lookForUpdates'
  | 'downloadUpdate'
  | 'stopUpdate'
  | 'installUpdate';

/** What takes long is begun, and the pages hear how far it is. */
export const updateHandlers = (updates: Updates): HandlersOf<UpdateCalls> => ({
  updatesState: () => updates.state(),
  chooseUpdates: ({ mode }) => {
    updates.choose(mode);
    return updates.state();
  },
  lookForUpdates: () => {
    void updates.check();
    return null;
  },
  downloadUpdate: () => {
    void updates.download();
    return null;
  },
  stopUpdate: () => {
    updates.stop();
    return null;
  },
  installUpdate: ({ when }) => {
    void updates.install(when);
    return null;
  },
});

import { api, settle } from '../../api.ts';
import { showHelp, update } from '../../model/store.ts';

/** Page: what is said of the program itself. */
export const helpCommands = {
  handbook: () => showHelp('handbook'),
  licences: () => showHelp('licences'),
  about: () => showHelp('about'),
  copyDiagnostics: () => showHelp('diagnostics'),
  showLog: () => void showLog(),
};

/** The folder of the log opens beside the window; all that can be said here is why not. */
async function showLog(): Promise<void> {
  const result = await settle(api().showLog());
  if (!result.ok) update({ alert: result.problem });
}

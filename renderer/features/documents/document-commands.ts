import type { Result } from '../../../common/errors.ts';
import { api, settle } from '../../api.ts';
import { showDialog, update } from '../../model/store.ts';
import { followFile } from '../../model/workbook.ts';

/** Page: what is done with the file of the workbook, and with windows. */
export const documentCommands = {
  // The window that shows it, this one or another, says itself what becomes of it.
  openWorkbook: () => void tellRefusal(api().openWorkbook()),
  clearRecent: () => void tellRefusal(api().clearRecent()),
  reopenWorkbooks: () => void tellRefusal(api().reopenWorkbooks()),
  renameWorkbook: () => showDialog('renameWorkbook'),
  moveWorkbook: () => void move(),
  revealWorkbook: () => void tellRefusal(api().revealWorkbook()),
  closeWindow: () => void tellRefusal(api().closeWindow()),
};

async function tellRefusal(call: Promise<Result<unknown>>): Promise<void> {
  const result = await settle(call);
  if (!result.ok) update({ alert: result.problem });
}

async function move(): Promise<void> {
  const result = await settle(api().moveWorkbook());
  if (!result.ok) update({ alert: result.problem });
  else if (result.value) await followFile(result.value.path);
}

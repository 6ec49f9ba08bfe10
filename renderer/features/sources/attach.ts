import { api, settle } from '../../api.ts';
import { update } from '../../model/store.ts';
import { flushMatrixView, load } from '../../model/workbook.ts';

/** Asks for a file and attaches its text. What came of it is read back, since the main process saved it itself. */
export async function attachFile(sourceId: string): Promise<void> {
  const result = await settle(api().attachTextFile({ sourceId }));
  if (!result.ok) update({ alert: result.problem });
  else if (result.value) {
    update({ alert: null });
    flushMatrixView();
    await load();
  }
}

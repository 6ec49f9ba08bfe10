import { type ExportChoice, exportState, readExportChoice } from '../../../common/export-files.ts';
import { t } from '../../../common/language/texts.ts';
import type { WorkbookTables } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, update } from '../../model/store.ts';
import { saveView } from '../../model/workbook.ts';

/** What was exported last, and in which dialect. */
export const rememberedExport = (tables: WorkbookTables): ExportChoice =>
  readExportChoice(tables.viewStates.find((row) => row.view === 'export')?.state);

/** Writes the files where the user says, and tells what became of it; false when nothing was written. */
export async function exportTables(what: string, { files, dialect }: ExportChoice): Promise<boolean> {
  const { id: scenarioId } = currentScenario(openDocument(getState()).tables);
  const result = await settle(api().exportTables({ scenarioId, files: [...files], dialect }));
  if (!result.ok) update({ alert: result.problem });
  else if (result.value) {
    const { count, ...file } = result.value;
    update({ written: { what: count === 1 ? what : t('{n} files', { n: count }), file }, alert: null });
  }
  return result.ok && result.value !== null;
}

/** The same, remembered in the workbook for the next time. */
export async function exportAndRemember(choice: ExportChoice): Promise<boolean> {
  const done = await exportTables(t('Tables'), choice);
  if (done) await saveView('export', exportState(choice));
  return done;
}

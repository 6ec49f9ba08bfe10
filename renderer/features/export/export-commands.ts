import type { CommandId } from '../../../common/commands.ts';
import type { Result } from '../../../common/errors.ts';
import type { ExportFile } from '../../../common/export-files.ts';
import { t } from '../../../common/language/texts.ts';
import type { SavedFile } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, showDialog, update } from '../../model/store.ts';
import { whileBusy } from '../../model/works.ts';
import { exportTables, rememberedExport } from './export-tables.ts';

/** Page: what writes a file. */
export const exportCommands = {
  saveCopy: () => write('saveCopy', t('Copy of the workbook'), () => api().saveCopy()),
  exportPdf: () => write('exportPdf', t('Report'), () => api().exportPdf({ scenarioId: scenarioId() })),
  printPaper: () => void printPaper(),
  exportWord: () =>
    write('exportWord', t('Word document'), () =>
      api().exportOffice({ scenarioId: scenarioId(), format: 'docx' }),
    ),
  exportSlides: () =>
    write('exportSlides', t('Slides'), () =>
      api().exportOffice({ scenarioId: scenarioId(), format: 'pptx' }),
    ),
  exportInteractive: () => exportRemembered('exportInteractive', t('Interactive page'), 'interactive'),
  exportTables: () => showDialog('exportTables'),
  exportMatrixCsv: () => exportRemembered('exportMatrixCsv', t('Matrix'), 'matrix-csv'),
  exportEvidenceCsv: () => exportRemembered('exportEvidenceCsv', t('Evidence'), 'evidence-csv'),
  exportJson: () => exportRemembered('exportJson', t('Workbook'), 'json'),
  exportXmcda: () => exportRemembered('exportXmcda', t('XMCDA bundle'), 'xmcda'),
  exportBibliography: () => exportRemembered('exportBibliography', t('Sources'), 'bibtex'),
};

/** The system's own dialog asks for the printer; that it was left needs no words. */
async function printPaper(): Promise<void> {
  const result = await settle(api().printPaper({ scenarioId: scenarioId() }));
  update({ alert: result.ok ? null : result.problem });
}

const scenarioId = (): string => currentScenario(openDocument(getState()).tables).id;

function write(command: CommandId, what: string, call: () => Promise<Result<SavedFile>>): void {
  void whileBusy(command, async () => {
    const result = await settle(call());
    if (!result.ok) update({ alert: result.problem });
    else if (result.value) update({ written: { what, file: result.value }, alert: null });
  });
}

/** One file in the dialect that the workbook remembers. */
function exportRemembered(command: CommandId, what: string, file: ExportFile): void {
  const { dialect } = rememberedExport(openDocument(getState()).tables);
  void whileBusy(command, async () => {
    await exportTables(what, { files: [file], dialect });
  });
}

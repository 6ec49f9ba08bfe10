import type { Result } from '../../../common/errors.ts';
import type { ExportFile } from '../../../common/export-files.ts';
import type { SavedFile } from '../../../electron/ipc/contract.ts';
import { api, settle } from '../../api.ts';
import { currentScenario } from '../../model/derived.ts';
import { getState, openDocument, showDialog, update } from '../../model/store.ts';
import { exportTables, rememberedExport } from './export-tables.ts';

/** Page: what writes a file. */
export const exportCommands = {
  saveCopy: () => void write('Copy of the workbook', () => api().saveCopy()),
  exportPdf: () => void write('Report', () => api().exportPdf({ scenarioId: scenarioId() })),
  exportWord: () =>
    void write('Word document', () => api().exportOffice({ scenarioId: scenarioId(), format: 'docx' })),
  exportSlides: () =>
    void write('Slides', () => api().exportOffice({ scenarioId: scenarioId(), format: 'pptx' })),
  exportInteractive: () => void exportRemembered('Interactive page', 'interactive'),
  exportTables: () => showDialog('exportTables'),
  exportMatrixCsv: () => void exportRemembered('Matrix', 'matrix-csv'),
  exportEvidenceCsv: () => void exportRemembered('Evidence', 'evidence-csv'),
  exportJson: () => void exportRemembered('Workbook', 'json'),
  exportXmcda: () => void exportRemembered('XMCDA bundle', 'xmcda'),
  exportBibliography: () => void exportRemembered('Sources', 'bibtex'),
};

const scenarioId = (): string => currentScenario(openDocument(getState()).tables).id;

async function write(what: string, call: () => Promise<Result<SavedFile>>): Promise<void> {
  const result = await settle(call());
  if (!result.ok) update({ alert: result.problem });
  else if (result.value) update({ written: { what, path: result.value.path }, alert: null });
}

/** One file in the dialect that the workbook remembers. */
async function exportRemembered(what: string, file: ExportFile): Promise<void> {
  const { dialect } = rememberedExport(openDocument(getState()).tables);
  await exportTables(what, { files: [file], dialect });
}

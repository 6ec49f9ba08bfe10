import type { MenuCommand, Result, SavedFile } from '../../../electron/ipc/contract.ts';
import type { ExportFile } from '../../../tables/dialect.ts';
import { api, settle } from '../../api.ts';
import type { Action } from '../../app/action.ts';
import { currentScenario } from '../../model/derived.ts';
import { type AppState, getState, openDocument, showDialog, update } from '../../model/store.ts';
import { exportTables, rememberedExport } from './export.ts';

type ExportCommand = Extract<
  MenuCommand,
  | 'saveCopy'
  | 'exportPdf'
  | 'exportTables'
  | 'exportMatrixCsv'
  | 'exportEvidenceCsv'
  | 'exportJson'
  | 'exportXmcda'
  | 'exportBibliography'
>;

const isOpen = ({ open }: AppState): boolean => open !== null;

/** What writes a file. */
export const exportActions: Record<ExportCommand, Omit<Action, 'id'>> = {
  saveCopy: {
    title: 'Save a copy…',
    shortcut: 'Ctrl+Shift+S',
    enabled: isOpen,
    run: () => void write('Copy of the workbook', () => api().saveCopy()),
  },
  exportPdf: {
    title: 'Export report as PDF…',
    shortcut: 'Ctrl+E',
    enabled: isOpen,
    run: () => void write('Report', () => api().exportPdf({ scenarioId: scenarioId() })),
  },
  exportTables: {
    title: 'Export tables…',
    shortcut: 'Ctrl+Alt+Shift+E',
    enabled: isOpen,
    run: () => showDialog('exportTables'),
  },
  exportMatrixCsv: {
    title: 'Export matrix as CSV…',
    shortcut: 'Ctrl+Shift+E',
    enabled: isOpen,
    run: () => void exportRemembered('Matrix', 'matrix-csv'),
  },
  exportEvidenceCsv: {
    title: 'Export evidence as CSV…',
    shortcut: 'Ctrl+Alt+E',
    enabled: isOpen,
    run: () => void exportRemembered('Evidence', 'evidence-csv'),
  },
  exportJson: {
    title: 'Export workbook as JSON…',
    enabled: isOpen,
    run: () => void exportRemembered('Workbook', 'json'),
  },
  exportXmcda: {
    title: 'Export as XMCDA…',
    enabled: isOpen,
    run: () => void exportRemembered('XMCDA bundle', 'xmcda'),
  },
  exportBibliography: {
    title: 'Export sources as BibTeX…',
    enabled: isOpen,
    run: () => void exportRemembered('Sources', 'bibtex'),
  },
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

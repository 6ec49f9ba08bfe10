import { Suspense } from 'react';
import { unexpected } from '../api.ts';
import { type DialogName, type HelpName, update, useApp } from '../model/store.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Drawn, later, type Part } from './later.tsx';

const DIALOGS: Record<DialogName, Part<object>> = {
  palette: later(async () => (await import('../features/palette/Palette.tsx')).Palette),
  analyst: later(async () => (await import('./AnalystDialog.tsx')).AnalystDialog),
  newScenario: later(
    async () => (await import('../features/scenarios/ScenarioDialogs.tsx')).NewScenarioDialog,
  ),
  renameScenario: later(
    async () => (await import('../features/scenarios/ScenarioDialogs.tsx')).RenameScenarioDialog,
  ),
  duplicateScenario: later(
    async () => (await import('../features/scenarios/ScenarioDialogs.tsx')).DuplicateScenarioDialog,
  ),
  deleteScenario: later(
    async () => (await import('../features/scenarios/ScenarioDialogs.tsx')).DeleteScenarioDialog,
  ),
  drafts: later(async () => (await import('../features/drafts/DraftsDialog.tsx')).DraftsDialog),
  goal: later(async () => (await import('../features/what-if/GoalDialog.tsx')).GoalDialog),
  editor: later(async () => (await import('../features/editors/EditorDialog.tsx')).EditorDialog),
  excludeClaims: later(async () => (await import('../features/evidence/ExcludeDialog.tsx')).ExcludeDialog),
  exportTables: later(async () => (await import('../features/export/ExportDialog.tsx')).ExportDialog),
  newContradiction: later(
    async () =>
      (await import('../features/contradictions/NewContradictionDialog.tsx')).NewContradictionDialog,
  ),
  evidenceOffer: later(async () => (await import('../features/offer/OfferDialog.tsx')).OfferDialog),
  compare: later(async () => (await import('../features/compare/CompareDialog.tsx')).CompareDialog),
  version: later(async () => (await import('../features/history/VersionDialog.tsx')).VersionDialog),
  historyLog: later(async () => (await import('../features/history/HistoryLogDialog.tsx')).HistoryLogDialog),
  import: later(async () => (await import('../features/import/ImportDialog.tsx')).ImportDialog),
  start: later(async () => (await import('../features/start/StartDialog.tsx')).StartDialog),
  renameWorkbook: later(
    async () => (await import('../features/documents/RenameFileDialog.tsx')).RenameFileDialog,
  ),
  backups: later(async () => (await import('../features/backups/BackupsDialog.tsx')).BackupsDialog),
  reportWords: later(
    async () => (await import('../features/report/ReportWordsDialog.tsx')).ReportWordsDialog,
  ),
};

const HELP: Record<HelpName, Part<object>> = {
  shortcuts: later(async () => (await import('../features/palette/ShortcutsDialog.tsx')).ShortcutsDialog),
  handbook: later(async () => (await import('../features/help/HandbookDialog.tsx')).HandbookDialog),
  licences: later(async () => (await import('../features/help/LicencesDialog.tsx')).LicencesDialog),
  diagnostics: later(async () => (await import('../features/help/DiagnosticsDialog.tsx')).DiagnosticsDialog),
  glossary: later(async () => (await import('../features/start/GlossaryDialog.tsx')).GlossaryDialog),
  about: later(async () => (await import('./AboutDialog.tsx')).AboutDialog),
  settings: later(async () => (await import('./SettingsDialog.tsx')).SettingsDialog),
  updates: later(async () => (await import('../features/updates/UpdatesDialog.tsx')).UpdatesDialog),
};

/** The dialog that lies over the window, if any. One that cannot be drawn goes, and the window behind it says why. */
export function Dialogs() {
  const name = useApp((state) => state.dialog);
  const part = name && DIALOGS[name];
  return (
    <ErrorBoundary
      resetOn={[name]}
      fallback={() => null}
      onError={(error) => update({ dialog: null, alert: unexpected(error) })}
    >
      <Suspense fallback={null}>{part && <Drawn key={name} part={part} given={{}} />}</Suspense>
    </ErrorBoundary>
  );
}

/** What is said of the program, over everything else. */
export function Help() {
  const name = useApp((state) => state.help);
  const part = name && HELP[name];
  return (
    <ErrorBoundary
      resetOn={[name]}
      fallback={() => null}
      onError={(error) => update({ help: null, alert: unexpected(error) })}
    >
      <Suspense fallback={null}>{part && <Drawn key={name} part={part} given={{}} />}</Suspense>
    </ErrorBoundary>
  );
}

/** Loads what dialogs are drawn by. */
export async function loadDialogs(): Promise<void> {
  for (const part of [...Object.values(DIALOGS), ...Object.values(HELP)]) await part.load();
}

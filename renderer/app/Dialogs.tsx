import type { ComponentType } from 'react';
import { unexpected } from '../api.ts';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { CompareDialog } from '../features/compare/CompareDialog.tsx';
import { NewContradictionDialog } from '../features/contradictions/NewContradictionDialog.tsx';
import { RenameFileDialog } from '../features/documents/RenameFileDialog.tsx';
import { DraftsDialog } from '../features/drafts/DraftsDialog.tsx';
import { EditorDialog } from '../features/editors/EditorDialog.tsx';
import { ExcludeDialog } from '../features/evidence/ExcludeDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { DiagnosticsDialog } from '../features/help/DiagnosticsDialog.tsx';
import { HandbookDialog } from '../features/help/HandbookDialog.tsx';
import { LicencesDialog } from '../features/help/LicencesDialog.tsx';
import { HistoryLogDialog } from '../features/history/HistoryLogDialog.tsx';
import { VersionDialog } from '../features/history/VersionDialog.tsx';
import { ImportDialog } from '../features/import/ImportDialog.tsx';
import { OfferDialog } from '../features/offer/OfferDialog.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { ShortcutsDialog } from '../features/palette/ShortcutsDialog.tsx';
import { ReportWordsDialog } from '../features/report/ReportWordsDialog.tsx';
import {
  DeleteScenarioDialog,
  DuplicateScenarioDialog,
  NewScenarioDialog,
  RenameScenarioDialog,
} from '../features/scenarios/ScenarioDialogs.tsx';
import { GlossaryDialog } from '../features/start/GlossaryDialog.tsx';
import { StartDialog } from '../features/start/StartDialog.tsx';
import { UpdatesDialog } from '../features/updates/UpdatesDialog.tsx';
import { GoalDialog } from '../features/what-if/GoalDialog.tsx';
import { type DialogName, type HelpName, update, useApp } from '../model/store.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { AnalystDialog } from './AnalystDialog.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';

const DIALOGS: Record<DialogName, ComponentType> = {
  palette: Palette,
  analyst: AnalystDialog,
  newScenario: NewScenarioDialog,
  renameScenario: RenameScenarioDialog,
  duplicateScenario: DuplicateScenarioDialog,
  deleteScenario: DeleteScenarioDialog,
  drafts: DraftsDialog,
  goal: GoalDialog,
  editor: EditorDialog,
  excludeClaims: ExcludeDialog,
  exportTables: ExportDialog,
  newContradiction: NewContradictionDialog,
  evidenceOffer: OfferDialog,
  compare: CompareDialog,
  version: VersionDialog,
  historyLog: HistoryLogDialog,
  import: ImportDialog,
  start: StartDialog,
  renameWorkbook: RenameFileDialog,
  backups: BackupsDialog,
  reportWords: ReportWordsDialog,
};

const HELP: Record<HelpName, ComponentType> = {
  shortcuts: ShortcutsDialog,
  handbook: HandbookDialog,
  licences: LicencesDialog,
  diagnostics: DiagnosticsDialog,
  glossary: GlossaryDialog,
  about: AboutDialog,
  settings: SettingsDialog,
  updates: UpdatesDialog,
};

/** The dialog that lies over the window, if any. One that cannot be drawn goes, and the window behind it says why. */
export function Dialogs() {
  const name = useApp((state) => state.dialog);
  const Shown = name && DIALOGS[name];
  return (
    <ErrorBoundary
      resetOn={[name]}
      fallback={() => null}
      onError={(error) => update({ dialog: null, alert: unexpected(error) })}
    >
      {Shown && <Shown key={name} />}
    </ErrorBoundary>
  );
}

/** What is said of the program, over everything else. */
export function Help() {
  const name = useApp((state) => state.help);
  const Shown = name && HELP[name];
  return (
    <ErrorBoundary
      resetOn={[name]}
      fallback={() => null}
      onError={(error) => update({ help: null, alert: unexpected(error) })}
    >
      {Shown && <Shown key={name} />}
    </ErrorBoundary>
  );
}

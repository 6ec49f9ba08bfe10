import type { ComponentType } from 'react';
import { BackupsDialog } from '../features/backups/BackupsDialog.tsx';
import { CompareDialog } from '../features/compare/CompareDialog.tsx';
import { NewContradictionDialog } from '../features/contradictions/NewContradictionDialog.tsx';
import { RenameFileDialog } from '../features/documents/RenameFileDialog.tsx';
import { DraftsDialog } from '../features/drafts/DraftsDialog.tsx';
import { EditorDialog } from '../features/editors/EditorDialog.tsx';
import { ExcludeDialog } from '../features/evidence/ExcludeDialog.tsx';
import { ExportDialog } from '../features/export/ExportDialog.tsx';
import { HistoryLogDialog } from '../features/history/HistoryLogDialog.tsx';
import { VersionDialog } from '../features/history/VersionDialog.tsx';
import { ImportDialog } from '../features/import/ImportDialog.tsx';
import { OfferDialog } from '../features/offer/OfferDialog.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { ShortcutsDialog } from '../features/palette/ShortcutsDialog.tsx';
import {
  DeleteScenarioDialog,
  DuplicateScenarioDialog,
  NewScenarioDialog,
  RenameScenarioDialog,
} from '../features/scenarios/ScenarioDialogs.tsx';
import { type DialogName, useApp } from '../model/store.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { AnalystDialog } from './AnalystDialog.tsx';

const DIALOGS: Record<DialogName, ComponentType> = {
  palette: Palette,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  analyst: AnalystDialog,
  newScenario: NewScenarioDialog,
  renameScenario: RenameScenarioDialog,
  duplicateScenario: DuplicateScenarioDialog,
  deleteScenario: DeleteScenarioDialog,
  drafts: DraftsDialog,
  editor: EditorDialog,
  excludeClaims: ExcludeDialog,
  exportTables: ExportDialog,
  newContradiction: NewContradictionDialog,
  evidenceOffer: OfferDialog,
  compare: CompareDialog,
  version: VersionDialog,
  historyLog: HistoryLogDialog,
  import: ImportDialog,
  renameWorkbook: RenameFileDialog,
  backups: BackupsDialog,
};

/** The dialog that lies over the window, if any. */
export function Dialogs() {
  const name = useApp((state) => state.dialog);
  if (!name) return null;
  const Shown = DIALOGS[name];
  return <Shown key={name} />;
}

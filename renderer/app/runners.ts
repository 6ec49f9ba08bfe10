import { type ShowCommand, showing, VIEW_NAMES, type ViewName } from '../../common/commands.ts';
import type { Runners } from '../commands/run.ts';
import { backupCommands } from '../features/backups/backup-commands.ts';
import { compareCommands } from '../features/compare/compare-commands.ts';
import { documentCommands } from '../features/documents/document-commands.ts';
import { draftsCommands } from '../features/drafts/drafts-commands.ts';
import { editorCommands } from '../features/editors/editor-commands.ts';
import { evidenceCommands } from '../features/evidence/evidence-commands.ts';
import { exportCommands } from '../features/export/export-commands.ts';
import { helpCommands } from '../features/help/help-commands.ts';
import { historyCommands } from '../features/history/history-commands.ts';
import { importCommands } from '../features/import/import-commands.ts';
import { inspectorCommands } from '../features/inspector/inspector-commands.ts';
import { matrixCommands } from '../features/matrix/matrix-commands.ts';
import { offerCommands } from '../features/offer/offer-commands.ts';
import { paletteCommands } from '../features/palette/palette-commands.ts';
import { readingCommands } from '../features/readings/reading-commands.ts';
import { reportCommands } from '../features/report/report-commands.ts';
import { rulesCommands } from '../features/rules/rules-commands.ts';
import { scenarioCommands } from '../features/scenarios/scenario-commands.ts';
import { startCommands } from '../features/start/start-commands.ts';
import { updateCommands } from '../features/updates/update-commands.ts';
import { weightsCommands } from '../features/weights/weights-commands.ts';
import { whatIfCommands } from '../features/what-if/what-if-commands.ts';
import { type AppState, showDialog, showHelp, update } from '../model/store.ts';
import { tableCommands } from './copy-commands.ts';

/** Page: what every command does, put together from the features. Leaving one out does not compile. */

/** Some views open at their beginning, wherever one was in them; the answer without what was selected elsewhere. */
const FROM_THE_BEGINNING: Partial<Record<ViewName, Partial<AppState>>> = {
  answer: { selection: null },
  sources: { reader: null },
};

const viewCommands = Object.fromEntries(
  VIEW_NAMES.map((view) => [showing(view), () => update({ view, ...FROM_THE_BEGINNING[view] })]),
) as Record<ShowCommand, () => void>;

export const RUNNERS: Runners = {
  ...viewCommands,
  ...compareCommands,
  ...backupCommands,
  ...documentCommands,
  ...draftsCommands,
  ...editorCommands,
  ...evidenceCommands,
  ...exportCommands,
  ...helpCommands,
  ...historyCommands,
  ...importCommands,
  ...inspectorCommands,
  ...matrixCommands,
  ...offerCommands,
  ...paletteCommands,
  ...readingCommands,
  ...reportCommands,
  ...rulesCommands,
  ...scenarioCommands,
  ...startCommands,
  ...tableCommands,
  ...updateCommands,
  ...weightsCommands,
  ...whatIfCommands,
  renameAnalyst: () => showDialog('analyst'),
  settings: () => showHelp('settings'),
};

import {
  COMMAND_IDS,
  COMMANDS,
  type CommandId,
  showing,
  type ToggleId,
  VIEW_NAMES,
} from '../../common/commands.ts';
import { inspectorShown } from '../model/inspector.ts';
import type { AppState } from '../model/store.ts';

/** Page: which commands have a tick in the menu. Whether a start opens the last workbooks is known to the main process. */

type PageToggle = Exclude<ToggleId, 'reopenWorkbooks'>;

const viewsShown = Object.fromEntries(
  VIEW_NAMES.map((view) => [showing(view), (state: AppState) => state.view === view]),
) as { [C in ReturnType<typeof showing>]: (state: AppState) => boolean };

const ON: Readonly<Record<PageToggle, (state: AppState) => boolean>> = {
  ...viewsShown,
  compactMatrix: ({ matrixView }) => matrixView.density === 'compact',
  comfortableMatrix: ({ matrixView }) => matrixView.density === 'comfortable',
  detailedMatrix: ({ matrixView }) => matrixView.density === 'detailed',
  toggleHeatMap: ({ matrixView }) => matrixView.heat,
  toggleInspector: inspectorShown,
};

const hasTick = (id: CommandId): id is PageToggle =>
  COMMANDS[id].toggles === true && id !== 'reopenWorkbooks';

/** The commands with a tick now: none while no workbook is open. */
export const checkedCommands = (state: AppState): readonly CommandId[] =>
  state.open === null ? [] : COMMAND_IDS.filter((id) => hasTick(id) && ON[id](state));

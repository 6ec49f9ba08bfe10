import type { Condition } from './conditions.ts';
import { type Keys, keysOn, type Platform } from './keys.ts';
import { type ShowCommand, showing, VIEW_NAMES, VIEWS, type ViewEntry } from './views.ts';

export {
  type ShowCommand,
  showing,
  VIEW_GROUPS,
  VIEW_NAMES,
  VIEWS,
  type ViewName,
  viewsOf,
} from './views.ts';

/**
 * Every view and every command of the window, once. The menu, the palette, the list of shortcuts, tooltips and the keyboard
 * are all built from this list. To add a command: a line here, and what it does in the `…-commands.ts` of the feature that it
 * belongs to; the compiler says what is missing.
 */

/** The menus with their sections. Behind their commands come Electron's own roles (electron/menu-template.ts). */
export const MENUS = {
  file: { label: '&File', sections: ['workbook', 'recent', 'file', 'export', 'leave'] },
  edit: { label: '&Edit', sections: ['steps', 'clipboard', 'copy', 'cell', 'analyst'] },
  view: { label: '&View', sections: ['views', 'shown', 'matrix', 'palette', 'zoom'] },
  evidence: { label: 'E&vidence', sections: ['texts', 'compared', 'claims', 'selected'] },
  scenario: { label: '&Scenario', sections: ['scenarios', 'rules', 'tried'] },
  help: { label: '&Help', sections: ['help'] },
} as const;

export type MenuName = keyof typeof MENUS;

/** A menu and the section of it. */
export type MenuPlace = { [M in MenuName]: `${M}/${(typeof MENUS)[M]['sections'][number]}` }[MenuName];

export interface CommandEntry {
  /** As palette, buttons and the list of shortcuts say it; the menu writes the same with capitals. */
  readonly title: string;
  /** In the menu, where it is shorter because all of its section are named like that: the views. */
  readonly menuTitle?: string;
  readonly place: MenuPlace;
  readonly keys?: Keys;
  readonly needs?: Condition;
  /** It changes what the workbook says, so that it is refused where nothing can be changed. */
  readonly edits?: true;
  /** It shows something or no longer does: the menu has a tick while it is shown. */
  readonly toggles?: true;
  /** It acts on nothing behind a dialog and takes the place of none, so that it may be asked for while one waits for its answer. */
  readonly behindDialogs?: boolean;
}

/** What writes a file of the open workbook. */
const EXPORT = { place: 'file/export', needs: 'workbook', behindDialogs: true } as const;

const OTHER_COMMANDS = {
  showStart: { title: 'Start…', place: 'file/workbook' },
  newWorkbook: { title: 'New workbook…', place: 'file/workbook' },
  openWorkbook: { title: 'Open workbook…', place: 'file/workbook', keys: 'Mod+O', behindDialogs: true },
  clearRecent: { title: 'Clear recent workbooks', place: 'file/recent', behindDialogs: true },
  reopenWorkbooks: {
    title: 'Start with the last workbooks, or no longer',
    place: 'file/recent',
    behindDialogs: true,
    menuTitle: 'Start with the Last Workbooks',
    toggles: true,
  },
  importFile: {
    title: 'Import a file or table…',
    place: 'file/file',
    keys: 'Mod+Shift+I',
    needs: 'workbook',
  },
  pasteImport: { title: 'Paste list or table…', place: 'file/file', needs: 'workbook' },
  saveCopy: {
    title: 'Save a copy…',
    place: 'file/file',
    keys: 'Mod+Shift+S',
    needs: 'workbook',
    behindDialogs: true,
  },
  renameWorkbook: { title: 'Rename file…', place: 'file/file', needs: 'workbook' },
  moveWorkbook: { title: 'Move file to another folder…', place: 'file/file', needs: 'workbook' },
  revealWorkbook: {
    title: 'Show file in its folder',
    place: 'file/file',
    needs: 'workbook',
    behindDialogs: true,
  },
  describeWorkbook: { title: 'Describe workbook…', place: 'file/file', needs: 'workbook', edits: true },
  backups: { title: 'Backups…', place: 'file/file', keys: 'Mod+Shift+K', needs: 'workbook' },

  reportWords: { title: 'Words, logo and status of the report…', place: 'file/export', needs: 'workbook' },
  exportPdf: {
    title: 'Export report as PDF…',
    place: 'file/export',
    keys: 'Mod+E',
    needs: 'workbook',
    behindDialogs: true,
  },
  printPaper: { title: 'Print report…', keys: 'Mod+P', ...EXPORT },
  exportWord: { title: 'Export as Word…', ...EXPORT },
  exportSlides: { title: 'Export as slides…', ...EXPORT },
  exportInteractive: { title: 'Export as interactive page…', ...EXPORT },
  exportTables: { title: 'Export tables…', place: 'file/export', keys: 'Mod+T', needs: 'workbook' },
  exportMatrixCsv: {
    title: 'Export matrix as CSV…',
    place: 'file/export',
    keys: 'Mod+Shift+E',
    needs: 'workbook',
    behindDialogs: true,
  },
  exportEvidenceCsv: {
    title: 'Export evidence as CSV…',
    place: 'file/export',
    keys: 'Mod+Shift+F',
    needs: 'workbook',
    behindDialogs: true,
  },
  exportJson: { title: 'Export workbook as JSON…', ...EXPORT },
  exportXmcda: { title: 'Export as XMCDA…', ...EXPORT },
  exportBibliography: { title: 'Export sources as BibTeX…', ...EXPORT },

  closeWindow: { title: 'Close window', place: 'file/leave', keys: 'Mod+W', behindDialogs: true },

  undo: { title: 'Undo', place: 'edit/steps', keys: 'Mod+Z', needs: 'undo', edits: true },
  redo: {
    title: 'Redo',
    place: 'edit/steps',
    keys: { mac: ['Mod+Shift+Z'], other: ['Mod+Y', 'Mod+Shift+Z'] },
    needs: 'redo',
    edits: true,
  },
  nameVersion: { title: 'Name this version…', place: 'edit/steps', needs: 'workbook', edits: true },
  compareStates: {
    title: 'Compare or go back…',
    place: 'edit/steps',
    keys: 'Mod+Shift+B',
    needs: 'workbook',
  },
  historyLog: { title: 'Verify or compact history…', place: 'edit/steps', needs: 'workbook' },
  // No Mod+Alt in this list: on many keyboards that is AltGr, which writes letters.
  copyTable: { title: 'Copy table', place: 'edit/copy', keys: 'Mod+Shift+T', needs: 'workbook' },
  copyTableWithoutHeadings: { title: 'Copy table without headings', place: 'edit/copy', needs: 'workbook' },
  copyTableAsMarkdown: { title: 'Copy table as Markdown', place: 'edit/copy', needs: 'workbook' },
  copyTableAsHtml: { title: 'Copy table as HTML', place: 'edit/copy', needs: 'workbook' },
  editJudgement: { title: 'Judge cell…', place: 'edit/cell', keys: 'Mod+J', needs: 'cell', edits: true },
  editNumber: { title: 'Number of cell…', place: 'edit/cell', needs: 'numericCell', edits: true },
  clearCells: { title: 'Clear cells', place: 'edit/cell', needs: 'cells', edits: true },
  fillDown: { title: 'Fill down', place: 'edit/cell', keys: 'Mod+D', needs: 'cells', edits: true },
  fillRight: { title: 'Fill right', place: 'edit/cell', keys: 'Mod+R', needs: 'cells', edits: true },
  addNote: { title: 'Add note…', place: 'edit/cell', keys: 'Mod+Shift+N', needs: 'workbook', edits: true },
  showDrafts: { title: 'Texts that are not saved…', place: 'edit/cell', needs: 'drafts' },
  renameAnalyst: { title: 'Change your name…', place: 'edit/analyst', needs: 'workbook', edits: true },
  settings: { title: 'Settings…', place: 'edit/analyst', keys: 'Mod+,', behindDialogs: true },

  chooseAlternatives: {
    title: 'Choose alternatives…',
    place: 'view/shown',
    keys: 'Mod+Shift+A',
    needs: 'workbook',
  },
  chooseCriteria: { title: 'Choose criteria…', place: 'view/shown', keys: 'Mod+Shift+C', needs: 'workbook' },
  compactMatrix: { title: 'Matrix in compact rows', place: 'view/matrix', needs: 'workbook', toggles: true },
  comfortableMatrix: {
    title: 'Matrix in comfortable rows',
    place: 'view/matrix',
    needs: 'workbook',
    toggles: true,
  },
  detailedMatrix: { title: 'Matrix with every sign', place: 'view/matrix', needs: 'workbook', toggles: true },
  toggleFreeze: { title: 'Freeze or release alternative', place: 'view/matrix', needs: 'alternative' },
  fitColumns: { title: 'Matrix columns as wide as their content', place: 'view/matrix', needs: 'workbook' },
  levelColumns: { title: 'Matrix columns all alike', place: 'view/matrix', needs: 'workbook' },
  toggleHeatMap: {
    title: 'Matrix as a heat map, or no longer',
    place: 'view/matrix',
    needs: 'workbook',
    menuTitle: 'Matrix as a Heat Map',
    toggles: true,
  },
  toggleInspector: {
    title: 'Show or hide inspector',
    place: 'view/shown',
    keys: 'Mod+I',
    needs: 'workbook',
    menuTitle: 'Inspector',
    toggles: true,
  },
  commandPalette: { title: 'Search everything…', place: 'view/palette', keys: 'Mod+K', needs: 'workbook' },

  newSource: { title: 'New source…', place: 'evidence/texts', needs: 'workbook', edits: true },
  newSpeaker: { title: 'New speaker…', place: 'evidence/texts', needs: 'workbook', edits: true },
  newClaim: {
    title: 'New claim…',
    place: 'evidence/texts',
    keys: 'Mod+Shift+M',
    needs: 'workbook',
    edits: true,
  },
  newAlternative: { title: 'New alternative…', place: 'evidence/compared', needs: 'workbook', edits: true },
  newCriterion: { title: 'New criterion…', place: 'evidence/compared', needs: 'workbook', edits: true },
  hideAlternative: {
    title: 'Hide alternative',
    place: 'evidence/compared',
    needs: 'alternative',
    edits: true,
  },
  hideCriterion: { title: 'Hide criterion', place: 'evidence/compared', needs: 'criterion', edits: true },
  moveCriterionUp: {
    title: 'Move criterion up',
    place: 'evidence/compared',
    needs: 'criterion',
    edits: true,
  },
  moveCriterionDown: {
    title: 'Move criterion down',
    place: 'evidence/compared',
    needs: 'criterion',
    edits: true,
  },
  moveAlternativeLeft: {
    title: 'Move alternative to the left',
    place: 'evidence/compared',
    needs: 'alternative',
    edits: true,
  },
  moveAlternativeRight: {
    title: 'Move alternative to the right',
    place: 'evidence/compared',
    needs: 'alternative',
    edits: true,
  },
  newReading: { title: 'New reading…', place: 'evidence/claims', needs: 'workbook', edits: true },
  findClaims: { title: 'Find claims…', place: 'evidence/claims', keys: 'Mod+F', needs: 'workbook' },
  excludeClaims: {
    title: 'Exclude claims from scoring…',
    place: 'evidence/claims',
    keys: 'Mod+Shift+X',
    needs: 'countedClaims',
    edits: true,
  },
  includeClaims: {
    title: 'Count claims again',
    place: 'evidence/claims',
    needs: 'excludedClaims',
    edits: true,
  },
  newContradiction: {
    title: 'New contradiction…',
    place: 'evidence/claims',
    needs: 'severalClaims',
    edits: true,
  },
  copyClaims: { title: 'Copy claims as table', place: 'evidence/claims', needs: 'claims' },
  copyClaimsAsMarkdown: { title: 'Copy claims as Markdown', place: 'evidence/claims', needs: 'claims' },
  editSelected: {
    title: 'Edit selected…',
    place: 'evidence/selected',
    keys: 'Mod+Shift+J',
    needs: 'selection',
    edits: true,
  },
  deleteSelected: { title: 'Delete selected…', place: 'evidence/selected', needs: 'selection', edits: true },

  newScenario: {
    title: 'New scenario…',
    place: 'scenario/scenarios',
    keys: 'Mod+N',
    needs: 'workbook',
    edits: true,
  },
  duplicateScenario: {
    title: 'Duplicate scenario…',
    place: 'scenario/scenarios',
    keys: 'Mod+U',
    needs: 'workbook',
    edits: true,
  },
  renameScenario: {
    title: 'Rename or describe scenario…',
    place: 'scenario/scenarios',
    needs: 'workbook',
    edits: true,
  },
  deleteScenario: {
    title: 'Delete scenario…',
    place: 'scenario/scenarios',
    needs: 'otherScenario',
    edits: true,
  },
  rankByNextReading: { title: 'Rank by the next reading', place: 'scenario/rules', needs: 'readings' },
  rankBySettledCoding: { title: 'Rank by the settled coding', place: 'scenario/rules', needs: 'readings' },
  scenarioRules: { title: 'Rules of the scenario…', place: 'scenario/rules', needs: 'workbook' },
  equalWeights: { title: 'Level weights', place: 'scenario/rules', needs: 'workbook', edits: true },
  interview: { title: 'Weights by interview', place: 'scenario/rules', needs: 'workbook' },
  tryWeights: {
    title: 'Try weights',
    place: 'scenario/tried',
    keys: 'Mod+Shift+Y',
    needs: 'workbook',
    edits: true,
  },
  keepWeights: { title: 'Keep tried weights', place: 'scenario/tried', needs: 'triedWeights', edits: true },
  keepWeightsAsScenario: {
    title: 'Keep tried weights as new scenario',
    place: 'scenario/tried',
    needs: 'triedWeights',
    edits: true,
  },
  seekGoal: {
    title: 'What must hold to lead…',
    place: 'scenario/tried',
    keys: 'Mod+Shift+G',
    needs: 'workbook',
  },
  revertWeights: { title: 'Revert tried weights', place: 'scenario/tried', needs: 'trying' },
  toggleLock: {
    title: 'Lock or free weight',
    place: 'scenario/rules',
    keys: 'Mod+L',
    needs: 'criterion',
    edits: true,
  },

  handbook: { title: 'Handbook', place: 'help/help', keys: 'F1', behindDialogs: true },
  takeTour: { title: 'Take the tour', place: 'help/help', needs: 'workbook' },
  showGlossary: { title: 'Glossary', place: 'help/help', behindDialogs: true },
  keyboardShortcuts: { title: 'Keyboard shortcuts', place: 'help/help', keys: 'Mod+/', behindDialogs: true },
  lookForEvidence: { title: 'Look for newer built-in evidence…', place: 'help/help', needs: 'workbook' },
  copyDiagnostics: {
    title: 'Copy diagnostics without contents',
    place: 'help/help',
    behindDialogs: true,
  },
  checkForUpdates: { title: 'Check for updates…', place: 'help/help', behindDialogs: true },
  showLog: { title: 'Show log', place: 'help/help', behindDialogs: true },
  licences: { title: 'Licences', place: 'help/help', behindDialogs: true },
  about: { title: 'About Weighbridge', place: 'help/help', behindDialogs: true },
} as const satisfies Record<string, CommandEntry>;

/** What the user can ask for by name. */
export type CommandId = ShowCommand | keyof typeof OTHER_COMMANDS;

/** Commands that have a tick in the menu while what they turn on is on. */
export type ToggleId =
  | ShowCommand
  | {
      [C in keyof typeof OTHER_COMMANDS]: (typeof OTHER_COMMANDS)[C] extends { readonly toggles: true }
        ? C
        : never;
    }[keyof typeof OTHER_COMMANDS];

const digitViews = VIEW_NAMES.filter((view) => !('keys' in VIEWS[view])).slice(0, 9);

const viewCommands = Object.fromEntries(
  VIEW_NAMES.map((view) => {
    const { name, keys }: ViewEntry = VIEWS[view];
    const entry: CommandEntry = {
      title: `Show the ${name.toLowerCase()}`,
      menuTitle: name,
      place: 'view/views',
      needs: 'workbook',
      toggles: true,
      ...(keys === undefined
        ? digitViews.includes(view) && { keys: `Mod+${digitViews.indexOf(view) + 1}` as Keys }
        : { keys }),
    };
    return [showing(view), entry];
  }),
) as Record<ShowCommand, CommandEntry>;

/** Every command, in the order of its section. */
export const COMMANDS: Readonly<Record<CommandId, CommandEntry>> = { ...viewCommands, ...OTHER_COMMANDS };

/** The sections of a menu in their order, each with its commands. */
export function commandsOfMenu(
  menu: MenuName,
): { readonly section: string; readonly ids: readonly CommandId[] }[] {
  return MENUS[menu].sections.map((section) => ({
    section,
    ids: (Object.keys(COMMANDS) as CommandId[]).filter((id) => COMMANDS[id].place === `${menu}/${section}`),
  }));
}

/** Every command in the order of the menus. */
export const COMMAND_IDS: readonly CommandId[] = (Object.keys(MENUS) as MenuName[]).flatMap((menu) =>
  commandsOfMenu(menu).flatMap(({ ids }) => ids),
);

/** The keys of a command on a platform, the one that is shown first. */
export const keysOfCommand = (id: CommandId, platform: Platform): readonly string[] =>
  keysOn(COMMANDS[id].keys, platform);

import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, ViewName } from './ipc/contract.ts';

/** Every view with its label and accelerator, in the order of the sidebar. */
const VIEWS: Record<ViewName, readonly [label: string, accelerator?: string]> = {
  matrix: ['Matrix', 'CmdOrCtrl+1'],
  evidence: ['Evidence', 'CmdOrCtrl+4'],
  contradictions: ['Contradictions', 'CmdOrCtrl+5'],
  sources: ['Sources', 'CmdOrCtrl+6'],
  weights: ['Weights', 'CmdOrCtrl+Shift+W'],
  ranking: ['Ranking', 'CmdOrCtrl+7'],
  robustness: ['Robustness', 'CmdOrCtrl+9'],
  methods: ['Methods', 'CmdOrCtrl+Shift+D'],
  scenarios: ['Scenarios', 'CmdOrCtrl+8'],
  report: ['Report', 'CmdOrCtrl+2'],
  history: ['History', 'CmdOrCtrl+3'],
};

/** Builds the application menu. Items ask the renderer to act, so that menu, palette and buttons do the same thing. */
export function installMenu(send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';
  const views = Object.entries(VIEWS).map(([name, [label, accelerator]]) =>
    item(label, showing(name as ViewName), accelerator),
  );

  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        item('New Workbook…', 'newWorkbook'),
        item('Open Workbook…', 'openWorkbook', 'CmdOrCtrl+O'),
        item('Import…', 'importFile', 'CmdOrCtrl+Shift+I'),
        item('Save a Copy…', 'saveCopy', 'CmdOrCtrl+Shift+S'),
        item('Describe Workbook…', 'describeWorkbook'),
        separator,
        item('Export Report as PDF…', 'exportPdf', 'CmdOrCtrl+E'),
        item('Export Tables…', 'exportTables', 'CmdOrCtrl+Alt+Shift+E'),
        item('Export Matrix as CSV…', 'exportMatrixCsv', 'CmdOrCtrl+Shift+E'),
        item('Export Evidence as CSV…', 'exportEvidenceCsv', 'CmdOrCtrl+Alt+E'),
        item('Export Workbook as JSON…', 'exportJson'),
        item('Export as XMCDA…', 'exportXmcda'),
        item('Export Sources as BibTeX…', 'exportBibliography'),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('Copy Table', 'copyTable', 'CmdOrCtrl+Alt+C'),
        item('Copy Table without Headings', 'copyTableWithoutHeadings'),
        item('Copy Table as Markdown', 'copyTableAsMarkdown'),
        item('Copy Table as HTML', 'copyTableAsHtml'),
        separator,
        item('Judge Cell…', 'editJudgement', 'CmdOrCtrl+J'),
        item('Number of Cell…', 'editNumber'),
        item('Add Note…', 'addNote', 'CmdOrCtrl+Shift+N'),
        separator,
        item('Your Name…', 'renameAnalyst'),
      ],
    },
    {
      label: '&View',
      submenu: [
        ...views,
        separator,
        item('Alternatives…', 'chooseAlternatives', 'CmdOrCtrl+Shift+A'),
        item('Criteria…', 'chooseCriteria', 'CmdOrCtrl+Shift+C'),
        item('Inspector', 'toggleInspector', 'CmdOrCtrl+I'),
        separator,
        item('Command Palette…', 'commandPalette', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    {
      label: 'E&vidence',
      submenu: [
        item('New Source…', 'newSource'),
        item('New Speaker…', 'newSpeaker'),
        item('New Claim…', 'newClaim', 'CmdOrCtrl+Shift+M'),
        separator,
        item('New Alternative…', 'newAlternative'),
        item('New Criterion…', 'newCriterion'),
        separator,
        item('Find Claims…', 'findClaims', 'CmdOrCtrl+F'),
        item('Exclude Claims from Scoring…', 'excludeClaims', 'CmdOrCtrl+Shift+X'),
        item('Count Claims Again', 'includeClaims'),
        item('New Contradiction…', 'newContradiction'),
        item('Copy Claims as Table', 'copyClaims'),
        item('Copy Claims as Markdown', 'copyClaimsAsMarkdown'),
        separator,
        item('Edit Selected…', 'editSelected', 'CmdOrCtrl+Shift+J'),
        item('Delete Selected…', 'deleteSelected'),
      ],
    },
    {
      label: '&Scenario',
      submenu: [
        item('New Scenario…', 'newScenario', 'CmdOrCtrl+N'),
        item('Duplicate…', 'duplicateScenario', 'CmdOrCtrl+D'),
        item('Rename…', 'renameScenario'),
        item('Delete', 'deleteScenario'),
        separator,
        item('Rules of the Scenario…', 'scenarioRules'),
        item('Level Weights', 'equalWeights'),
        item('Lock or Free Weight', 'toggleLock', 'CmdOrCtrl+L'),
      ],
    },
    {
      role: 'help',
      submenu: [
        item('Keyboard Shortcuts', 'keyboardShortcuts', 'CmdOrCtrl+/'),
        item(`About ${app.getName()}`, 'about'),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The command that shows a view. */
function showing<V extends ViewName>(view: V): `show${Capitalize<V>}` {
  return `show${view.charAt(0).toUpperCase()}${view.slice(1)}` as `show${Capitalize<V>}`;
}

/** Preload: offers the page one function for each call of the contract, and nothing else of Electron. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CALL_CHANNEL, pushChannel, pushNames } from './ipc/channels.ts';
import type { CallName, Pushes, WeighbridgeApi } from './ipc/contract.ts';

const call = (name: CallName) => (input?: unknown) => ipcRenderer.invoke(CALL_CHANNEL, name, input);

const api = {
  loadWorkbook: call('loadWorkbook'),
  keepDraft: call('keepDraft'),
  execute: call('execute'),
  undo: call('undo'),
  redo: call('redo'),
  stepTo: call('stepTo'),
  listHistory: call('listHistory'),
  readEvent: call('readEvent'),
  verifyHistory: call('verifyHistory'),
  planCompaction: call('planCompaction'),
  compactHistory: call('compactHistory'),
  openWorkbook: call('openWorkbook'),
  listRecent: call('listRecent'),
  openRecent: call('openRecent'),
  clearRecent: call('clearRecent'),
  reopenWorkbooks: call('reopenWorkbooks'),
  renameWorkbook: call('renameWorkbook'),
  moveWorkbook: call('moveWorkbook'),
  revealWorkbook: call('revealWorkbook'),
  closeWindow: call('closeWindow'),
  markEdited: call('markEdited'),
  openDropped: (file: File, known: unknown) =>
    ipcRenderer.invoke(CALL_CHANNEL, 'openDropped', { path: webUtils.getPathForFile(file), known }),
  chooseImport: call('chooseImport'),
  pasteImport: call('pasteImport'),
  rereadImport: call('rereadImport'),
  guessImport: call('guessImport'),
  tryMapping: call('tryMapping'),
  saveMapping: call('saveMapping'),
  loadMapping: call('loadMapping'),
  takeLastMapping: call('takeLastMapping'),
  readImportRows: call('readImportRows'),
  checkImport: call('checkImport'),
  runImport: call('runImport'),
  makeImported: call('makeImported'),
  cancelImport: call('cancelImport'),
  saveCopy: call('saveCopy'),
  goOnInCopy: call('goOnInCopy'),
  openWhatIsThere: call('openWhatIsThere'),
  putBack: call('putBack'),
  replaceBuiltIn: call('replaceBuiltIn'),
  rescueOutlook: call('rescueOutlook'),
  recoverWorkbook: call('recoverWorkbook'),
  openRecovered: call('openRecovered'),
  openDoubtful: call('openDoubtful'),
  exportReadable: call('exportReadable'),
  restoreInstead: call('restoreInstead'),
  exportPdf: call('exportPdf'),
  exportOffice: call('exportOffice'),
  exportTables: call('exportTables'),
  copyPicture: call('copyPicture'),
  savePicture: call('savePicture'),
  loadAppearance: call('loadAppearance'),
  keepAppearance: call('keepAppearance'),
  openFile: call('openFile'),
  showInFolder: call('showInFolder'),
  stopWork: call('stopWork'),
  searchClaims: call('searchClaims'),
  searchEverything: call('searchEverything'),
  readSource: call('readSource'),
  evidenceOffer: call('evidenceOffer'),
  listVersions: call('listVersions'),
  compareStates: call('compareStates'),
  chooseCompared: call('chooseCompared'),
  saveCopyAsOf: call('saveCopyAsOf'),
  attachTextFile: call('attachTextFile'),
  newWorkbook: call('newWorkbook'),
  listBackups: call('listBackups'),
  makeBackup: call('makeBackup'),
  compareBackup: call('compareBackup'),
  restoreBackup: call('restoreBackup'),
  copyBackup: call('copyBackup'),
  keepBackupLimits: call('keepBackupLimits'),
  chooseBackupFolder: call('chooseBackupFolder'),
  showBackups: call('showBackups'),
  appInfo: call('appInfo'),
  workbookRevision: call('workbookRevision'),
  showLog: call('showLog'),
  reportFault: call('reportFault'),
  reportFailed: call('reportFailed'),
  handOverReport: call('handOverReport'),
  windowReady: call('windowReady'),
  on: <P extends keyof Pushes>(push: P, listener: (value: Pushes[P]) => void) => {
    if (!pushNames.includes(push)) throw new Error(`Weighbridge sends no ${push}.`);
    // The event object carries Electron's sender and must not reach the page.
    const handler = (_event: unknown, value: Pushes[P]): void => listener(value);
    ipcRenderer.on(pushChannel(push), handler);
    return () => {
      ipcRenderer.off(pushChannel(push), handler);
    };
  },
} satisfies WeighbridgeApi;

contextBridge.exposeInMainWorld('weighbridge', Object.freeze(api));

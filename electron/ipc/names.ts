/** The names of the calls and pushes: all that the preload, which cannot carry the schemas, has to know. */
export const callNames = [
  'loadWorkbook',
  'execute',
  'undo',
  'redo',
  'listHistory',
  'openWorkbook',
  'saveCopy',
  'replaceBuiltIn',
  'exportPdf',
  'exportMatrixCsv',
  'exportEvidenceCsv',
  'showInFolder',
  'appInfo',
  'windowReady',
] as const;

export type CallName = (typeof callNames)[number];

export const pushNames = ['workbookReplaced', 'menuCommand'] as const;

/** The one channel for calls; pushes use `push:<name>`. */
export const CALL_CHANNEL = 'weighbridge:call';
export const pushChannel = (name: string): string => `weighbridge:push:${name}`;

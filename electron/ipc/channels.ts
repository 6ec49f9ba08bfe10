/** Main process and preload: the names that both ends of the IPC use; the preload cannot carry more of the contract than this. */
/** The one channel for calls. */
export const CALL_CHANNEL = 'weighbridge:call';

/** What the main process may tell a page unasked. */
export const pushNames = [
  'workbookReplaced',
  'documentState',
  'menuCommand',
  'problem',
  'importProgress',
  'works',
  'appearance',
  'updates',
] as const;
export type PushName = (typeof pushNames)[number];
export const pushChannel = (name: PushName): string => `weighbridge:push:${name}`;

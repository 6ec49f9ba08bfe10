/** Main process: the app itself and its windows. */
import { app, shell } from 'electron';
import { accountName } from '../../../db/analyst-name.ts';
import type { Log } from '../../log.ts';
import type { HandOvers } from '../../printing/handed-over.ts';
import type { Readiness } from '../../windows/readiness.ts';
import type { HandlersOf } from '../router.ts';
import type { Outlets } from './outlets.ts';

type AppCalls =
  | 'appInfo'
  | 'showInFolder'
  | 'showLog'
  | 'reportFault'
  | 'reportFailed'
  | 'handOverReport'
  | 'windowReady';

export const appHandlers = (
  { written }: Outlets,
  {
    readiness,
    handOvers,
    log,
  }: { readonly readiness: Readiness; readonly handOvers: HandOvers; readonly log: Log },
): HandlersOf<AppCalls> => ({
  appInfo: async (_nothing, { session }) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    ...(await session.database.versions()),
    dataFolder: app.getPath('userData'),
    accountName: accountName(),
  }),
  showInFolder: ({ path }) => {
    if (written.has(path)) shell.showItemInFolder(path);
    return null;
  },
  showLog: () => {
    shell.showItemInFolder(log.path);
    return { path: log.path };
  },
  reportFault: ({ where, fault }) => {
    log.fault(`page, ${where}`, fault);
    return null;
  },
  reportFailed: ({ message }, { sender }) => {
    readiness.fail(sender, message);
    return null;
  },
  handOverReport: ({ bytes }, { sender }) => {
    handOvers.take(sender, bytes);
    return null;
  },
  windowReady: (_nothing, { sender }) => {
    readiness.announce(sender);
    return null;
  },
});

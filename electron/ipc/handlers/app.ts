/** Main process: the app itself and its windows. */
import { existsSync, statSync } from 'node:fs';
import { app, BrowserWindow, clipboard, shell } from 'electron';
import { UserFacingError } from '../../../common/errors.ts';
import { t } from '../../../common/language/texts.ts';
import { accountName } from '../../../db/analyst-name.ts';
import { isWorkbookName } from '../../../db/paths.ts';
import type { Looks } from '../../appearance.ts';
import { diagnosticText } from '../../diagnostics.ts';
import { dragOut } from '../../leaving/drag-out.ts';
import { readLicences } from '../../licences.ts';
import type { Log } from '../../log.ts';
import type { AppMenu } from '../../menu.ts';
import type { HandOvers } from '../../printing/handed-over.ts';
import type { Documents } from '../../windows/documents.ts';
import { sayFileIsReady } from '../../windows/file-ready.ts';
import type { Readiness } from '../../windows/readiness.ts';
import type { HandlersOf } from '../router.ts';
import type { Outlets } from './outlets.ts';

type AppCalls =
  | 'appInfo'
  | 'loadAppearance'
  | 'keepAppearance'
  | 'openFile'
  | 'showInFolder'
  | 'dragFile'
  | 'announceFile'
  | 'markMenu'
  | 'stopWork'
  | 'showLog'
  | 'copyDiagnostics'
  | 'readLicences'
  | 'reportFault'
  | 'reportFailed'
  | 'handOverReport'
  | 'windowReady';

export const appHandlers = (
  { files, works }: Outlets,
  {
    readiness,
    handOvers,
    log,
    documents,
    looks,
    menu,
  }: {
    readonly readiness: Readiness;
    readonly handOvers: HandOvers;
    readonly log: Log;
    readonly documents: Pick<Documents, 'open'>;
    readonly looks: Looks;
    /** Null where the app shows no menu. */
    readonly menu: Pick<AppMenu, 'mark'> | null;
  },
): HandlersOf<AppCalls> => ({
  appInfo: async (_nothing, { session }) => ({
    version: app.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    ...(await session.database.versions()),
    dataFolder: app.getPath('userData'),
    accountName: accountName(),
  }),
  loadAppearance: () => looks.now(),
  keepAppearance: async (appearance) => {
    await looks.change(appearance);
    return null;
  },
  openFile: async ({ fileId }, { sender }) => {
    const { path, opens } = files.find(fileId);
    if (!existsSync(path)) throw gone(path);
    if (isWorkbookName(path)) await documents.open(path, sender);
    else if (!opens || (await shell.openPath(path)) !== '') throw noProgram(path);
    return null;
  },
  showInFolder: ({ fileId }) => {
    const { path } = files.find(fileId);
    if (!existsSync(path)) throw gone(path);
    shell.showItemInFolder(path);
    return null;
  },
  dragFile: async ({ fileId }, { sender }) => {
    const { path } = files.find(fileId);
    if (!existsSync(path)) throw gone(path);
    await dragOut(sender, path);
    return null;
  },
  announceFile: ({ fileId }, { sender }) => {
    sayFileIsReady(BrowserWindow.fromWebContents(sender), files.find(fileId).path);
    return null;
  },
  markMenu: (marks, { sender }) => {
    menu?.mark(sender, marks);
    return null;
  },
  stopWork: ({ workId }, { sender }) => {
    works.stop(sender, workId);
    return null;
  },
  showLog: () => {
    shell.showItemInFolder(log.path);
    return { path: log.path };
  },
  copyDiagnostics: async (_nothing, { session }) => {
    const versions = await session.database.versions();
    const bytes = statSync(session.workbook.path(), { throwIfNoEntry: false })?.size ?? null;
    const text = diagnosticText({ versions, bytes, logPath: log.path });
    clipboard.writeText(text);
    return { text };
  },
  readLicences,
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

const gone = (path: string): UserFacingError =>
  new UserFacingError(
    'not-found',
    t('{path} is no longer there.', { path }),
    t('It was moved, renamed or deleted since it was written. Export it again.'),
  );

const noProgram = (path: string): UserFacingError =>
  new UserFacingError(
    'failed',
    t('No program of this system opens {path}.', { path }),
    t('Show it in its folder, and open it there with a program of your choice.'),
  );

/** Main process: start-up. Everything is put together here, and nothing is decided here that could stand in a file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog, Menu, session } from 'electron';
import { toUserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import { forTerminal, lineForTerminal } from '../common/strange-characters.ts';
import { refusalToKeep, setSenselessSettingsAside } from '../db/app-settings.ts';
import { keptAppearance } from '../db/appearance.ts';
import { dataFolder as ownDataFolder } from '../db/paths.ts';
import { lastWorkbooks, opensLastWorkbooks, rememberRecent } from '../db/recent-workbooks.ts';
import { answerRequest } from './app-files.ts';
import { createLooks } from './appearance.ts';
import { crashFolder, keepCrashReports, removeOldReports } from './crash-reports.ts';
import { collectFiles, followTheDesktop, openFor } from './desktop.ts';
import { developmentServer, forwardRequest } from './development.ts';
import { routeCalls } from './ipc/router.ts';
import { giveChromiumLanguage, speak } from './language.ts';
import { openLog } from './log.ts';
import { type AppMenu, keepMenu } from './menu.ts';
import { parseStartOptions } from './options.ts';
import { logProcessEnds } from './process-ends.ts';
import { forkUtility } from './processes/fork.ts';
import { readerPages } from './processes/reader/fork.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { closeSession, closeSessionsLast } from './quit.ts';
import { denyEverythingElse, lockSession, sandboxPages } from './security.ts';
import type { BuiltIn } from './updates/place.ts';
import { createRest } from './updates/rest.ts';
import { updatesOfApp } from './updates/start.ts';
import { createDocuments } from './windows/documents.ts';
import type { WindowParts } from './windows/main-window.ts';
import { createReadiness } from './windows/readiness.ts';
import { createSessions } from './workbook-session.ts';

/** True in the build that "npm run dev" makes and in no other: scripts/lib/bundles.mjs sets it. */
declare const __DEVELOPMENT__: boolean;
/** Where updates come from and whose signatures count: scripts/lib/bundles.mjs sets it from the environment. */
declare const __UPDATES__: BuiltIn;

// import.meta.dirname is dist/electron, where the build puts this file beside the other two entries.
const here = import.meta.dirname;
const scripts = {
  database: join(here, 'database-host.js'),
  workbookReader: join(here, 'workbook-reader.js'),
};
const options = parseStartOptions(process.argv, process.cwd());
const reporting = options.reports.length > 0;
const headless = options.firstRun !== null || reporting;

sandboxPages(app);
registerAppScheme();
denyEverythingElse(app);
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', ownDataFolder());
// The command line only reads; whoever works has a folder that is made now, where it can be.
const dataProblem = reporting ? null : refusalToKeep(app.getPath('userData'));
// Chromium needs a folder to write to, and the lock that only one start gets lies there too.
if (reporting || dataProblem) borrowProfile();
if (!reporting && !dataProblem) keepCrashReports(crashFolder(app.getPath('userData')));
giveChromiumLanguage(headless ? 'en' : keptAppearance(app.getPath('userData')).language);
const log = openLog(join(app.getPath('userData'), 'logs'));
const files = collectFiles();
// Electron would make a menu of its own, which nobody sees.
Menu.setApplicationMenu(null);

if (headless || dataProblem || app.requestSingleInstanceLock({ workbooks: options.workbooks }))
  void app.whenReady().then(start).catch(fail);
else app.quit();

/** What the first window needs comes first; what answers its page is loaded while it is made (docs/ARCHITECTURE.md, "What happens at a start"). */
async function start(): Promise<void> {
  const loading = import('./ipc/answering.ts');
  logProcessEnds(app, log);
  const server = __DEVELOPMENT__ ? developmentServer(app.isPackaged, process.env) : null;
  lockSession(session.defaultSession, server?.socket ?? null);
  const dataFolder = app.getPath('userData');
  const looks = createLooks(
    dataFolder,
    (appearance) => {
      for (const shown of sessions.all()) shown.tell('appearance', appearance);
    },
    () => {
      void menu?.draw();
      documents.loadAnew();
    },
  );
  // Who runs it from the command line gets what the command line speaks.
  await speak(headless ? 'en' : looks.now().language);
  serveApp(session.defaultSession, (request) =>
    server
      ? forwardRequest(request, server, looks.now())
      : answerRequest(request, join(here, '..', 'renderer'), looks.now()),
  );
  const settingsProblem = headless || dataProblem ? null : setSenselessSettingsAside(dataFolder);
  const forkReader = readerPages(join(here, '..', 'reader'), join(here, 'reader-preload.cjs'));
  const readers = {
    reader: { fork: forkReader, script: 'import-reader.js' },
    workbook: { fork: forkUtility, script: scripts.workbookReader },
  };
  const sessions = createSessions({ database: scripts.database, readers }, log, {
    onOpened,
    end: closeSession,
  });
  const page = { preload: join(here, 'preload.cjs'), devTools: !app.isPackaged };
  const parts: WindowParts = { ...page, sessions, readiness: createReadiness() };
  const { readiness } = parts;
  const documents = createDocuments(parts, {
    dataFolder,
    looks,
    keepsPlace: !headless && !dataProblem,
    changed: () => void menu?.draw(),
  });
  const reopens = (): boolean => opensLastWorkbooks(dataFolder);
  let menu: AppMenu | null = null;
  const textHost = { fork: forkReader, script: 'text-converter.js', log };
  const rest = createRest();
  const front = () => documents.front()?.window.webContents ?? null;
  const updates = updatesOfApp(__UPDATES__, { dataFolder, sessions, rest, log, front });
  const answering = loading.then(({ createAnswering }) =>
    createAnswering(parts, { log, textHost, documents, looks, menu, rest, updates }),
  );
  routeCalls(
    answering.then(({ answers }) => answers),
    { sessionOf: sessions.of, log },
  );
  closeSessionsLast(sessions, updates.atEnd);

  if (reporting) {
    // The command line reads the built-in workbook as it is, and does not make one.
    const first = sessions.start(options.workbooks[0] ?? null, { make: false });
    app.on('window-all-closed', () => {});
    await first.workbook.load();
    const order = { scenarios: options.scenarios, words: options.report };
    const { printReport } = await answering;
    const { exportReports } = await import('./headless.ts');
    await exportReports(first, { printReport }, order, options.reports);
    return app.exit(0);
  }

  const openPath = openFor(documents, log);
  const named = [...options.workbooks, ...files.handTo((path) => void openPath(path))];
  const [first = null, ...others] = named.length > 0 || headless ? named : lastWorkbooks(dataFolder);
  const { window, session: shown } = documents.show(sessions.start(first, { make: true }));
  if (!headless) menu = keepMenu(documents, { readiness, log, reopens });
  log.info(`Weighbridge ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  for (const path of others) void documents.open(path);
  followTheDesktop(documents, openPath);
  if (!headless && !dataProblem)
    void readiness
      .of(window.webContents)
      .then(updates.begin)
      .catch(() => {});
  const problem = dataProblem ?? settingsProblem;
  if (problem) void readiness.of(window.webContents).then(() => shown.tell('problem', problem));

  removeOldReports(crashFolder(dataFolder));
  if (options.firstRun !== null) {
    // A workbook that does not open is said here, where nobody looks at the window.
    await shown.workbook.load();
    const { printReport } = await answering;
    const { firstRun } = await import('./headless.ts');
    const ranking = await firstRun(shown, { readiness, printReport }, { window, folder: options.firstRun });
    process.stdout.write(`${forTerminal(ranking)}\n`);
    app.quit();
  }

  function onOpened(path: string, before?: string): void {
    if (headless || dataProblem) return;
    try {
      rememberRecent(path, dataFolder, before);
    } catch {
      // The list is a convenience; where it cannot be kept, the workbook is open all the same.
    }
    void menu?.draw();
    documents.keepOpen();
  }
}

function logUnforeseen(where: string, error: unknown): void {
  const fault = faultOf(error);
  if (fault) log.fault(where, fault);
}

/** A report can be made while the app runs, and a data folder can be locked: Chromium's own files then go to a folder that is thrown away. */
function borrowProfile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-'));
  app.setPath('sessionData', folder);
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 2 });
    } catch {
      // A process of Chromium still writes there. An error here would keep the app from ending; the system tidies its own folder.
    }
  });
}

/** There is no window for a problem at the start: it goes to standard error and to whoever looks, and the status says it failed. */
function fail(error: unknown): void {
  logUnforeseen('start', error);
  const { message, remedy } = toUserError(error);
  process.stderr.write(`${lineForTerminal(`${message} ${remedy}`)}\n`);
  if (!headless) dialog.showErrorBox(message, remedy);
  app.exit(2);
}

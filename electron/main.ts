/** Main process: start-up. Everything is put together here, and nothing is decided here that could stand in a file of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import type { CommandId } from '../common/commands.ts';
import { toUserError } from '../common/errors.ts';
import { faultOf } from '../common/faults.ts';
import { dataFolder } from '../db/paths.ts';
import { answerRequest } from './app-files.ts';
import { developmentServer, forwardRequest } from './development.ts';
import { exportPdf, firstRun } from './headless.ts';
import { createHandlers } from './ipc/handlers/index.ts';
import { forwards } from './ipc/handlers/workbook.ts';
import { push } from './ipc/push.ts';
import { routeCalls } from './ipc/router.ts';
import { openLog } from './log.ts';
import { installMenu } from './menu.ts';
import { parseStartOptions } from './options.ts';
import { type PrintReport, printReport } from './printing/pdf.ts';
import { logProcessEnds } from './process-ends.ts';
import { forkUtility } from './processes/fork.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { closeSessionsLast } from './quit.ts';
import { denyEverythingElse, lockSession } from './security.ts';
import { openMainWindow, type WindowParts } from './windows/main-window.ts';
import { createReadiness } from './windows/readiness.ts';
import { createSessions, type WorkbookSession } from './workbook-session.ts';

/** True in the build that "npm run dev" makes and in no other: scripts/lib/bundles.mjs sets it. */
declare const __DEVELOPMENT__: boolean;

// import.meta.dirname is dist/electron, where the build puts this file beside the other two entries.
const here = import.meta.dirname;
const scripts = {
  database: join(here, 'database-host.js'),
  importReader: join(here, 'import-reader.js'),
  textConverter: join(here, 'text-converter.js'),
};
const options = parseStartOptions(process.argv, process.cwd());
const headless = options.firstRun !== null || options.exportPdf !== null;

// Chromium cannot sandbox anything for root, and whoever starts it so says --no-sandbox; forcing it would only crash.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
denyEverythingElse();
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder());
if (options.exportPdf !== null) borrowProfile();
const log = openLog(join(app.getPath('userData'), 'logs'));

if (headless || app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  log.info(`Weighbridge ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  logProcessEnds(app, log);
  const server = __DEVELOPMENT__ ? developmentServer(app.isPackaged, process.env) : null;
  lockSession(session.defaultSession, server?.socket ?? null);
  serveApp(session.defaultSession, (request) =>
    server ? forwardRequest(request, server) : answerRequest(request, join(here, '..', 'renderer')),
  );
  const sessions = createSessions(scripts, log);
  const parts: WindowParts = { preload: join(here, 'preload.cjs'), sessions, readiness: createReadiness() };
  const { readiness } = parts;
  const print: PrintReport = (request, shown) => printReport(request, shown, parts);
  const textHost = { fork: forkUtility, script: scripts.textConverter, log };
  routeCalls(createHandlers({ readiness, log, printReport: print, textHost }), forwards, {
    sessionOf: sessions.of,
    log,
  });
  closeSessionsLast(sessions);
  // The command line reads the built-in workbook as it is, and does not make one.
  const first = sessions.start(options.workbook, { make: options.exportPdf === null });

  if (options.exportPdf !== null) {
    app.on('window-all-closed', () => {});
    await first.workbook.load();
    const order = { scenarios: options.scenarios, words: options.report };
    await exportPdf(first, { printReport: print }, order, options.exportPdf);
    return app.exit(0);
  }

  installMenu((command) => sendToFocused(command, parts));
  const window = openMainWindow(first, parts);
  followTheSystem(first, parts);

  if (options.firstRun !== null) {
    // A workbook that does not open is said here, where nobody looks at the window.
    await first.workbook.load();
    const ranking = await firstRun(
      first,
      { readiness, printReport: print },
      { window, folder: options.firstRun },
    );
    process.stdout.write(`${ranking}\n`);
    app.quit();
  }
}

/** A menu item goes to the window in front; one that is chosen while its page loads waits for the page. */
function sendToFocused(command: CommandId, { readiness }: WindowParts): void {
  const page = frontWindow()?.webContents;
  if (page) void readiness.of(page).then(() => push(page, 'menuCommand', command));
}

/** The window that the user looks at; hidden ones are being printed. */
const frontWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows().find((window) => window.isVisible());

/** Files that the desktop hands over, a second start of the app, and the last window's end. */
function followTheSystem(first: WorkbookSession, parts: WindowParts): void {
  const shown = (): { readonly window: BrowserWindow; readonly session: WorkbookSession } => {
    const open = BrowserWindow.getAllWindows().find(
      (window) => parts.sessions.of(window.webContents) && window.isVisible(),
    );
    const window = open ?? openMainWindow(first, parts);
    return { window, session: parts.sessions.of(window.webContents) ?? first };
  };
  const openPath = async (path: string): Promise<void> => {
    const target = shown();
    try {
      await target.session.change(path);
    } catch (error) {
      logUnforeseen('opening a file of the desktop', error);
      target.session.tell('problem', toUserError(error));
    }
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openPath(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const { workbook: path } = parseStartOptions(argv, folder);
    const { window } = shown();
    window.show();
    window.focus();
    if (path) void openPath(path);
  });
  app.on('activate', () => void shown());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

function logUnforeseen(where: string, error: unknown): void {
  const fault = faultOf(error);
  if (fault) log.fault(where, fault);
}

/** A PDF can be made while the app runs: Chromium's own files then go to a folder that is thrown away. */
function borrowProfile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-'));
  app.setPath('sessionData', folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Without a user there is no screen for a problem: it goes to standard error, and the status says it failed. */
function fail(error: unknown): void {
  logUnforeseen('start', error);
  const { message, remedy } = toUserError(error);
  process.stderr.write(`${message} ${remedy}\n`);
  app.exit(2);
}

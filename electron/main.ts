import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow, MessageChannelMain, session } from 'electron';
import { toUserError } from '../common/errors.ts';
import { dataFolder } from '../db/paths.ts';
import { answerRequest } from './app-files.ts';
import { developmentServer, forwardRequest } from './development.ts';
import { exportPdf, firstRun } from './headless.ts';
import type { Pushes } from './ipc/contract.ts';
import { createHandlers } from './ipc/handlers.ts';
import { push, routeCalls } from './ipc/router.ts';
import { installMenu } from './menu.ts';
import { parseStartOptions } from './options.ts';
import { type DatabaseClient, startDatabase } from './processes/database/client.ts';
import { forkUtility } from './processes/fork.ts';
import { startReader } from './processes/import/client.ts';
import { createImportSession } from './processes/import/import-session.ts';
import { readTextFile } from './processes/text/client.ts';
import { registerAppScheme, serveApp } from './protocol.ts';
import { createReadiness } from './readiness.ts';
import { denyEverythingElse, lockSession } from './security.ts';
import { nameWindow, openMainWindow } from './window.ts';
import { currentWorkbook } from './workbook.ts';

/** Start-up: everything is put together here, and nothing is decided here that could stand in a file of its own. */

/** True in the build that "npm run dev" makes and in no other: scripts/lib/bundles.mjs sets it. */
declare const __DEVELOPMENT__: boolean;

// import.meta.dirname is dist/electron, where the build puts this file beside the other two entries.
const here = import.meta.dirname;
const preload = join(here, 'preload.cjs');
const options = parseStartOptions(process.argv, process.cwd());
const unattended = options.firstRun !== null || options.exportPdf !== null;

// Chromium cannot sandbox anything for root, and whoever starts it so says --no-sandbox; forcing it would only crash.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
denyEverythingElse();
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', dataFolder());
if (options.exportPdf !== null) borrowProfile();

if (unattended || app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(fail);
else app.quit();

async function start(): Promise<void> {
  const server = __DEVELOPMENT__ ? developmentServer(app.isPackaged, process.env) : null;
  lockSession(session.defaultSession, server?.socket ?? null);
  serveApp(session.defaultSession, (request) =>
    server ? forwardRequest(request, server) : answerRequest(request, join(here, '..', 'renderer')),
  );
  const readiness = createReadiness();
  let window: BrowserWindow | null = null;
  function tell<P extends keyof Pushes>(name: P, value: Pushes[P]): void {
    if (window && !window.isDestroyed()) push(window.webContents, name, value);
  }

  const database = startDatabase(forkUtility, join(here, 'database-host.js'), {
    onStale: () => tell('workbookReplaced', { path: workbook.path() }),
  });
  // The command line reads the built-in workbook as it is, and does not make one.
  const workbook = currentWorkbook(database, options.workbook, { make: options.exportPdf === null });
  routeCalls(
    createHandlers({
      database,
      workbook,
      readiness,
      preload,
      readText: (path) => readTextFile(path, forkUtility, join(here, 'text-converter.js')),
      imports: createImportSession(database, {
        startReader: (progress) => startReader(forkUtility, join(here, 'import-reader.js'), { progress }),
        createChannel: () => new MessageChannelMain(),
        tell: (progress) => tell('importProgress', progress),
      }),
    }),
  );
  closeDatabaseLast(database);
  const parts = { database, readiness, preload, workbookPath: workbook.path };

  if (options.exportPdf !== null) {
    app.on('window-all-closed', () => {});
    await workbook.load();
    await exportPdf(parts, { scenarios: options.scenarios, words: options.report }, options.exportPdf);
    return app.exit(0);
  }

  installMenu((command) => {
    // An item that is chosen while the page loads waits for the page.
    if (window) void readiness.of(window.webContents).then(() => tell('menuCommand', command));
  });
  const show = (): void => {
    const opened = openMainWindow(preload);
    window = opened;
    void readiness
      .of(opened.webContents)
      .then(() => {
        const title = workbook.title();
        // The page says itself why there is no workbook.
        if (title === null) opened.setTitle(app.getName());
        else nameWindow(opened, title, workbook.path());
      })
      // It was closed before it was drawn.
      .catch(() => {});
    reviveAfterCrash(opened);
  };
  show();

  const openPath = async (path: string): Promise<void> => {
    try {
      await workbook.change(path);
      tell('workbookReplaced', { path });
    } catch (error) {
      tell('problem', toUserError(error));
    }
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void openPath(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const { workbook: path } = parseStartOptions(argv, folder);
    if (!window || window.isDestroyed()) show();
    window?.show();
    window?.focus();
    if (path) void openPath(path);
  });
  app.on('activate', () => {
    if (!window || window.isDestroyed()) show();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  if (options.firstRun !== null && window) {
    // A workbook that does not open is said here, where nobody looks at the window.
    await workbook.load();
    process.stdout.write(`${await firstRun(parts, window, options.firstRun)}\n`);
    app.quit();
  }
}

/** The last thing before the end: the database finishes what it has and closes its file. */
function closeDatabaseLast(database: DatabaseClient): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    const closed = database.close().then(
      () => true,
      () => true,
    );
    // A host that hangs must not keep the app from ending, nor outlive it with the file; what it acknowledged is on the disk.
    void Promise.race([closed, wait(3_000, false)]).then((inTime) => {
      if (!inTime) end(database.processId());
      app.exit();
    });
  });
}

function end(processId: number | undefined): void {
  try {
    if (processId !== undefined) process.kill(processId, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A page that crashed is loaded again, once; what was saved is in the file. */
function reviveAfterCrash(window: BrowserWindow): void {
  let revived = false;
  window.webContents.on('render-process-gone', () => {
    if (revived || window.isDestroyed()) return;
    revived = true;
    window.webContents.reload();
  });
}

/** A PDF can be made while the app runs: Chromium's own files then go to a folder that is thrown away. */
function borrowProfile(): void {
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-'));
  app.setPath('sessionData', folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Without a user there is no screen for a problem: it goes to standard error, and the status says it failed. */
function fail(error: unknown): void {
  const { message, remedy } = toUserError(error);
  process.stderr.write(`${message} ${remedy}\n`);
  app.exit(2);
}

/** Main process: the windows in which people work. */
import { app, BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from '../ipc/guard.ts';
import type { Sessions, WorkbookSession } from '../workbook-session.ts';
import { pagePreferences } from './page-preferences.ts';
import type { Readiness } from './readiness.ts';

/** Colors of the page behind the first paint, so that no white flash shows; they match renderer/styles. */
const BACKGROUND = { light: '#f7f7f5', dark: '#15171a' };

/** What every window of the app is made with. */
export interface WindowParts {
  readonly preload: string;
  readonly sessions: Sessions;
  readonly readiness: Readiness;
}

/** Opens a window on a workbook. It shows itself when it has painted, and bears the workbook's name once it is drawn. */
export function openMainWindow(session: WorkbookSession, parts: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: pagePreferences(parts.preload),
  });
  window.once('ready-to-show', () => window.show());
  // A renderer that is stuck must still show itself, so that it can be closed.
  const overdue = setTimeout(() => {
    if (!window.isDestroyed()) window.show();
  }, 3_000);
  window.once('closed', () => clearTimeout(overdue));
  window.on('page-title-updated', (event) => event.preventDefault());
  parts.sessions.attach(window.webContents, session);
  void parts.readiness
    .of(window.webContents)
    .then(() => nameWindow(window, session))
    // It was closed before it was drawn.
    .catch(() => {});
  reviveAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Names the open file in the title bar and, on macOS, behind its icon. */
function nameWindow(window: BrowserWindow, { workbook }: WorkbookSession): void {
  const title = workbook.title();
  // The page says itself why there is no workbook.
  window.setTitle(title === null ? app.getName() : `${title} - ${app.getName()}`);
  if (title !== null) window.setRepresentedFilename(workbook.path());
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

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

/** Opens a window on a workbook. It shows itself when it has painted. */
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
  // The page is called as its workbook is, whichever is open; on macOS the file stands behind the window's icon.
  window.on('page-title-updated', () => window.setRepresentedFilename(session.workbook.path()));
  parts.sessions.attach(window.webContents, session);
  reviveAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
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

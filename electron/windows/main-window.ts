/** Main process: the windows in which people work. */
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { t } from '../../common/language/texts.ts';
import type { WindowPlace } from '../../db/window-place.ts';
import { APP_ORIGIN } from '../ipc/guard.ts';
import type { Sessions, WorkbookSession } from '../workbook-session.ts';
import { pagePreferences } from './page-preferences.ts';
import type { Readiness } from './readiness.ts';
import { offerTextMenu } from './text-menu.ts';
import { boundsOn, WINDOW_SIZE } from './window-place.ts';

/** Colors of the page behind the first paint, so that no white flash shows; they match renderer/styles. */
const BACKGROUND = { light: '#f7f7f5', dark: '#15171a' };

/** What every window of the app is made with. */
export interface WindowParts {
  readonly preload: string;
  /** Whether its pages can be looked into with the developer tools. */
  readonly devTools: boolean;
  readonly sessions: Sessions;
  readonly readiness: Readiness;
}

/** How a window opens. */
export interface WindowLook {
  /** How many times as large as it is drawn. */
  readonly zoom: number;
  /** Where the window was at last; undefined where that is not known. */
  readonly place: WindowPlace | undefined;
}

/** Opens a window on a workbook: beside the one in front, else where one was at last. It shows itself when it has painted. */
export function openMainWindow(
  session: WorkbookSession,
  parts: WindowParts,
  { zoom, place }: WindowLook,
): BrowserWindow {
  const beside = besideTheOther();
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const bounds = beside === null && place ? boundsOn(areas, place) : null;
  const window = new BrowserWindow({
    ...WINDOW_SIZE,
    ...bounds,
    ...beside,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...pagePreferences(parts), zoomFactor: zoom },
  });
  if (beside === null && place?.fills === 'desktop') window.maximize();
  if (beside === null && place?.fills === 'screen') window.setFullScreen(true);
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
  zoomByWheel(window);
  offerTextMenu(window.webContents);
  void window.loadURL(PAGE);
  return window;
}

const PAGE = `${APP_ORIGIN}/index.html`;

/** Pixels by which a new window lies below and beside the one in front, so that both are seen. */
const STEP = 28;

/** Null where there is no other. */
function besideTheOther(): { x?: number; y?: number } | null {
  const front = BrowserWindow.getFocusedWindow();
  if (!front) return null;
  if (front.isMaximized() || front.isFullScreen()) return {};
  const bounds = front.getBounds();
  const { workArea } = screen.getDisplayMatching(bounds);
  const fits = (start: number, length: number, from: number, room: number): number =>
    start + STEP + length <= from + room ? start + STEP : from;
  return {
    x: fits(bounds.x, bounds.width, workArea.x, workArea.width),
    y: fits(bounds.y, bounds.height, workArea.y, workArea.height),
  };
}

/** Chromium's steps of zoom: half a level each, from a third of the size to three times. */
const ZOOM = { step: 0.5, least: -6, most: 6 };

/** Ctrl and the wheel zoom the window, as the menu does; Electron only tells of it. */
function zoomByWheel({ webContents }: BrowserWindow): void {
  webContents.on('zoom-changed', (_event, direction) => {
    const level = webContents.getZoomLevel() + (direction === 'in' ? ZOOM.step : -ZOOM.step);
    webContents.setZoomLevel(Math.min(ZOOM.most, Math.max(ZOOM.least, level)));
  });
}

/** Milliseconds after which a crash has nothing to do with the one before it. */
const SEPARATE = 10 * 60_000;

/**
 * A page that crashed is loaded again; what was saved is in the file. When it soon crashes again the page says so instead of
 * showing the workbook that may be the reason, and when even that crashes the system's own dialog does.
 */
function reviveAfterCrash(window: BrowserWindow): void {
  let crashes = 0;
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (window.isDestroyed() || reason === 'clean-exit') return;
    const now = performance.now();
    crashes = now - last > SEPARATE ? 1 : crashes + 1;
    last = now;
    if (crashes === 1) window.webContents.reload();
    else if (crashes === 2) void window.loadURL(`${PAGE}?stopped=${reason === 'oom' ? 'memory' : 'crash'}`);
    else {
      crashes = 0;
      void sayThatItStopped(window);
    }
  });
}

async function sayThatItStopped(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: t('This window has stopped several times and shows nothing now.'),
    detail: t('What was saved is in the file. Try again, or close the window and open the workbook anew.'),
    buttons: [t('Try again'), t('Close the window')],
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) void window.loadURL(PAGE);
  else window.destroy();
}

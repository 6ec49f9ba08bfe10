import { app, BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './ipc/guard.ts';
import { pagePreferences } from './page.ts';

/** Colors of the page behind the first paint, so that no white flash shows; they match renderer/styles. */
const BACKGROUND = { light: '#f7f7f5', dark: '#15171a' };

/** Makes the one window of the app and loads the renderer into it. It shows itself when it has painted. */
export function openMainWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Weighbridge',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => window.show());
  // A renderer that is stuck must still show itself, so that it can be closed.
  const overdue = setTimeout(() => {
    if (!window.isDestroyed()) window.show();
  }, 3_000);
  window.once('closed', () => clearTimeout(overdue));
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Names the open file in the title bar and, on macOS, behind its icon. */
export function nameWindow(window: BrowserWindow, title: string, path: string): void {
  window.setTitle(`${title} - ${app.getName()}`);
  window.setRepresentedFilename(path);
}

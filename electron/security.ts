/** Main process: what no page may do. docs/SECURITY.md lists each rule with its test. */
import type { App, Session } from 'electron';
import { isAppUrl } from './ipc/guard.ts';

/**
 * Every process of a page runs in Chromium's sandbox, whatever its window asks for. Chromium cannot sandbox anything for root, and
 * whoever starts it so says --no-sandbox; forcing it would only crash. Before the app is ready.
 */
export function sandboxPages(app: Pick<App, 'enableSandbox' | 'commandLine'>): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

/** Denies every page that will be made what leads out of it: navigation, new windows and embedded pages. Before the app is ready. */
export function denyEverythingElse(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/**
 * The rules that hang on a session: permissions, devices, downloads and the network. Call once when the app is ready.
 * @param socket the one address of the network that is allowed: that of a development server. A real app has none
 */
export function lockSession(
  session: Pick<
    Session,
    | 'on'
    | 'webRequest'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
  >,
  socket: string | null,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      isAppUrl(details.url) ||
      details.url.startsWith('devtools://') ||
      (socket !== null && details.url.startsWith(`${socket}/`));
    answer({ cancel: !allowed });
  });
}

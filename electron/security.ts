/** Main process: what no page may do. */
import { app, type Session } from 'electron';
import { isAppUrl } from './ipc/guard.ts';

/**
 * Denies everything that a page could use to leave the app: navigation, new windows, embedded pages, permissions,
 * devices, downloads and the network. docs/SECURITY.md lists each rule with its test.
 */
export function denyEverythingElse(): void {
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
 * The rules that hang on a session; call once when the app is ready.
 * @param socket the one address of the network that is allowed: that of a development server. A real app has none
 */
export function lockSession(session: Session, socket: string | null): void {
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

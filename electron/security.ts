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
    // Calls between browsers go past the rules of requests; so their packets may only go by a proxy, and `lockSession` names none that is.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
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
    | 'setProxy'
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
  // What goes past that rule finds no way out either. A development page has to reach its server.
  if (socket === null) void session.setProxy(NOWHERE);
}

/** A proxy at a port at which nothing may listen but root's, for every address, this machine's own too. */
const NOWHERE = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const;

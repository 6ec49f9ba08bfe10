/** Main process: what the page of a reader may do, which is next to nothing. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session, WebPreferences } from 'electron';

/** Another origin than that of the windows: a page of this one may not ask the main process for anything (ipc/guard.ts). */
export const READER_ORIGIN = 'app://reader';

/** The page, whose one script is in it. */
const PAGE =
  // no text: for Chromium alone
  '<!doctype html><meta charset="utf-8"><title>Reader</title><script type="module" src="/page.js"></script>';

/** What the page may load: its script and a worker. What a worker may load: further parts of its own script. Neither may connect to anything. */
const policy = (worker: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    // no text: for Chromium alone
    `worker-src ${worker}`,
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const SCRIPT = /^\/([\w-]+\.js)$/;

/** Answers a request of a reader from the scripts in `folder`, and from nowhere else. */
export async function answerReader(
  request: Pick<Request, 'method' | 'url'>,
  folder: string,
): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'GET' && `${url.protocol}//${url.host}` === READER_ORIGIN) {
    if (url.pathname === '/') return response(PAGE, 'text/html; charset=utf-8', "'self'");
    const script = SCRIPT.exec(url.pathname)?.[1];
    const bytes = script && (await readFile(join(folder, script)).catch(() => null));
    if (bytes) return response(bytes, 'text/javascript; charset=utf-8', "'none'");
  }
  // no text: for Chromium alone
  return new Response('There is nothing here.', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}

const response = (body: string | Uint8Array<ArrayBuffer>, type: string, worker: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': policy(worker),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });

/** The rules that hang on a session: no permission, no download, and no request but for the reader's own scripts. */
export function lockReaderSession(session: Session, folder: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith(`${READER_ORIGIN}/`) }),
  );
  // Beside the rule above: what Chromium would do without a request of a page has no network either.
  session.enableNetworkEmulation({ offline: true });
  session.protocol.handle('app', (request) => answerReader(request, folder));
}

/** How the page runs: sandboxed, isolated, without Node and without anything that a file could make it show or play. */
export const readerPreferences = (session: Session, preload: string): WebPreferences => ({
  session,
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  spellcheck: false,
  images: false,
  webgl: false,
  plugins: false,
  disableDialogs: true,
  navigateOnDragDrop: false,
  autoplayPolicy: 'user-gesture-required',
  // It is never shown, and works all the same.
  backgroundThrottling: false,
});

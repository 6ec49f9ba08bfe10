/**
 * Main process: the page from a development server, with hot reload, under the policy of the real one. Only a build for
 * development holds this file (scripts/lib/dev-app.mjs), and even there a packaged app asks for nothing of it.
 */
import type { Appearance } from '../common/appearance.ts';
import { lookOf, notFound, onlyReading, pageAddress, securedPage } from './app-files.ts';

/** Where a development server of this machine answers. */
export interface DevelopmentServer {
  /** For its files: http://127.0.0.1:PORT */
  readonly origin: string;
  /** For the news of what changed: ws://127.0.0.1:PORT */
  readonly socket: string;
}

/**
 * The server that the app was told of in WEIGHBRIDGE_DEV_SERVER.
 * @returns null in a packaged app, whatever it was told, and when it was told of none
 * @throws when it was told of anything but a port of this very machine
 */
export function developmentServer(
  isPackaged: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): DevelopmentServer | null {
  const address = environment['WEIGHBRIDGE_DEV_SERVER'];
  if (isPackaged || address === undefined) return null;
  const port = /^http:\/\/127\.0\.0\.1:(\d{1,5})$/.exec(address)?.[1];
  if (port === undefined) {
    throw new Error(`WEIGHBRIDGE_DEV_SERVER is "${address}"; it has to be http://127.0.0.1:PORT.`);
  }
  return { origin: `http://127.0.0.1:${port}`, socket: `ws://127.0.0.1:${port}` };
}

/**
 * Answers one request of the page with what the development server says to it. The page keeps its origin and its policy, to
 * which only the server's socket is added.
 */
export async function forwardRequest(
  request: Pick<Request, 'method' | 'url' | 'headers'>,
  { origin, socket }: DevelopmentServer,
  appearance?: Appearance,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return onlyReading();
  const address = pageAddress(request.url);
  if (address === null) return notFound();
  try {
    const { pathname, search } = address;
    const answer = await fetch(`${origin}${pathname === '/' ? '/index.html' : pathname}${search}`, {
      // By it the server tells a style sheet from a module that puts the style sheet into the page.
      headers: { accept: request.headers.get('accept') ?? '*/*' },
      redirect: 'error',
    });
    const type = answer.headers.get('content-type');
    if (!answer.ok || type === null) return notFound();
    return securedPage(new Uint8Array(await answer.arrayBuffer()), type, {
      withBody: request.method === 'GET',
      socket,
      ...(appearance && { appearance: lookOf(request.url, appearance) }),
    });
  } catch {
    // The server has ended, and the app is about to.
    return notFound();
  }
}

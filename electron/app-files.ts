/** Main process: the answers of app://, from the files of the renderer and from nowhere else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { type Appearance, rootMarks, STANDARD_APPEARANCE } from '../common/appearance.ts';
import { presentLanguage } from '../common/language/present.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Answers one request from the files below `root`, and from nowhere else. Windows look as `appearance` says, pages that print as ever. */
export async function answerRequest(
  request: Pick<Request, 'method' | 'url'>,
  root: string,
  appearance: Appearance = STANDARD_APPEARANCE,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return onlyReading();
  const file = fileOf(request.url, root);
  const type = file && TYPES[extname(file)];
  if (!type) return notFound();
  try {
    const withBody = request.method === 'GET';
    return securedPage(await readFile(file), type, { withBody, appearance: lookOf(request.url, appearance) });
  } catch {
    return notFound();
  }
}

/** The address of a request for one of the app's own files, or null when it is for anything else. */
export function pageAddress(address: string): URL | null {
  try {
    const url = new URL(address);
    return url.host === 'weighbridge' ? url : null;
  } catch {
    return null;
  }
}

/** What is printed does not look as the window does. */
export const lookOf = (address: string, appearance: Appearance): Appearance =>
  pageAddress(address)?.searchParams.has('report') ? STANDARD_APPEARANCE : appearance;

/** The path of a request inside `root`, or null when it points anywhere else. */
function fileOf(address: string, root: string): string | null {
  try {
    const url = pageAddress(address);
    if (url === null) return null;
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) return null;
    const base = resolve(root);
    const file = resolve(join(base, path === '/' ? 'index.html' : path));
    return file.startsWith(base + sep) ? file : null;
  } catch {
    return null;
  }
}

/**
 * A file of the app as the page may have it: under our policy, and with the policy's nonce where a page asks for it.
 * Its root element says how it looks and in which language, so that its first paint does.
 * @param socket an address that the page may connect to besides its own; a development server has one
 */
export function securedPage(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
  {
    withBody,
    socket = null,
    appearance = STANDARD_APPEARANCE,
  }: { readonly withBody: boolean; readonly socket?: string | null; readonly appearance?: Appearance },
): Response {
  const nonce = randomBytes(16).toString('base64');
  const marks = rootMarks(appearance);
  const { locale, direction } = presentLanguage();
  const body = type.startsWith('text/html')
    ? new TextDecoder()
        .decode(bytes)
        .replaceAll('__CSP_NONCE__', nonce)
        .replace('__LANGUAGE__', locale)
        .replace('__DIRECTION__', direction)
        .replace('__SPACING__', marks.spacing)
        .replace('__CONTRAST__', marks.contrast)
    : bytes;
  return new Response(withBody ? body : null, { headers: headers(type, nonce, socket) });
}

function headers(type: string, nonce: string, socket: string | null): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce, socket),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Only our own files; the nonce admits the style elements that AG Grid makes. */
function contentSecurityPolicy(nonce: string, socket: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    socket === null ? "connect-src 'self'" : `connect-src 'self' ${socket}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The answer to a request that would change something. */
// no text: an answer to a program
export const onlyReading = (): Response => plain(405, 'Only reading is possible.');

/** The answer to a request for anything that is not there, or not the page's. */
// no text: an answer to a program
export const notFound = (): Response => plain(404, 'There is no such page.');

function plain(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

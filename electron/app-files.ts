import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Answers one request from the files below `root`, and from nowhere else. */
export async function answerRequest(
  request: Pick<Request, 'method' | 'url'>,
  root: string,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only reading is possible.');
  const file = fileOf(request.url, root);
  const type = file && TYPES[extname(file)];
  if (!type) return plain(404, 'There is no such page.');
  try {
    const bytes = await readFile(file);
    const nonce = randomBytes(16).toString('base64');
    const body = file.endsWith('.html')
      ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce)
      : new Uint8Array(bytes);
    return new Response(request.method === 'HEAD' ? null : body, { headers: headers(type, nonce) });
  } catch {
    return plain(404, 'There is no such page.');
  }
}

/** The path of a request inside `root`, or null when it points anywhere else. */
function fileOf(address: string, root: string): string | null {
  try {
    const url = new URL(address);
    if (url.host !== 'weighbridge') return null;
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) return null;
    const base = resolve(root);
    const file = resolve(join(base, path === '/' ? 'index.html' : path));
    return file.startsWith(base + sep) ? file : null;
  } catch {
    return null;
  }
}

function headers(type: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** Only our own files; the nonce admits the style elements that AG Grid makes. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

function plain(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

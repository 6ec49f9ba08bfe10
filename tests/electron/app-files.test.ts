import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import { setLanguage } from '../../common/language/present.ts';
import { answerRequest } from '../../electron/app-files.ts';

describe('the app:// protocol', () => {
  let folder = '';
  let root = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'weighbridge-files-'));
    root = join(folder, 'renderer');
    mkdirSync(join(root, 'assets'), { recursive: true });
    mkdirSync(join(folder, 'renderer-secret'));
    writeFileSync(join(root, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    writeFileSync(join(root, 'assets', 'app.js'), 'export {};');
    writeFileSync(join(root, 'notes.txt'), 'not for the page');
    writeFileSync(join(folder, 'outside.js'), 'secret');
    writeFileSync(join(folder, 'renderer-secret', 'x.js'), 'secret');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const get = (path: string, method = 'GET') =>
    answerRequest({ method, url: `app://weighbridge${path}` }, root);

  test('serves the page with a policy whose nonce is new each time and stands in the page', async () => {
    const [first, second] = [await get('/'), await get('/index.html')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('Content-Security-Policy') ?? '')?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/=]{20,}$/);
    expect(await first.text()).toContain(`content="${nonce}"`);
    expect(second.headers.get('Content-Security-Policy')).not.toContain(nonce);
  });

  test('the page says from its first line how it looks, and what is printed does not follow it', async () => {
    writeFileSync(join(root, 'looks.html'), '<html data-spacing="__SPACING__" data-contrast="__CONTRAST__">');
    const look = { ...STANDARD_APPEARANCE, spacing: 'compact', highContrast: true } as const;
    const text = async (address: string) =>
      (
        await answerRequest({ method: 'GET', url: `app://weighbridge/looks.html${address}` }, root, look)
      ).text();
    expect(await text('')).toBe('<html data-spacing="compact" data-contrast="more">');
    expect(await text('?report=a')).toBe('<html data-spacing="normal" data-contrast="system">');
  });

  test('the page says from its first line in which language it is', async () => {
    writeFileSync(join(root, 'speaks.html'), '<html lang="__LANGUAGE__" dir="__DIRECTION__">');
    const text = async () => (await get('/speaks.html')).text();
    expect(await text()).toBe('<html lang="en" dir="ltr">');
    try {
      setLanguage('ar-XB');
      expect(await text()).toBe('<html lang="ar-XB" dir="rtl">');
    } finally {
      setLanguage('en');
    }
  });

  test('the policy is exactly this one', async () => {
    const policy = (await get('/')).headers
      .get('Content-Security-Policy')
      ?.replace(/'nonce-[^']+'/, "'nonce'");
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce'; img-src 'self' data:; font-src 'self' data:; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
  });

  test('serves its files with their types', async () => {
    const answer = await get('/assets/app.js');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Type')).toContain('text/javascript');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each([
    '/../outside.js',
    '/%2e%2e/outside.js',
    '/assets/%2e%2e%2f%2e%2e%2foutside.js',
    '/..%5coutside.js',
    '/../renderer-secret/x.js',
    '/assets/app.js%00.html',
    '/%E0%A4%A',
    '/notes.txt',
    '/assets',
    '/nothing.js',
  ])('%s is not found', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });

  test('another host is not found, and nothing but reading is allowed', async () => {
    expect((await answerRequest({ method: 'GET', url: 'app://elsewhere/index.html' }, root)).status).toBe(
      404,
    );
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/', method)).status).toBe(405);
  });
});

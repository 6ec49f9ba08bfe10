import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerRequest } from '../../electron/app-files.ts';
import { type DevelopmentServer, developmentServer, forwardRequest } from '../../electron/development.ts';
import { inRoot } from '../../scripts/lib/paths.mjs';

describe('the address of the development server', () => {
  const told = { WEIGHBRIDGE_DEV_SERVER: 'http://127.0.0.1:5173' };

  test('is what the app was told of', () => {
    expect(developmentServer(false, told)).toEqual({
      origin: 'http://127.0.0.1:5173',
      socket: 'ws://127.0.0.1:5173',
    });
    expect(developmentServer(false, {})).toBeNull();
  });

  test('a packaged app has none, whatever it was told', () => {
    expect(developmentServer(true, told)).toBeNull();
  });

  test.each([
    'http://example.org:5173',
    'http://127.0.0.1:5173@example.org',
    'http://127.0.0.1.example.org:80',
    'https://127.0.0.1:5173',
    'http://127.0.0.1:5173/',
    'http://127.0.0.1:1; script-src *',
    '',
  ])('%j is refused', (address) => {
    expect(() => developmentServer(false, { WEIGHBRIDGE_DEV_SERVER: address })).toThrow(
      'http://127.0.0.1:PORT',
    );
  });
});

describe('a page from the development server', () => {
  let server: Server;
  let told: DevelopmentServer;
  const asked: { path: string; accept: string }[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ path: request.url ?? '', accept: request.headers.accept ?? '' });
      if (request.url === '/index.html') {
        response.setHeader('Content-Type', 'text/html');
        response.setHeader('Content-Security-Policy', 'script-src *');
        response.end('<meta nonce="__CSP_NONCE__">');
      } else if (request.url?.startsWith('/main.tsx')) {
        response.setHeader('Content-Type', 'text/javascript');
        response.end('"__CSP_NONCE__"');
      } else if (request.url === '/elsewhere') {
        response.writeHead(302, { Location: '/index.html', 'Content-Type': 'text/html' }).end();
      } else response.writeHead(404, { 'Content-Type': 'text/html' }).end('<script>1</script>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const found = developmentServer(false, { WEIGHBRIDGE_DEV_SERVER: `http://127.0.0.1:${port}` });
    if (!found) throw new Error('there is no server');
    told = found;
  });
  afterAll(() => server.close());

  const get = (url: string, method = 'GET', accept = '*/*') =>
    forwardRequest({ url, method, headers: new Headers({ accept }) }, told);

  /** A policy as a list, without the nonce that differs each time. */
  const rules = (answer: Response) =>
    (answer.headers.get('Content-Security-Policy') ?? '').replace(/'nonce-[^']+'/, "'nonce'").split('; ');

  test('has the policy of the real one, and the socket of the server besides', async () => {
    const real = rules(await answerRequest({ method: 'GET', url: 'app://weighbridge/' }, inRoot('renderer')));
    const forwarded = rules(await get('app://weighbridge/'));
    expect(real).toContain("connect-src 'self'");
    expect(forwarded.filter((rule) => !real.includes(rule))).toEqual([`connect-src 'self' ${told.socket}`]);
    expect(real.filter((rule) => !forwarded.includes(rule))).toEqual(["connect-src 'self'"]);
  });

  test('bears the nonce of its policy, a new one each time; scripts are left as they are', async () => {
    const [first, second] = [await get('app://weighbridge/'), await get('app://weighbridge/index.html')];
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('Content-Security-Policy') ?? '')?.[1];
    expect(await first.text()).toBe(`<meta nonce="${nonce}">`);
    expect(await second.text()).not.toContain(nonce);
    const script = await get('app://weighbridge/main.tsx?t=1');
    expect(await script.text()).toBe('"__CSP_NONCE__"');
    expect(script.headers.get('Content-Type')).toBe('text/javascript');
    expect(script.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('what the page asks for is asked for as it asked: with its query, and for what it accepts', async () => {
    await get('app://weighbridge/main.tsx?import&t=2', 'GET', 'text/css');
    expect(asked.at(-1)).toEqual({ path: '/main.tsx?import&t=2', accept: 'text/css' });
  });

  test.each([
    'app://elsewhere/index.html',
    'app://weighbridge/nothing.js',
    'app://weighbridge/elsewhere',
    'nonsense',
  ])('%s is not found', async (url) => {
    const answer = await get(url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('<');
  });

  test('nothing but reading is possible', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get('app://weighbridge/', method)).status).toBe(405);
    }
    const head = await get('app://weighbridge/', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('a server that has ended is a page that is not there', async () => {
    const gone = { origin: 'http://127.0.0.1:1', socket: 'ws://127.0.0.1:1' };
    const answer = await forwardRequest(
      { url: 'app://weighbridge/', method: 'GET', headers: new Headers() },
      gone,
    );
    expect(answer.status).toBe(404);
  });
});

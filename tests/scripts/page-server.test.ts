import { afterAll, beforeAll, expect, test } from 'vitest';
import { developmentServer, forwardRequest } from '../../electron/development.ts';
import { startPageServer } from '../../scripts/lib/page-server.mjs';

let server: Awaited<ReturnType<typeof startPageServer>>;
beforeAll(async () => {
  server = await startPageServer();
});
afterAll(() => server.close());

/** As the app asks for it when the page does. */
function get(path: string): Promise<Response> {
  const told = developmentServer(false, { WEIGHBRIDGE_DEV_SERVER: server.origin });
  if (!told) throw new Error('there is no server');
  return forwardRequest({ url: `app://weighbridge${path}`, method: 'GET', headers: new Headers() }, told);
}

test('the page runs under the policy: each script is a file of the same origin, and is there', async () => {
  const page = await (await get('/')).text();
  const scripts = [...page.matchAll(/<script\b[^>]*>[^<]*<\/script>/g)].map(([script]) => script);
  expect(scripts.length).toBeGreaterThanOrEqual(3);
  for (const script of scripts) {
    const address = / src="(\/[^"]+)"[^>]*><\/script>$/.exec(script)?.[1];
    expect(address, script).toBeDefined();
    const answer = await get(address ?? '');
    expect([answer.status, answer.headers.get('Content-Type')], script).toEqual([200, 'text/javascript']);
  }
  // What puts React's hot reload to work has to run before anything that is drawn.
  expect(await (await get(/ src="([^"]+)"/.exec(scripts[0] ?? '')?.[1] ?? '')).text()).toContain(
    'injectIntoGlobalHook',
  );
});

test('the page finds the way back to the server, where it hears what changed', async () => {
  const client = await (await get('/@vite/client')).text();
  const { hostname, port } = new URL(server.origin);
  expect(client).toContain(`"${hostname}"`);
  expect(client).toMatch(new RegExp(`\\b${port}\\b`));
});

test('the gallery of all controls is served too', async () => {
  const page = await get('/gallery.html');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('gallery/main.tsx');
});

test('files outside the project are not served, and what is not there is not there', async () => {
  expect((await get('/@fs/etc/passwd')).status).toBe(404);
  expect((await get('/nothing/at/all')).status).toBe(404);
});

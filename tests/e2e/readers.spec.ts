import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** What reads a stranger's file is a page of which a file that took it over would have nothing. */

const NOTHING = { alternatives: [], criteria: [] };

/** An import of a table that was pasted, which stays open; and the hidden page that reads it. */
async function readingPage(app: ElectronApplication, page: Page): Promise<Page> {
  const text = 'Car\tPrice\nA\t1\nB\t2\n';
  const opened = await page.evaluate(
    ([pasted, known]) => window.weighbridge.pasteImport({ text: pasted, html: '', known }),
    [text, NOTHING] as const,
  );
  expect(opened).toMatchObject({ ok: true, value: { kind: 'table' } });
  await expect.poll(() => readers(app).length).toBe(1);
  const [reader] = readers(app);
  if (!reader) throw new Error('No page reads.');
  return reader;
}

const readers = (app: ElectronApplication): Page[] =>
  app.windows().filter((page) => page.url().startsWith('app://reader/'));

/** A server on this machine, and what arrived at it. */
async function listening() {
  const arrived: string[] = [];
  const server = createServer((request, answer) => {
    arrived.push(request.url ?? '');
    answer.setHeader('Access-Control-Allow-Origin', '*').end('1');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { arrived, address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Runs within the page or its worker: what is there of Node and of the app, and what of all ways out leads anywhere. */
async function tryEverything(address: string): Promise<{ has: string[]; reached: string[] }> {
  const names = [
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    'weighbridge',
    'electron',
    'ipcRenderer',
  ];
  const has = names.filter((name) => Reflect.get(globalThis, name) !== undefined);
  const within = <T>(way: Promise<T>): Promise<T> =>
    Promise.race([
      way,
      new Promise<never>((_done, fail) => setTimeout(() => fail(new Error('late')), 2_000)),
    ]);
  const opens = (target: EventTarget, event: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      target.addEventListener(event, resolve);
      target.addEventListener('error', reject);
    });
  const ways: Record<string, () => Promise<unknown>> = {
    fetch: () => fetch(`${address}/fetch`),
    'fetch without its answer': () => fetch(`${address}/opaque`, { mode: 'no-cors' }),
    'a file': () => fetch('file:///etc/passwd'),
    'a file of the app': () => fetch('app://weighbridge/index.html'),
    'its own script as data': () => fetch('/page.js'),
    'a socket': () => opens(new WebSocket(address.replace('http', 'ws')), 'open'),
    'a stream of events': () => opens(new EventSource(`${address}/events`), 'open'),
    'a worker of elsewhere': () => opens(new Worker(`${address}/worker.js`), 'message'),
    'a worker of its own text': () =>
      opens(new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))), 'message'),
  };
  const reached: string[] = [];
  for (const [name, way] of Object.entries(ways)) {
    try {
      await within(way());
      reached.push(name);
    } catch {
      // As it has to be.
    }
  }
  return { has, reached };
}

test('what reads a file has nothing of Node, reaches nothing and opens nothing', async ({ open }) => {
  const { app, page } = await open();
  const server = await listening();
  const reader = await readingPage(app, page);
  const worker = reader.workers()[0] ?? (await reader.waitForEvent('worker'));
  const nothing = { has: [], reached: [] };
  expect(await reader.evaluate(tryEverything, server.address)).toEqual(nothing);
  expect(await worker.evaluate(tryEverything, server.address)).toEqual(nothing);
  // The same ways do lead somewhere where they may.
  expect(await (await fetch(`${server.address}/me`)).text()).toBe('1');
  expect(server.arrived).toEqual(['/me']);
  server.close();
  await page.evaluate(() => window.weighbridge.cancelImport());
  await expect.poll(() => readers(app)).toEqual([]);
});

test('what reads a file has a process of its own, sandboxed where Chromium can, which ends with the import', async ({
  open,
}) => {
  const { app, page } = await open();
  await readingPage(app, page);
  const processes = await app.evaluate(({ webContents, app: own }) => {
    const all = webContents.getAllWebContents().map((contents) => ({
      url: contents.getURL(),
      pid: contents.getOSProcessId(),
    }));
    return { all, noSandbox: own.commandLine.hasSwitch('no-sandbox') };
  });
  const own = processes.all.filter(({ url }) => url.startsWith('app://reader/')).map(({ pid }) => pid);
  const others = processes.all.filter(({ url }) => !url.startsWith('app://reader/')).map(({ pid }) => pid);
  expect(own).toHaveLength(1);
  expect(others).not.toContain(own[0]);
  if (process.platform === 'linux') {
    const status = readFileSync(`/proc/${own[0]}/status`, 'utf8');
    // Chromium has no sandbox for root: the packed app is asked as another user (tests/packaged/rights.test.ts).
    expect(/^Seccomp:\s*(\d)/m.exec(status)?.[1]).toBe(processes.noSandbox ? '0' : '2');
  }
  await page.evaluate(() => window.weighbridge.cancelImport());
  await expect.poll(() => readers(app)).toEqual([]);
  expect(() => process.kill(own[0] ?? 0, 0)).toThrow('ESRCH');
});

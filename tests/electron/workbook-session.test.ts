import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../../common/errors.ts';
import { contract } from '../../electron/ipc/contract.ts';
import type { Handlers } from '../../electron/ipc/router.ts';
import { routeCalls } from '../../electron/ipc/router.ts';
import type { DatabaseClient } from '../../electron/processes/database/client.ts';
import { createSessions } from '../../electron/workbook-session.ts';

/** Electron itself is played by the test: one handler for calls, and pages that keep what they are told. */

const electron = vi.hoisted(() => ({
  answer: null as null | ((event: unknown, name: string, input?: unknown) => Promise<Result<unknown>>),
}));
vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere/data', getVersion: () => '0', getName: () => 'Weighbridge' },
  ipcMain: {
    handle: (_channel: string, answer: typeof electron.answer) => {
      electron.answer = answer;
    },
  },
  utilityProcess: {},
  MessageChannelMain: class {},
}));
vi.mock('../../electron/processes/database/client.ts', () => ({
  startDatabase: (_fork: unknown, _script: string, { onStale }: { onStale: () => void }) => {
    const opened: string[] = [];
    return {
      open: async ({ path }: { path: string }) => {
        if (path.startsWith('/damaged')) throw new Error(`${path} does not open.`);
        opened.push(path);
        return { tables: { workbook: [{ title: path }] }, history: {} };
      },
      moveTo: async (path: string) => {
        opened.push(path);
        return { tables: { workbook: [{ title: path }] }, history: {} };
      },
      load: async () => ({ tables: { workbook: [{ title: opened.at(-1) }] }, history: {} }),
      ask: async (method: string) => ({ ok: true, value: `${method} of ${opened.at(-1)}` }),
      onProgress: () => {},
      crash: onStale,
      close: async () => {
        closings.push(opened.at(-1) ?? '');
        return null;
      },
      abandonImport: () => {},
      processId: () => undefined,
    };
  },
}));

/** The files whose database was closed, in order. */
const closings = vi.hoisted((): string[] => []);

const LOG = { path: '', info: () => {}, fault: () => {}, exit: () => {}, slowQuery: () => {} };
const NONE = { fork: () => expect.fail('nothing is read here'), script: '' };
const SCRIPTS = { database: '', readers: { reader: NONE, workbook: NONE } };

interface Page {
  readonly contents: WebContents;
  readonly heard: [string, unknown][];
  readonly close: () => void;
}

function page(url = 'app://weighbridge/index.html'): Page {
  const heard: [string, unknown][] = [];
  let closed = (): void => {};
  const contents = {
    isDestroyed: () => false,
    send: (channel: string, value: unknown) => heard.push([channel.replace('weighbridge:push:', ''), value]),
    once: (_destroyed: string, listener: () => void) => {
      closed = listener;
    },
    url,
  } as unknown as WebContents;
  return { contents, heard, close: () => closed() };
}

const call = (from: Page, name: string, input?: unknown): Promise<Result<unknown>> => {
  const { url } = from.contents as unknown as { url: string };
  const event = { sender: from.contents, senderFrame: { url, parent: null } };
  return electron.answer?.(event, name, input) ?? Promise.reject(new Error('no calls are answered'));
};

const sessions = () => createSessions(SCRIPTS, LOG);

describe('two workbooks in two windows', () => {
  test('each hears of its own, and a hidden page of none', async () => {
    const registry = sessions();
    const [a, b] = [registry.start('/a', { make: false }), registry.start('/b', { make: false })];
    const [pageA, secondA, pageB, print] = [page(), page(), page(), page()];
    registry.attach(pageA.contents, a);
    registry.attach(secondA.contents, a);
    registry.attach(pageB.contents, b);
    registry.attach(print.contents, a, { hears: false });
    await a.change('/other');
    expect(pageA.heard).toEqual([['workbookReplaced', { path: '/other' }]]);
    expect(secondA.heard).toEqual(pageA.heard);
    expect(pageB.heard).toEqual([]);
    expect(print.heard).toEqual([]);
    (b.database as DatabaseClient & { crash: () => void }).crash();
    expect(pageB.heard).toEqual([['workbookReplaced', { path: '/b' }]]);
    expect(pageA.heard).toHaveLength(1);
    expect(registry.all()).toEqual([a, b]);
  });

  test('a page that is gone belongs to none', () => {
    const registry = sessions();
    const shown = page();
    registry.attach(shown.contents, registry.start('/a', { make: false }));
    expect(registry.of(shown.contents)).toBeDefined();
    shown.close();
    expect(registry.of(shown.contents)).toBeUndefined();
  });
});

test('a session ends with the last of its pages, the one that prints included, and is closed once', async () => {
  closings.length = 0;
  const ended: string[] = [];
  const registry = createSessions(SCRIPTS, LOG, {
    end: async (session) => {
      ended.push(session.workbook.path());
      await Promise.all([session.close(), session.close()]);
    },
  });
  const [a, b] = [registry.start('/a', { make: false }), registry.start('/b', { make: false })];
  await Promise.all([a.workbook.load(), b.workbook.load()]);
  const [pageA, pageB, print] = [page(), page(), page()];
  registry.attach(print.contents, a, { hears: false });
  print.close();
  expect(ended).toEqual([]);
  const printAgain = page();
  registry.attach(pageA.contents, a);
  registry.attach(pageB.contents, b);
  registry.attach(printAgain.contents, a, { hears: false });
  pageA.close();
  expect(ended).toEqual([]);
  printAgain.close();
  expect(ended).toEqual(['/a']);
  // It counts until its file is closed, so that the end of the app waits for it.
  expect(registry.all()).toEqual([a, b]);
  await vi.waitFor(() => expect(registry.all()).toEqual([b]));
  expect(closings).toEqual(['/a']);
});

test('whoever keeps a list of workbooks hears of every one that opens, and where it was before it moved', async () => {
  const heard: unknown[] = [];
  const registry = createSessions(SCRIPTS, LOG, { onOpened: (...opened) => heard.push(opened) });
  const session = registry.start('/a', { make: false });
  expect(session.workbook.isOpen()).toBe(false);
  await session.workbook.load();
  await session.workbook.load();
  expect(session.workbook.isOpen()).toBe(true);
  await session.moveTo('/b');
  expect(session.workbook.path()).toBe('/b');
  await session.change('/c');
  expect(heard).toEqual([['/a'], ['/b', '/a'], ['/c']]);
});

test('a workbook is opened before anybody asks for it, once', async () => {
  const heard: unknown[] = [];
  const registry = createSessions(SCRIPTS, LOG, { onOpened: (...opened) => heard.push(opened) });
  const session = registry.start('/a', { make: false });
  await vi.waitFor(() => expect(heard).toEqual([['/a']]));
  expect((await session.workbook.load()).state.tables.workbook[0]?.title).toBe('/a');
  expect(heard).toEqual([['/a']]);
});

test('what was begun to be opened is not shown where another file has taken its place', async () => {
  const session = sessions().start('/a', { make: false });
  await session.change('/b');
  const { path, state } = await session.workbook.load();
  expect([path, state.tables.workbook[0]?.title]).toEqual(['/b', '/b']);
});

test('after one that did not open, another that does not either is what the pages speak of', async () => {
  const registry = sessions();
  const session = registry.start('/damaged', { make: false });
  const shown = page();
  registry.attach(shown.contents, session);
  expect(session.workbook.didNotOpen()).toBe(false);
  await expect(session.workbook.load()).rejects.toThrow('/damaged does not open');
  expect(session.workbook.didNotOpen()).toBe(true);
  await session.change('/damaged too');
  expect(shown.heard).toEqual([['workbookReplaced', { path: '/damaged too' }]]);
  await expect(session.workbook.load()).rejects.toThrow('/damaged too does not open');
  expect(session.workbook.path()).toBe('/damaged too');
  await session.change('/sound');
  await session.workbook.load();
  expect(session.workbook.didNotOpen()).toBe(false);
  await expect(session.change('/damaged')).rejects.toThrow('/damaged does not open');
  expect(session.workbook.path()).toBe('/sound');
});

describe('calls', () => {
  const registry = sessions();
  const handlers = {
    appInfo: () => ({ version: '1' }),
    windowReady: () => {
      throw new TypeError('secret');
    },
  } as unknown as Handlers;
  const faults: string[] = [];
  beforeEach(() => {
    faults.length = 0;
    const forwards = {
      undo: (_nothing: undefined, { session }: { session: { database: DatabaseClient } }) =>
        session.database.ask('undo', { id: 'x', request: null }),
    } as never;
    routeCalls(
      { contract, handlers, forwards },
      { sessionOf: registry.of, log: { ...LOG, fault: (where) => faults.push(where) } },
    );
  });

  test('go to the workbook that the page shows', async () => {
    const [a, b] = [registry.start('/a', { make: false }), registry.start('/b', { make: false })];
    const [pageA, pageB] = [page(), page()];
    registry.attach(pageA.contents, a);
    registry.attach(pageB.contents, b);
    await Promise.all([a.workbook.load(), b.workbook.load()]);
    expect(await call(pageA, 'undo')).toEqual({ ok: true, value: 'undo of /a' });
    expect(await call(pageB, 'undo')).toEqual({ ok: true, value: 'undo of /b' });
  });

  test('of a foreign page, of a page without a workbook, and of no name we know are refused', async () => {
    const mine = page();
    registry.attach(mine.contents, registry.start('/a', { make: false }));
    expect(await call(mine, 'appInfo')).toEqual({ ok: true, value: { version: '1' } });
    const foreign = page('https://example.org/');
    registry.attach(foreign.contents, registry.start('/b', { make: false }));
    for (const [from, name] of [
      [foreign, 'appInfo'],
      [page(), 'appInfo'],
      [mine, 'constructor'],
      [mine, 'shutDown'],
    ] as const) {
      expect(await call(from, name), name).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    }
  });

  test('that break are sentences for the user, and logged by their name', async () => {
    const mine = page();
    registry.attach(mine.contents, registry.start('/a', { make: false }));
    expect(await call(mine, 'windowReady')).toMatchObject({ ok: false, problem: { code: 'failed' } });
    expect(faults).toEqual(['call of windowReady']);
  });
});

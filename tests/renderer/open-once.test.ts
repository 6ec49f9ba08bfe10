import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { STANDARD_APPEARANCE } from '../../common/appearance.ts';
import { toResult } from '../../common/errors.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import { currentWorkbook } from '../../electron/current-workbook.ts';
import type { CallName, WeighbridgeApi } from '../../electron/ipc/contract.ts';
import { createHandlers } from '../../electron/ipc/handlers/index.ts';
import { forwards } from '../../electron/ipc/handlers/workbook.ts';
import { createHandOvers } from '../../electron/printing/handed-over.ts';
import type { DatabaseClient } from '../../electron/processes/database/client.ts';
import { createDatabaseService } from '../../electron/processes/database/service.ts';
import type { Documents } from '../../electron/windows/documents.ts';
import { createReadiness } from '../../electron/windows/readiness.ts';
import { workbookSession } from '../../electron/workbook-session.ts';
import { reload } from '../../renderer/app/reload.ts';
import { RUNNERS } from '../../renderer/app/runners.ts';
import { provideRunners, run } from '../../renderer/commands/run.ts';
import { getState, openDocument, update } from '../../renderer/model/store.ts';
import { load, loaded } from '../../renderer/model/workbook.ts';

provideRunners(RUNNERS);

const chosen = vi.hoisted(() => ({ open: '', save: '', folder: '' }));

vi.mock('electron', () => ({
  app: { getPath: () => chosen.folder, getVersion: () => '0' },
  BrowserWindow: { fromWebContents: () => null },
  dialog: {
    showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen.open] }),
    showSaveDialog: () => Promise.resolve({ canceled: false, filePath: chosen.save }),
  },
  ipcMain: {},
}));

/** How often workbooks were read: by the page, and from the file. */
const reads = { page: 0, file: 0 };
let folder: string;

/** A window and the main process behind it, without the processes: what they send each other goes over as it is. */
async function appOn(path: string): Promise<void> {
  const service = createDatabaseService();
  const counted = new Set(['open', 'load']);
  const database = Object.fromEntries(
    Object.entries(service).map(([name, method]) => [
      name,
      async (...parameters: never[]) => {
        if (counted.has(name)) reads.file++;
        return (method as (...given: never[]) => unknown)(...parameters);
      },
    ]),
  ) as unknown as DatabaseClient;
  Object.assign(database, {
    ask: (name: keyof DatabaseClient, ...parameters: never[]) =>
      toResult(() => (database[name] as (...given: never[]) => unknown)(...parameters)),
  });
  const workbook = currentWorkbook(database, path, { make: true });
  const session = workbookSession({
    database,
    workbook,
    imports: {
      open: () => expect.fail('nothing is imported'),
      create: (_key: string, { path: made }: { path: string }) =>
        createWorkbookFile(made, builtInSeed, { analyst: 'a', createdBy: 'b' }),
      cancel: () => {},
    } as never,
    tell: (name, value) => {
      if (name === 'workbookReplaced') void reload((value as { path: string }).path);
    },
  });
  const log = { path: '', info: () => {}, fault: () => {}, exit: () => {}, slowQuery: () => {} };
  const fork = () => expect.fail('no process is started');
  const handlers = createHandlers({
    readiness: createReadiness(),
    handOvers: createHandOvers(),
    log,
    printReport: () => expect.fail('nothing is printed'),
    menu: null,
    printPaper: async () => false,
    textHost: { fork, script: '', log },
    documents: { open: session.change } as unknown as Documents,
    looks: { now: () => STANDARD_APPEARANCE, change: () => expect.fail('nothing is chosen') },
  });
  const sender = { isDestroyed: () => false, once: () => {}, send: () => {} };
  const call = (name: CallName) => (input: unknown) => {
    if (name === 'loadWorkbook') reads.page++;
    const context = { sender, session };
    const forward = Object.hasOwn(forwards, name) ? forwards[name as keyof typeof forwards] : null;
    if (forward) return forward(input as never, context as never);
    const handler = handlers[name as keyof typeof handlers] as (input: unknown, context: unknown) => unknown;
    return toResult(() => handler(input, context));
  };
  const api = Object.fromEntries(
    [...Object.keys(handlers), ...Object.keys(forwards)].map((name) => [name, call(name as CallName)]),
  ) as unknown as WeighbridgeApi;
  vi.stubGlobal('window', { weighbridge: api });
  await load();
  expect(reads).toEqual({ page: 1, file: 1 });
  reads.page = reads.file = 0;
  closing = () => service.close();
}

let closing: () => void = () => {};

/** Calls the main process as the preload does. */
const ask = (name: CallName, input?: unknown): Promise<unknown> =>
  (window.weighbridge as unknown as Record<string, (input: unknown) => Promise<unknown>>)[name]?.(input) ??
  expect.fail(`no ${name}`);

const file = (name: string): string => {
  const path = join(folder, name);
  createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'test' });
  return path;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weighbridge-open-'));
  chosen.folder = folder;
  reads.page = reads.file = 0;
  update({ open: null, failure: null, alert: null });
});

afterEach(() => {
  closing();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllGlobals();
});

const shownPath = (): string => openDocument(getState()).path;

describe('a workbook that takes the place of another is read once', () => {
  test('when it is chosen', async () => {
    await appOn(file('a.weighbridge'));
    chosen.open = file('b.weighbridge');
    run('openWorkbook');
    await vi.waitFor(() => expect(shownPath()).toBe(chosen.open));
    await loaded();
    expect(reads).toEqual({ page: 1, file: 1 });
  });

  test('when it is dropped', async () => {
    await appOn(file('a.weighbridge'));
    const path = file('b.weighbridge');
    await ask('openDropped', { path, known: { alternatives: [], criteria: [] } });
    await loaded();
    expect(shownPath()).toBe(path);
    expect(reads).toEqual({ page: 1, file: 1 });
  });

  test.each<[CallName, object]>([
    ['newWorkbook', { title: 'New', template: 'empty' }],
    ['makeImported', { key: 'k', title: 'Imported' }],
  ])('when it is made by %s', async (name, input) => {
    await appOn(file('a.weighbridge'));
    chosen.save = join(folder, 'made.weighbridge');
    await ask(name, input);
    await loaded();
    expect(shownPath()).toBe(chosen.save);
    expect(reads).toEqual({ page: 1, file: 1 });
  });

  test('when it replaces a built-in one', async () => {
    await appOn(file('a.weighbridge'));
    await ask('replaceBuiltIn');
    await loaded();
    expect(openDocument(getState()).builtIn).toBe(true);
    expect(reads).toEqual({ page: 1, file: 1 });
  });

  test('and read anew whenever it is asked for after that', async () => {
    await appOn(file('a.weighbridge'));
    chosen.open = file('b.weighbridge');
    run('openWorkbook');
    await vi.waitFor(() => expect(shownPath()).toBe(chosen.open));
    await ask('execute', { type: 'renameAnalyst', name: 'Grace' });
    await load();
    expect(openDocument(getState()).tables.analysts.map(({ name }) => name)).toContain('Grace');
    expect(reads).toEqual({ page: 2, file: 2 });
  });
});

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { rememberAnalystName } from '../../db/analyst-name.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
// Declares window.weighbridge for what runs in the page.
import type {} from '../../renderer/api.ts';
import { takeDisplay } from '../../scripts/lib/display.mjs';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { drawn, launch, type OpenApp, type RunningApp } from './running.ts';
import { type SharedWindow, sharedWindow } from './shared-window.ts';

/**
 * What every window test begins with. `open` and `openShipped` are for tests of what the window does; `start` and `startFresh` for
 * those whose subject is a start, an end, a crash or a locked door.
 */

interface Fixtures {
  /** The data folder, with the workbook of the lists in the built-in one's place. */
  readonly dataFolder: string;
  /** A data folder as before the first start. */
  readonly emptyFolder: string;
  /** The workbook of the lists from `dataFolder`, in the window that the tests of this file share. */
  readonly open: () => Promise<OpenApp>;
  /** A copy of the workbook that ships, in the window that the tests of this file share. */
  readonly openShipped: () => Promise<OpenApp>;
  /** Starts an app on the workbook of the lists; it is closed when the test ends. */
  readonly start: Start;
  /** Starts an app as on a new machine, so that it makes the workbook that ships. */
  readonly startFresh: Start;
}

interface WorkerFixtures {
  /** Where windows are drawn: a virtual screen of the worker's own, whose focus nobody takes away, or the real one. */
  readonly display: undefined;
  readonly shared: SharedWindow;
  /** Workbooks as they are made, each made once and then copied. */
  readonly made: { readonly lists: string; readonly shipped: string };
}

type Start = (...parameters: string[]) => Promise<RunningApp>;

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // Playwright reads the names of a fixture's needs from this pattern, so an empty one must stand here.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const close = await takeDisplay();
      await use(undefined);
      close();
    },
    { scope: 'worker', auto: true },
  ],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const shared = sharedWindow();
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],
  made: [
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const folder = temporaryFolder();
      const create = { analyst: 'ada', createdBy: 'test' };
      const [lists, shipped] = [join(folder, 'lists.weighbridge'), join(folder, 'shipped.weighbridge')];
      createWorkbookFile(lists, listsSeed, create);
      createWorkbookFile(shipped, builtInSeed, create);
      await use({ lists, shipped });
      removeFolder(folder);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  emptyFolder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    removeFolder(folder);
  },
  dataFolder: async ({ emptyFolder, made }, use) => {
    copyFileSync(made.lists, builtInPath(emptyFolder));
    rememberAnalystName('ada', emptyFolder);
    await use(emptyFolder);
  },
  open: async ({ dataFolder, shared }, use, { file }) => {
    await use(() => shared.open(file, builtInPath(dataFolder)));
  },
  openShipped: async ({ emptyFolder, made, shared }, use, { file }) => {
    await use(() => {
      const path = join(emptyFolder, 'shipped.weighbridge');
      if (!existsSync(path)) copyFileSync(made.shipped, path);
      return shared.open(file, path);
    });
  },
  start: ({ dataFolder }, use) => useStarter(dataFolder, use),
  startFresh: ({ emptyFolder }, use) => useStarter(emptyFolder, use),
});

async function useStarter(folder: string, use: (start: Start) => Promise<void>): Promise<void> {
  const running: RunningApp[] = [];
  await use(async (...parameters) => {
    const started = await launch(folder, parameters);
    running.push(started);
    return started;
  });
  for (const { close } of running) await close();
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'weighbridge-e2e-'));
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

export { launch, type Matrix, type OpenApp } from './running.ts';
export { expect };

/** Names of the ranking strip, best first. */
export const ranking = (page: Page): Promise<string[]> =>
  page
    .getByTestId('standing')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-name') ?? ''));

/** Waits until the footer says that everything is saved. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('save-state')).toContainText(/^Saved/);

/**
 * Waits until the page has heard what the main process told it before this, and has its answers to what it asked for since. Where
 * nothing is to happen there is nothing else to wait for.
 */
export async function settled(page: Page): Promise<void> {
  // Once for what the page was told, and once for what it asked for then: answers come in the order of the questions.
  for (let round = 0; round < 2; round++) {
    await page.evaluate(async () => {
      await window.weighbridge.loadWorkbook();
      await new Promise((done) => requestAnimationFrame(done));
    });
  }
}

/** The page of the window that opens while this is done, drawn. */
export async function windowFrom(app: ElectronApplication, work: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([app.waitForEvent('window'), work()]);
  await drawn(page);
  return page;
}

/** Chooses an item of the native menu, by its label. */
export const chooseMenu = (app: ElectronApplication, ...path: string[]): Promise<void> =>
  app.evaluate(({ Menu }, labels) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [index, label] of labels.entries()) {
      const item = items.find((candidate) => candidate.label.replace('&', '') === label);
      if (!item) throw new Error(`There is no menu item ${label}.`);
      if (index === labels.length - 1) item.click();
      else items = item.submenu?.items ?? [];
    }
  }, path);

/** Answers the next save dialogs with this path; a native dialog is not the page's and has to be answered for it. */
export const answerSaveDialog = (app: ElectronApplication, path: string | null): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    Reflect.set(globalThis, 'saveDialogs', 0);
    dialog.showSaveDialog = () => {
      Reflect.set(globalThis, 'saveDialogs', Number(Reflect.get(globalThis, 'saveDialogs')) + 1);
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    };
  }, path);

/** How many save dialogs were answered since their answer was set. */
export const saveDialogsAnswered = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => Number(Reflect.get(globalThis, 'saveDialogs')));

export const answerOpenDialog = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** What a tool of the machine prints, for example pdftotext. */
export const toolOutput = (command: string, ...parameters: string[]): string =>
  execFileSync(command, parameters, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });

export const builtInPath = (dataFolder: string): string =>
  join(dataFolder, 'Hypervisors 2008-2009.weighbridge');

/** Drops files of the disk onto the window, as the desktop would: a file input gives them the paths that they have. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped', [...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    for (const type of ['dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, relatedTarget: null }),
      );
    }
  });
}

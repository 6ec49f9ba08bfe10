import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { createWorkbookFile } from '../../db/seed/create.ts';
// Declares window.weighbridge for what runs in the page.
import type {} from '../../renderer/api.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';

/** The real app in its real window, with a data folder of its own for each test. */

const ROOT = join(import.meta.dirname, '..', '..');

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly matrix: Matrix;
  readonly close: () => Promise<void>;
}

interface Fixtures {
  /** The data folder, with the workbook of the lists in the built-in one's place. */
  readonly dataFolder: string;
  /** A data folder as before the first start. */
  readonly emptyFolder: string;
  /** Starts the app on the workbook of the lists; it is closed when the test ends. */
  readonly start: Start;
  /** Starts the app as on a new machine, so that it makes the workbook that ships. */
  readonly startFresh: Start;
}

type Start = (...parameters: string[]) => Promise<RunningApp>;

export const test = base.extend<Fixtures>({
  // Playwright reads the names of a fixture's needs from this pattern, so an empty one must stand here.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  emptyFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'weighbridge-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  dataFolder: async ({ emptyFolder }, use) => {
    createWorkbookFile(builtInPath(emptyFolder), listsSeed, { analyst: 'ada', createdBy: 'test' });
    await use(emptyFolder);
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

export { expect };

/**
 * The app on this data folder, once its matrix and verdict are drawn. WEIGHBRIDGE_ELECTRON and the screen come from
 * scripts/e2e-setup.mjs.
 */
export async function launch(dataFolder: string, parameters: readonly string[] = []): Promise<RunningApp> {
  const executablePath = process.env['WEIGHBRIDGE_ELECTRON'];
  if (!executablePath) throw new Error('Run the window tests with npm test: it says which Electron to use.');
  const app = await _electron.launch({
    executablePath,
    args: [ROOT, `--user-data-dir=${dataFolder}`, ...parameters],
  });
  const page = await app.firstWindow();
  // Drawn, verdict included, or with the reason why there is nothing to draw.
  await page.locator('[data-testid="verdict"][data-kind], .open-failure').waitFor();
  let closed = false;
  return {
    app,
    page,
    matrix: matrixOf(page),
    close: async () => {
      if (closed) return;
      closed = true;
      await app.close();
    },
  };
}

/** The matrix by criterion and alternative slugs. */
export interface Matrix {
  readonly cell: (criterion: string, column: string) => Locator;
  readonly header: (column: string) => Locator;
  /** Types a new weight into its cell. */
  readonly setWeight: (criterion: string, weight: number) => Promise<void>;
  readonly weight: (criterion: string) => Locator;
}

function matrixOf(page: Page): Matrix {
  const cell = (criterion: string, column: string): Locator =>
    page.locator(`.ag-row[row-id="${criterion}"] .ag-cell[col-id="${column}"]`);
  return {
    cell,
    header: (column) => page.locator(`.ag-header-cell[col-id="${column}"]`),
    weight: (criterion) => cell(criterion, 'weight'),
    setWeight: async (criterion, weight) => {
      await cell(criterion, 'weight').click();
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(String(weight));
      await page.keyboard.press('Enter');
      // Until the grid has taken the edit, the footer still speaks of the change before it.
      await expect(cell(criterion, 'weight')).toContainText(String(weight));
    },
  };
}

/** Names of the ranking strip, best first. */
export const ranking = (page: Page): Promise<string[]> =>
  page
    .getByTestId('standing')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-name') ?? ''));

/** Waits until the footer says that everything is saved. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('save-state')).toContainText(/^Saved/);

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
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);

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

import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';

/** The real app in its real window, started on a data folder. */

const ROOT = join(import.meta.dirname, '..', '..');

/** The app with a workbook in its window, its matrix and verdict drawn. */
export interface OpenApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly matrix: Matrix;
}

/** An app that a test has for itself. */
export interface RunningApp extends OpenApp {
  readonly close: () => Promise<void>;
}

/**
 * Starts the app on this data folder; its matrix and verdict are drawn. WEIGHBRIDGE_ELECTRON comes from
 * scripts/e2e-setup.mjs, the screen from the worker's fixture.
 */
export async function launch(dataFolder: string, parameters: readonly string[] = []): Promise<RunningApp> {
  const executablePath = process.env['WEIGHBRIDGE_ELECTRON'];
  if (!executablePath) throw new Error('Run the window tests with npm test: it says which Electron to use.');
  const app = await _electron.launch({
    executablePath,
    // Whatever the machine speaks, tests look for English.
    args: [ROOT, `--user-data-dir=${dataFolder}`, '--lang=en-GB', ...parameters],
  });
  const page = await app.firstWindow();
  await drawn(page);
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

/** Waits until the page is drawn, verdict included, or says why there is nothing to draw. */
export const drawn = (page: Page): Promise<void> =>
  page.locator('[data-testid="verdict"][data-kind], [data-testid="open-failure"]').waitFor();

/** The matrix by criterion and alternative slugs. */
export interface Matrix {
  readonly cell: (criterion: string, column: string) => Locator;
  readonly header: (column: string) => Locator;
  /** The cell that the grid goes on from when it gets the focus; AG Grid says this by a class alone. */
  readonly focused: Locator;
  /** Types a new weight into its cell. */
  readonly setWeight: (criterion: string, weight: number) => Promise<void>;
  readonly weight: (criterion: string) => Locator;
}

/** The matrix that a page shows. */
export function matrixOf(page: Page): Matrix {
  const cell = (criterion: string, column: string): Locator =>
    page.locator(
      `[role=row][row-id="${criterion}"] :is([role=gridcell], [role=rowheader])[col-id="${column}"]`,
    );
  return {
    cell,
    header: (column) => page.locator(`[role=columnheader][col-id="${column}"]`),
    focused: page.locator('.ag-cell-focus'),
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

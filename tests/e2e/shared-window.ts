import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rememberAnalystName } from '../../db/analyst-name.ts';
// Declares window.weighbridge for what runs in the page.
import type {} from '../../renderer/api.ts';
import { drawn, launch, matrixOf, type OpenApp, type RunningApp } from './running.ts';

/**
 * One app for the tests of a file: each opens a workbook of its own, as a double click on a file would, in a window that takes
 * the place of the one before. A test that fails ends the process that holds this, and the next one gets an app of its own.
 */
export interface SharedWindow {
  readonly open: (specFile: string, workbook: string) => Promise<OpenApp>;
  readonly close: () => Promise<void>;
}

export function sharedWindow(): SharedWindow {
  let present: { readonly specFile: string; readonly folder: string; readonly running: RunningApp } | null =
    null;

  const close = async (): Promise<void> => {
    if (present === null) return;
    const { running, folder } = present;
    present = null;
    await running.close();
    rmSync(folder, { recursive: true, force: true });
  };

  return {
    close,
    open: async (specFile, workbook) => {
      if (present?.specFile === specFile && isAlive(present.running)) {
        // Whoever a test before made of the person is forgotten.
        rememberAnalystName('ada', present.folder);
        const running = await openAnew(present.running, workbook);
        present = { ...present, running };
        return running;
      }
      await close();
      const folder = mkdtempSync(join(tmpdir(), 'weighbridge-e2e-'));
      rememberAnalystName('ada', folder);
      const running = await launch(folder, [workbook]);
      present = { specFile, folder, running };
      return running;
    },
  };
}

const isAlive = ({ app, page }: RunningApp): boolean =>
  app.process().exitCode === null && app.process().signalCode === null && !page.isClosed();

/** Opens a workbook in a window of its own, closes the one before it, and puts back what a test may have left behind. */
async function openAnew({ app, page: before, close }: RunningApp, workbook: string): Promise<RunningApp> {
  // Views, dialogs and selections go with the page; what it stored would stay.
  await before.evaluate(() => localStorage.clear());
  const coming = app.waitForEvent('window', (page) => !page.url().includes('?report'));
  await app.evaluate(({ app: electron, clipboard, dialog }, path) => {
    clipboard.clear();
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    electron.emit('open-file', { preventDefault: () => {} }, path);
  }, workbook);
  const page = await coming;
  await drawn(page);
  const window = await app.browserWindow(page);
  await app.evaluate(
    ({ BrowserWindow }, id) => {
      for (const other of BrowserWindow.getAllWindows()) if (other.id !== id) other.destroy();
      const main = BrowserWindow.fromId(id);
      main?.setPosition(0, 0);
      main?.setContentSize(1440, 900);
      main?.webContents.setZoomLevel(0);
      main?.show();
      main?.focus();
    },
    await window.evaluate(({ id }) => id),
  );
  await page.mouse.move(0, 0);
  return { app, page, matrix: matrixOf(page), close };
}

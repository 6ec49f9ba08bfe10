import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { rememberAnalystName } from '../../db/analyst-name.ts';
// Declares window.weighbridge for what runs in the page.
import type {} from '../../renderer/api.ts';
import { drawn, launch, type OpenApp, type RunningApp } from './running.ts';

/**
 * One app for the tests of a file: each opens a workbook of its own in the running window, as a double click on a file would, on
 * a page that is loaded anew. A test that fails ends the process that holds this, and the next one gets an app of its own.
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
        await openAnew(present.running, workbook);
        return present.running;
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

/** Opens a workbook in a window that showed another, and puts back what a test may have left behind. */
async function openAnew({ app, page }: RunningApp, workbook: string): Promise<void> {
  await page.unrouteAll();
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await page.mouse.move(0, 0);
  await app.evaluate(({ app: electron, BrowserWindow, clipboard, dialog }, path) => {
    clipboard.clear();
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
    const [main, ...others] = BrowserWindow.getAllWindows().reverse();
    for (const other of others) other.destroy();
    main?.setContentSize(1440, 900);
    main?.webContents.setZoomLevel(0);
    main?.show();
    main?.focus();
    electron.emit('open-file', { preventDefault: () => {} }, path);
  }, workbook);
  const openPath = () =>
    page.evaluate(async () => {
      const answer = await window.weighbridge.loadWorkbook();
      return answer.ok ? answer.value.path : answer.problem.message;
    });
  await expect.poll(openPath, 'the workbook of this test is open').toBe(workbook);
  // Views, dialogs, selections and drafts go with the page.
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await drawn(page);
}

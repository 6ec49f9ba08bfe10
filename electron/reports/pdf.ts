import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { WorkbookError } from '../../db/errors.ts';
import { APP_ORIGIN } from '../ipc/guard.ts';
import { pagePreferences } from '../page.ts';
import type { Readiness } from '../readiness.ts';

/** How long the report may take to draw itself. */
const PATIENCE_MS = 60_000;

/**
 * Prints the report of a scenario: a hidden window of the same renderer draws it from the open workbook and says when
 * it is done; Chromium prints it, tagged, with an outline, a running header and page numbers.
 */
export async function printReport(
  { scenarioId, title, preload }: { scenarioId: string; title: string; preload: string },
  readiness: Readiness,
): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: pagePreferences(preload),
  });
  try {
    const ready = readiness.of(window.webContents);
    const loaded = window.loadURL(`${APP_ORIGIN}/index.html?report=${encodeURIComponent(scenarioId)}`);
    await Promise.race([Promise.all([loaded, ready]), failAfterPatience(window.webContents)]);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: runningLine(`<span>${escapeHtml(title)}</span>`),
      footerTemplate: runningLine(
        '<span>Weighbridge</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
      ),
      margins: { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6 },
    });
  } finally {
    window.destroy();
  }
}

async function failAfterPatience(contents: WebContents): Promise<never> {
  await Promise.race([
    wait(PATIENCE_MS),
    new Promise((resolve) => contents.once('render-process-gone', resolve)),
  ]);
  throw new WorkbookError(
    'disk',
    'The report could not be drawn.',
    'Try again; restart Weighbridge if it stays so.',
  );
}

const runningLine = (content: string): string =>
  `<div style="width:100%;margin:0 0.6in;display:flex;justify-content:space-between;font:8px sans-serif;color:#555">${content}</div>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

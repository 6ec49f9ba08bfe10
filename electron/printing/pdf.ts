/** Main process: the report as a PDF, drawn by a hidden window of the renderer. */
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { APP_ORIGIN } from '../ipc/guard.ts';
import type { WindowParts } from '../windows/main-window.ts';
import { pagePreferences } from '../windows/page-preferences.ts';
import type { WorkbookSession } from '../workbook-session.ts';

/** Prints the report of a scenario of this session's workbook. */
export type PrintReport = (request: ReportRequest, session: WorkbookSession) => Promise<Uint8Array>;

/** How long the report may take to draw itself. */
const PATIENCE_MS = 60_000;

/** What to print. */
export interface ReportRequest {
  /** The scenario that the report is about, and those that stand beside it; null for those that the workbook remembers. */
  readonly scenarioId: string;
  readonly besideIds: readonly string[] | null;
  /** What `reportQuery` gives: choices that override those of the workbook. */
  readonly overrides: Readonly<Record<string, string>>;
}

/**
 * Prints the report of a scenario: a hidden window of the same renderer draws it from the open workbook and says when
 * it is done; Chromium prints it, tagged, with an outline and page numbers. The page itself says how large the paper is.
 */
export async function printReport(
  request: ReportRequest,
  session: WorkbookSession,
  { preload, readiness, sessions }: WindowParts,
): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: pagePreferences(preload),
  });
  sessions.attach(window.webContents, session, { hears: false });
  try {
    const ready = readiness.of(window.webContents);
    const loaded = window.loadURL(address(request));
    await Promise.race([Promise.all([loaded, ready]), failAfterPatience(window.webContents)]);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    });
  } finally {
    window.destroy();
  }
}

function address({ scenarioId, besideIds, overrides }: ReportRequest): string {
  const query = new URLSearchParams({ report: scenarioId, ...overrides });
  if (besideIds) query.set('beside', besideIds.join(','));
  return `${APP_ORIGIN}/index.html?${query}`;
}

/** The page's title is that of the report and its scenario. Chromium keeps this line out of the structure tree. */
const FOOTER = `<div style="box-sizing:border-box;width:100%;padding:0 16mm;display:flex;gap:8mm;justify-content:space-between;font:8px sans-serif;color:#333">
  <span class="title" style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis"></span>
  <span style="flex:none">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
</div>`;

async function failAfterPatience(contents: WebContents): Promise<never> {
  await Promise.race([
    wait(PATIENCE_MS),
    new Promise((resolve) => contents.once('render-process-gone', resolve)),
  ]);
  throw new UserFacingError(
    'disk',
    'The report could not be drawn.',
    'Try again; restart Weighbridge if it stays so.',
  );
}

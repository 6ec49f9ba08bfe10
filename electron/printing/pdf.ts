/** Main process: the report as a PDF, drawn by a hidden window of the renderer. */
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { REPORT_SECTIONS } from '../../common/report.ts';
import { APP_ORIGIN } from '../ipc/guard.ts';
import type { WindowParts } from '../windows/main-window.ts';
import { pagePreferences } from '../windows/page-preferences.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { packPdfFile, pagesOfDestinations, readPdfFile } from './pdf-file.ts';

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
 * it is done; Chromium prints it, tagged, with an outline and page numbers.
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
    await writePageNumbers(window.webContents);
    const printed = await window.webContents.printToPDF({
      ...PAPER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return packPdfFile(readPdfFile(printed));
  } finally {
    window.destroy();
  }
}

/** The page itself says how large the paper is. */
const PAPER = { preferCSSPageSize: true, printBackground: true } as const;

/**
 * Fills in the page of every section in the table of contents. Chromium cannot (it has no `target-counter`), so the report is printed once
 * without tags, which is fast, to see where its sections come to stand; the room for the numbers is kept, so that nothing moves by them.
 */
async function writePageNumbers(contents: WebContents): Promise<void> {
  const pages = pagesOfDestinations(
    readPdfFile(await contents.printToPDF({ ...PAPER, generateTaggedPDF: false })),
  );
  const rules = REPORT_SECTIONS.flatMap((section) => {
    const page = pages.get(section);
    return page === undefined ? [] : `[data-page-of="${section}"]::after { content: "${page}" }`;
  });
  if (rules.length > 0) await contents.insertCSS(rules.join('\n'));
}

function address({ scenarioId, besideIds, overrides }: ReportRequest): string {
  const query = new URLSearchParams({ report: scenarioId, ...overrides });
  if (besideIds) query.set('beside', besideIds.join(','));
  return `${APP_ORIGIN}/index.html?${query}`;
}

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

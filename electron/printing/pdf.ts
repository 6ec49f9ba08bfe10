/** Main process: the report as a PDF, drawn by a hidden window of the renderer. */
import { app, type WebContents } from 'electron';
import { REPORT_SECTIONS } from '../../common/report.ts';
import type { WorkControl } from '../leaving/works.ts';
import type { WindowParts } from '../windows/main-window.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { failAfterPatience, type ReportRequest, withReportWindow } from './report-window.ts';

/** Makes the file of a report of a scenario of this session's workbook; `control` shows how far it is, and stops it. */
export type PrintReport = (
  request: ReportRequest,
  session: WorkbookSession,
  control?: WorkControl,
) => Promise<Uint8Array>;

/**
 * Prints the report of a scenario: a hidden window of the same renderer draws it from the open workbook and says when
 * it is done; Chromium prints it, tagged, with an outline and page numbers.
 */
export const printReport = (
  request: ReportRequest,
  session: WorkbookSession,
  parts: WindowParts,
  control?: WorkControl,
): Promise<Uint8Array> =>
  withReportWindow(request, session, parts, control, async (contents, loaded) => {
    const ready = parts.readiness.of(contents);
    await Promise.race([Promise.all([loaded, ready]), failAfterPatience(contents)]);
    control?.at('printing');
    await writePageNumbers(contents);
    const printed = await contents.printToPDF({
      ...PAPER,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    const { finishPdf } = await pdfFile();
    return finishPdf(printed, {
      author: await authorOf(contents),
      // no text: a name with its version
      program: `Weighbridge ${app.getVersion()}`,
    });
  });

/** What reads and writes PDFs is large and not needed before. */
const pdfFile = () => import('../../formats/write/pdf/pdf-file.ts');

/** Who wrote the report, by the page's own element; empty where nobody is named. */
async function authorOf(contents: WebContents): Promise<string> {
  const name: unknown = await contents.executeJavaScript(
    'document.querySelector(\'meta[name="author"]\')?.content ?? ""',
  );
  return typeof name === 'string' ? name : '';
}

/** The page itself says how large the paper is. */
const PAPER = { preferCSSPageSize: true, printBackground: true } as const;

/**
 * Fills in the page of every section in the table of contents. Chromium cannot (it has no `target-counter`), so the report is printed once
 * without tags, which is fast, to see where its sections come to stand; the room for the numbers is kept, so that nothing moves by them.
 */
export async function writePageNumbers(contents: WebContents): Promise<void> {
  const { pagesOfDestinations } = await pdfFile();
  const pages = await pagesOfDestinations(await contents.printToPDF({ ...PAPER, generateTaggedPDF: false }));
  const rules = REPORT_SECTIONS.flatMap((section) => {
    const page = pages.get(section);
    // no text: CSS
    return page === undefined ? [] : `[data-page-of="${section}"]::after { content: "${page}" }`;
  });
  if (rules.length > 0) await contents.insertCSS(rules.join('\n'));
}

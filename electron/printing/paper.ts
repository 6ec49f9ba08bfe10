/** Main process: the report on paper, by the dialog of the system. */
import type { WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { WorkControl } from '../leaving/works.ts';
import type { WindowParts } from '../windows/main-window.ts';
import type { WorkbookSession } from '../workbook-session.ts';
import { writePageNumbers } from './pdf.ts';
import { failAfterPatience, type ReportRequest, withReportWindow } from './report-window.ts';

/** Lets the user print the report of a scenario. False when the user left the dialog; a UserFacingError where printing failed. */
export type PrintPaper = (
  request: ReportRequest,
  session: WorkbookSession,
  control?: WorkControl,
) => Promise<boolean>;

/** As `PrintPaper`: the hidden window that a PDF is made from is given to the printer that the user chooses. */
export const printOnPaper = (
  request: ReportRequest,
  session: WorkbookSession,
  parts: WindowParts,
  control?: WorkControl,
): Promise<boolean> =>
  withReportWindow(request, session, parts, control, async (contents, loaded) => {
    await Promise.race([Promise.all([loaded, parts.readiness.of(contents)]), failAfterPatience(contents)]);
    control?.at('printing');
    await writePageNumbers(contents);
    return printByDialog(contents);
  });

/** What Chromium answers when the user left the dialog. */
const LEFT = /cancel/i;

/** Shows the dialog of the system and waits for its end. */
function printByDialog(contents: WebContents): Promise<boolean> {
  return new Promise((resolve, reject) => {
    contents.print({ printBackground: true }, (printed, reason) => {
      if (printed) resolve(true);
      else if (LEFT.test(reason)) resolve(false);
      else reject(noPrinter());
    });
  });
}

const noPrinter = (): UserFacingError =>
  new UserFacingError(
    'failed',
    t('The report could not be printed.'),
    t(
      'Check in the settings of the system that there is a printer, or export the report as PDF and print that.',
    ),
  );

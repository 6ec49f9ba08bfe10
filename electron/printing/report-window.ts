/** Main process: a hidden window of the renderer with the report of a scenario, for whatever becomes a file. */
import { setTimeout as wait } from 'node:timers/promises';
import { BrowserWindow, type WebContents } from 'electron';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { ReportFormat } from '../../common/report-formats.ts';
import { APP_ORIGIN } from '../ipc/guard.ts';
import type { WorkControl } from '../leaving/works.ts';
import type { WindowParts } from '../windows/main-window.ts';
import { pagePreferences } from '../windows/page-preferences.ts';
import type { WorkbookSession } from '../workbook-session.ts';

/** How long the report may take to draw itself. */
const PATIENCE_MS = 60_000;

/** What to draw. */
export interface ReportRequest {
  readonly format: ReportFormat;
  /** The scenario that the report is about, and those that stand beside it; null for those that the workbook remembers. */
  readonly scenarioId: string;
  readonly besideIds: readonly string[] | null;
  /** What `reportQuery` gives: choices that override those of the workbook. */
  readonly overrides: Readonly<Record<string, string>>;
}

/**
 * Opens the window, gives its page to `work` as soon as it exists, and ends it when that is done, took too long, or is stopped by `control`,
 * which hears too how far it is.
 */
export async function withReportWindow<T>(
  request: ReportRequest,
  session: WorkbookSession,
  parts: WindowParts,
  control: WorkControl | undefined,
  work: (contents: WebContents, loaded: Promise<void>) => Promise<T>,
): Promise<T> {
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: pagePreferences(parts),
  });
  parts.sessions.attach(window.webContents, session, { hears: false });
  const stop = (): void => window.destroy();
  control?.signal.addEventListener('abort', stop);
  try {
    control?.at('drawing');
    return await work(window.webContents, window.loadURL(address(request)));
  } finally {
    control?.signal.removeEventListener('abort', stop);
    window.destroy();
  }
}

function address({ format, scenarioId, besideIds, overrides }: ReportRequest): string {
  const query = new URLSearchParams({ report: scenarioId, ...overrides });
  if (format !== 'pdf') query.set('format', format);
  if (besideIds) query.set('beside', besideIds.join(','));
  return `${APP_ORIGIN}/index.html?${query}`;
}

/** Rejects when a page is not done in time, or is gone. */
export async function failAfterPatience(contents: WebContents): Promise<never> {
  await Promise.race([
    wait(PATIENCE_MS),
    new Promise((resolve) => contents.once('render-process-gone', resolve)),
  ]);
  throw new UserFacingError(
    'disk',
    t('The report could not be drawn.'),
    t('Try again; restart Weighbridge if it stays so.'),
  );
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { STANDARD_DIALECT } from '../common/export-files.ts';
import { type ReportWords, reportQuery } from '../common/report.ts';
import { chooseScenario } from '../db/choose-scenario.ts';
import { rankingText } from '../formats/write/ranking-text.ts';
import { refuseExportTo, writeExportFile } from '../formats/write/write-file.ts';
import { assess } from '../scoring/assessment/assess.ts';
import { judgeRanking } from '../scoring/robustness/verdict.ts';
import { printReport } from './printing/pdf.ts';
import type { DatabaseClient } from './processes/database/client.ts';
import type { Readiness } from './readiness.ts';

/** What the app does without a user: the first run on a machine without a display, and the PDF for the command line. */
export interface Unattended {
  readonly database: DatabaseClient;
  readonly readiness: Readiness;
  readonly preload: string;
  /** Where the open workbook is: the one file that must not be written to. */
  readonly workbookPath: () => string;
}

/** Writes report, CSVs and a screenshot of the open window to `folder`, and returns the ranking in words. */
export async function firstRun(app: Unattended, window: BrowserWindow, folder: string): Promise<string> {
  await app.readiness.of(window.webContents);
  await mkdir(folder, { recursive: true });
  const { tables } = await app.database.load();
  const scenario = chooseScenario(tables, null);
  await writeExportFile(join(folder, 'screenshot.png'), await screenshot(window), app.workbookPath());
  const contents = await app.database.exportFiles(
    ['matrix-csv', 'evidence-csv'],
    scenario.id,
    STANDARD_DIALECT,
  );
  for (const [i, name] of ['matrix.csv', 'evidence.csv'].entries())
    await writeExportFile(join(folder, name), contents[i] ?? '', app.workbookPath());
  await exportPdf(app, { scenarios: [], words: {} }, join(folder, 'report.pdf'));
  const assessment = assess(tables, scenario);
  return rankingText(tables.workbook[0]?.title ?? '', scenario.name, assessment, judgeRanking(assessment));
}

/** Which report: names of scenarios, the first of them the report's own (the current one for none), and other choices. */
interface ReportOrder {
  readonly scenarios: readonly string[];
  readonly words: ReportWords;
}

/** Writes the report to `path`. */
export async function exportPdf(
  app: Unattended,
  { scenarios, words }: ReportOrder,
  path: string,
): Promise<void> {
  const overrides = reportQuery(words);
  refuseExportTo(path, app.workbookPath());
  const { tables } = await app.database.load();
  const [first = null, ...others] = scenarios;
  const scenario = chooseScenario(tables, first);
  const besideIds = first === null ? null : others.map((name) => chooseScenario(tables, name).id);
  const pdf = await printReport({ scenarioId: scenario.id, besideIds, overrides }, app);
  await writeExportFile(path, pdf, app.workbookPath());
}

/** A picture of the window; the first capture of a window that was never in front can come back empty. */
async function screenshot(window: BrowserWindow): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const image = await window.webContents.capturePage();
    if (!image.isEmpty()) return image.toPNG();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The window could not be captured.');
}

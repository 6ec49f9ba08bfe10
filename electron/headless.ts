/** Main process: what the app does without a user: the first run on a machine without a display, and reports for the command line. */
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { STANDARD_DIALECT } from '../common/export-files.ts';
import { type ReportWords, reportQuery } from '../common/report.ts';
import { type ReportFormat, refuseDossier } from '../common/report-formats.ts';
import { chooseScenario } from '../db/choose-scenario.ts';
import { makeFolder } from '../db/write-whole.ts';
import { rankingText } from '../formats/write/ranking-text.ts';
import { refuseExportsTo, stageExports, writeExportFiles } from '../formats/write/write-file.ts';
import { assess } from '../scoring/assessment/assess.ts';
import { chanceOf } from '../scoring/robustness/chance.ts';
import { verdictBy } from '../scoring/robustness/verdict-by.ts';
import type { PrintReport } from './printing/pdf.ts';
import type { Readiness } from './windows/readiness.ts';
import type { WorkbookSession } from './workbook-session.ts';

/** What that needs besides the session. */
export interface HeadlessParts {
  readonly readiness: Readiness;
  readonly printReport: PrintReport;
}

/** What a first run leaves in its folder. */
const FIRST_RUN = ['screenshot.png', 'matrix.csv', 'evidence.csv', 'report.pdf'] as const;

/** Writes report, CSVs and a screenshot of the open window to `folder`, all or none, and returns the ranking in words. */
export async function firstRun(
  session: WorkbookSession,
  parts: HeadlessParts,
  { window, folder }: { readonly window: BrowserWindow; readonly folder: string },
): Promise<string> {
  const { database, workbook } = session;
  await parts.readiness.of(window.webContents);
  makeFolder(folder);
  const targets = FIRST_RUN.map((name) => join(folder, name));
  refuseExportsTo(targets, workbook.path());
  const { tables } = await database.load();
  const scenario = chooseScenario(tables, null);
  const contents = [
    await screenshot(window),
    ...(await database.exportFiles(['matrix-csv', 'evidence-csv'], scenario.id, STANDARD_DIALECT)),
    await parts.printReport(
      { format: 'pdf', scenarioId: scenario.id, besideIds: null, overrides: reportQuery({}) },
      session,
    ),
  ];
  await writeExportFiles(
    targets.map((target, i) => ({ target, content: contents[i] ?? '' })),
    workbook.path(),
  );
  const assessment = assess(tables, scenario);
  return rankingText(
    tables.workbook[0]?.title ?? '',
    scenario.name,
    assessment,
    verdictBy(assessment, tables.weights, chanceOf(tables.viewStates)),
  );
}

/** Which report: names of scenarios, the first of them the report's own (the current one for none), and other choices. */
interface ReportOrder {
  readonly scenarios: readonly string[];
  readonly words: ReportWords;
}

/** Writes the report to several files, all or none. */
export async function exportReports(
  session: WorkbookSession,
  { printReport }: Pick<HeadlessParts, 'printReport'>,
  { scenarios, words }: ReportOrder,
  files: readonly { readonly format: ReportFormat; readonly path: string }[],
): Promise<void> {
  const { database, workbook } = session;
  const overrides = reportQuery(words);
  refuseDossier(
    files.map(({ format }) => format),
    words.template,
  );
  const staged = stageExports(
    files.map(({ path }) => path),
    workbook.path(),
  );
  try {
    const { tables } = await database.load();
    const [first = null, ...others] = scenarios;
    const scenario = chooseScenario(tables, first);
    const besideIds = first === null ? null : others.map((name) => chooseScenario(tables, name).id);
    for (const { format, path } of files) {
      const content = await printReport({ format, scenarioId: scenario.id, besideIds, overrides }, session);
      await staged.add({ target: path, content });
    }
    await staged.finish();
  } finally {
    staged.abandon();
  }
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

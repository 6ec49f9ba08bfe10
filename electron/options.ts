/** Main process: what the app was started for. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReportWords } from '../common/report.ts';
import { REPORT_FORMATS, type ReportFormat } from '../common/report-formats.ts';
import { isWorkbookName } from '../db/paths.ts';

/** What the app was started for. */
export interface StartOptions {
  /** Show the workbook, write the PDF, the CSVs and a screenshot to this folder, print the ranking, and quit. */
  readonly firstRun: string | null;
  /** Write the report to these files without showing a window, and quit; none to work as usual. */
  readonly reports: readonly { readonly format: ReportFormat; readonly path: string }[];
  /** The workbooks that were named; none for the built-in one. */
  readonly workbooks: readonly string[];
  /** The scenario of the report, and those that stand beside it in it. */
  readonly scenarios: readonly string[];
  /** Choices that override what the workbook remembers about its report. */
  readonly report: ReportWords;
}

/** Our own switches, by name. Each is given as --name=value. */
export const SWITCHES: ReadonlySet<string> = new Set([
  ...['first-run', 'workbook', 'scenario'],
  ...REPORT_FORMATS.map((format) => `export-${format}`),
  ...['template', 'paper', 'orientation', 'numbers', 'sections', 'words'],
]);

/** Reads our own switches and the workbooks that a file manager or a user named; everything else is Chromium's. */
export function parseStartOptions(argv: readonly string[], folder: string): StartOptions {
  const end = argv.indexOf('--');
  const [before, behind] = end < 0 ? [argv, []] : [argv.slice(0, end), argv.slice(end + 1)];
  const options = (name: string): string[] => {
    const prefix = `--${name}=`;
    return before.flatMap((a) => (a.startsWith(prefix) && a !== prefix ? [a.slice(prefix.length)] : []));
  };
  const option = (name: string): string | null => options(name)[0] ?? null;
  const file = (path: string | null | undefined): string | null => (path ? resolve(folder, path) : null);
  const words = [...before.slice(1).filter((a) => !a.startsWith('-')), ...behind];
  const named = words.map(pathOf).filter(isWorkbookName);
  return {
    firstRun: file(option('first-run')),
    reports: REPORT_FORMATS.flatMap((format) => {
      const path = file(option(`export-${format}`));
      return path === null ? [] : [{ format, path }];
    }),
    workbooks: [...new Set([...options('workbook'), ...named].map((path) => resolve(folder, path)))],
    scenarios: options('scenario'),
    report: {
      template: options('template')[0],
      paper: options('paper')[0],
      orientation: options('orientation')[0],
      numbers: options('numbers')[0],
      sections: options('sections')[0],
      words: options('words')[0],
    },
  };
}

/** Launchers may name a file by its address: the desktop entry of the package takes both. */
export function pathOf(argument: string): string {
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}

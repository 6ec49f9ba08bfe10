import { resolve } from 'node:path';
import { WORKBOOK_EXTENSION } from './paths.ts';

/** What the app was started for. */
export interface StartOptions {
  /** Show the workbook, write the PDF, the CSVs and a screenshot to this folder, print the ranking, and quit. */
  readonly firstRun: string | null;
  /** Write the report to this file without showing a window, and quit. */
  readonly exportPdf: string | null;
  readonly workbook: string | null;
  readonly scenario: string | null;
}

/** Reads our own switches and the workbook that a file manager or a user named; everything else is Chromium's. */
export function parseStartOptions(argv: readonly string[], folder: string): StartOptions {
  const option = (name: string): string | null => {
    const prefix = `--${name}=`;
    return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) || null;
  };
  const file = (path: string | null | undefined): string | null => (path ? resolve(folder, path) : null);
  const named = argv.slice(1).find((a) => !a.startsWith('-') && a.endsWith(`.${WORKBOOK_EXTENSION}`));
  return {
    firstRun: file(option('first-run')),
    exportPdf: file(option('export-pdf')),
    workbook: file(option('workbook') ?? named),
    scenario: option('scenario'),
  };
}

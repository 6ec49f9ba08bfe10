/** Plain Node: the command export. */

import { extname, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import type { ExportFile } from '../common/export-files.ts';
import { type ReportWords, reportQuery } from '../common/report.ts';
import { REPORT_FORMATS, type ReportFormat, refuseDossier } from '../common/report-formats.ts';
import { list } from '../common/words.ts';
import { chooseScenario } from '../db/choose-scenario.ts';
import { exportContextOf } from '../formats/write/export-context.ts';
import { exportFile } from '../formats/write/export-file.ts';
import { refuseExportsTo, stageExports } from '../formats/write/write-file.ts';
import { type DialectChoice, readDialect } from './csv-dialect.ts';
import type { CommandHost } from './host.ts';
import { AlreadySaid, type CommandIo } from './io.ts';
import { openChosenWorkbook, type WorkbookChoice } from './open-workbook.ts';
import { chooseRules, hasRules, type RuleChoice, refuseWrongRules } from './scenario-options.ts';

/** The options of the command as commander gives them; each names a file. */
interface ExportChoice extends Omit<WorkbookChoice, 'scenario'>, DialectChoice, ReportWords, RuleChoice {
  /** The first one counts for every file; the others stand beside it in the report. */
  readonly scenario?: readonly string[];
  readonly pdf?: string;
  readonly docx?: string;
  readonly pptx?: string;
  readonly matrixCsv?: string;
  readonly evidenceCsv?: string;
  readonly rankingCsv?: string;
  readonly weightsCsv?: string;
  readonly notesCsv?: string;
  readonly xlsx?: string;
  readonly markdown?: string;
  readonly html?: string;
  readonly interactive?: string;
  readonly json?: string;
  readonly xmcda?: string;
  readonly problem?: string;
  readonly bibliography?: string;
}

const TABLES = {
  matrixCsv: 'matrix-csv',
  evidenceCsv: 'evidence-csv',
  rankingCsv: 'ranking-csv',
  weightsCsv: 'weights-csv',
  notesCsv: 'notes-csv',
  xlsx: 'xlsx',
  markdown: 'markdown',
  html: 'html',
  interactive: 'interactive',
  json: 'json',
  xmcda: 'xmcda',
  problem: 'problem',
} as const satisfies Partial<Record<keyof ExportChoice, ExportFile>>;

/** Writes the files that were asked for, several at once: none of them where one cannot be written. */
export async function exportCommand(io: CommandIo, choice: ExportChoice): Promise<void> {
  const requested = Object.entries(TABLES).flatMap(
    ([option, file]): { file: ExportFile; target: string }[] => {
      const target = choice[option as keyof typeof TABLES];
      return target === undefined ? [] : [{ file, target }];
    },
  );
  if (choice.bibliography !== undefined) {
    requested.push({ file: bibliographyFormat(choice.bibliography), target: choice.bibliography });
  }
  const reports = REPORT_FORMATS.flatMap((format) => {
    const file = choice[format];
    return file === undefined ? [] : [{ format, file }];
  });
  const fileNames = [...requested.map(({ target }) => target), ...reports.map(({ file }) => file)];
  if (fileNames.length === 0) {
    throw new UserFacingError(
      'invalid',
      'Nothing to export was named.',
      'Give --pdf FILE, --docx FILE, --matrix-csv FILE, --xlsx FILE or another of the options that --help lists.',
    );
  }
  if (fileNames.includes('')) {
    throw new UserFacingError('invalid', 'An export names no file.', 'Give a file behind each option.');
  }
  const dialect = readDialect(choice);
  reportQuery(choice);
  refuseDossier(
    reports.map(({ format }) => format),
    choice.template,
  );
  refuseWrongRules(choice);
  refuseRulesOfOthers(choice);
  const { tables, scenario, history, path: workbook } = openChosenWorkbook(io, oneScenario(choice));
  for (const name of choice.scenario ?? []) chooseScenario(tables, name);
  const targets = fileNames.map((file) => resolve(file));
  refuseExportsTo(targets, workbook);
  const chosen = chooseRules(tables, scenario, choice);
  const context = exportContextOf(chosen.tables, scenario.id, history, chosen.reading);
  if (choice.interactive !== undefined) await io.host.ensureInteractive();
  const asked = requested.map(({ file, target }) => ({ file, target: resolve(target) }));
  const staged = stageExports(
    asked.map(({ target }) => target),
    workbook,
  );
  try {
    for (const { file, target } of asked) {
      await staged.add({ target, content: await exportFile(file, context, dialect) });
    }
    // Another process writes these, whole or not at all, so they come before what is ready here.
    if (reports.length > 0) await exportReports(io.host, reports, choice);
    await staged.finish();
  } finally {
    staged.abandon();
  }
  io.err(`Wrote ${targets.join(', ')}\n`);
}

/** Refuses other rules for files that hold the workbook itself, or that another process draws. */
function refuseRulesOfOthers(choice: ExportChoice): void {
  if (!hasRules(choice)) return;
  const whole = ([...REPORT_FORMATS, 'json'] as const).find((file) => choice[file] !== undefined);
  if (whole === undefined) return;
  throw new UserFacingError(
    'invalid',
    `--voices, --as-of and --reading have no effect on --${whole}, which is written by the rules of the workbook.`,
    'Leave them out there, or make a scenario with these rules.',
  );
}

/** The choice as every command but the report's takes it. */
const oneScenario = ({ workbook, scenario = [] }: ExportChoice): WorkbookChoice => ({
  ...(workbook !== undefined && { workbook }),
  ...(scenario[0] !== undefined && { scenario: scenario[0] }),
});

/** A bibliography is written in the format that the ending of its file names. */
function bibliographyFormat(file: string): ExportFile {
  const ending = extname(file).toLowerCase();
  const format = { '.json': 'csl-json', '.bib': 'bibtex', '.ris': 'ris' }[ending];
  if (format !== undefined || file === '') return (format ?? 'csl-json') as ExportFile;
  throw new UserFacingError(
    'invalid',
    `${file} does not say in its ending which format a bibliography is to have.`,
    'Let it end in .json (CSL-JSON), .bib (BibTeX) or .ris (RIS).',
  );
}

/** The report is drawn by the renderer, so this starts the app without a window, once for all of its files. */
async function exportReports(
  { runApp }: CommandHost,
  reports: readonly { readonly format: ReportFormat; readonly file: string }[],
  choice: ExportChoice,
): Promise<void> {
  const { workbook, scenario = [] } = choice;
  const paths = reports.map(({ file }) => resolve(file));
  const parameters = reports.map(({ format }, i) => `--export-${format}=${paths[i]}`);
  if (workbook) parameters.push(`--workbook=${resolve(workbook)}`);
  for (const name of scenario) parameters.push(`--scenario=${name}`);
  for (const word of ['template', 'paper', 'orientation', 'numbers', 'sections', 'words'] as const)
    if (choice[word] !== undefined) parameters.push(`--${word}=${choice[word]}`);
  let status = await runApp(parameters, FIRST_PATIENCE_MS);
  if (status === 'late') status = await runApp(parameters, SECOND_PATIENCE_MS);
  if (status === 0) return;
  // The app has said why, on the same standard error.
  if (status === 2) throw new AlreadySaid();
  throw new UserFacingError(
    'disk',
    `The report was not written to ${list(paths, 'or')}.`,
    'Try it again; lines above may say why.',
  );
}

/** Electron's own start can stand still on a busy machine; then it is ended and started once more, with more time. */
const FIRST_PATIENCE_MS = 25_000;
const SECOND_PATIENCE_MS = 300_000;

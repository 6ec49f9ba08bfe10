import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WorkbookError } from '../../db/errors.ts';
import { evidenceCsv } from '../reports/evidence-csv.ts';
import { matrixCsv } from '../reports/matrix-csv.ts';
import { refuseSameFile, writeFileWhole } from '../reports/write-file.ts';
import { readChoice, type WorkbookChoice } from './open.ts';

interface ExportChoice extends WorkbookChoice {
  readonly pdf?: string;
  readonly matrixCsv?: string;
  readonly evidenceCsv?: string;
}

/** Writes the files that were asked for, several at once. */
export async function exportCommand(choice: ExportChoice): Promise<void> {
  if (!choice.pdf && !choice.matrixCsv && !choice.evidenceCsv) {
    throw new WorkbookError(
      'invalid',
      'Nothing to export was named.',
      'Give --pdf FILE, --matrix-csv FILE or --evidence-csv FILE, or several of them.',
    );
  }
  const { tables, scenario, path: workbook } = readChoice(choice);
  const targets = [choice.pdf, choice.matrixCsv, choice.evidenceCsv].flatMap((file) =>
    file ? [resolve(file)] : [],
  );
  if (new Set(targets).size < targets.length) {
    throw new WorkbookError('invalid', 'Two exports have the same file.', 'Give each a name of its own.');
  }
  for (const target of targets) if (workbook) refuseSameFile(target, workbook);
  const written: string[] = [];
  if (choice.matrixCsv) written.push(await write(choice.matrixCsv, matrixCsv(tables, scenario.id)));
  if (choice.evidenceCsv) written.push(await write(choice.evidenceCsv, evidenceCsv(tables, scenario.id)));
  if (choice.pdf) written.push(await exportPdf(choice.pdf, choice));
  process.stderr.write(`Wrote ${written.join(', ')}\n`);
}

async function write(file: string, content: string): Promise<string> {
  const path = resolve(file);
  await writeFileWhole(path, content);
  return path;
}

/** The report is drawn by the renderer, so this starts the app without a window. */
async function exportPdf(file: string, { workbook, scenario }: WorkbookChoice): Promise<string> {
  const path = resolve(file);
  const script = fileURLToPath(new URL('../../scripts/electron.mjs', import.meta.url));
  const parameters = [`--export-pdf=${path}`];
  if (workbook) parameters.push(`--workbook=${resolve(workbook)}`);
  if (scenario) parameters.push(`--scenario=${scenario}`);
  let status = await runApp(script, parameters, FIRST_PATIENCE_MS);
  if (status === 'late') status = await runApp(script, parameters, SECOND_PATIENCE_MS);
  if (status === 0) return path;
  throw new WorkbookError('disk', `The PDF was not written to ${path}.`, 'The line above says why.');
}

/** Electron's own start can stand still on a busy machine; then it is ended and started once more, with more time. */
const FIRST_PATIENCE_MS = 25_000;
const SECOND_PATIENCE_MS = 300_000;

/** Starts the app and waits for its exit status; whoever ends this command ends the app too. */
async function runApp(
  script: string,
  parameters: readonly string[],
  patience: number,
): Promise<number | null | 'late'> {
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] });
  const end = (): boolean => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  let late = false;
  const overdue = setTimeout(() => {
    late = true;
    end();
  }, patience);
  const status = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  clearTimeout(overdue);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  return late ? 'late' : status;
}

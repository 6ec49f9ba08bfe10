/** Plain Node: the command convert. */

import { extname, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { EXPORT_FILES, type ExportFile, STANDARD_DIALECT } from '../common/export-files.ts';
import { analystName } from '../db/analyst-name.ts';
import { named } from '../db/analysts.ts';
import { chooseScenario } from '../db/choose-scenario.ts';
import { createWorkbookFrom, workbookFrom } from '../db/exchange/create.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import { dataFolder, WORKBOOK_EXTENSION } from '../db/paths.ts';
import { readTables } from '../db/queries.ts';
import type { WorkbookTables } from '../db/tables.ts';
import { exportContextOf } from '../formats/write/export-context.ts';
import { exportFile } from '../formats/write/export-file.ts';
import { isSameFile, refuseExportTo, writeExportFile } from '../formats/write/write-file.ts';
import type { CommandIo } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';
import { readOrRefuse } from './read-for-import.ts';

interface ConvertChoice {
  readonly to?: string;
  readonly scenario?: string;
}

/** What an ending asks for; the rest is named by --to. */
const BY_ENDING: Readonly<Record<string, ExportFile | 'weighbridge'>> = {
  [`.${WORKBOOK_EXTENSION}`]: 'weighbridge',
  '.json': 'json',
  '.zip': 'xmcda',
  '.bib': 'bibtex',
  '.ris': 'ris',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.html': 'html',
  '.csv': 'matrix-csv',
};

/** Reads a file as whatever it is, and writes it in another format, by the ending of its name or by --to. */
export async function convertCommand(
  io: CommandIo,
  from: string,
  to: string,
  choice: ConvertChoice,
): Promise<void> {
  const target = resolve(to);
  if (target === resolve(from) || isSameFile(target, resolve(from))) {
    throw new UserFacingError(
      'invalid',
      `${from} would be written over itself.`,
      'Choose another name for what it becomes.',
    );
  }
  const format = formatOf(to, choice.to);
  refuseMissingFolder(target);
  refuseExportTo(target, null, [from]);
  const { model } = await readOrRefuse(io, from);
  const options = {
    analyst: analystName(dataFolder(io.env)),
    createdBy: 'Weighbridge',
    from: from.slice(-120),
  };
  if (format === 'weighbridge') createWorkbookFrom(target, model, options);
  else {
    const db = workbookFrom(':memory:', model, options);
    const tables = withoutMaker(readTables(db), model);
    db.close();
    const { id } = chooseScenario(tables, choice.scenario ?? null);
    if (format === 'interactive') await io.host.ensureInteractive();
    await writeExportFile(
      target,
      await exportFile(format, exportContextOf(tables, id), STANDARD_DIALECT),
      null,
      [from],
    );
  }
  io.err(`Wrote ${target}\n`);
}

/** A change of format is nobody's work: whoever makes it is an analyst only where something needs an author. */
function withoutMaker(tables: WorkbookTables, { analysts = [] }: WorkbookModel): WorkbookTables {
  const { notes, judgements, measurements } = tables;
  const authors = new Set([...notes, ...judgements, ...measurements].map((row) => row.analystId));
  const stay = tables.analysts.filter(
    ({ id, name }) => authors.has(id) || named(analysts, name) !== undefined,
  );
  return { ...tables, analysts: stay };
}

function formatOf(file: string, named: string | undefined): ExportFile | 'weighbridge' {
  const known = [...EXPORT_FILES, 'weighbridge' as const];
  const found =
    named === undefined ? BY_ENDING[extname(file).toLowerCase()] : known.find((format) => format === named);
  if (found !== undefined) return found;
  throw new UserFacingError(
    'invalid',
    named === undefined ? `The ending of ${file} names no format.` : `There is no format ${named}.`,
    `Give --to with one of ${known.join(', ')}.`,
  );
}

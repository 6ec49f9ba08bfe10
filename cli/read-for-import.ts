/** Plain Node: reads a file for import, check and convert. */

import { basename, resolve } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { lineForTerminal } from '../common/strange-characters.ts';
import { isDatabase } from '../db/database-start.ts';
import { type ImportIssue, issueList } from '../db/exchange/issues.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import type { WorkbookTables } from '../db/tables.ts';
import { readBytes } from '../formats/problem-file/read-bytes.ts';
import type { FileKind } from '../formats/read/file-kinds.ts';
import { importFileBytes } from '../formats/read/open-import-file.ts';
import type { Known } from '../formats/read/tables/mapping.ts';
import { refuseExportTo, writeExportFile } from '../formats/write/write-file.ts';
import type { FileReader, ReadForImport } from './file-reader/file-reader.ts';
import { type CommandIo, printIssues, refuseErrors } from './io.ts';
import { refuseMissingFolder } from './missing-folder.ts';
import { readTableChoice, type TableSettings } from './table-options.ts';

interface ReadChoice {
  /** The workbook that a table goes to; what is there already helps to guess. */
  readonly into?: WorkbookTables;
  /** What is in order is taken, and rows of a table with an error are left out. */
  readonly accept?: boolean;
  /** How a table is to be read. */
  readonly table?: TableSettings;
}

/**
 * Reads a file, a table by what is said of it; where it is strict, each warning is an error. All but workbooks, which SQLite reads, are
 * read by a process of their own.
 */
export async function readForImport(
  { host }: CommandIo,
  file: string,
  { into, table: settings = readTableChoice({}) }: ReadChoice = {},
): Promise<ReadForImport> {
  if (settings.saveMapping !== null) refuseMappingAt(settings.saveMapping, file, settings);
  const { mapping, reading, said } = settings;
  let reader: FileReader | null = null;
  try {
    const start = (): FileReader => (reader ??= host.startFileReader());
    const kept = mapping === null ? null : await start().mapping(readBytes(mapping), basename(mapping));
    const bytes = await importFileBytes(file);
    const read = isDatabase(bytes)
      ? await readWorkbook(file)
      : await start().file(bytes, basename(file), {
          reading,
          said,
          kept,
          known: into ? knownIn(into) : null,
        });
    if (read.table === null) refuseTableOptions(file, settings);
    return { ...read, problems: severe(read.problems, settings) };
  } finally {
    (reader as FileReader | null)?.end();
  }
}

/** A workbook as an import takes it. What reads it is loaded with all formats, and only here. */
async function readWorkbook(file: string): Promise<ReadForImport> {
  const { readWorkbookFile } = await import('../formats/read/import-file.ts');
  return { ...readWorkbookFile(file), table: null };
}

const knownIn = ({ alternatives, criteria }: WorkbookTables): Known => ({
  alternatives: alternatives.map(({ name }) => name),
  criteria: criteria.map(({ name, scale, unit, direction }) => ({ name, scale, unit, direction })),
});

/** Says what a table was taken for, and what was found out about it. */
export function tellTable(io: CommandIo, { table }: ReadForImport): void {
  if (!table) return;
  io.err(`Taken for ${table.description}.\n`);
  for (const note of table.notes) io.err(`note: ${lineForTerminal(note)}\n`);
}

/** Refuses a file for the mapping that cannot be written, or that is read for it. Before anything is written. */
function refuseMappingAt(target: string, file: string, settings: TableSettings): void {
  refuseMissingFolder(resolve(target));
  refuseExportTo(resolve(target), null, filesRead(file, settings));
}

/** The table, and the mapping that it is read by. */
const filesRead = (file: string, { mapping }: TableSettings): readonly string[] =>
  mapping === null ? [file] : [file, mapping];

/** Writes how a table was read, where that is asked for. */
export async function saveMapping(
  io: CommandIo,
  file: string,
  { table }: ReadForImport,
  settings: TableSettings,
): Promise<void> {
  const { saveMapping: target } = settings;
  if (!table || target === null) return;
  if (!table.kept) {
    throw new UserFacingError(
      'invalid',
      'This table has too many columns for a mapping to be kept.',
      'Leave out --save-mapping.',
    );
  }
  const { keptMappingText } = await import('../formats/read/tables/kept/kept-mapping.ts');
  await writeExportFile(resolve(target), keptMappingText(table.kept), null, filesRead(file, settings));
  io.err(`Wrote the mapping ${target}\n`);
}

/**
 * Reads a file for import; every problem is a line on standard error, and an error ends the command. What the columns of a
 * table mean is guessed and said.
 */
export async function readOrRefuse(
  io: CommandIo,
  file: string,
  { into, accept = false, table = readTableChoice({}) }: ReadChoice = {},
): Promise<{ kind: FileKind; model: WorkbookModel }> {
  const read = await readForImport(io, file, { table, ...(into ? { into } : {}) });
  tellTable(io, read);
  const list = issueList(read.problems);
  printIssues(io, list);
  if (!(accept && read.table)) refuseErrors(list);
  if (read.model) {
    await saveMapping(io, file, read, table);
    return { kind: read.kind, model: read.model };
  }
  throw new UserFacingError(
    'invalid',
    `Nothing in ${file} can be imported.`,
    'Mend what stands above, or import it in the window, where its columns can be named.',
  );
}

const severe = (problems: readonly ImportIssue[], { strict }: TableSettings): readonly ImportIssue[] =>
  strict ? problems.map((problem) => ({ ...problem, severity: 'error' as const })) : problems;

/** What is said of columns would be passed over where a file has none. */
function refuseTableOptions(file: string, { said, mapping, saveMapping, reading }: TableSettings): void {
  const isSaid = Object.values(said).some((value) =>
    Array.isArray(value) ? value.length > 0 : value != null,
  );
  const { sheet, separator, criteria } = reading;
  const isRead = sheet !== undefined || separator !== undefined || criteria !== undefined;
  if (!isSaid && mapping === null && saveMapping === null && !isRead) return;
  throw new UserFacingError(
    'invalid',
    `${file} is no table, so nothing can be said about its columns.`,
    'Leave out the options about a table.',
  );
}

/** Plain Node: reads a file for import, check and convert. */

import { basename } from 'node:path';
import { UserFacingError } from '../common/errors.ts';
import { issueList } from '../db/exchange/issues.ts';
import type { WorkbookModel } from '../db/exchange/workbook-model.ts';
import type { WorkbookTables } from '../db/tables.ts';
import type { FileKind } from '../formats/read/file-kinds.ts';
import { readImportFile } from '../formats/read/import-file.ts';
import { type CommandIo, printIssues, refuseErrors } from './io.ts';
import { readGuessedTable } from './read-guessed-table.ts';
import type { TableSettings } from './table-options.ts';

interface ReadChoice {
  /** The workbook that a table goes to; what is there already helps to guess. */
  readonly into?: WorkbookTables;
  /** What is in order is taken, and rows of a table with an error are left out. */
  readonly accept?: boolean;
  /** How a table is to be read. */
  readonly table?: TableSettings;
}

/**
 * Reads a file for import; every problem is a line on standard error, and an error ends the command. What the columns of a
 * table mean is guessed and said.
 */
export async function readOrRefuse(
  io: CommandIo,
  file: string,
  { into, accept = false, table }: ReadChoice = {},
): Promise<{ kind: FileKind; model: WorkbookModel }> {
  const read = await readImportFile(file, { encoding: table?.reading.encoding });
  const source = { name: basename(file), bytes: read.bytes };
  const guessed = read.kind === 'table' ? await readGuessedTable(source, into ?? null, table) : null;
  if (guessed) io.err(`Taken for ${guessed.description}.\n`);
  const { model, problems } = guessed ?? read;
  const list = issueList(problems);
  printIssues(io, list);
  if (!(accept && guessed)) refuseErrors(list);
  if (model) return { kind: read.kind, model };
  throw new UserFacingError(
    'invalid',
    `Nothing in ${file} can be imported.`,
    'Mend what stands above, or import it in the window, where its columns can be named.',
  );
}

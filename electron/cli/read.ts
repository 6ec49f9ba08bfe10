import { WorkbookError } from '../../db/errors.ts';
import type { Comparison } from '../../db/exchange/comparison.ts';
import { type ProblemList, problemList } from '../../db/exchange/problems.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import type { FileKind } from '../interchange/file-kinds.ts';
import { problemLine } from '../interchange/problem-words.ts';
import { readImportFile } from '../interchange/read-file.ts';
import type { CommandIo } from './io.ts';
import { readGuessedTable } from './read-table.ts';
import type { SaidOfTable } from './table-choice.ts';

interface ReadChoice {
  /** The workbook that a table goes to; what is there already helps to guess. */
  readonly into?: WorkbookTables;
  /** What is in order is taken, and rows of a table with an error are left out. */
  readonly accept?: boolean;
  /** How a table is to be read. */
  readonly table?: SaidOfTable;
}

/**
 * Reads a file for import; every problem is a line on standard error, and an error ends the command. What the columns of a
 * table mean is guessed and said.
 */
export async function readOrRefuse(
  io: CommandIo,
  file: string,
  { into, accept = false, table }: ReadChoice = {},
): Promise<{ kind: FileKind; comparison: Comparison }> {
  const read = await readImportFile(file);
  const guessed = read.kind === 'table' ? await readGuessedTable(file, into ?? null, table) : null;
  if (guessed) io.err(`Taken for ${guessed.taken}.\n`);
  const { comparison, problems } = guessed ?? read;
  const list = problemList(problems);
  sayProblems(io, list);
  if (!(accept && guessed)) refuseErrors(list);
  if (comparison) return { kind: read.kind, comparison };
  throw new WorkbookError(
    'invalid',
    `Nothing in ${file} can be imported.`,
    'Mend what stands above, or import it in the window, where its columns can be named.',
  );
}

/** Says every problem, errors first. */
export function sayProblems(io: CommandIo, { problems, more }: ProblemList): void {
  const lines = problems.map((problem) => `${problem.severity}: ${problemLine(problem)}`);
  if (more > 0) lines.push(`There are ${more} more.`);
  if (lines.length > 0) io.err(`${lines.join('\n')}\n`);
}

/** Ends the command where there is an error, which was said before. */
export function refuseErrors({ errors }: ProblemList): void {
  if (errors === 0) return;
  throw new WorkbookError(
    'invalid',
    'Nothing was imported.',
    errors === 1 ? 'Mend the error above first.' : `Mend the ${errors} errors above first.`,
  );
}

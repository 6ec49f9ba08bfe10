import { WorkbookError } from '../../db/errors.ts';
import type { Comparison } from '../../db/exchange/comparison.ts';
import { type ProblemList, problemList } from '../../db/exchange/problems.ts';
import { problemLine } from '../interchange/problem-words.ts';
import { type FileKind, KIND_WORDS, readImportFile } from '../interchange/read-file.ts';

/** Reads a file for import; every problem is a line on standard error, and an error ends the command. */
export async function readOrRefuse(file: string): Promise<{ kind: FileKind; comparison: Comparison }> {
  const { kind, comparison, problems } = await readImportFile(file);
  const list = problemList(problems);
  sayProblems(list);
  refuseErrors(list);
  if (comparison) return { kind, comparison };
  throw new WorkbookError(
    'invalid',
    `${file} is ${KIND_WORDS[kind]}, and what its columns mean has to be said first.`,
    'Open the workbook in Weighbridge and choose File, Import.',
  );
}

/** Says every problem, errors first. */
export function sayProblems({ problems, more }: ProblemList): void {
  const lines = problems.map((problem) => `${problem.severity}: ${problemLine(problem)}`);
  if (more > 0) lines.push(`There are ${more} more.`);
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
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

/** Plain Node: what is read in the files of others, with every format, which is loaded for the first
 * file of it. It opens nothing: the bytes are given. */

import { type Result, toResult } from '../../common/errors.ts';
import type { Question, Questions } from './file-reader.ts';

const ANSWERS: Questions = {
  mapping: async (bytes, name) => {
    const { readKeptMapping } = await import('../../formats/read/tables/kept/kept-mapping.ts');
    return readKeptMapping(bytes, name);
  },
  file: async (bytes, name, { reading, said, kept, known }) => {
    const { readImportBytes } = await import('../../formats/read/import-bytes.ts');
    const { kind, model, problems } = await readImportBytes(bytes, name, { encoding: reading.encoding });
    if (kind !== 'table') return { kind, model, problems, table: null };
    const { readGuessedTable } = await import('../read-guessed-table.ts');
    const table = await readGuessedTable({ name, bytes }, known, { reading, said }, kept);
    return { kind, model: table.model, problems: table.problems, table };
  },
  problem: async (bytes, name) => {
    const { solveProblem } = await import('../../formats/problem-file/solve-problem.ts');
    return solveProblem(await documentOf(bytes, name));
  },
  weights: async (bytes, name) => {
    const { solveWeights } = await import('../../formats/problem-file/solve-weights.ts');
    return solveWeights(await documentOf(bytes, name));
  },
};

async function documentOf(bytes: Uint8Array, name: string): Promise<unknown> {
  const { parseDocument } = await import('../../formats/problem-file/json-document.ts');
  return parseDocument(bytes, name);
}

/** Answers a question; what is thrown becomes a value, as it has to cross from one process to another. */
export const answerTo = ({ method, about }: Question, bytes: Uint8Array): Promise<Result<unknown>> =>
  toResult(() => (ANSWERS[method] as (...all: readonly unknown[]) => unknown)(bytes, ...about));

/** Plain Node: what is read in the files of others, with every format. It opens nothing: the bytes are given. */

import { type Result, toResult } from '../../common/errors.ts';
import { parseDocument } from '../../formats/problem-file/json-document.ts';
import { solveProblem } from '../../formats/problem-file/solve-problem.ts';
import { solveWeights } from '../../formats/problem-file/solve-weights.ts';
import { readImportBytes } from '../../formats/read/import-bytes.ts';
import { readKeptMapping } from '../../formats/read/tables/kept/kept-mapping.ts';
import { readGuessedTable } from '../read-guessed-table.ts';
import type { Question, Questions } from './file-reader.ts';

const ANSWERS: Questions = {
  mapping: readKeptMapping,
  file: async (bytes, name, { reading, said, kept, known }) => {
    const { kind, model, problems } = await readImportBytes(bytes, name, { encoding: reading.encoding });
    if (kind !== 'table') return { kind, model, problems, table: null };
    const table = await readGuessedTable({ name, bytes }, known, { reading, said }, kept);
    return { kind, model: table.model, problems: table.problems, table };
  },
  problem: (bytes, name) => solveProblem(parseDocument(bytes, name)),
  weights: (bytes, name) => solveWeights(parseDocument(bytes, name)),
};

/** Answers a question; what is thrown becomes a value, as it has to cross from one process to another. */
export const answerTo = ({ method, about }: Question, bytes: Uint8Array): Promise<Result<unknown>> =>
  toResult(() => (ANSWERS[method] as (...all: readonly unknown[]) => unknown)(bytes, ...about));

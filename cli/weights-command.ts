/** Plain Node: the command weights. */

import { parseDocument } from '../formats/problem-file/json-document.ts';
import { readBytes } from '../formats/problem-file/read-bytes.ts';
import { solveWeights } from '../formats/problem-file/solve-weights.ts';
import { type CommandIo, printJson } from './io.ts';

/** Prints the weights of a weights file as one JSON document. */
export function weightsCommand(io: CommandIo, file: string): void {
  printJson(io, solveWeights(parseDocument(readBytes(file), file)));
}

import { parseDocument, readBytes } from '../problem/read.ts';
import { solveWeights } from '../problem/weights.ts';
import { printJson } from './json.ts';

/** Prints the weights of a weights file as one JSON document. */
export function weightsCommand(file: string): void {
  printJson(solveWeights(parseDocument(readBytes(file), file)));
}

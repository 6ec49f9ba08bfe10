/** Plain Node: the command weights. */

import { readBytes } from '../formats/problem-file/read-bytes.ts';
import { type CommandIo, printJson } from './io.ts';

/** Prints the weights of a weights file as one JSON document. */
export async function weightsCommand(io: CommandIo, file: string): Promise<void> {
  const bytes = readBytes(file);
  const reader = io.host.startFileReader();
  try {
    printJson(io, await reader.weights(bytes, file));
  } finally {
    reader.end();
  }
}

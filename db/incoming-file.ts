/** Plain Node: a file of the data folder that comes in pieces. */
import { open } from 'node:fs/promises';

export interface IncomingFile {
  /** Writes a piece behind those before it. Errors are those of Node. */
  readonly add: (chunk: Uint8Array) => Promise<void>;
  /** Closes it; what was written is on the disk then. */
  readonly close: () => Promise<void>;
}

/** Begins a file that this account alone may read, over whatever was there. Errors are those of Node. */
export async function incomingFile(path: string): Promise<IncomingFile> {
  const file = await open(path, 'w', 0o600);
  return {
    add: (chunk) => file.appendFile(chunk),
    close: async () => {
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    },
  };
}

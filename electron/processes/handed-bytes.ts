/** Main process and readers: how the bytes of a file get to who reads them, which knows no path and opens no file. */
import type { OpenImportFile } from '../../formats/read/open-import-file.ts';

/** What a reader offers, to be given bytes. */
export interface TakesBytes {
  /**
   * Takes a part of the bytes, which begins at `at`, of `size` bytes in all. The part at 0 makes it forget what it had.
   */
  readonly take: (part: Uint8Array, at: number, size: number) => void;
}

/** Reader: collects parts. `taken` gives what has come, as many bytes as came, in their order. */
export function byteTaker(): TakesBytes & { readonly taken: () => Uint8Array } {
  let whole = new Uint8Array();
  let length = 0;
  return {
    take: (part, at, size) => {
      if (at === 0) [whole, length] = [new Uint8Array(size), 0];
      whole.set(part, at);
      length = Math.max(length, at + part.length);
    },
    taken: () => whole.subarray(0, length),
  };
}

/** Bytes that go over at once: none of the processes is held up by them for more than a moment. */
const PART = 8 * 1024 * 1024;

/**
 * Main process: gives a reader the bytes of a file, each part when the one before it has arrived. `seen` gets each part before it goes.
 * A file that became shorter meanwhile comes to what was read of it.
 */
export async function handOver(
  take: (part: Uint8Array, at: number, size: number) => Promise<void>,
  { size, parts }: OpenImportFile,
  seen: (part: Uint8Array, at: number) => void = () => {},
): Promise<void> {
  let at = 0;
  for await (const part of parts) {
    seen(part, at);
    await take(part, at, size);
    at += part.length;
  }
  if (at === 0) await take(new Uint8Array(), 0, 0);
}

/** Bytes that are at hand, as an open file that can be handed over. */
export const asParts = (bytes: Uint8Array): OpenImportFile => ({
  size: bytes.length,
  parts: (async function* () {
    // A part of its own: with a view, everything behind it would be copied.
    for (let at = 0; at < bytes.length; at += PART) yield bytes.slice(at, at + PART);
  })(),
});

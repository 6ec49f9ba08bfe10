/** Plain Node: how a command and its file reader talk over pipes: the kind of a message, its lengths, and its two parts. */

/** What a message is. */
export const FRAME = { question: 1, answer: 2, late: 3, greedy: 4, broken: 5 } as const;

/** A message: its kind, what is said, and bytes of a file that go with it. */
export interface Frame {
  readonly kind: number;
  readonly said: Uint8Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The kind, and the lengths of both parts. */
const HEAD = 9;

/** Nothing, as one of the parts. */
export const NOTHING: Uint8Array<ArrayBuffer> = new Uint8Array(0);

/** What is written for a message, part after part. */
export function partsOf(kind: number, said: Uint8Array, bytes: Uint8Array = NOTHING): readonly Uint8Array[] {
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint8(0, kind);
  head.setUint32(1, said.length);
  head.setUint32(5, bytes.length);
  return [new Uint8Array(head.buffer), said, bytes].filter(({ length }) => length > 0);
}

/**
 * Puts messages together again from what comes over a pipe. `heard` gets each with memory of its own.
 * @throws RangeError where one is longer than `most` bytes, which nobody sends who is in order
 */
export function frameCollector(heard: (frame: Frame) => void, most: number): (chunk: Uint8Array) => void {
  let head = new Uint8Array(HEAD);
  let parts: Uint8Array<ArrayBuffer>[] = [head];
  let [part, filled] = [0, 0];
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      const into = parts[part] ?? NOTHING;
      const length = Math.min(into.length - filled, chunk.length - at);
      into.set(chunk.subarray(at, at + length), filled);
      at += length;
      filled += length;
      while (filled === (parts[part] ?? NOTHING).length) {
        if (part === 0) parts = [head, ...roomFor(head, most)];
        [part, filled] = [part + 1, 0];
        if (part < parts.length) continue;
        const [, said = NOTHING, bytes = NOTHING] = parts;
        const kind = head[0] ?? 0;
        head = new Uint8Array(HEAD);
        [parts, part] = [[head], 0];
        heard({ kind, said, bytes });
      }
    }
  };
}

function roomFor(head: Uint8Array<ArrayBuffer>, most: number): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(head.buffer);
  const lengths = [view.getUint32(1), view.getUint32(5)];
  if (lengths.some((length) => length > most)) throw new RangeError('The message is too long.');
  return lengths.map((length) => new Uint8Array(length));
}

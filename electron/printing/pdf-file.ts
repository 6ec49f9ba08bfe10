/**
 * Plain Node: a PDF as Chromium writes it, taken apart into its objects, for two things that Chromium does not do: telling on which page a
 * destination is, and writing the file small. Nothing but the classic table at its end is trusted to find an object (ISO 32000-1, 7.5.4).
 */
import { deflateSync } from 'node:zlib';

/** The objects of a file by their numbers, as they stand between "obj" and "endobj", and its trailer. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, Buffer>;
  readonly trailer: string;
}

/**
 * Takes a file apart.
 * @throws Error where it is no PDF with a classic cross-reference table
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1]);
  const tail = file.toString('latin1', table);
  const head = /^xref\s+0 (\d+)\s+/.exec(tail);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1];
  if (!head || trailer === undefined) throw new Error('The PDF has no cross-reference table.');
  const entries = tail.slice(head[0].length);
  const places = Array.from({ length: Number(head[1]) }, (_, number) => {
    const entry = entries.slice(number * ENTRY, number * ENTRY + ENTRY);
    return { number, at: Number(entry.slice(0, 10)), used: entry[17] === 'n' };
  })
    .filter(({ used }) => used)
    .sort((a, b) => a.at - b.at);
  const objects = new Map<number, Buffer>();
  for (const [i, { number, at }] of places.entries()) {
    const whole = file.subarray(at, places[i + 1]?.at ?? table);
    const begin = /^\s*\d+ \d+ obj\s*/.exec(whole.toString('latin1', 0, 40))?.[0].length;
    const end = whole.lastIndexOf('endobj');
    if (begin === undefined || end < begin) throw new Error(`The PDF has no object ${number} in its place.`);
    objects.set(number, whole.subarray(begin, end));
  }
  return { objects, trailer };
}

/** Bytes of an entry of the table. */
const ENTRY = 20;

/** The first number of a reference "12 0 R" behind a key. */
const referenceAt = (dictionary: string, key: string): number | null => {
  const found = new RegExp(`/${key}\\s+(\\d+) 0 R`).exec(dictionary)?.[1];
  return found === undefined ? null : Number(found);
};

/** On which page, from 1, each named destination is. */
export function pagesOfDestinations(file: PdfFile): ReadonlyMap<string, number> {
  const text = (number: number | null): string =>
    (number === null ? undefined : file.objects.get(number))?.toString('latin1') ?? '';
  const catalog = text(referenceAt(file.trailer, 'Root'));
  const pages = new Map<number, number>();
  const walk = (number: number): void => {
    const node = text(number);
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
    if (kids === undefined) pages.set(number, pages.size + 1);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) walk(Number(kid));
  };
  const root = referenceAt(catalog, 'Pages');
  if (root !== null) walk(root);
  const found = new Map<string, number>();
  for (const [, name = '', page] of text(referenceAt(catalog, 'Dests')).matchAll(
    /\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R/g,
  )) {
    const number = pages.get(Number(page));
    if (number !== undefined) found.set(name, number);
  }
  return found;
}

/** Objects in a stream of objects: so many that few streams are needed, and so few that a reader soon has one of them. */
const TOGETHER = 200;

/**
 * The same file with its small objects packed into compressed streams (ISO 32000-1, 7.5.7): most of a tagged PDF is its structure, one
 * small object for each piece of text, and Chromium writes them as they are.
 */
export function packPdfFile({ objects, trailer }: PdfFile): Uint8Array {
  const isStream = (body: Buffer): boolean => body.includes('endstream', Math.max(0, body.length - 32));
  const small = [...objects].filter(([, body]) => !isStream(body));
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  /** Kind and two fields of each entry of the cross-reference stream (7.5.8). */
  const entries = new Map<number, readonly [kind: number, first: number, second: number]>();
  const put = (number: number, body: readonly Buffer[]): void => {
    entries.set(number, [1, length, 0]);
    const whole = [Buffer.from(`${number} 0 obj\n`), ...body, Buffer.from('\nendobj\n')];
    parts.push(...whole);
    length += whole.reduce((sum, part) => sum + part.length, 0);
  };
  for (const [number, body] of objects) if (isStream(body)) put(number, [body]);
  // Not Math.max: a long report has more objects than a call may have arguments.
  let next = [...objects.keys()].reduce((most, number) => Math.max(most, number), 0) + 1;
  for (let from = 0; from < small.length; from += TOGETHER) {
    const held = small.slice(from, from + TOGETHER);
    let at = 0;
    const places: string[] = [];
    for (const [i, [number, body]] of held.entries()) {
      places.push(`${number} ${at}`);
      entries.set(number, [2, next, i]);
      at += body.length + 1;
    }
    const index = Buffer.from(`${places.join(' ')} `);
    const packed = deflateSync(
      Buffer.concat([index, ...held.flatMap(([, body]) => [body, Buffer.from('\n')])]),
    );
    put(next++, [streamOf(`/Type /ObjStm /N ${held.length} /First ${index.length}`, packed)]);
  }
  const table = length;
  entries.set(next, [1, table, 0]);
  const rows = Buffer.alloc((next + 1) * ROW);
  for (const [number, [kind, first, second]] of entries) {
    rows.writeUInt8(kind, number * ROW);
    rows.writeUInt32BE(first, number * ROW + 1);
    rows.writeUInt16BE(second, number * ROW + 5);
  }
  const kept = trailer.replace(/\/Size\s+\d+/, '').trim();
  put(next, [streamOf(`/Type /XRef /Size ${next + 1} /W [1 4 2] ${kept}`, deflateSync(rows))]);
  parts.push(Buffer.from(`startxref\n${table}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Bytes of an entry of a cross-reference stream: a kind, a place, and a place in a stream of objects. */
const ROW = 7;

const streamOf = (keys: string, packed: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${keys} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);

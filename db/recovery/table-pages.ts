/** Plain Node: rows out of the pages of a table, after SQLite's file format; what makes no sense is passed over. */
import type { PageFile } from './page-file.ts';

/** A value as the file holds it. Integers beyond what a number holds exactly come as bigint. */
export type FileValue = string | number | bigint | null | Uint8Array;

/** A row by the places of its columns: later columns may be missing, which then have their defaults. */
export interface FoundRow {
  /** SQLite's own number of the row, which is the value of an INTEGER PRIMARY KEY. */
  readonly rowid: number;
  readonly values: readonly FileValue[];
}

/** What reading the pages of a table came to. */
export interface Walk {
  readonly rows: FoundRow[];
  /** Pages and rows on the way that could not be read. */
  faults: number;
}

const INTERIOR = 0x05;
const LEAF = 0x0d;
/** No tree of SQLite is deeper, and a ring of pages ends. */
const DEEPEST = 24;

/** Reads the table whose tree begins at `root`. `seen` collects every page that was looked at, and leaves out what it holds. */
export function walkTable(file: PageFile, root: number, seen: Set<number>): Walk {
  const walk: Walk = { rows: [], faults: 0 };
  visit(file, root, seen, walk, 0);
  return walk;
}

function visit(file: PageFile, number: number, seen: Set<number>, walk: Walk, depth: number): void {
  const page = file.page(number);
  const start = number === 1 ? 100 : 0;
  const type = page?.[start];
  if (page === null || seen.has(number) || depth > DEEPEST || (type !== INTERIOR && type !== LEAF)) {
    walk.faults++;
    return;
  }
  seen.add(number);
  if (type === LEAF) {
    readLeaf(file, number, seen, walk);
    return;
  }
  for (const cell of cellsOf(page, start, 12, walk)) {
    if (cell + 4 <= page.length) visit(file, page.readUInt32BE(cell), seen, walk, depth + 1);
  }
  visit(file, page.readUInt32BE(start + 8), seen, walk, depth + 1);
}

/** Reads the rows of one leaf page. */
export function readLeaf(file: PageFile, number: number, seen: Set<number>, walk: Walk): void {
  const page = file.page(number);
  const start = number === 1 ? 100 : 0;
  if (page === null || page[start] !== LEAF) return;
  for (const cell of cellsOf(page, start, 8, walk)) {
    const row = readCell(file, page, cell, seen);
    if (row === null) walk.faults++;
    else walk.rows.push(row);
  }
}

/** Where the cells of a page begin. */
function cellsOf(page: Buffer, start: number, headerLength: number, walk: Walk): number[] {
  const count = page.readUInt16BE(start + 3);
  const list = start + headerLength;
  if (list + 2 * count > page.length) {
    walk.faults++;
    return [];
  }
  return Array.from({ length: count }, (_, i) => page.readUInt16BE(list + 2 * i));
}

function readCell(file: PageFile, page: Buffer, cell: number, seen: Set<number>): FoundRow | null {
  try {
    const [length, afterLength] = varint(page, cell);
    const [rowid, afterRowid] = varint(page, afterLength);
    const payload = payloadAt(file, page, afterRowid, Number(length), seen);
    const values = payload && valuesOf(payload);
    return values && { rowid: Number(BigInt.asIntN(64, rowid)), values };
  } catch (error) {
    // A length or an offset that leads outside the page.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A payload that is too long for its page goes on in a chain of others. */
function payloadAt(
  file: PageFile,
  page: Buffer,
  at: number,
  length: number,
  seen: Set<number>,
): Buffer | null {
  const { usable } = file;
  const mostLocal = usable - 35;
  if (length <= mostLocal) return at + length <= page.length ? page.subarray(at, at + length) : null;
  if (length > file.pageCount * usable) return null;
  const leastLocal = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = leastLocal + ((length - leastLocal) % (usable - 4));
  const local = fitting <= mostLocal ? fitting : leastLocal;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let missing = length - local; missing > 0; ) {
    const overflow = file.page(next);
    // A page belongs to one row: a ring, or rows that share a page, would be read for ever.
    if (overflow === null || seen.has(next)) return null;
    seen.add(next);
    const part = overflow.subarray(4, 4 + Math.min(missing, usable - 4));
    parts.push(Buffer.from(part));
    missing -= part.length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** The columns of a record: its header names the type of each. */
function valuesOf(payload: Buffer): FileValue[] | null {
  const [headerLength, first] = varint(payload, 0);
  const values: FileValue[] = [];
  let body = Number(headerLength);
  for (let at = first; at < Number(headerLength); ) {
    const [type, next] = varint(payload, at);
    const length = lengthOf(Number(type));
    if (length === null || body + length > payload.length) return null;
    const value = decoded(Number(type), payload.subarray(body, body + length));
    if (value === undefined) return null;
    values.push(value);
    body += length;
    at = next;
  }
  return values;
}

const LENGTHS: readonly (number | null)[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, null, null];

const lengthOf = (type: number): number | null =>
  type < LENGTHS.length ? (LENGTHS[type] ?? null) : Math.floor((type - 12) / 2);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undefined for a text that is none. */
function decoded(type: number, bytes: Buffer): FileValue | undefined {
  if (type === 0) return null;
  if (type <= 6) return integer(bytes);
  if (type === 7) return bytes.readDoubleBE(0);
  if (type <= 9) return type - 8;
  if (type % 2 === 0) return new Uint8Array(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function integer(bytes: Buffer): number | bigint {
  if (bytes.length <= 6) return bytes.readIntBE(0, bytes.length);
  const whole = bytes.readBigInt64BE(0);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
}

/** SQLite's integers of one to nine bytes: seven bits each, the ninth eight. Throws a RangeError at the end of the bytes. */
function varint(bytes: Buffer, at: number): readonly [value: bigint, next: number] {
  let value = 0n;
  for (let i = 0; i < 8; i++) {
    const byte = bytes.readUInt8(at + i);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  return [(value << 8n) | BigInt(bytes.readUInt8(at + 8)), at + 9];
}

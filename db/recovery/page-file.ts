/** Plain Node: the pages of a database file, read without SQLite, which refuses a damaged one as a whole. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { isDatabase } from '../database-start.ts';

/** A file as pages. What it says of itself may be wrong: nothing of it is believed further than its bytes reach. */
export interface PageFile {
  /** Bytes of a page that hold data: SQLite may reserve some at its end. */
  readonly usable: number;
  readonly pageCount: number;
  /** Format of the workbook by the header; null where the header cannot be believed. */
  readonly version: number | null;
  /** Pages that SQLite has given back: what they hold was deleted. */
  readonly free: ReadonlySet<number>;
  /** The bytes of a page, by its number from 1; null where the file has no such page. */
  readonly page: (number: number) => Buffer | null;
  readonly close: () => void;
}

const USUAL_PAGE_SIZE = 4096;
const MOST_CACHED = 2_000;

/** Opens a file of whatever bytes. Errors are those of Node. */
export function openPages(path: string): PageFile {
  const file = openSync(path, 'r');
  const { size } = statSync(path);
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  const believed = isDatabase(header);
  const pageSize = pageSizeOf(header);
  const pageCount = Math.ceil(size / pageSize);
  const cache = new Map<number, Buffer>();
  const page = (number: number): Buffer | null => {
    if (!Number.isInteger(number) || number < 1 || number > pageCount) return null;
    const known = cache.get(number);
    if (known) return known;
    if (cache.size >= MOST_CACHED) cache.clear();
    const bytes = Buffer.alloc(pageSize);
    try {
      // A page that is cut off ends in zeros.
      readSync(file, bytes, 0, pageSize, (number - 1) * pageSize);
    } catch {
      return null;
    }
    cache.set(number, bytes);
    return bytes;
  };
  return {
    usable: pageSize - (believed ? header.readUInt8(20) : 0),
    pageCount,
    version: believed ? header.readInt32BE(60) : null,
    free: believed ? freePages(header.readUInt32BE(32), page) : new Set(),
    page,
    close: () => closeSync(file),
  };
}

function pageSizeOf(header: Buffer): number {
  if (!isDatabase(header)) return USUAL_PAGE_SIZE;
  const said = header.readUInt16BE(16);
  if (said === 1) return 65_536;
  return said >= 512 && said <= 32_768 && (said & (said - 1)) === 0 ? said : USUAL_PAGE_SIZE;
}

/** Follows the list of free pages: each trunk names the next one and as many leaves as it says. */
function freePages(first: number, page: PageFile['page']): Set<number> {
  const free = new Set<number>();
  for (let trunk = first; trunk !== 0 && !free.has(trunk); ) {
    const bytes = page(trunk);
    if (bytes === null) break;
    free.add(trunk);
    const leaves = Math.min(bytes.readUInt32BE(4), Math.floor(bytes.length / 4) - 2);
    for (let i = 0; i < leaves; i++) free.add(bytes.readUInt32BE(8 + 4 * i));
    trunk = bytes.readUInt32BE(0);
  }
  return free;
}

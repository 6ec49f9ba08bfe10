/** Plain Node: a digest of all that the tables hold, which a change moves without a look at the rest. */
import { hash } from 'node:crypto';
import type { RowChange } from '../changes.ts';
import type { ReadDb } from '../connection.ts';
import { type RowImage, sqlColumns, sqlTable, type TableName, tableNames } from '../tables.ts';

/**
 * The sum of the SHA-256 of every row, as eight unsigned numbers of 32 bits, each modulo 2^32: rows come and go in any
 * order, and what a change does to it follows from the rows of the change alone (an incremental multiset hash, Clarke et
 * al., "Incremental multiset hash functions", ASIACRYPT 2003; by sums and without a key, so that it finds accidents and
 * changes by other programs, not a forger). docs/file-format.md has it for other programs.
 */
export type Digest = Readonly<Uint32Array>;

const LANES = 8;

/** The digest of tables without rows. */
export const emptyDigest = (): Digest => new Uint32Array(LANES);

/** The digest of every row of every table in the file. Reads all of them once. */
export function digestOf(db: ReadDb): Digest {
  const sum = new Uint32Array(LANES);
  for (const table of tableNames) {
    const sql = `SELECT ${sqlColumns(table).join(', ')} FROM ${sqlTable(table)}`;
    const add = adder(table, sum, 1);
    for (const image of db.iterate<RowImage>(sql)) add(image);
  }
  return sum;
}

/** The digest after these changes. Images must be whole: every column of its table. */
export function digestAfter(before: Digest, changes: readonly RowChange[]): Digest {
  const sum = Uint32Array.from(before);
  for (const change of changes) {
    if (change.before) adder(change.table, sum, -1)(change.before);
    if (change.after) adder(change.table, sum, 1)(change.after);
  }
  return sum;
}

/** As 64 hexadecimal digits. */
export const digestText = (digest: Digest): string =>
  Array.from(digest, (lane) => lane.toString(16).padStart(8, '0')).join('');

/** From 64 hexadecimal digits; null for what is none. */
export const digestFrom = (text: string | null): Digest | null =>
  text !== null && /^[0-9a-f]{64}$/.test(text)
    ? Uint32Array.from({ length: LANES }, (_, lane) =>
        Number.parseInt(text.slice(lane * 8, lane * 8 + 8), 16),
      )
    : null;

/** Adds the hash of a row of this table to the sum, or takes it away (`sign` -1). */
function adder(table: TableName, sum: Uint32Array, sign: 1 | -1): (image: RowImage) => void {
  const names = sqlColumns(table);
  return (image) => {
    const values = names.map((name) => image[name] ?? null);
    const bytes = hash('sha256', `${table} ${JSON.stringify(values)}`, 'buffer');
    // An element of a Uint32Array is taken modulo 2^32 by itself.
    for (let lane = 0; lane < LANES; lane++) {
      sum[lane] = (sum[lane] ?? 0) + sign * bytes.readUInt32BE(lane * 4);
    }
  };
}

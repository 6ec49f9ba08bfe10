/** Plain Node: whether what a file holds is within the limits that every way in has (limits.ts). */
import { getHeapStatistics } from 'node:v8';
import { UserFacingError } from '../common/errors.ts';
import { plural } from '../common/words.ts';
import type { ReadDb } from './connection.ts';
import { COLUMN_LIMITS, type ColumnLimit, isShallow, LIMITS } from './limits.ts';
import { sqlColumn, sqlTable, tableNames } from './tables.ts';

/**
 * A condition on a row that holds too much. Bytes are known without reading a text; only where they are too many are the
 * characters counted, of which there are fewer.
 */
export const beyond = ({ column, kind, most }: ColumnLimit): string => {
  const name = sqlColumn(column);
  return kind === 'number'
    ? `(${name} IS NOT NULL AND ${name} NOT BETWEEN -${most} AND ${most})`
    : `(CASE WHEN octet_length(${name}) > ${most} THEN length(${name}) > ${most} ELSE 0 END)`;
};

/** Refuses a workbook that holds more in one place than any command or import would have put there. */
export function verifyLimits(db: ReadDb): void {
  const last = db.get<{ n: number }>(
    `SELECT EXISTS (SELECT 1 FROM events WHERE number > ${LAST_NUMBER}) AS n`,
  );
  if (last?.n === 1) throw tooMuch('its history has come to the end of its numbers');
  for (const table of tableNames) {
    const limits = COLUMN_LIMITS.filter((limit) => limit.table === table);
    const any = limits.map(beyond).join(' OR ');
    if (!db.get(`SELECT 1 FROM ${sqlTable(table)} WHERE ${any} LIMIT 1`)) continue;
    const found = limits.find((limit) =>
      db.get(`SELECT 1 FROM ${sqlTable(table)} WHERE ${beyond(limit)} LIMIT 1`),
    );
    if (found) throw tooMuch(wordsOf(found));
  }
  for (const { table, column } of COLUMN_LIMITS.filter(({ kind }) => kind === 'json')) {
    const name = sqlColumn(column);
    for (const { value } of db.iterate<{ value: string }>(
      `SELECT ${name} AS value FROM ${sqlTable(table)}`,
    )) {
      if (!isShallow(JSON.parse(value)))
        throw tooMuch(`a value of ${sqlTable(table)}.${name} is nested too deeply`);
    }
  }
}

/** One less than the last whole number that is exact, so that another event still fits. */
const LAST_NUMBER = Number.MAX_SAFE_INTEGER - 1;

const wordsOf = ({ table, column, kind, most }: ColumnLimit): string =>
  kind === 'number'
    ? `a number in ${sqlTable(table)}.${sqlColumn(column)} is larger than ${most.toLocaleString('en')}`
    : `a text in ${sqlTable(table)}.${sqlColumn(column)} is longer than ${plural(most, 'character')}`;

const tooMuch = (fault: string): UserFacingError =>
  new UserFacingError(
    'corrupt',
    `This workbook makes no sense: ${fault}.`,
    'Another program may have changed it: open a copy from before that. The file was left as it is.',
    { reason: 'senseless-contents', details: [fault] },
  );

/** Rows of all tables together. */
const rowsOf = (db: ReadDb): number =>
  tableNames.reduce(
    (sum, table) => sum + (db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sqlTable(table)}`)?.n ?? 0),
    0,
  );

/** Bytes of all texts of sources together. */
const textBytesOf = (db: ReadDb): number =>
  db.get<{ n: number | null }>('SELECT sum(octet_length(text)) AS n FROM source_texts')?.n ?? 0;

/** Bytes of memory that a row takes with all that an export makes of it: 60,000 rows need 170 to 220 MB to be written as JSON and CSV. */
const BYTES_PER_ROW = 4_000;

/**
 * Refuses to read a workbook as a whole that is more than this process can hold, which would end it without a word. `memory` is in bytes, as the
 * engine gives it to the process.
 */
export function refuseBeyondMemory(db: ReadDb, memory: number = getHeapStatistics().heap_size_limit): void {
  const rows = rowsOf(db);
  // A text is held as it was read and as it is written, each sign in two bytes at worst.
  const needed = rows * BYTES_PER_ROW + textBytesOf(db) * 4;
  if (needed <= memory) return;
  const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1e6).toLocaleString('en')} MB`;
  throw new UserFacingError(
    'invalid',
    `This workbook holds ${plural(rows, 'row')}. To read them all at once takes about ${inMegabytes(needed)} of memory, and this process may use ${inMegabytes(memory)}.`,
    `Let the command line use more, by setting NODE_OPTIONS=--max-old-space-size=${Math.ceil(needed / 1e6)} before it, or take part of the workbook into one of its own. The file was left as it is.`,
    { reason: 'too-large' },
  );
}

/** Refuses a workbook that is sound and yet more than a window can show. */
export function refuseTooLarge(db: ReadDb): void {
  const [rows, bytes] = [rowsOf(db), textBytesOf(db)];
  if (rows <= LIMITS.windowRows && bytes <= LIMITS.windowTextBytes) return;
  const what =
    rows > LIMITS.windowRows
      ? `${plural(rows, 'row')}, and a window can show ${LIMITS.windowRows.toLocaleString('en')}`
      : `${plural(Math.round(bytes / 1e6), 'megabyte')} of attached texts, and a window can hold ${LIMITS.windowTextBytes / 1e6}`;
  throw new UserFacingError(
    'invalid',
    `This workbook holds ${what}.`,
    'Use the command line, which ranks, exports and checks it, or take part of it into a workbook of its own. The file was left as it is.',
    { reason: 'too-large' },
  );
}

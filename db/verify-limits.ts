/** Plain Node: whether what a file holds is within the limits that every way in has (limits.ts). */

import { getHeapStatistics } from 'node:v8';
import { UserFacingError } from '../common/errors.ts';
import { count } from '../common/language/numbers.ts';
import { t } from '../common/language/texts.ts';
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
  if (last?.n === 1) throw tooMuch(t('its history has come to the end of its numbers'));
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
        throw tooMuch(
          t('a value of {column} is nested too deeply', { column: `${sqlTable(table)}.${name}` }),
        );
    }
  }
}

/** One less than the last whole number that is exact, so that another event still fits. */
const LAST_NUMBER = Number.MAX_SAFE_INTEGER - 1;

const wordsOf = ({ table, column, kind, most }: ColumnLimit): string =>
  kind === 'number'
    ? t('a number in {column} is larger than {most, number}', {
        column: `${sqlTable(table)}.${sqlColumn(column)}`,
        most,
      })
    : t('a text in {column} is longer than {most, plural, one {# character} other {# characters}}', {
        column: `${sqlTable(table)}.${sqlColumn(column)}`,
        most,
      });

const tooMuch = (fault: string): UserFacingError =>
  new UserFacingError(
    'corrupt',
    t('This workbook makes no sense: {fault}.', { fault }),
    t('Another program may have changed it: open a copy from before that. The file was left as it is.'),
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
  const inMegabytes = (bytes: number): string => `${count(Math.ceil(bytes / 1e6))} MB`;
  throw new UserFacingError(
    'invalid',
    t(
      'This workbook holds {n, plural, one {# row} other {# rows}}. To read them all at once takes about {needed} of memory, and this process may use {memory}.',
      { n: rows, needed: inMegabytes(needed), memory: inMegabytes(memory) },
    ),
    t(
      'Let the command line use more, by setting NODE_OPTIONS=--max-old-space-size={megabytes} before it, or take part of the workbook into one of its own. The file was left as it is.',
      { megabytes: String(Math.ceil(needed / 1e6)) },
    ),
    { reason: 'too-large' },
  );
}

/** Refuses a workbook that is sound and yet more than a window can show. */
export function refuseTooLarge(db: ReadDb): void {
  const [rows, bytes] = [rowsOf(db), textBytesOf(db)];
  if (rows <= LIMITS.windowRows && bytes <= LIMITS.windowTextBytes) return;
  throw new UserFacingError(
    'invalid',
    rows > LIMITS.windowRows
      ? t(
          'This workbook holds {rows, plural, one {# row} other {# rows}}, and a window can show {most, number}.',
          { rows, most: LIMITS.windowRows },
        )
      : t(
          'This workbook holds {size, plural, one {# megabyte} other {# megabytes}} of attached texts, and a window can hold {most}.',
          { size: Math.round(bytes / 1e6), most: String(LIMITS.windowTextBytes / 1e6) },
        ),
    t(
      'Use the command line, which ranks, exports and checks it, or take part of it into a workbook of its own. The file was left as it is.',
    ),
    { reason: 'too-large' },
  );
}

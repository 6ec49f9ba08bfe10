/** Plain Node: what every command works with. */

import { UserFacingError } from '../../common/errors.ts';
import { formatNumber } from '../../common/language/numbers.ts';
import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import type { Recorder } from '../changes.ts';
import type { ReadDb } from '../connection.ts';
import { foldName } from '../names.ts';
import { readImage } from '../queries.ts';
import {
  type Analyst,
  decodeRow,
  type RecordOf,
  type RowImage,
  type SqlValue,
  sqlColumns,
  sqlTable,
  type TableName,
} from '../tables.ts';
import type { CommandOf, CommandType } from './schema.ts';

/** What a command handler works with: it reads through `db`, writes through the recorder, and knows who and when. */
export interface CommandContext extends Omit<Recorder, 'changes'> {
  readonly db: ReadDb;
  /** Whose work it is. The row is added with the first change, so it may not be there yet. */
  readonly analyst: Analyst;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
  /** Says how far a long command is, from 0 to 1. */
  readonly report: (done: number) => void;
}

export interface CommandOutcome {
  /** What was done, as it reads behind "Undo:". */
  readonly label: string;
  /** The new row that the analyst will want to see, if there is one. */
  readonly createdId?: string;
}

export type Handler<T extends CommandType> = (
  context: CommandContext,
  command: CommandOf<T>,
) => CommandOutcome;

/** What a row is called that is gone. */
export type Thing =
  | 'alternative'
  | 'attribute'
  | 'claim'
  | 'contradiction'
  | 'criterion'
  | 'group'
  | 'note'
  | 'origin'
  | 'reading'
  | 'scenario'
  | 'source'
  | 'speaker'
  | 'value'
  | 'version';

/** The record with this id; a UserFacingError names what is missing when it is gone. */
export function getRow<T extends TableName>(db: ReadDb, table: T, id: string, what: Thing): RecordOf<T> {
  const image = readImage(db, table, id);
  if (image) return decodeRow(table, image);
  throw new UserFacingError(
    'invalid',
    t(
      '{what, select, alternative {This alternative is no longer in the workbook.} attribute {This attribute is no longer in the workbook.} claim {This claim is no longer in the workbook.} contradiction {This contradiction is no longer in the workbook.} criterion {This criterion is no longer in the workbook.} group {This group is no longer in the workbook.} note {This note is no longer in the workbook.} origin {This origin is no longer in the workbook.} reading {This reading is no longer in the workbook.} scenario {This scenario is no longer in the workbook.} source {This source is no longer in the workbook.} speaker {This speaker is no longer in the workbook.} version {This version is no longer in the workbook.} other {This value is no longer in the workbook.}}',
      { what },
    ),
    t('Undo its deletion, or choose another.'),
  );
}

/** Refuses a name that another row of the table has, whatever its case. */
export function refuseTakenName(
  db: ReadDb,
  table: 'scenarios' | 'alternatives' | 'criteria' | 'readings' | 'attributes' | 'versions',
  name: string,
  exceptId = '',
): void {
  const others = db.all<{ name: string }>(`SELECT name FROM ${table} WHERE id <> ?`, [exceptId]);
  const taken = others.find((other) => foldName(other.name) === foldName(name));
  if (taken)
    throw new UserFacingError(
      'invalid',
      t('There is one called {name} already.', { name: taken.name }),
      t('Choose another name.'),
    );
}

/** The position after the last row of a table. */
export const nextPosition = (
  db: ReadDb,
  table:
    | 'scenarios'
    | 'alternatives'
    | 'criterion_groups'
    | 'criteria'
    | 'sources'
    | 'claims'
    | 'contradictions'
    | 'origins'
    | 'readings'
    | 'attributes',
): number =>
  db.get<{ next: number }>(`SELECT coalesce(max(position), 0) + 1 AS next FROM ${table}`)?.next ?? 1;

/**
 * Rows in their order after some of them were put before another one, or at `end` of the others (their number where it is left out).
 * Refuses what is put before itself.
 */
export function inNewOrder<R extends { readonly id: string }>(
  rows: readonly R[],
  moved: readonly R[],
  before: string | null,
  end = (others: readonly R[]): number => others.length,
): readonly R[] {
  const ids = new Set(moved.map(({ id }) => id));
  if (before !== null && ids.has(before)) {
    throw new UserFacingError(
      'invalid',
      t('Nothing can be put before itself.'),
      t('Choose a place before another one, or the end.'),
    );
  }
  const others = rows.filter(({ id }) => !ids.has(id));
  const at = before === null ? end(others) : others.findIndex(({ id }) => id === before);
  return others.toSpliced(at, 0, ...moved);
}

/** The records of a table that the condition names, in the order in which they were made. */
export function recordsWhere<T extends TableName>(
  db: ReadDb,
  table: T,
  condition: string,
  parameters: readonly SqlValue[],
): RecordOf<T>[] {
  const sql = `SELECT ${sqlColumns(table).join(', ')} FROM ${sqlTable(table)} WHERE ${condition} ORDER BY id`;
  return db.all<RowImage>(sql, parameters).map((row) => decodeRow(table, row));
}

/** Removes every row of a table that the condition names. */
export function removeWhere(
  context: CommandContext,
  table: TableName,
  condition: string,
  parameters: readonly SqlValue[],
): void {
  for (const { id } of context.db.all<{ id: string }>(
    `SELECT id FROM ${sqlTable(table)} WHERE ${condition}`,
    parameters,
  )) {
    context.remove(table, id);
  }
}

/** A text as it reads in a label: its beginning, in quotation marks. */
export const excerpt = (text: string): string => quote(text, 40);

/** A number as it reads in a label: no more digits than it needs. */
export const plain = (value: number): string =>
  formatNumber(String(Number(value.toFixed(2)))).replaceAll('−', '-');

/** What an edit is called: by the new name where that changed, by one number where nothing else did. */
export function editLabel(
  name: { readonly before: string; readonly after: string },
  before: object,
  columns: object,
): string {
  if (name.before !== name.after) return t('rename {before} to {after}', name);
  const rows: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(columns).filter(
    ([column, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(rows[column]),
  );
  const [only] = changed;
  const was = only && rows[only[0]];
  return changed.length === 1 && typeof was === 'number' && typeof only?.[1] === 'number'
    ? t('{column} of {name} {before} to {after}', {
        column: only[0] === 'credibility' ? t('credibility') : only[0],
        name: name.after,
        before: plain(was),
        after: plain(only[1]),
      })
    : t('edit {name}', { name: name.after });
}

/** The columns that a command gives. What it leaves out is not there at all. */
export function given<T extends object>(columns: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)) as never;
}

import type { Recorder } from '../changes.ts';
import type { ReadDb } from '../connection.ts';
import { WorkbookError } from '../errors.ts';
import { readImage } from '../queries.ts';
import { decodeRow, type RecordOf, type TableName } from '../tables.ts';
import type { CommandOf, CommandType } from './schema.ts';

/** What a command handler works with: it reads through `db`, writes through the recorder, and knows who and when. */
export interface CommandContext extends Omit<Recorder, 'changes'> {
  readonly db: ReadDb;
  readonly analystId: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
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

/** The record with this id; a WorkbookError names what is missing when it is gone. */
export function require<T extends TableName>(db: ReadDb, table: T, id: string, what: string): RecordOf<T> {
  const image = readImage(db, table, id);
  if (image) return decodeRow(table, image);
  throw new WorkbookError(
    'invalid',
    `This ${what} is no longer in the workbook.`,
    'Undo its deletion, or choose another.',
  );
}

/** A number as it reads in a label: no more digits than it needs. */
export const plain = (value: number): string => String(Number(value.toFixed(2)));

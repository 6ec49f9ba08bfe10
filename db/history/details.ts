/** Plain Node: what one event changed, row by row and field by field, in words. */
import type { ReadDb } from '../connection.ts';
import { anyRows, type Draft, type Row, tablesOf } from '../draft.ts';
import { findEvent, type StoredEvent } from '../events.ts';
import { isViewTable, type TableName, tableNames, type WorkbookTables } from '../tables.ts';
import { type FieldWords, fieldWords } from './field-words.ts';
import { noSuchEvent, pastOf, rewinder } from './rewind.ts';
import { rowWords } from './row-words.ts';

/** What became of one row. */
export interface ChangedRow {
  readonly table: TableName;
  readonly id: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** What it is called: "weight of Security in Equal weights". */
  readonly words: string;
  readonly fields: readonly FieldWords[];
}

/** What an event changed. */
export interface EventDetails {
  readonly number: number;
  /** The first of the rows that it changed, in the order in which it did. */
  readonly rows: readonly ChangedRow[];
  /** How many it changed. */
  readonly count: number;
}

/** More rows than this nobody reads; the others are counted. */
const MOST_ROWS = 200;

/** The states around an event: the workbook before it and after it. */
export interface StatesAround {
  readonly before: WorkbookTables;
  readonly after: WorkbookTables;
}

/** Reads events of one file, and keeps where it was: who goes through a history asks about neighbours. */
export interface EventReader {
  /** UserFacingError where there is no such event. */
  readonly details: (eventNumber: number) => EventDetails;
  /** UserFacingError where there is no such event. */
  readonly around: (eventNumber: number) => StatesAround;
}

/** A reader of the events of this file. */
export function eventReader(db: ReadDb): EventReader {
  const stateAt = pastOf(db);
  const takeBack = rewinder(db);
  /** The event, the draft after it, and one before it. */
  const found = (eventNumber: number) => {
    const row = db.get<{ id: string }>('SELECT id FROM events WHERE number = ?', [eventNumber]);
    const event = row && findEvent(db, row.id);
    if (!event) throw noSuchEvent(eventNumber);
    const after = stateAt(eventNumber);
    const before = copyOf(after);
    takeBack(before, event.changes);
    return { event, before, after };
  };
  return {
    details: (eventNumber) => detailsOf(found(eventNumber)),
    around: (eventNumber) => {
      const { before, after } = found(eventNumber);
      return { before: tablesOf(before), after: tablesOf(after) };
    },
  };
}

const copyOf = (draft: Draft): Draft =>
  Object.fromEntries(tableNames.map((table) => [table, new Map(anyRows(draft, table))])) as unknown as Draft;

function detailsOf({
  event,
  before,
  after,
}: {
  readonly event: StoredEvent;
  readonly before: Draft;
  readonly after: Draft;
}): EventDetails {
  const rows = changedRows(event.changes);
  return {
    number: event.number,
    count: rows.length,
    rows: rows.slice(0, MOST_ROWS).map(({ table, id }): ChangedRow => {
      const was = anyRows(before, table).get(id) ?? null;
      const is = anyRows(after, table).get(id) ?? null;
      const around = { before: [before, after], after: [after, before] };
      return {
        ...{ table, id },
        what: was === null ? 'added' : is === null ? 'removed' : 'changed',
        words: words({ table, was, is }, around),
        fields: fieldWords(table, { before: was, after: is }, around),
      };
    }),
  };
}

function words(
  { table, was, is }: { readonly table: TableName; readonly was: Row | null; readonly is: Row | null },
  around: { readonly before: readonly Draft[]; readonly after: readonly Draft[] },
): string {
  if (is) return rowWords(table, is, around.after);
  return was ? rowWords(table, was, around.before) : 'a row that came and went';
}

/** Each row once, however often an event wrote it; what is only view is left out. */
function changedRows(changes: StoredEvent['changes']): { table: TableName; id: string }[] {
  const rows = new Map<string, { table: TableName; id: string }>();
  for (const { table, id } of changes) {
    if (!isViewTable(table)) rows.set(`${table} ${id}`, { table, id });
  }
  return [...rows.values()];
}

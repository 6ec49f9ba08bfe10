/** Plain Node: the workbook before and after one event. */
import { compareTables } from '../compare/compare.ts';
import type { WorkbookDifference } from '../compare/difference.ts';
import type { ReadDb } from '../connection.ts';
import { copyOf, type Draft, tablesOf } from '../draft.ts';
import { findEvent } from '../events.ts';
import type { WorkbookTables } from '../tables.ts';
import { noSuchEvent, pastOf, rewinder } from './rewind.ts';

/** The states around an event. */
export interface StatesAround {
  readonly before: WorkbookTables;
  readonly after: WorkbookTables;
}

/** Reads events of one file and keeps where it was: who goes through a history asks about neighbours. */
export interface EventReader {
  /** UserFacingError where there is no such event, as of each of them. */
  readonly around: (eventNumber: number) => StatesAround;
  /** What it changed, row by row and field by field, in words and by the names of that time. */
  readonly changes: (eventNumber: number) => WorkbookDifference;
}

/** More rows of a table than this nobody reads; the others are counted. */
const MOST_ROWS = 200;

/** A reader of the events of this file. */
export function eventReader(db: ReadDb): EventReader {
  const stateAt = pastOf(db);
  const takeBack = rewinder(db);
  const around = (eventNumber: number): StatesAround => {
    const row = db.get<{ id: string }>('SELECT id FROM events WHERE number = ?', [eventNumber]);
    const event = row && findEvent(db, row.id);
    if (!event) throw noSuchEvent(eventNumber);
    const after: Draft = stateAt(eventNumber);
    const before = copyOf(after);
    takeBack(before, event.changes);
    return { before: tablesOf(before), after: tablesOf(after) };
  };
  return {
    around,
    changes: (eventNumber) => {
      const { before, after } = around(eventNumber);
      return compareTables(before, after, { most: MOST_ROWS });
    },
  };
}

/** Plain Node: the workbook before and after one event. */
import type { ReadDb } from '../connection.ts';
import { copyOf, tablesOf } from '../draft.ts';
import { findEvent } from '../events.ts';
import type { WorkbookTables } from '../tables.ts';
import { noSuchEvent, pastOf, rewinder } from './rewind.ts';

/** The states around an event. */
export interface StatesAround {
  readonly before: WorkbookTables;
  readonly after: WorkbookTables;
}

/**
 * Reads the states around events of one file, and keeps where it was: who goes through a history asks about neighbours. A UserFacingError where
 * there is no such event.
 */
export function statesAround(db: ReadDb): (eventNumber: number) => StatesAround {
  const stateAt = pastOf(db);
  const takeBack = rewinder(db);
  return (eventNumber) => {
    const row = db.get<{ id: string }>('SELECT id FROM events WHERE number = ?', [eventNumber]);
    const event = row && findEvent(db, row.id);
    if (!event) throw noSuchEvent(eventNumber);
    const after = stateAt(eventNumber);
    const before = copyOf(after);
    takeBack(before, event.changes);
    return { before: tablesOf(before), after: tablesOf(after) };
  };
}

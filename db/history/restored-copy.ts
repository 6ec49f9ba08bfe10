/** Plain Node: a workbook as it was once, written beside what it is now. */
import { newId } from '../ids.ts';
import { openWorkbookFile } from '../open.ts';
import { readTables } from '../queries.ts';
import { type Session, startSession } from '../session.ts';
import { restoredTables, saysTheSame } from './restore.ts';
import { tablesAt } from './rewind.ts';

/** Where a copy of an earlier state goes, and by whom. */
export interface RestoredCopy {
  readonly path: string;
  readonly eventNumber: number;
  readonly analyst: string;
}

/**
 * Writes a copy of a workbook that says what it said right after an event. The copy keeps the whole history, and going back is its last event, so
 * that undo in the copy leads to what is left out. The workbook itself is only read.
 */
export function copyAsOf(
  source: Pick<Session, 'read' | 'copyTo'>,
  { path, eventNumber, analyst }: RestoredCopy,
): void {
  const present = readTables(source.read);
  const isOld = !saysTheSame(present, restoredTables(present, tablesAt(source.read, eventNumber)));
  source.copyTo(path, (unfinished) => {
    if (isOld) restoreFile(unfinished, eventNumber, analyst);
  });
}

function restoreFile(path: string, eventNumber: number, analyst: string): void {
  const session = startSession(openWorkbookFile(path), { analyst });
  try {
    session.execute({ id: newId(), request: { type: 'restoreState', eventNumber } });
  } finally {
    session.close();
  }
}

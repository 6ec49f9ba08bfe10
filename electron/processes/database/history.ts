/** Database host: what the history view asks of the open workbook. */

import { type Compaction, type CompactionPlan, planCompaction } from '../../../db/history/compact.ts';
import { type HistoryPage, type HistoryQuery, historyLister } from '../../../db/history/list.ts';
import { type StatesAround, statesAround } from '../../../db/history/states-around.ts';
import { type VerifiedLog, verifyLog } from '../../../db/log/verify-log.ts';
import type { Session } from '../../../db/session.ts';
import type { Comparison } from '../../../formats/write/comparison.ts';

/** What one event changed, and what that did to the ranking of each scenario. */
export type EventReading = Comparison;

/** More rows of a table than this nobody reads; the others are counted. */
const MOST_ROWS = 200;

export interface History {
  readonly listHistory: (query: HistoryQuery) => HistoryPage;
  readonly readEvent: (eventNumber: number) => Promise<EventReading>;
  /** Looks at every event and every row; a UserFacingError says what is not as it was written. */
  readonly verifyHistory: () => VerifiedLog;
  /** `before` is a moment, ISO 8601 UTC. */
  readonly planCompaction: (before: string) => CompactionPlan;
  readonly compactHistory: (before: string) => Compaction;
}

interface Readers {
  readonly session: Session;
  readonly list: (query: HistoryQuery) => HistoryPage;
  readonly around: (eventNumber: number) => StatesAround;
}

/**
 * Reads the history of whatever workbook is open; what was read of another one is forgotten. `backUp` makes the backup without which nothing is
 * compacted.
 */
export function createHistory(present: () => Session, backUp: () => void): History {
  let readers: Readers | null = null;
  const current = (): Readers => {
    const session = present();
    if (readers?.session !== session) {
      readers = { session, list: historyLister(session.read), around: statesAround(session.read) };
    }
    return readers;
  };
  return {
    listHistory: (query) => current().list(query),
    readEvent: async (eventNumber) => {
      const { comparisonOf, SCREEN_TEXTS } = await import('../../../formats/write/comparison.ts');
      const { before, after } = current().around(eventNumber);
      return comparisonOf(before, after, { most: MOST_ROWS, whole: SCREEN_TEXTS });
    },
    verifyHistory: () => {
      const { read } = present();
      return read.atOnce(() => verifyLog(read));
    },
    planCompaction: (before) => planCompaction(present().read, before),
    compactHistory: (before) => {
      backUp();
      return present().compact(before);
    },
  };
}

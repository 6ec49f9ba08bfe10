/** Plain Node: the one way in which what was logged is changed: by a compaction, which makes the chain of seals anew. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { ReadDb, WriteDb } from '../connection.ts';
import { type SealedFields, sealOf } from './chain.ts';
import { inspectLog } from './verify-log.ts';

/**
 * Lets `work` change the log, seals every event anew, and verifies all of it; call it in a transaction. The tables must be as they were: a log
 * that does not say so any more is refused, which takes the transaction back.
 */
export function rewriteLog(db: WriteDb, work: () => void): void {
  const guards = db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('events', 'event_changes')",
  );
  for (const { name } of guards) db.script(`DROP TRIGGER ${name}`);
  work();
  sealAnew(db);
  for (const { sql } of guards) db.script(sql);
  if ('what' in inspectLog(db)) {
    throw new UserFacingError(
      'corrupt',
      t('The history of this workbook does not add up to what it holds, so that it cannot be compacted.'),
      t('Nothing was changed. Save a copy of the workbook and work on that.'),
    );
  }
}

/** Events that are read at once; what is read must not be written to meanwhile. */
const PAGE = 500;

type Sealed = SealedFields & { readonly seal: string };

function sealAnew(db: WriteDb): void {
  let [seal, last] = ['', 0];
  for (;;) {
    const events = db.all<Sealed>(
      `SELECT number, id, at, analyst_id AS analystId, session_id AS sessionId, kind, command, label, target_id AS targetId,
         created_id AS createdId, rows, state, seal FROM events WHERE number > ? ORDER BY number LIMIT ${PAGE}`,
      [last],
    );
    if (events.length === 0) return;
    for (const event of events) {
      const before = event.seal;
      seal = sealOf(seal, event, partsOf(db, event.number));
      if (seal !== before) db.run('UPDATE events SET seal = ? WHERE number = ?', [seal, event.number]);
      last = event.number;
    }
  }
}

const partsOf = (db: ReadDb, number: number): string[] =>
  db
    .all<{ changes: string }>('SELECT changes FROM event_changes WHERE event_number = ? ORDER BY part', [
      number,
    ])
    .map(({ changes }) => changes);

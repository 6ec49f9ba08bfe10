/** Plain Node: whether the log is whole, and the tables are what it says. */

import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { ReadDb } from '../connection.ts';
import { type SealedFields, sealOf } from './chain.ts';
import { digestOf, digestText } from './digest.ts';

/** How many events were verified, and the last one's seal, by which the whole log is known. */
export interface VerifiedLog {
  readonly events: number;
  readonly seal: string;
}

/** Where the log is not what it was sealed as: the number of the first such event, and that of the last one before it, or the tables. */
export type LogFault =
  | { readonly what: 'event'; readonly number: number; readonly sound: number | null }
  | { readonly what: 'tables' };

type SealedEvent = SealedFields & { readonly seal: string };

/**
 * Looks at every event and at every row, once: the seals from the first event to the last, and the digest of the tables
 * against what the last event says of them.
 */
export function inspectLog(db: ReadDb): VerifiedLog | LogFault {
  let seal = '';
  let events = 0;
  let sound: number | null = null;
  let state: string | null = null;
  const parts = readParts(db);
  try {
    for (const event of db.iterate<SealedEvent>(
      `SELECT number, id, at, analyst_id AS analystId, session_id AS sessionId, kind, command, label, target_id AS targetId,
         created_id AS createdId, rows, state, seal FROM events ORDER BY number`,
    )) {
      seal = sealOf(seal, event, parts.of(event.number));
      if (seal !== event.seal) return { what: 'event', number: event.number, sound };
      state = event.state;
      sound = event.number;
      events++;
    }
  } finally {
    parts.end();
  }
  return state === digestText(digestOf(db)) ? { events, seal } : { what: 'tables' };
}

/** Refuses a workbook whose log was changed after it was written, or whose tables are not what the log says. */
export function verifyLog(db: ReadDb): VerifiedLog {
  const found = inspectLog(db);
  if (!('what' in found)) return found;
  throw found.what === 'event' ? brokenAt(found.number, found.sound) : notAsLogged();
}

function brokenAt(number: number, sound: number | null): UserFacingError {
  const proven =
    sound === null
      ? t('Nothing of it is proven.')
      : t('Up to change {number} it is as it was written.', { number: String(sound) });
  return new UserFacingError(
    'corrupt',
    [
      t(
        'The history of this workbook is not what Weighbridge wrote: at change {number} something was altered, added or taken away, by another program or a damaged disk.',
        { number: String(number) },
      ),
      proven,
    ].join(' '),
    t(
      'Open a backup of it, or recover it into a new workbook and look through what it holds. The file was left as it is.',
    ),
    {
      reason: 'log-broken',
      details: [t('The seal of event {number} does not match.', { number: String(number) })],
    },
  );
}

const notAsLogged = (): UserFacingError =>
  new UserFacingError(
    'corrupt',
    t(
      'What this workbook holds is not what its history says: something was changed behind the back of Weighbridge, by another program or a damaged disk. The history itself is whole.',
    ),
    t(
      'Open a backup of it, or recover it into a new workbook, which goes by the history. The file was left as it is.',
    ),
    { reason: 'log-mismatch', details: [t('The digest of the tables is not that of the last event.')] },
  );

interface Part {
  readonly number: number;
  readonly changes: string;
}

/** The parts of one event after the other, in one pass over the table. */
function readParts(db: ReadDb) {
  const rows = db.iterate<Part>(
    'SELECT event_number AS number, changes FROM event_changes ORDER BY event_number, part',
  );
  let next = rows.next();
  return {
    of: function* (number: number): Iterable<string> {
      for (; !next.done && next.value.number === number; next = rows.next()) yield next.value.changes;
    },
    end: () => {
      rows.return?.();
    },
  };
}

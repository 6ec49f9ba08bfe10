import { join } from 'node:path';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { type Session, startSession } from '../../db/session.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { mirrorOf } from './mirror.ts';
import { type Random, randomFrom } from './random.ts';
import type { Torture } from './torture.ts';

/**
 * Clocks that jump years to and fro between edits, also while the ids of rows are made from them: the log stays in the order in which things
 * were done, undo and redo follow it, and a workbook opens whatever its times say.
 */

const YEAR = 365.25 * 24 * 3_600_000;
/** The first second that a clock knows, the day on which 32 bits end, leap days, and times far off. */
const MOMENTS = [
  0,
  2 ** 31 * 1000,
  Date.UTC(2024, 1, 29),
  Date.UTC(2100, 1, 28),
  Date.UTC(9999, 11, 31, 23, 59, 59),
];

export const clocks: Torture = {
  name: 'clocks',
  about: 'clocks that jump between edits',
  long: 3_000,
  quick: 60,
  onDisk: false,
  run: ({ count, folder, seed }) => {
    const path = join(folder, 'clocks.weighbridge');
    createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
    const random = randomFrom(seed);
    const clock = jumping(random);
    const trueNow = Date.now;
    Date.now = () => clock().getTime();
    const counts = { edits: 0, undos: 0, redos: 0, reopenings: 0, backward: 0 };
    try {
      let session = open(path, clock);
      const digests = [digestOf(session)];
      let last = { number: session.load().history.eventNumber, at: '' };
      for (let i = 0; i < count; i++) {
        session.execute({
          id: newId(),
          request: { type: 'addNote', target: { subject: 'workbook' }, text: `Note ${i}.` },
        });
        counts.edits++;
        digests.push(digestOf(session));
        const { eventNumber, savedAt } = session.load().history;
        if (eventNumber !== last.number + 1)
          throw new Error(`Event ${eventNumber} follows event ${last.number}.`);
        if (Number.isNaN(Date.parse(savedAt))) throw new Error(`"${savedAt}" is no time.`);
        if (savedAt < last.at) counts.backward++;
        last = { number: eventNumber, at: savedAt };
        if (random.chance(0.02)) {
          session.close();
          session = open(path, clock);
          counts.reopenings++;
        }
      }
      backAndForth(session, digests, counts);
      session.close();
    } finally {
      Date.now = trueNow;
    }
    // A clock that is right again meets what the others left.
    open(path, () => new Date()).close();
    return Promise.resolve({ counts });
  },
};

const open = (path: string, clock: () => Date): Session =>
  startSession(openWorkbookFile(path), { analyst: 'Ada', clock });

const digestOf = (session: Session): string => mirrorOf(session.load().tables).document();

function jumping(random: Random): () => Date {
  let now = Date.UTC(2026, 10, 30);
  return () => {
    const dice = random.next();
    if (dice < 0.1) now = random.pick(MOMENTS);
    else if (dice < 0.5) now += (random.next() - 0.5) * 40 * YEAR;
    else now += 1;
    now = Math.max(0, Math.min(now, Date.UTC(9999, 11, 31)));
    return new Date(now);
  };
}

/** Every step back, in the order in which they were done, and forth again. */
function backAndForth(
  session: Session,
  digests: readonly string[],
  counts: { undos: number; redos: number },
): void {
  const steps = Math.min(digests.length - 1, 300);
  for (let i = 1; i <= steps; i++) {
    session.undo({ id: newId(), request: null });
    counts.undos++;
    if (digestOf(session) !== digests.at(-1 - i))
      throw new Error('Undo did not take back what was done last.');
  }
  for (let i = steps - 1; i >= 0; i--) {
    session.redo({ id: newId(), request: null });
    counts.redos++;
    if (digestOf(session) !== digests.at(-1 - i)) throw new Error('Redo made something else.');
  }
  const numbers = session.history(1_000).map(({ number }) => number);
  if (numbers.some((number, i) => i > 0 && number >= (numbers[i - 1] ?? 0))) {
    throw new Error('The history is not in the order of the log.');
  }
}

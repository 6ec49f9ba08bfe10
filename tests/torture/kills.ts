import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { type Session, startSession } from '../../db/session.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { mirrorOf } from './mirror.ts';
import { randomFrom } from './random.ts';
import type { Torture } from './torture.ts';
import { type Begun, pause, type Said, type Saved, startWriter } from './writer-process.ts';

/**
 * kill -9 at random moments of random edits, opening and recovery included: every request that was called saved is there, the document
 * is as it was called saved, and at most what was under way is there besides, whole.
 */

/** Kills on one workbook, so that its log stays short. */
const KILLS_EACH = 50;
/** Workbooks that are ill-treated at the same time. */
const AT_ONCE = 2;

interface Counts extends Record<string, number> {
  kills: number;
  acknowledged: number;
  lost: number;
  journals: number;
  underWaySaved: number;
  whileOpening: number;
}

export const kills: Torture = {
  name: 'kills',
  about: 'kill -9 at random moments of random edits',
  long: 1_000,
  quick: 8,
  onDisk: true,
  run: async ({ count, folder, seed }) => {
    const counts: Counts = {
      kills: 0,
      acknowledged: 0,
      lost: 0,
      journals: 0,
      underWaySaved: 0,
      whileOpening: 0,
    };
    const left = Array.from({ length: Math.ceil(count / KILLS_EACH) }, (_, i) => ({
      kills: Math.min(KILLS_EACH, count - i * KILLS_EACH),
      path: join(folder, `kills-${i}.weighbridge`),
      seed: seed + i * 1_000,
    }));
    const chain = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) await killAgainAndAgain(next, counts);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, chain));
    return { counts };
  },
};

/** What the document is to be. */
type Stand = Pick<Saved, 'digest'>;

interface Victim {
  readonly path: string;
  readonly kills: number;
  readonly seed: number;
}

async function killAgainAndAgain({ path, kills, seed }: Victim, counts: Counts): Promise<void> {
  createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
  const random = randomFrom(seed);
  let last = standOf(path);
  for (let i = 0; i < kills; i++) {
    const writer = startWriter(path, seed + i);
    // Most kills are among edits, some while the file is being opened, after the kill before.
    // However slow the machine is, some edits are answered before most kills.
    const words = random.chance(0.85) ? 1 + random.below(16) : 0;
    for (let word = 0; word < words; word++) await writer.word();
    await pause(random.next() * (random.chance(0.5) ? 60 : 400));
    await writer.kill();
    counts.kills++;
    const said = writer.said();
    if (said.saved.length === 0) counts.whileOpening++;
    last = judge(path, said, last, counts);
  }
  rmSync(path);
}

/** Looks whether all is there that was called saved; what stands is what the next kill is judged by. */
function judge(path: string, { saved, begun }: Said, before: Stand, counts: Counts): Stand {
  if (existsSync(`${path}-journal`)) counts.journals++;
  const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  try {
    const requests = saved.filter(({ id }) => id !== 'opened');
    counts.acknowledged += requests.length;
    const lost = requests.filter(({ id }) => session.answerTo(id) === undefined);
    counts.lost += lost.length;
    if (lost.length > 0) throw new Error(`${lost.length} changes that were called saved are lost.`);
    const expected = saved.at(-1) ?? before;
    const present = digestOf(session);
    if (begun !== null && session.answerTo(begun.id) !== undefined) {
      counts.underWaySaved++;
      takeBack(session, begun, expected, present);
    } else if (present !== expected.digest) {
      throw new Error('The document is not as it was called saved.');
    }
    return { digest: digestOf(session) };
  } finally {
    session.close();
  }
}

/** What was under way and got into the file is there as a whole: taken back, the document is as it was called saved. */
function takeBack(session: Session, { kind }: Begun, expected: Stand, present: string): void {
  // A change of view is nothing that undo takes back.
  if (present === expected.digest) return;
  const envelope = { id: newId(), request: null };
  const again = { id: newId(), request: null };
  if (kind === 'undo') session.redo(envelope);
  else session.undo(envelope);
  if (digestOf(session) !== expected.digest) throw new Error('What was under way is there in part.');
  if (kind === 'undo') session.undo(again);
  else session.redo(again);
  if (digestOf(session) !== present) throw new Error('What was under way cannot be made again.');
}

const digestOf = (session: Session): string => mirrorOf(session.load().tables).document();

function standOf(path: string): Stand {
  const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
  const stand = { digest: digestOf(session) };
  session.close();
  return stand;
}

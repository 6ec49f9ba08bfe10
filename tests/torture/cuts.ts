import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserFacingError } from '../../common/errors.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { readTables } from '../../db/queries.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { mirrorOf } from './mirror.ts';
import { type Random, randomFrom } from './random.ts';
import type { Torture } from './torture.ts';
import { pause, type Saved, startWriter, type Writer } from './writer-process.ts';

/**
 * Power cuts: a writer is stopped at a random moment, and its file and journal are kept as they are then, with what a power cut or
 * worse does to them: cut off, bits flipped, sectors as they were before or empty, the journal gone. What opens holds what was
 * called saved at that or an earlier moment, everything of it; the rest is refused in words, and left byte for byte.
 */

/** Ways in which the two files are hurt; each moment is hurt in all of them. */
const HURTS: Readonly<Record<string, (pair: Pair, random: Random, earlier: Pair) => Pair>> = {
  whole: (pair) => pair,
  journalCut: (pair, random) => ({ ...pair, journal: cut(pair.journal, random) }),
  journalEmptied: (pair, random) => ({ ...pair, journal: emptied(pair.journal, random) }),
  journalFlipped: (pair, random) => ({ ...pair, journal: flipped(pair.journal, random) }),
  journalGone: (pair) => ({ ...pair, journal: null }),
  fileCut: (pair, random) => ({ ...pair, file: cut(pair.file, random) ?? pair.file }),
  fileFlipped: (pair, random) => ({ ...pair, file: flipped(pair.file, random) ?? pair.file }),
  fileTorn: (pair, random, earlier) => ({ ...pair, file: torn(pair.file, random, earlier.file) }),
};
const WAYS = Object.keys(HURTS);

/** Moments of one workbook, so that its log stays short. */
const MOMENTS_EACH = 25;

interface Pair {
  readonly file: Buffer;
  readonly journal: Buffer | null;
}

/** A moment of a workbook's life, with what had been called saved by then, and a little later. */
interface Moment {
  readonly pair: Pair;
  readonly before: number;
  readonly saved: readonly Saved[];
}

interface Counts extends Record<string, number> {
  cuts: number;
  present: number;
  underWay: number;
  earlier: number;
  refused: number;
  wrong: number;
  journals: number;
}

export const cuts: Torture = {
  name: 'cuts',
  about: 'power cuts, with file and journal cut or flipped at random offsets',
  long: 1_000,
  quick: 48,
  onDisk: true,
  run: async ({ count, folder, seed }) => {
    if (process.platform === 'win32') return { skipped: 'Processes cannot be stopped for a moment here.' };
    const counts: Counts = {
      cuts: 0,
      present: 0,
      underWay: 0,
      earlier: 0,
      refused: 0,
      wrong: 0,
      journals: 0,
    };
    const faults: string[] = [];
    const random = randomFrom(seed);
    for (let book = 0; counts.cuts < count; book++) {
      const path = join(folder, `cuts-${book}.weighbridge`);
      createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
      const writer = startWriter(path, seed + book);
      await writer.word();
      let earlier = pairOf(path);
      for (let i = 0; i < MOMENTS_EACH && counts.cuts < count; i++) {
        const moment = await momentOf(writer, path, random);
        if (moment.pair.journal) counts.journals++;
        for (const way of WAYS) {
          const pair = HURTS[way]?.(moment.pair, random, earlier) ?? moment.pair;
          const fault = judge(way, pair, moment, { folder, counts });
          if (fault !== null) faults.push(`${way}: ${fault}`);
        }
        earlier = moment.pair;
      }
      await writer.kill();
      rmSync(path);
    }
    if (faults.length > 0) throw new Error(`${JSON.stringify(counts)} ${faults.slice(0, 10).join('; ')}`);
    return { counts };
  },
};

async function momentOf(writer: Writer, path: string, random: Random): Promise<Moment> {
  await pause(random.next() * 120);
  const { pid = 0, exitCode } = writer.child;
  // A writer that ended by itself says why.
  if (exitCode !== null) await writer.word();
  process.kill(pid, 'SIGSTOP');
  // It is stopped when the call to the system that it was in is over.
  while (!execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).startsWith('T')) {
    await pause(1);
  }
  // What it said before it was stopped may not have been heard yet; a change of those would be taken for the one under way.
  await writer.silence();
  const before = writer.said().saved.length;
  const pair = pairOf(path);
  process.kill(pid, 'SIGCONT');
  while (writer.said().saved.length <= before) await writer.word();
  return { pair, before, saved: writer.said().saved };
}

const pairOf = (path: string): Pair => ({
  file: readFileSync(path),
  journal: existsSync(`${path}-journal`) ? readFileSync(`${path}-journal`) : null,
});

/** Opens what was left; what is wrong with that, or null. */
function judge(
  way: string,
  { file, journal }: Pair,
  { before, saved }: Moment,
  { folder, counts }: { readonly folder: string; readonly counts: Counts },
): string | null {
  counts.cuts++;
  const place = join(folder, `cut-${counts.cuts}`);
  mkdirSync(place);
  const path = join(place, 'cut.weighbridge');
  writeFileSync(path, file);
  if (journal) writeFileSync(`${path}-journal`, journal);
  try {
    const db = openWorkbookFile(path);
    const present = mirrorOf(readTables(db)).everything();
    db.close();
    const at = saved.findLastIndex(({ everything }) => everything === present);
    if (at === -1) {
      counts.wrong++;
      copyFileSync(path, join(folder, `wrong-${counts.wrong}.weighbridge`));
      return 'it opens with what nobody ever saved';
    }
    if (at < before - 1 && way === 'whole') return 'something that was called saved is lost';
    if (at < before - 1) counts.earlier++;
    else if (at === before - 1) counts.present++;
    else counts.underWay++;
    return null;
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
    counts.refused++;
    return readFileSync(path).equals(file) ? null : 'it was refused, and changed all the same';
  } finally {
    rmSync(place, { recursive: true });
  }
}

const somewhere = (bytes: Buffer, random: Random): number => random.below(bytes.length);

function cut(bytes: Buffer | null, random: Random): Buffer | null {
  return bytes && bytes.length > 0 ? bytes.subarray(0, somewhere(bytes, random)) : bytes;
}

/** From somewhere on there are zeros: the length was written, and the rest was not. */
function emptied(bytes: Buffer | null, random: Random): Buffer | null {
  return bytes && bytes.length > 0 ? Buffer.from(bytes).fill(0, somewhere(bytes, random)) : bytes;
}

function flipped(bytes: Buffer | null, random: Random): Buffer | null {
  if (!bytes || bytes.length === 0) return bytes;
  const copy = Buffer.from(bytes);
  for (let bit = 0; bit < 1 + random.below(3); bit++) {
    const at = somewhere(copy, random);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
  }
  return copy;
}

/** One of the sectors that were written since the moment before never came to the disk. */
function torn(bytes: Buffer, random: Random, earlier: Buffer): Buffer {
  const sectors = Array.from(
    { length: Math.floor(Math.min(bytes.length, earlier.length) / 512) },
    (_, i) => i * 512,
  );
  const written = sectors.filter(
    (at) => !bytes.subarray(at, at + 512).equals(earlier.subarray(at, at + 512)),
  );
  if (written.length === 0) return bytes;
  const at = random.pick(written);
  const copy = Buffer.from(bytes);
  earlier.copy(copy, at, at, at + 512);
  return copy;
}

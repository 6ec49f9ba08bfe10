import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { UserFacingError } from '../../common/errors.ts';
import { STANDARD_DIALECT } from '../../common/export-files.ts';
import type { Command } from '../../db/commands/schema.ts';
import { newId } from '../../db/ids.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { builtInSeed } from '../../db/seed/index.ts';
import type { Patch } from '../../db/state.ts';
import { createDatabaseService, type HostedDatabase } from '../../electron/processes/database/service.ts';
import { type Random, randomFrom } from './random.ts';
import { randomCommand } from './random-command.ts';
import type { Torture } from './torture.ts';

/**
 * A day of somebody's work, hour by hour, in one process as the database host is one: edits and undo, views, searches, exports, copies, and
 * a look at the file every second. Memory stays where it was after the first hours, and the file grows with what it
 * was given to keep, and no faster at the end than at the beginning.
 */

/** What somebody does in an hour. */
const EDITS = 60;
const LOOKS = 3_600;
/** How much more memory may be in use at the end than after a third of the time. */
const MOST_GROWTH = 1.3;
/**
 * How many bytes a file may grow by for each byte of a row that was written: the row itself, its images before and after in the log, the
 * event around them, and pages that are not full.
 */
const MOST_BYTES = 12;
/** How much more of that it may be in the second half of the time than in the first. */
const MOST_PACE = 1.5;

/** The state of things at the end of an hour. */
interface Hour {
  readonly heap: number;
  readonly file: number;
  /** Bytes of the rows that were written, as JSON, so far. */
  readonly given: number;
}

export const day: Torture = {
  name: 'day',
  about: 'hours of simulated use, with flat memory and a file in proportion to its content',
  long: 24,
  quick: 3,
  onDisk: false,
  run: async ({ count, folder, seed }) => {
    const path = join(folder, 'day.weighbridge');
    createWorkbookFile(path, builtInSeed, { analyst: 'Ada', createdBy: 'torture' });
    const random = randomFrom(seed);
    const collect = collector();
    const counts = { hours: 0, edits: 0, looks: 0, exports: 0, reopenings: 0 };
    const service = createDatabaseService();
    const open = () =>
      service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'torture', data: folder });
    await open();
    const start = statSync(path).size;
    const hours: Hour[] = [];
    let given = 0;
    for (; counts.hours < count; counts.hours++) {
      given += await work(service, random, counts);
      await pass(service, random, { folder, counts });
      // In the morning, after a break and in the evening somebody opens it anew.
      if (counts.hours % 4 === 3) {
        await open();
        counts.reopenings++;
      }
      collect();
      hours.push({ heap: process.memoryUsage().heapUsed, file: statSync(path).size, given });
    }
    service.close();
    return { counts: { ...counts, ...judge(hours, start) } };
  },
};

/** An hour's edits; returns how many bytes of rows they wrote. */
async function work(service: HostedDatabase, random: Random, counts: { edits: number }): Promise<number> {
  let bytes = 0;
  for (let i = 0; i < EDITS; i++) {
    const { tables } = service.load();
    const request: Command = random.chance(0.5)
      ? weightOf(tables.weights, random)
      : randomCommand(random, tables, { all: () => [], get: () => undefined } as never);
    await inWords(async () => {
      bytes += size(await service.execute({ id: newId(), request }));
      counts.edits++;
    });
    if (random.chance(0.1))
      await inWords(() => {
        bytes += size(service.undo({ id: newId(), request: null }));
      });
    if (random.chance(0.05))
      await inWords(() => {
        bytes += size(service.redo({ id: newId(), request: null }));
      });
  }
  return bytes;
}

const size = ({ rows }: Patch): number => JSON.stringify(rows).length;

function weightOf(
  weights: readonly { readonly scenarioId: string; readonly criterionId: string }[],
  random: Random,
): Command {
  const { scenarioId, criterionId } = random.pick(weights);
  return { type: 'setWeight', scenarioId, criterionId, value: random.below(100) };
}

/** What is done besides: the looks of every second, searches, the history, exports and a copy. */
async function pass(
  service: HostedDatabase,
  random: Random,
  { folder, counts }: { folder: string; counts: { looks: number; exports: number } },
): Promise<void> {
  for (let second = 0; second < LOOKS; second++) service.news();
  counts.looks += LOOKS;
  for (let i = 0; i < 10; i++)
    await service.searchClaims(random.pick(['xen', 'kernel', 'perf', 'drivers in']));
  service.revision();
  const scenarioId = service.load().tables.scenarios[0]?.id ?? '';
  await service.exportFiles(['json', 'evidence-csv', 'xlsx'], scenarioId, STANDARD_DIALECT);
  counts.exports++;
  const copy = join(folder, 'copy.weighbridge');
  service.copyTo(copy);
  rmSync(copy);
}

async function inWords(work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserFacingError)) throw error;
  }
}

/** Compares the last hour with an early one, and what the file took for what it was given. */
function judge(hours: readonly Hour[], start: number): Readonly<Record<string, number>> {
  const early = hours[Math.floor(hours.length / 3)];
  const last = hours.at(-1);
  if (!early || !last) throw new Error('No hour has passed.');
  const growth = last.heap / early.heap;
  if (growth > MOST_GROWTH) throw new Error(`Memory grew from ${early.heap} to ${last.heap} bytes.`);
  const grown = last.file - start;
  const half = hours[Math.floor(hours.length / 2) - 1];
  const perByte = (to: Hour, from: Pick<Hour, 'file' | 'given'>): number =>
    (to.file - from.file) / Math.max(1, to.given - from.given);
  const each = perByte(last, { file: start, given: 0 });
  if (each > MOST_BYTES) throw new Error(`The file grew by ${grown} bytes for ${last.given} bytes of rows.`);
  const pace = half ? perByte(last, half) / perByte(half, { file: start, given: 0 }) : 1;
  // A few hours are too few pages to tell.
  if (hours.length >= 12 && pace > MOST_PACE) throw new Error(`The file grows faster and faster: ${pace}.`);
  const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10;
  return {
    earlyHeapMb: megabytes(early.heap),
    lastHeapMb: megabytes(last.heap),
    startFileMb: megabytes(start),
    lastFileMb: megabytes(last.file),
    bytesForEachOfRows: Math.round(each * 10) / 10,
    paceOfSecondHalf: Math.round(pace * 100) / 100,
  };
}

/** Collects garbage, so that what is measured is in use. */
function collector(): () => void {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('Garbage cannot be collected on request.');
  return () => {
    collect();
  };
}

import { join } from 'node:path';
import { openWorkbookFile } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import type { Torture } from './torture.ts';
import { startWriter, type Writer } from './writer-process.ts';

/** Milliseconds between two edits of one process, at the most. */
const REST = 60;

/** Two processes that edit one file at once: what either was told is saved is there, each once, and the file is sound. */

export const two: Torture = {
  name: 'two',
  about: 'two processes that edit one file at once',
  long: 2_000,
  quick: 24,
  onDisk: true,
  run: async ({ count, folder, seed }) => {
    const path = join(folder, 'two.weighbridge');
    createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
    const writers = [startWriter(path, seed, 'Ada', REST), startWriter(path, seed + 1, 'Grace', REST)];
    const savedBy = (writer: Writer): number => writer.said().saved.length;
    // Both have their turn.
    while (writers.some((writer) => savedBy(writer) < count / 4) || total(writers) < count) {
      await Promise.race(writers.map((writer) => writer.word()));
    }
    for (const writer of writers) await writer.kill();
    const said = writers.map((writer) => writer.said());
    const requests = said.flatMap(({ saved }) => saved).filter(({ id }) => id !== 'opened');
    const session = startSession(openWorkbookFile(path), { analyst: 'Ada' });
    const lost = requests.filter(({ id }) => session.answerTo(id) === undefined).length;
    const numbers = new Set(requests.map(({ event }) => event));
    session.close();
    if (lost > 0) throw new Error(`${lost} changes that were called saved are lost.`);
    if (numbers.size !== requests.length) throw new Error('Two changes have the number of one event.');
    const refused = said.map((each) => Object.values(each.refused).reduce((sum, n) => sum + n, 0));
    return {
      counts: { acknowledged: requests.length, lost, refused: refused.reduce((sum, n) => sum + n, 0) },
    };
  },
};

const total = (writers: readonly Writer[]): number =>
  writers.reduce((sum, writer) => sum + writer.said().saved.length, 0);

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toResult } from '../../common/errors.ts';
import { openForLooking } from '../../db/open.ts';
import { createWorkbookFile } from '../../db/seed/create.ts';
import { listsSeed } from '../fixtures/lists-seed.ts';
import { standInForElectron } from './electron-stand-in.ts';
import { madeFrom, type Rows } from './from-schema.ts';
import { garbage, mutated } from './payloads.ts';
import { type Random, randomFrom } from './random.ts';
import { randomCommand } from './random-command.ts';
import type { Torture } from './torture.ts';

/**
 * Every channel between page and main process, asked with right, nearly right and senseless arguments: the router of the app with
 * its schemas, and behind it the database on a file. Every answer is a value; a refusal is a sentence; nothing hangs, throws or changes
 * what is not its own.
 */

/** A workbook is put aside after so many. */
const PAYLOADS_A_WORKBOOK = 500;

interface Counts extends Record<string, number> {
  channels: number;
  payloads: number;
  accepted: number;
  refused: number;
  slowestMs: number;
}

export const fuzz: Torture = {
  name: 'fuzz',
  about: 'every channel between page and main process, with so many payloads each',
  long: 10_000,
  quick: 60,
  onDisk: false,
  run: async ({ count, folder, seed }) => {
    const stand = standInForElectron();
    const { contract } = await import('../../electron/ipc/contract.ts');
    const { routeCalls } = await import('../../electron/ipc/router.ts');
    const { forwards } = await import('../../electron/ipc/handlers/workbook.ts');
    const { createDatabaseService } = await import('../../electron/processes/database/service.ts');
    let opened = 0;
    /** A workbook of its own for so many payloads: what one asks about is large in time, and many ask about all of it. */
    const begin = () => {
      const path = join(folder, `fuzz-${++opened}.weighbridge`);
      createWorkbookFile(path, listsSeed, { analyst: 'Ada', createdBy: 'torture' });
      const service = createDatabaseService();
      service.open({ path, createBuiltIn: false, analyst: 'Ada', createdBy: 'torture', data: folder });
      return { path, service };
    };
    const end = ({ path, service }: ReturnType<typeof begin>) => {
      service.close();
      openForLooking(path).close();
      rmSync(path);
    };
    let now = begin();
    let offers = 0;
    const ask = (method: keyof typeof now.service, ...parameters: unknown[]) => {
      // An offer is worked out in a third of a second, and reads nothing of its argument but keys.
      if (method === 'evidenceOffer' && offers++ % 100 !== 0) return toResult(() => null);
      return toResult(() => (now.service[method] as (...given: unknown[]) => unknown)(...parameters));
    };
    // What asks for files and windows answers nothing here: its argument has been through the schema, and that is what is tried.
    const handlers = new Proxy({}, { get: () => () => null });
    routeCalls(
      { contract, handlers: handlers as never, forwards },
      {
        sessionOf: () => ({ database: { ask } }) as never,
        log: { fault: () => {} } as never,
      },
    );
    const answer = stand.answering();
    const event = { senderFrame: { url: 'app://weighbridge/index.html', parent: null }, sender: {} };

    const counts: Counts = { channels: 0, payloads: 0, accepted: 0, refused: 0, slowestMs: 0 };
    const faults: string[] = [];
    const random = randomFrom(seed);
    for (const [name, { input }] of Object.entries(contract)) {
      counts.channels++;
      for (let i = 0; i < count; i++) {
        if (i % PAYLOADS_A_WORKBOOK === 0) {
          end(now);
          now = begin();
          rows = now.service.load().tables as unknown as Rows;
          for (let edits = 0; edits < 20; edits++)
            await answer(
              event,
              'execute',
              payloadFor('execute', () => null, random),
            );
        }
        const tables = i % 50 === 0 ? now.service.load().tables : null;
        if (tables) rows = tables as unknown as Rows;
        const payload = payloadFor(name, () => madeFrom(input, { random, rows }), random);
        const start = performance.now();
        const fault = await judge(() => answer(event, name, payload), counts);
        counts.slowestMs = Math.max(counts.slowestMs, Math.round(performance.now() - start));
        counts.payloads++;
        if (fault !== null) faults.push(`${name}: ${fault}`);
      }
    }
    end(now);
    if ('polluted' in {}) faults.push('Every object has a new property.');
    if (faults.length > 0) {
      throw new Error(
        `${faults.length} faults, among them:\n${[...new Set(faults)].slice(0, 20).join('\n')}`,
      );
    }
    return { counts };

    function payloadFor(name: string, make: () => unknown, chances: Random): unknown {
      const dice = chances.next();
      if (dice < 0.2) return cloned(garbage(chances));
      const right =
        name === 'execute' && chances.chance(0.7)
          ? randomCommand(chances, rows as never, { all: () => [], get: () => undefined } as never)
          : make();
      return cloned(dice < 0.6 ? mutated(right, chances) : right);
    }
  },
};

let rows: Rows = {};

/** As it comes through between processes; what cannot is not sent. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}

/** What is wrong with an answer, or null. */
async function judge(work: () => Promise<unknown>, counts: Counts): Promise<string | null> {
  let result: unknown;
  try {
    result = await work();
  } catch (error) {
    return `it threw ${String(error).slice(0, 200)}`;
  }
  if (typeof result !== 'object' || result === null || !('ok' in result)) return 'its answer is no result';
  if (result.ok === true) {
    counts.accepted++;
    return null;
  }
  counts.refused++;
  const { code, message, remedy } = (result as { problem?: Record<string, unknown> }).problem ?? {};
  if (code === 'failed') return `it came to what nobody foresaw: ${String(message).slice(0, 300)}`;
  if (typeof message !== 'string' || typeof remedy !== 'string' || message === '')
    return 'its refusal says nothing';
  return null;
}

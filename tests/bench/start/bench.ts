import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { rememberAnalystName } from '../../../db/analyst-name.ts';
import { createWorkbookFile } from '../../../db/seed/create.ts';
import { builtInSeed } from '../../../db/seed/index.ts';
import prepareWindow from '../../../scripts/e2e-setup.mjs';
import { takeDisplay } from '../../../scripts/lib/display.mjs';
import { builtInPath } from '../../e2e/app.ts';
import { median, report } from '../report.ts';
import { type ProcessMemory, type Startable, startApp } from './started.ts';

/**
 * The start of the app until its matrix answers a key, and its memory at rest, each beside an empty window of the same Electron: the
 * two in turns, and their ratio.
 */

/** How often each is started; the first starts fill caches and are not counted. */
const RUNS = Number(process.env['BENCH_STARTS'] ?? 9);
const UNCOUNTED = 2;
/** Milliseconds until an app is at rest. */
const SETTLE_MS = 8_000;
const ROOT = join(import.meta.dirname, '..', '..', '..');
const EMPTY = join(import.meta.dirname, 'empty-window');

export async function benchStart(): Promise<void> {
  await prepareWindow();
  const closeScreen = await takeDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'weighbridge-bench-'));
  try {
    const data = join(folder, 'app');
    rememberAnalystName('bench', data);
    createWorkbookFile(builtInPath(data), builtInSeed, { analyst: 'bench', createdBy: 'bench' });
    const app: Startable = { folder: ROOT, until: 'usable', data };
    const empty: Startable = { folder: EMPTY, until: 'painted', data: join(folder, 'empty') };
    await starts(app, empty);
    await memory(app, empty);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    closeScreen();
  }
}

async function starts(app: Startable, empty: Startable): Promise<void> {
  const marks = { app: new Map<string, number[]>(), empty: new Map<string, number[]>() };
  for (let run = -UNCOUNTED; run < RUNS; run++) {
    for (const which of ['empty', 'app'] as const) {
      const started = await startApp(which === 'app' ? app : empty);
      const processorTime = started.processorTime();
      await started.end();
      if (run < 0) continue;
      for (const [name, at] of [...started.marks, ['processorTime', processorTime] as const]) {
        marks[which].set(name, [...(marks[which].get(name) ?? []), at]);
      }
    }
  }
  const times = (which: 'app' | 'empty', mark: string): readonly number[] => marks[which].get(mark) ?? [];
  /** When each thing on the way had happened, in the middle of all runs. */
  const way = (which: 'app' | 'empty') =>
    Object.fromEntries([...marks[which]].map(([mark, all]) => [`${mark}Ms`, median(all)]));
  const painted = median(times('empty', 'painted'));
  report('an empty window, start to first paint', times('empty', 'painted'), way('empty'));
  report('the app, start to a matrix that answers a key', times('app', 'usable'), {
    ...way('app'),
    timesTheEmptyWindow: median(times('app', 'usable')) / painted,
  });
}

async function memory(app: Startable, empty: Startable): Promise<void> {
  const all = { app: [] as number[], empty: [] as number[] };
  const last: { app: readonly ProcessMemory[]; empty: readonly ProcessMemory[] } = { app: [], empty: [] };
  for (let run = 0; run < Math.ceil(RUNS / 3); run++) {
    for (const which of ['empty', 'app'] as const) {
      const started = await startApp(which === 'app' ? app : empty);
      await wait(SETTLE_MS);
      last[which] = started.memory();
      await started.end();
      all[which].push(last[which].reduce((sum, { pss }) => sum + pss, 0) / 2 ** 20);
    }
  }
  for (const which of ['empty', 'app'] as const) {
    const name = which === 'app' ? 'the app at rest' : 'an empty window at rest';
    console.log(
      JSON.stringify({
        name: `${name}, PSS of all processes`,
        runs: all[which].length,
        medianMB: Math.round(median(all[which])),
        processes: Object.fromEntries(
          last[which].map(({ what, pss }, i) => [`${i} ${what}`, Math.round(pss / 2 ** 20)]),
        ),
        ...(which === 'app'
          ? { timesTheEmptyWindow: Number((median(all.app) / median(all.empty)).toFixed(3)) }
          : {}),
      }),
    );
  }
}

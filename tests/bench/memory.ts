import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SOUND_STANDING } from '../../common/file-standing.ts';
import { createWorkbook } from '../../db/seed/create.ts';
import { startSession } from '../../db/session.ts';
import { currentAssessment, currentScenario } from '../../renderer/model/derived.ts';
import { type AppState, getState } from '../../renderer/model/store.ts';
import { report } from './report.ts';
import { madeSeed } from './seed.ts';

const RUNS = 10_000;

/** What the window computes when a weight is dragged, ten thousand times, and how much memory that leaves behind. */
export function benchMemory(): void {
  const analyst = 'bench';
  const workbook = createWorkbook(':memory:', madeSeed(50, 200), { analyst, createdBy: 'bench' });
  const session = startSession(workbook, { analyst });
  const { tables, ...loaded } = session.load();
  const state: AppState = {
    ...getState(),
    open: { path: '', builtIn: false, standing: SOUND_STANDING, tables, ...loaded },
  };
  const criterionId = tables.criteria[3]?.id ?? '';
  const scenarioId = currentScenario(tables).id;
  const rank = (value: number) =>
    currentAssessment({ ...state, preview: { scenarioId, criterionId, value } });
  for (let i = 0; i < RUNS / 10; i++) rank(i % 97);
  const before = heapInUse();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    rank(i % 89);
    times.push(performance.now() - start);
  }
  const after = heapInUse();
  report('ranking for a dragged weight, 50 x 200', times, {
    heapBeforeMB: before / 2 ** 20,
    heapAfterMB: after / 2 ** 20,
  });
  session.close();
}

/** Bytes on the heap that are still in use after a collection. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed;
}

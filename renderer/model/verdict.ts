import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment, Cell, CellBelief } from '../../scoring/types.ts';
import { unexpected } from '../api.ts';
import { currentAssessment } from './derived.ts';
import { sameList } from './memo.ts';
import { type AppState, getState, subscribe, update } from './store.ts';
import type { VerdictAnswer, VerdictRequest } from './verdict-messages.ts';

/**
 * How often the verdict is asked for while a weight is dragged. In between, the processor belongs to the frames that
 * move the ranking: a simulation that never rests takes them a core, which many machines have only two of.
 */
const PACE_MS = 80;

/**
 * Keeps the verdict of the state up to date. The simulation runs in a worker; one is under way at a time, and while it
 * is busy only the newest assessment waits: no queue builds up, and no verdict comes after a newer one. Returns a
 * function that ends it.
 */
export function followVerdict(): () => void {
  const worker = startWorker();
  let underWay: Assessment | null = null;
  /** The assessment whose cells the worker has drawn. */
  let drawn: Assessment | null = null;
  /** An assessment that could not be judged is not tried again, or the page would do nothing else. */
  let failed: Assessment | null = null;

  /** Tables of which no assessment can be made. */
  let unassessable: object | null = null;

  /** Null when there is none; whoever draws the ranking says why, this only must not disturb what changed the state. */
  const assessmentOf = (state: AppState): Assessment | null => {
    const tables = state.open?.tables;
    if (!tables || tables === unassessable) return null;
    try {
      return currentAssessment(state);
    } catch (error) {
      unassessable = tables;
      console.error(error);
      return null;
    }
  };

  let askedAt = Number.NEGATIVE_INFINITY;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const ask = (): void => {
    clearTimeout(pause);
    const state = getState();
    if (underWay) return;
    const assessment = assessmentOf(state);
    if (!assessment) return;
    if (assessment === state.verdict?.assessment || assessment === failed) return;
    const early = state.preview ? askedAt + PACE_MS - performance.now() : 0;
    if (early > 0) {
      pause = setTimeout(ask, early);
      return;
    }
    askedAt = performance.now();
    underWay = assessment;
    const evidenceChanged = !drawn || !sameEvidence(drawn, assessment);
    if (evidenceChanged) drawn = assessment;
    worker.postMessage({
      assessment: message(assessment, evidenceChanged),
      evidenceChanged,
    } satisfies VerdictRequest);
  };

  worker.onmessage = ({ data }: MessageEvent<VerdictAnswer>): void => {
    const assessment = underWay;
    underWay = null;
    if (!assessment) return;
    if ('error' in data) fail(assessment, data.error);
    else update({ verdict: { verdict: data.verdict, assessment } });
  };
  worker.onerror = (event): void => fail(underWay, event.message);

  function fail(assessment: Assessment | null, why: string): void {
    underWay = null;
    drawn = null;
    failed = assessment;
    update({ alert: unexpected(new Error(`the verdict could not be computed (${why})`)) });
  }

  const unsubscribe = subscribe(ask);
  ask();
  return () => {
    unsubscribe();
    clearTimeout(pause);
    worker.terminate();
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('./verdict.worker.ts', import.meta.url), { type: 'module' });

/** One verdict, for a page that shows nothing but it. */
export function judgeInWorker(assessment: Assessment): Promise<Verdict> {
  const worker = startWorker();
  return new Promise<Verdict>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<VerdictAnswer>): void =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.verdict);
    worker.onerror = (event): void => reject(new Error(event.message));
    worker.postMessage({
      assessment: message(assessment, true),
      evidenceChanged: true,
    } satisfies VerdictRequest);
  }).finally(() => worker.terminate());
}

/** What the worker needs of an assessment: no findings and no contributions, which would make every message long. */
function message(assessment: Assessment, withCells: boolean): Assessment {
  const cells = new Map<string, Cell>();
  if (withCells) for (const [key, cell] of assessment.cells) cells.set(key, { ...cell, findings: [] });
  const standings = assessment.standings.map((s) => ({ ...s, contributions: new Map() }));
  return { ...assessment, cells, standings };
}

/** Whether draws from the one serve the other: the same cells with the same beliefs. */
export function sameEvidence(a: Assessment, b: Assessment): boolean {
  if (!sameList(a.alternativeIds, b.alternativeIds) || !sameList(a.criterionIds, b.criterionIds))
    return false;
  if (a.cells === b.cells) return true;
  for (const [key, cell] of a.cells) {
    const other = b.cells.get(key);
    if (!other || !sameBelief(cell.belief, other.belief)) return false;
  }
  return true;
}

const sameBelief = (a: CellBelief, b: CellBelief): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

import type { Weight } from '../../electron/ipc/contract.ts';
import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment, Cell, CellBelief } from '../../scoring/types.ts';
import { unexpected } from '../api.ts';
import { chanceNow, sameChance } from './chance.ts';
import { currentAssessment } from './derived.ts';
import { sameList } from './memo.ts';
import { type AppState, documentKey, getState, openDocument, subscribe, update } from './store.ts';
import type { VerdictCalls } from './verdict-calls.ts';
import { askWorker } from './workers/ask-worker.ts';
import { connect } from './workers/connect.ts';
import { latestOnly } from './workers/latest-only.ts';

/**
 * How often the verdict is asked for while a weight is dragged. In between, the processor belongs to the frames that
 * move the ranking: a simulation that never rests takes them a core, which many machines have only two of.
 */
const PACE_MS = 80;

/** What is asked about. */
interface Asked {
  readonly assessment: Assessment;
  readonly settings: ChanceSettings;
}

/** The criteria whose share is locked in a scenario. */
export const lockedCriteria = (weights: readonly Weight[], scenarioId: string): string[] =>
  weights.filter((w) => w.scenarioId === scenarioId && w.lockedShare !== null).map((w) => w.criterionId);

/**
 * Keeps the verdict of the state up to date. The simulation runs in a worker, which draws from the evidence only when that has
 * changed. Returns a function that ends it.
 */
export function followVerdict(): () => void {
  const worker = connect<VerdictCalls>(startWorker());
  /** The assessment whose cells the worker has drawn. */
  let drawn: Assessment | null = null;
  /** Tables of which no assessment can be made. */
  let unassessable: object | null = null;
  /** The workbook that was asked about. */
  let asked: string | null = null;

  /** Null when there is none; whoever draws the ranking says why, this only must not disturb what changed the state. */
  const assessmentOf = (state: AppState): Assessment | null => {
    const tables = state.open?.tables;
    if (!tables || tables === unassessable) return null;
    try {
      return currentAssessment(state);
    } catch (error) {
      unassessable = tables;
      // biome-ignore lint/suspicious/noConsole: whoever draws the ranking shows it; this is for whoever looks for the cause.
      console.error(error);
      return null;
    }
  };

  const present = (): string | null => {
    const { open } = getState();
    return open && documentKey(open);
  };

  const line = latestOnly<Asked, Verdict>({
    next: () => {
      const state = getState();
      const assessment = assessmentOf(state);
      if (!assessment) return null;
      const settings = chanceNow(state);
      const { verdict } = state;
      const known = verdict?.assessment === assessment && sameChance(verdict.verdict.draws, settings);
      return known ? null : { assessment, settings };
    },
    ask: ({ assessment, settings }) => {
      asked = present();
      const evidenceChanged = !drawn || !sameEvidence(drawn, assessment);
      if (evidenceChanged) drawn = assessment;
      return worker.ask('judge', {
        assessment: message(assessment, evidenceChanged),
        evidenceChanged,
        settings,
        locks: lockedCriteria(openDocument(getState()).tables.weights, assessment.scenarioId),
      });
    },
    same: (a, b) => a.assessment === b.assessment && sameChance(a.settings, b.settings),
    onAnswer: (verdict, { assessment }) => {
      // Of a workbook that has been left nothing is wanted any more.
      if (asked === present()) update({ verdict: { verdict, assessment } });
    },
    onFailure: (why) => {
      drawn = null;
      if (asked === present())
        update({ alert: unexpected(new Error(`the verdict could not be computed (${why})`)) });
    },
    pace: () => ((getState().preview ?? getState().rulesPreview) ? PACE_MS : 0),
  });
  const unsubscribe = subscribe(line.wake);
  line.wake();
  return () => {
    unsubscribe();
    line.end();
    worker.end();
  };
}

const startWorker = (): Worker =>
  new Worker(new URL('./verdict.worker.ts', import.meta.url), { type: 'module' });

/** One verdict, in a worker of its own; `locks` as in the request. */
export const judgeInWorker = (
  assessment: Assessment,
  settings: ChanceSettings,
  locks: readonly string[],
): Promise<Verdict> =>
  askWorker<VerdictCalls, 'judge'>(startWorker(), 'judge', {
    assessment: message(assessment, true),
    evidenceChanged: true,
    settings,
    locks,
  });

/** What the worker needs of an assessment: no findings and no contributions, which would make every message long. */
function message(assessment: Assessment, withCells: boolean): Assessment {
  const cells = new Map<string, Cell>();
  if (withCells) for (const [key, cell] of assessment.cells) cells.set(key, { ...cell, findings: [] });
  const without = <S extends object>(standing: S) => ({ ...standing, contributions: new Map() });
  return {
    ...assessment,
    cells,
    standings: assessment.standings.map(without),
    notRanked: assessment.notRanked.map(without),
  };
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

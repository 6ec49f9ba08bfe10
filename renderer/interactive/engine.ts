/** Page: what the interactive page works out, by the code that the app and its command line work with. */
import type { Scenario, Weight, WorkbookTables } from '../../electron/ipc/contract.ts';
import type { PageData } from '../../formats/write/interactive/page-data.ts';
import { rankCells } from '../../scoring/assessment/assess.ts';
import { assessCells } from '../../scoring/assessment/cells.ts';
import { rankedOnly } from '../../scoring/assessment/ranked-only.ts';
import {
  type ChanceSettings,
  chanceOf,
  isPlainChance,
  startChance,
} from '../../scoring/robustness/chance.ts';
import { flipCertificates } from '../../scoring/robustness/flip.ts';
import { linearModelOf, lockedColumns } from '../../scoring/robustness/linear-model.ts';
import { type BeliefDraws, drawBeliefs, SIMULATION } from '../../scoring/robustness/simulate.ts';
import { stabilityIntervals } from '../../scoring/robustness/stability-intervals.ts';
import { judgeRanking, type Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment, CellTable } from '../../scoring/types.ts';
import { namesIn } from '../domain/robustness/answer-names.ts';
import { conditionOf } from '../domain/robustness/conditions.ts';
import { sameList } from '../model/memo.ts';

/** Weights that the reader has moved, in points by criterion. */
export type Moved = ReadonlyMap<string, number>;

export const NOT_MOVED: Moved = new Map();

/** What is drawn while a weight moves: enough to see where the chance goes, and of a huge matrix what a moment allows. */
const QUICK_DRAWS = 1_000;
const QUICK_NUMBERS = 2_000_000;
const LEAST_DRAWS = 100;

/** So many cells can be gone through at every step of a slider, also for what takes longer than the ranking. */
const QUICK_CELLS = 2_000;

/** Draws between two looks at the clock, and how long the page may stand still for them. */
const STEP_DRAWS = 2_000;
const STEP_MS = 30;

/** So long the hand has to rest before everything is drawn. */
const REST_MS = 180;

export interface Engine {
  readonly data: PageData;
  readonly tables: WorkbookTables;
  /** What is drawn for the chance to be first, as the workbook remembers it. */
  readonly settings: ChanceSettings;
  readonly scenario: (id: string) => Scenario;
  /** The points of every criterion in a scenario as the author set them, and those whose share is locked. */
  readonly weights: (scenarioId: string) => ReadonlyMap<string, number>;
  readonly locked: (scenarioId: string) => ReadonlySet<string>;
  /** The same object each time for the weights of the author. */
  readonly assess: (scenarioId: string, moved: Moved) => Assessment;
  /** The verdict by all draws, where they have been made. */
  readonly settled: (assessment: Assessment) => Verdict | null;
  /** A verdict at once, by fewer draws. */
  readonly quick: (assessment: Assessment) => Verdict;
  /** Makes all draws in a moment, without standing in the way, and says when; returns what calls it off. */
  readonly settle: (assessment: Assessment, done: () => void) => () => void;
  /** The same at once. */
  readonly settleNow: (assessment: Assessment) => Verdict;
  /** Whether `condition` is worked out in no time, as it is for all but huge matrices. */
  readonly isQuick: (assessment: Assessment) => boolean;
  /** On which weight the verdict hangs, in a sentence; null where several tie, or nothing is weighed. */
  readonly condition: (assessment: Assessment) => string | null;
}

/** Everything that the page asks about its data. */
export function engineOf(data: PageData): Engine {
  const { tables } = data;
  const settings = chanceOf(tables.viewStates);
  const cells = new Map<string, CellTable>();
  const authors = new Map<string, Assessment>();
  const verdicts = new WeakMap<Assessment, Verdict>();
  const drawn = {
    all: drawsKept(),
    few: drawsKept((ranked) => ({ samples: quickDraws(ranked), seed: SIMULATION.seed })),
  };

  const scenario = (id: string): Scenario => {
    const found = tables.scenarios.find((one) => one.id === id);
    if (!found) throw new Error(`The page has no scenario ${id}.`);
    return found;
  };
  const weightsIn = (id: string): readonly Weight[] => tables.weights.filter((w) => w.scenarioId === id);
  const rank = (id: string, weights: readonly Weight[]): Assessment => {
    const table = cells.get(id) ?? assessCells(tables, scenario(id));
    cells.set(id, table);
    return rankCells(table, weights, id);
  };
  const lockedIn = ({ criterionIds, scenarioId }: Assessment): ReadonlySet<number> =>
    lockedColumns(criterionIds, weightsIn(scenarioId));
  const judge = (assessment: Assessment, draws: (ranked: Assessment) => BeliefDraws): Verdict =>
    judgeRanking(assessment, draws(rankedOnly(assessment)), settings);
  const keep = (assessment: Assessment, verdict: Verdict): Verdict => {
    verdicts.set(assessment, verdict);
    return verdict;
  };
  /** All draws, some at a time: each call makes a few, and gives the verdict when none are left. */
  const inSteps = (assessment: Assessment): (() => Verdict | null) => {
    if (isPlainChance(settings)) return () => keep(assessment, judge(assessment, drawn.all));
    const run = startChance(assessment, lockedIn(assessment), settings);
    if (!run) return () => keep(assessment, judgeRanking(assessment, undefined, settings));
    return () =>
      run.advance(STEP_DRAWS) < run.total
        ? null
        : keep(assessment, judgeRanking(assessment, run.result(), settings));
  };

  return {
    data,
    tables,
    settings,
    scenario,
    weights: (id) => new Map(weightsIn(id).map((w) => [w.criterionId, w.value])),
    locked: (id) => new Set(weightsIn(id).flatMap((w) => (w.lockedShare === null ? [] : [w.criterionId]))),
    assess: (id, moved) => {
      if (moved.size > 0) return rank(id, withMoved(weightsIn(id), id, moved));
      const assessment = authors.get(id) ?? rank(id, weightsIn(id));
      authors.set(id, assessment);
      return assessment;
    },
    settled: (assessment) => verdicts.get(assessment) ?? null,
    quick: (assessment) => {
      if (isPlainChance(settings)) return judge(assessment, drawn.few);
      const run = startChance(assessment, lockedIn(assessment), settings, quickDraws(assessment));
      run?.advance(run.total);
      return judgeRanking(assessment, run?.result(), settings);
    },
    settle: (assessment, done) => {
      let timer = setTimeout(function begin() {
        const step = inSteps(assessment);
        const go = (): void => {
          for (const end = performance.now() + STEP_MS; performance.now() < end; ) {
            if (step() === null) continue;
            done();
            return;
          }
          timer = setTimeout(go);
        };
        go();
      }, REST_MS);
      return () => clearTimeout(timer);
    },
    settleNow: (assessment) => {
      const step = inSteps(assessment);
      for (;;) {
        const verdict = step();
        if (verdict) return verdict;
      }
    },
    isQuick: (assessment) => assessment.cells.size <= QUICK_CELLS,
    condition: (assessment) => {
      const model = linearModelOf(assessment);
      if (!model) return null;
      const locked = lockedIn(assessment);
      const answer = {
        stability: stabilityIntervals(model, locked),
        flips: flipCertificates(model, locked),
      };
      // Rows of the answer are those that are ranked.
      const ranked = rankedOnly(assessment);
      return conditionOf(answer, namesIn({ tables, assessment: ranked }), ranked);
    },
  };
}

const quickDraws = ({ cells }: Assessment): number =>
  Math.min(QUICK_DRAWS, Math.max(LEAST_DRAWS, Math.floor(QUICK_NUMBERS / Math.max(1, cells.size))));

/** Draws of the cells, which serve any weights: made anew when the evidence, or who is ranked, is another. */
function drawsKept(given?: (ranked: Assessment) => { readonly samples: number; readonly seed: number }) {
  let last: { readonly cells: Assessment['cells']; readonly draws: BeliefDraws } | null = null;
  return (ranked: Assessment): BeliefDraws => {
    if (last && last.cells === ranked.cells && sameList(last.draws.alternativeIds, ranked.alternativeIds)) {
      return last.draws;
    }
    last = { cells: ranked.cells, draws: drawBeliefs(ranked, given?.(ranked)) };
    return last.draws;
  };
}

/** The weights of a scenario with those of the reader in their places. */
function withMoved(weights: readonly Weight[], scenarioId: string, moved: Moved): readonly Weight[] {
  const known = new Set(weights.map((w) => w.criterionId));
  return [
    ...weights.map((w) => ({ ...w, value: moved.get(w.criterionId) ?? w.value })),
    ...[...moved]
      .filter(([criterionId]) => !known.has(criterionId))
      .map(([criterionId, value]) => ({
        // no text: an id
        id: `moved ${criterionId}`,
        scenarioId,
        criterionId,
        value,
        lockedShare: null,
      })),
  ];
}

import { rankCells } from '../../../scoring/assessment/assess.ts';
import { assessCells } from '../../../scoring/assessment/cells.ts';
import { type CellDraw, knownCell } from '../../../scoring/probability/cell-draws.ts';
import { flipCertificates } from '../../../scoring/robustness/flip.ts';
import {
  cellRangesOf,
  cellRows,
  linearModelOf,
  lockedColumns,
  sharesOf,
} from '../../../scoring/robustness/linear-model.ts';
import { beliefCells } from '../../../scoring/robustness/smaa.ts';
import { planSmaa } from '../../../scoring/robustness/smaa-parts.ts';
import type { SmaaPlan } from '../../../scoring/robustness/smaa-types.ts';
import { stabilityIntervals } from '../../../scoring/robustness/stability-intervals.ts';
import { cellTornado, toDouble, weightTornado } from '../../../scoring/robustness/tornado.ts';
import type { WeightModel } from '../../../scoring/robustness/weight-model.ts';
import { evidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import type { Assessment, WeightInput } from '../../../scoring/types.ts';
import type { ChanceSettings } from './chance-settings.ts';
import type { Answers, Evidence, OtherWeights, Question } from './questions.ts';
import { methodReversals } from './reversals.ts';

type Weights = readonly WeightInput[];

/** Answers everything about one state of the evidence, at any weights. */
export interface Answerer {
  /** Null where there is no ranking to doubt. */
  readonly planChance: (weights: Weights, settings: ChanceSettings) => SmaaPlan | null;
  readonly answer: <Q extends Question>(question: Q, weights: Weights) => Answers[Q];
}

/** Assesses the cells once; what is drawn from them is laid out when it is first asked for. */
export function answererOf({ evidence, scenario }: Evidence): Answerer {
  const cells = assessCells({ ...evidence, weights: [] }, scenario);
  const assess = (weights: Weights): Assessment => rankCells(cells, weights, scenario.id);
  let beliefs: CellDraw[][] | null = null;
  const answers: { readonly [Q in Question]: (weights: Weights) => Answers[Q] } = {
    weights: (weights) => otherWeights(assess(weights), lockedColumns(cells.criterionIds, weights)),
    question: (weights) => evidenceSensitivity({ ...evidence, weights }, scenario),
    reversals: (weights) => methodReversals(assess(weights), evidence.criteria, scenario.methodOptions),
  };
  return {
    planChance: (weights, settings) => {
      const assessment = assess(weights);
      if (assessment.noRanking) return null;
      if (settings.evidence) beliefs ??= beliefCells(assessment);
      return planSmaa({
        cells: (settings.evidence && beliefs) || knownCells(assessment),
        weights: weightModel(sharesOf(assessment), lockedColumns(assessment.criterionIds, weights), settings),
        samples: settings.samples,
        seed: settings.seed,
      });
    },
    answer: (question, weights) => answers[question](weights),
  };
}

/** Every cell at its value, as if nothing were uncertain about it. */
const knownCells = (assessment: Assessment): CellDraw[][] =>
  cellRows(assessment).map((row) => row.map((cell) => knownCell(cell.value)));

/** What the settings say of the weights, for these present shares; locked ones stay, whatever is said of the others. */
export function weightModel(
  shares: readonly number[],
  locked: ReadonlySet<number>,
  settings: Pick<ChanceSettings, 'weights' | 'width'>,
): WeightModel {
  if (settings.weights === 'fixed') return { kind: 'fixed', shares };
  if (locked.size === 0) return openWeights(shares, settings);
  const free = shares.filter((_, j) => !locked.has(j));
  if (free.every((share) => share === 0)) return { kind: 'fixed', shares };
  return {
    kind: 'locked',
    shares: shares.map((share, j) => (locked.has(j) ? share : null)),
    others: openWeights(free, settings),
  };
}

function openWeights(
  shares: readonly number[],
  { weights, width }: Pick<ChanceSettings, 'weights' | 'width'>,
): Exclude<WeightModel, { kind: 'locked' }> {
  switch (weights) {
    case 'fixed':
      return { kind: 'fixed', shares };
    case 'around':
      return { kind: 'around', shares, width };
    case 'ordered':
      return { kind: 'ordered', groups: inOrder(shares) };
    case 'any':
      return { kind: 'uniform' };
  }
}

/** Columns of the criteria in groups of the same share, the largest first. */
function inOrder(shares: readonly number[]): number[][] {
  const groups = Map.groupBy(shares.keys(), (j) => shares[j] ?? 0);
  return [...groups].sort(([a], [b]) => b - a).map(([, columns]) => columns);
}

function otherWeights(assessment: Assessment, locked: ReadonlySet<number>): OtherWeights | null {
  const model = linearModelOf(assessment);
  if (!model) return null;
  return {
    stability: stabilityIntervals(model, locked),
    weightTornado: weightTornado(model, toDouble, locked),
    cellTornado: cellTornado(model, cellRangesOf(assessment)),
    flips: flipCertificates(model, locked),
  };
}

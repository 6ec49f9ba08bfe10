import { rankCells } from '../../../scoring/assessment/assess.ts';
import { assessCells } from '../../../scoring/assessment/cells.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import type { CellDraw } from '../../../scoring/probability/cell-draws.ts';
import { type ChanceSettings, planChance } from '../../../scoring/robustness/chance.ts';
import { flipCertificates } from '../../../scoring/robustness/flip.ts';
import { cellRangesOf, linearModelOf, lockedColumns } from '../../../scoring/robustness/linear-model.ts';
import { beliefCells } from '../../../scoring/robustness/smaa.ts';
import type { SmaaPlan } from '../../../scoring/robustness/smaa-types.ts';
import { stabilityIntervals } from '../../../scoring/robustness/stability-intervals.ts';
import { cellTornado, toDouble, weightTornado } from '../../../scoring/robustness/tornado.ts';
import { evidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import type { Assessment, WeightInput } from '../../../scoring/types.ts';
import { sameList } from '../../model/memo.ts';
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
  /** The cells to draw from, and of whom they are: weights change who is ranked. */
  let beliefs: { readonly ranked: readonly string[]; readonly cells: CellDraw[][] } | null = null;
  const answers: { readonly [Q in Question]: (weights: Weights) => Answers[Q] } = {
    weights: (weights) => otherWeights(assess(weights), lockedColumns(cells.criterionIds, weights)),
    question: (weights) => evidenceSensitivity({ ...evidence, weights }, scenario),
    reversals: (weights) => methodReversals(assess(weights), evidence.criteria, scenario.methodOptions),
  };
  return {
    planChance: (weights, settings) => {
      const assessment = assess(weights);
      const ranked = rankedOnly(assessment).alternativeIds;
      if (!beliefs || !sameList(beliefs.ranked, ranked)) beliefs = null;
      if (settings.evidence && !assessment.noRanking) beliefs ??= { ranked, cells: beliefCells(assessment) };
      const locked = lockedColumns(assessment.criterionIds, weights);
      return planChance(assessment, locked, settings, beliefs?.cells);
    },
    answer: (question, weights) => answers[question](weights),
  };
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

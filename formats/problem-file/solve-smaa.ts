/** Plain Node: problem files of the method smaa. */

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../../scoring/at.ts';
import type { MethodCriterion } from '../../scoring/methods/decision-problem.ts';
import { sumOf } from '../../scoring/methods/numbers.ts';
import { ranksOf, TIE } from '../../scoring/methods/ranks.ts';
import { sortedPoints } from '../../scoring/methods/value-points.ts';
import { type StatedNumber, statedCell } from '../../scoring/probability/cell-draws.ts';
import { smaa } from '../../scoring/robustness/smaa.ts';
import type { SmaaResult } from '../../scoring/robustness/smaa-types.ts';
import type { WeightModel } from '../../scoring/robustness/weight-model.ts';
import { weightMoments } from '../../scoring/robustness/weight-moments.ts';
import type { EvidenceCell } from './evidence-schema.ts';
import { inputError, unknownCriterionIn } from './input-error.ts';
import type { Solved } from './method-solvers.ts';
import type { OptionsOf } from './problem-schema.ts';
import { evidenceBeliefs, isEvidence } from './solve-evidence.ts';

type SmaaOptions = OptionsOf<'smaa'>;

/** Alternatives on criteria whose numbers may be distributions. */
export interface UncertainProblem {
  readonly alternatives: readonly string[];
  readonly criteria: readonly MethodCriterion[];
  readonly performance: readonly (readonly (StatedNumber | EvidenceCell)[])[];
  /** The weights of the file as shares; asked for only where the options use them. */
  readonly shares: () => readonly number[];
}

/** About a minute of work: draws times alternatives times what is done for each. */
const MOST_WORK = 2e10;
/** Draws of the cells behind the confidence, each scored at the central weights of every alternative. */
const CONFIDENCE_DRAWS = 10_000;
/** About a gigabyte: cells, each with a block of draws, and cells times alternatives, at each one's central weights. */
const MOST_CELLS = 40_000;
const MOST_SCORED_CELLS = 2e7;

/** Expected ranks tie within this many standard errors of their difference. */
const ERRORS = 3;

/** Solves a SMAA-2 problem (docs/scoring.md, "SMAA-2"). `weights` is the mean of the weights that are drawn. */
export function solveSmaa(
  stated: UncertainProblem,
  options: SmaaOptions,
): Solved & { weights: readonly number[] } {
  const problem = withBeliefs(stated, options);
  const { alternatives, criteria } = problem;
  const { samples, seed } = options;
  refuseTooMuch(alternatives.length, criteria.length, samples);
  const model = modelOf(problem, options);
  const result = smaa({ cells: cellsOf(problem, options), weights: model, samples, seed });
  const lead = result.leadVariance;
  return {
    weights: [...weightMoments(model, criteria.length).mean],
    normalization: Object.keys(options.valueFunctions).length > 0 ? 'value functions' : 'none',
    conventions: [
      'SMAA-2: weights and numbers are drawn together, each draw is scored by the weighted sum, and ranks are counted.',
      weightsRule(options),
      'A criterion without a value function enters with its number, a cost with its number negated.',
      `Central weights are the mean of the weights at which an alternative is first, null where it never is; confidence is the chance that it is first at these.`,
      `Pairwise winning is the chance that the row is above the column; a tie counts half, and the diagonal is 0.`,
      `${result.samples} draws from seed ${seed}: no probability has a Monte Carlo standard error above largestError.`,
      `The ranking is by the expected rank; neighbours that differ by less than ${ERRORS} standard errors tie.`,
    ],
    ranks: ranksOf(
      result.expectedRank.map((rank) => -rank),
      rankErrors(result).map((error) => (ERRORS * error) / TIE),
    ),
    results: {
      rankAcceptability: result.rankAcceptability,
      centralWeights: result.centralWeights,
      confidence: result.confidence,
      pairwiseWinning: result.pairwiseWinning,
      expectedRank: result.expectedRank,
      scoreIntervals: result.scoreIntervals,
      largestError: result.largestError,
      largestConfidenceError: result.largestConfidenceError,
      scoreVariance: result.scoreVariance,
      leadVariance: lead && { ...lead, leader: alternatives[lead.leader], rival: alternatives[lead.rival] },
    },
  };
}

/** A problem whose cells are numbers and distributions alone. */
interface DrawnProblem extends Omit<UncertainProblem, 'performance'> {
  readonly performance: readonly (readonly StatedNumber[])[];
}

/** Findings become the Beta belief that they come to, voices counted (docs/scoring.md, "Voices"). */
function withBeliefs(problem: UncertainProblem, options: SmaaOptions): DrawnProblem {
  const { alternatives, criteria, performance } = problem;
  const beliefs = evidenceBeliefs(
    {
      alternatives,
      criteria: criteria.map(({ id }) => id),
      performance: performance.map((row) => row.map((cell) => (isEvidence(cell) ? cell : null))),
    },
    options,
  );
  return {
    ...problem,
    performance: performance.map((row, a) =>
      row.map((cell, c): StatedNumber => {
        if (!isEvidence(cell)) return cell;
        const belief = at(at(beliefs, a), c);
        return belief?.kind === 'beta' ? { beta: [belief.a, belief.b] } : { beta: [1, 1] };
      }),
    ),
  };
}

function refuseTooMuch(alternatives: number, criteria: number, samples: number): void {
  const size = { alternatives: String(alternatives), criteria: String(criteria) };
  const cells = alternatives * criteria;
  if (cells > MOST_CELLS || cells * alternatives > MOST_SCORED_CELLS) {
    throw inputError(
      t(
        '{alternatives} alternatives on {criteria} criteria are more than the method "smaa" can hold in memory.',
        size,
      ),
      t('Leave out alternatives that cannot be first, or criteria that hardly count.'),
    );
  }
  const confidence = (Math.min(samples, CONFIDENCE_DRAWS) * cells * alternatives) / 4;
  if (samples * alternatives * (alternatives + criteria) + confidence > MOST_WORK) {
    throw inputError(
      t('{samples} samples of {alternatives} alternatives on {criteria} criteria would take too long.', {
        ...size,
        samples: String(samples),
      }),
      t('Ask for fewer samples.'),
    );
  }
}

function cellsOf({ alternatives, criteria, performance }: DrawnProblem, options: SmaaOptions) {
  const { valueFunctions, extrapolate } = options;
  const unknownId = unknownCriterionIn(valueFunctions, criteria);
  if (unknownId) throw unknownId;
  const points = criteria.map(({ id }) =>
    Object.hasOwn(valueFunctions, id) ? sortedPoints(valueFunctions[id] ?? [], id) : undefined,
  );
  return alternatives.map((_, row) =>
    criteria.map(({ direction }, column) =>
      statedCell(at(at(performance, row), column), { direction, points: points[column], extrapolate }),
    ),
  );
}

function modelOf({ criteria, shares }: DrawnProblem, { weights }: SmaaOptions): WeightModel {
  if (weights === 'uniform') return { kind: 'uniform' };
  if (weights === 'fixed') return { kind: 'fixed', shares: shares() };
  if ('around' in weights) return { kind: 'around', shares: shares(), width: weights.around };
  const indexes = new Map(criteria.map(({ id }, index) => [id, index]));
  const seen = new Set<number>();
  const groups = weights.order.map((id, place) => {
    const index = indexes.get(id);
    if (index === undefined || seen.has(index)) {
      const values = { place: `options.weights.order[${place}]`, name: quote(id) };
      throw inputError(
        index === undefined
          ? t('{place} is {name}, which is not among the criteria.', values)
          : t('{place} is {name}, which stands there before.', values),
      );
    }
    seen.add(index);
    return [index];
  });
  return { kind: 'ordered', groups };
}

// no text: written into the answer of the command line
function weightsRule({ weights }: SmaaOptions): string {
  if (weights === 'uniform') return 'Weights are uniform over all that add up to 1.';
  if (weights === 'fixed') return 'Weights are fixed: those of the criteria, divided by their sum.';
  if ('around' in weights) {
    return `A part of ${weights.around} of all weight is dealt out anew in every draw, uniformly; the rest stays with the weights of the criteria.`;
  }
  return 'Weights are uniform over all that add up to 1 and respect the order; nothing is assumed of a criterion that it does not name.';
}

/** Upper bounds of the standard error of the difference between the expected rank of each and a like one. */
function rankErrors({ rankAcceptability, expectedRank, samples }: SmaaResult): number[] {
  return rankAcceptability.map((row, index) => {
    const variance = sumOf(row.map((p, r) => p * (r + 1 - at(expectedRank, index)) ** 2));
    return Math.sqrt((2 * Math.max(0, variance)) / samples);
  });
}

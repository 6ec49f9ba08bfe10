import { beliefCell, type CellDraw, isContinuous } from '../chance/cell-draws.ts';
import type { Assessment, Interval } from '../types.ts';
import { type Confidence, confidenceRun } from './confidence.ts';
import { cellRows } from './linear-model.ts';
import { TIED } from './rank-counts.ts';
import { BLOCK, blockScorer } from './score-block.ts';
import { scoreRanges } from './score-ranges.ts';
import { withTies } from './tied-ranks.ts';
import { MOST_IN_BYTES, withoutTies } from './untied-ranks.ts';
import { type VarianceShares, varianceShares } from './variance-shares.ts';
import { checkWeightModel, fixedShares, type WeightModel, weightSampler } from './weight-model.ts';

/** What SMAA needs: a row of cells per alternative (more is better), what is known of the weights, and how to draw. */
export interface SmaaInput {
  readonly cells: readonly (readonly CellDraw[])[];
  readonly weights: WeightModel;
  readonly samples: number;
  readonly seed: number;
  /** Draws of the cells behind the confidence factors; as many as `samples`, but at most 10,000, when left out. */
  readonly confidenceSamples?: number;
}

/** What SMAA-2 says. Alternatives and criteria are in the order of the input; probabilities are from 0 to 1. */
export interface SmaaResult {
  /** Draws that the result rests on. */
  readonly samples: number;
  readonly seed: number;
  /** Chance that alternative a has rank r + 1, at [a][r]; tied draws are split evenly. */
  readonly rankAcceptability: number[][];
  /** The mean of the weights at which an alternative is first; null where it never is. */
  readonly centralWeights: (number[] | null)[];
  /** Chance that an alternative is first at its central weights; null where it has none, and until the run is done. */
  readonly confidence: (number | null)[];
  readonly confidenceSamples: number;
  /** Chance that a is above b, at [a][b]; a tie counts half, and the diagonal is 0. */
  readonly pairwiseWinning: number[][];
  readonly expectedRank: number[];
  /** The middle 90 percent of every score, from the first 20,000 draws. */
  readonly scoreIntervals: Interval[];
  /** No Monte Carlo standard error of `rankAcceptability` or `pairwiseWinning` is larger: 0.5 / √samples. */
  readonly largestError: number;
  /** The same for `confidence`. */
  readonly largestConfidenceError: number;
  /** Where the variance of every score comes from, exactly. */
  readonly scoreVariance: VarianceShares[];
  /** The same of the lead between the two best expected scores; null where there is no second. */
  readonly leadVariance: (VarianceShares & { leader: number; rival: number }) | null;
}

/** The beliefs of an assessment as SMAA draws them: a row per alternative, a column per criterion, in its order. */
export const beliefCells = (
  assessment: Pick<Assessment, 'alternativeIds' | 'criterionIds' | 'cells'>,
): CellDraw[][] => cellRows(assessment).map((row) => row.map((cell) => beliefCell(cell.belief)));

/** A run that can be done in parts: between two parts the caller may show progress, a first result, or stop. */
export interface SmaaRun {
  /** Draws in all, those for the confidence factors included. */
  readonly total: number;
  /** Makes up to `draws` more draws; returns how many of `total` are done. */
  advance(draws: number): number;
  /** What the draws so far say; needs at least one. */
  result(): SmaaResult;
}

/** Of the largest number in a problem: scores that differ by less tie, as 1e-9 does on a scale of 0 to 100. */
const TIE = 1e-11;

/** Standard error of a chance p found from n independent draws: √(p (1 - p) / n). */
export function monteCarloError(p: number, n: number): number {
  return Math.sqrt(Math.max(0, p * (1 - p)) / n);
}

/**
 * SMAA-2 in one go: `startSmaa`, all draws, result (docs/scoring.md, "Robustness"; R. Lahdelma and P. Salminen 2001;
 * T. Tervonen and R. Lahdelma 2007).
 */
export function smaa(input: SmaaInput): SmaaResult {
  const run = startSmaa(input);
  run.advance(run.total);
  return run.result();
}

/**
 * Starts SMAA-2: weights and cells are drawn together, each draw is scored by the weighted sum, and ranks are counted.
 * The same input gives the same numbers, in one part or in many. A RangeError says what is missing: an
 * alternative, a criterion, a draw, or weights that can be drawn from.
 */
export function startSmaa(input: SmaaInput): SmaaRun {
  const { cells, samples, seed } = input;
  const n = cells.length;
  const m = cells[0]?.length ?? 0;
  if (n === 0) throw new RangeError('SMAA needs at least one alternative.');
  if (m === 0) throw new RangeError('SMAA needs at least one criterion.');
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError('SMAA needs at least one sample.');
  checkWeightModel(input.weights, m);
  const tie = TIE * scaleOf(cells);
  const drawWeights = weightSampler(input.weights, m, seed);
  const score = blockScorer(cells, seed);
  const counts = canTie(input) || n > MOST_IN_BYTES ? withTies(n, tie) : withoutTies(n, BLOCK);
  const variance = varianceShares(cells, input.weights);
  const ranges = scoreRanges(variance.scores);
  const weights = new Float64Array(m * BLOCK);
  const scores = cells.map(() => new Float64Array(BLOCK));
  const first = new Int32Array(BLOCK);
  const central = centralSums(n, m);
  const random = cells.some((row) => row.some((cell) => cell.table !== null));
  const confidenceSamples = random ? (input.confidenceSamples ?? Math.min(samples, 10_000)) : 1;
  let done = 0;
  let confidence: Confidence | null = null;

  function drawBlock(count: number): void {
    drawWeights(weights, BLOCK, count);
    score(weights, count, scores);
    counts.add(scores, count, first, (draw, tied) => {
      for (const a of tied) central.add(weights, draw, a, 1 / tied.length);
    });
    central.addFirst(weights, first, count);
    ranges.add(scores, count);
    done += count;
  }

  return {
    total: samples + confidenceSamples,
    advance(draws) {
      let left = draws;
      while (left > 0 && done < samples) {
        const count = Math.min(BLOCK, left, samples - done);
        drawBlock(count);
        left -= count;
      }
      if (left > 0 && done === samples) {
        confidence ??= confidenceRun({
          cells,
          centralWeights: central.means(),
          samples: confidenceSamples,
          seed,
          tie,
        });
        confidence.advance(left);
      }
      return done + (confidence?.done() ?? 0);
    },
    result() {
      if (done === 0) throw new RangeError('No draw has been made yet.');
      const over = (values: Float64Array): number[][] =>
        cells.map((_, a) => Array.from(values.subarray(a * n, (a + 1) * n), (count) => count / done));
      const rankAcceptability = over(counts.ranks());
      const finished = confidence !== null && confidence.done() === confidenceSamples;
      return {
        samples: done,
        seed,
        rankAcceptability,
        centralWeights: central.means(),
        confidence: finished && confidence ? confidence.factors() : cells.map(() => null),
        confidenceSamples: finished ? confidenceSamples : 0,
        pairwiseWinning: over(counts.wins()),
        expectedRank: rankAcceptability.map((row) => row.reduce((sum, p, r) => sum + p * (r + 1), 0)),
        scoreIntervals: ranges.intervals(),
        largestError: 0.5 / Math.sqrt(done),
        largestConfidenceError: random && finished ? 0.5 / Math.sqrt(confidenceSamples) : 0,
        scoreVariance: variance.scores,
        leadVariance: variance.lead,
      };
    },
  };
}

/**
 * Whether two alternatives can tie with a chance above zero. They cannot where a cell of one of them has a density and
 * a weight, nor where weights have a density and the known numbers differ.
 */
function canTie({ cells, weights }: SmaaInput): boolean {
  const known = fixedShares(weights);
  const counts = (j: number): boolean => known === null || (known[j] ?? 0) > 0;
  const free = cells.map((row) => row.some((cell, j) => counts(j) && isContinuous(cell)));
  const exact = cells.map((row) => row.every((cell) => cell.table === null));
  const m = cells[0]?.length ?? 0;
  return cells.some((row, a) =>
    cells.some((other, b) => {
      if (b >= a || free[a] || free[b]) return false;
      if (known || m === 1 || !exact[a] || !exact[b]) return true;
      return row.every((cell, j) => cell.low === other[j]?.low);
    }),
  );
}

/** The largest number that a known or drawn cell reaches, as far as it can be said. */
function scaleOf(cells: readonly (readonly CellDraw[])[]): number {
  let scale = 0;
  for (const { table, low, scale: spread, points } of cells.flat()) {
    const reach = table ? Math.abs(low) + Math.abs(spread) : Math.abs(low);
    const largest = points ? points.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 0) : reach;
    scale = Math.max(scale, largest);
  }
  return scale;
}

/** Sums of the weights at which each alternative is first. */
function centralSums(n: number, m: number) {
  const sums = new Float64Array(n * m);
  const times = new Float64Array(n);
  const add = (weights: Float64Array, draw: number, a: number, part: number): void => {
    times[a] = (times[a] as number) + part;
    for (let j = 0; j < m; j++) {
      sums[a * m + j] = (sums[a * m + j] as number) + part * (weights[j * BLOCK + draw] as number);
    }
  };
  return {
    add,
    addFirst(weights: Float64Array, first: Int32Array, count: number): void {
      for (let s = 0; s < count; s++) {
        const a = first[s] as number;
        if (a === TIED) continue;
        times[a] = (times[a] as number) + 1;
        let at = a * m;
        for (let j = s; j < weights.length; j += BLOCK) {
          sums[at] = (sums[at] as number) + (weights[j] as number);
          at++;
        }
      }
    },
    means: (): (number[] | null)[] =>
      Array.from(times, (count, a) =>
        count === 0 ? null : Array.from(sums.subarray(a * m, (a + 1) * m), (sum) => sum / count),
      ),
  };
}

import type { CellDraw } from '../probability/cell-draws.ts';
import type { Interval } from '../types.ts';
import type { ScoreDensity } from './score-ranges.ts';
import type { VarianceShares, varianceShares } from './variance-shares.ts';
import type { WeightModel } from './weight-model.ts';

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
  /**
   * Chance that an alternative is first at its central weights; null where it has none, and until the run is done. Where the weights are
   * known these are the weights, and it is the chance of the first rank itself.
   */
  readonly confidence: (number | null)[];
  readonly confidenceSamples: number;
  /** Chance that a is above b, at [a][b]; a tie counts half, and the diagonal is 0. */
  readonly pairwiseWinning: number[][];
  readonly expectedRank: number[];
  /** The middle 90 percent of every score, from the first 10,000 draws of each part. */
  readonly scoreIntervals: Interval[];
  /** How the scores of the same draws spread. */
  readonly scoreDensities: ScoreDensity[];
  /** No Monte Carlo standard error of `rankAcceptability` or `pairwiseWinning` is larger: 0.5 / √samples. */
  readonly largestError: number;
  /** The same for `confidence`. */
  readonly largestConfidenceError: number;
  /** Where the variance of every score comes from, exactly. */
  readonly scoreVariance: VarianceShares[];
  /** The same of the lead between the two best expected scores; null where there is no second. */
  readonly leadVariance: (VarianceShares & { leader: number; rival: number }) | null;
}

/** A run that can be done in steps: between two steps the caller may show progress, a first result, or stop. */
export interface SmaaRun {
  /** Draws in all, those for the confidence factors included. */
  readonly total: number;
  /** Makes up to `draws` more draws; returns how many of `total` are done. */
  advance(draws: number): number;
  /** What the draws so far say; needs at least one. */
  result(): SmaaResult;
}

/** An input that was looked at once; every part starts from it. */
export interface SmaaPlan {
  readonly input: SmaaInput;
  readonly confidenceSamples: number;
  /** Whether a cell is drawn at all. */
  readonly random: boolean;
  /** Scores that differ by no more tie. */
  readonly tie: number;
  readonly tiesPossible: boolean;
  readonly variance: ReturnType<typeof varianceShares>;
}

/** What the draws of one part say, as plain data that can be sent from one thread to another. */
export interface SmaaTally {
  readonly samples: number;
  /** As in `RankCounter`. */
  readonly ranks: Float64Array;
  readonly wins: Float64Array;
  /** How often each alternative was first, and the sum of the weights at which it was, criterion j's at `a * m + j`. */
  readonly firsts: Float64Array;
  readonly weightSums: Float64Array;
  /** How many scores of each alternative fell into each bin. */
  readonly bins: readonly Int32Array[];
}

/** One part of a run, in steps. */
export interface SmaaPart<Tally = SmaaTally> {
  /** Draws of this part. */
  readonly total: number;
  /** Makes up to `draws` more draws; returns how many of `total` are done. */
  advance(draws: number): number;
  /** What its draws so far say. */
  tally(): Tally;
}

import { beliefCell, type CellDraw } from '../chance/cell-draws.ts';
import type { Assessment, Interval } from '../types.ts';
import type { ConfidenceTally } from './confidence.ts';
import { cellRows } from './linear-model.ts';
import { centralWeightsOf, mergeSmaa } from './smaa-merge.ts';
import {
  planSmaa,
  SMAA_PARTS,
  type SmaaPart,
  type SmaaPlan,
  startConfidencePart,
  startSmaaPart,
} from './smaa-parts.ts';
import type { VarianceShares } from './variance-shares.ts';
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
  /** Chance that an alternative is first at its central weights; null where it has none, and until the run is done. */
  readonly confidence: (number | null)[];
  readonly confidenceSamples: number;
  /** Chance that a is above b, at [a][b]; a tie counts half, and the diagonal is 0. */
  readonly pairwiseWinning: number[][];
  readonly expectedRank: number[];
  /** The middle 90 percent of every score, from the first 10,000 draws of each part. */
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

/** A run that can be done in steps: between two steps the caller may show progress, a first result, or stop. */
export interface SmaaRun {
  /** Draws in all, those for the confidence factors included. */
  readonly total: number;
  /** Makes up to `draws` more draws; returns how many of `total` are done. */
  advance(draws: number): number;
  /** What the draws so far say; needs at least one. */
  result(): SmaaResult;
}

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

/** Starts SMAA-2 on one thread. Errors as in `planSmaa`. */
export const startSmaa = (input: SmaaInput): SmaaRun => smaaInTurn(planSmaa(input));

/** Runs a plan on one thread: all parts in turn, then those of the confidence factors. */
export function smaaInTurn(plan: SmaaPlan): SmaaRun {
  const inTurn = turns((part) => startSmaaPart(plan, part));
  let confidences: Turns<ConfidenceTally> | null = null;
  return {
    total: plan.input.samples + plan.confidenceSamples,
    advance(draws) {
      const left = draws - inTurn.advance(draws);
      if (left > 0) {
        if (!confidences) {
          const centralWeights = centralWeightsOf(inTurn.tallies());
          confidences = turns((part) => startConfidencePart(plan, centralWeights, part));
        }
        confidences.advance(left);
      }
      return inTurn.done() + (confidences?.done() ?? 0);
    },
    result: () => mergeSmaa(plan, inTurn.tallies(), confidences?.tallies()),
  };
}

/** All parts, one after the other; a part is started when its turn comes. */
interface Turns<Tally> {
  /** Makes up to `draws` more draws; returns how many it made. */
  advance(draws: number): number;
  done(): number;
  /** What every part that was started says. */
  tallies(): Tally[];
}

function turns<Tally>(start: (part: number) => SmaaPart<Tally>): Turns<Tally> {
  const tallies: Tally[] = [];
  let running = start(0);
  let before = 0;
  let done = 0;
  return {
    advance(draws) {
      let made = 0;
      for (;;) {
        const now = running.advance(draws - made);
        made += now - done;
        done = now;
        if (done < running.total || tallies.length + 1 === SMAA_PARTS) return made;
        // Only what it counted is kept, so that no two parts take memory at once.
        tallies.push(running.tally());
        before += done;
        running = start(tallies.length);
        done = 0;
        if (made >= draws) return made;
      }
    },
    done: () => before + done,
    tallies: () => [...tallies, running.tally()],
  };
}

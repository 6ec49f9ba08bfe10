import { rankedOnly } from '../assessment/ranked-only.ts';
import { beliefCell, type CellDraw } from '../probability/cell-draws.ts';
import type { Assessment } from '../types.ts';
import type { ConfidenceTally } from './confidence-factors.ts';
import { cellRows } from './linear-model.ts';
import { centralWeightsOf, mergeSmaa } from './smaa-merge.ts';
import { planSmaa, SMAA_PARTS, startConfidencePart, startSmaaPart } from './smaa-parts.ts';
import type { SmaaInput, SmaaPart, SmaaPlan, SmaaResult, SmaaRun } from './smaa-types.ts';

/**
 * The beliefs of an assessment as SMAA draws them: a row for each alternative that is ranked (`rankedOnly` has their ids in the same
 * order), a column per criterion.
 */
export const beliefCells = (assessment: Assessment): CellDraw[][] =>
  cellRows(rankedOnly(assessment)).map((row) => row.map((cell) => beliefCell(cell.belief)));

/** Standard error of a chance p found from n independent draws: √(p (1 - p) / n). */
export function monteCarloError(p: number, n: number): number {
  return Math.sqrt(Math.max(0, p * (1 - p)) / n);
}

/** Standard error of a mean over n independent draws of what has this variance: √(variance / n); without draws nothing is known. */
export function errorOfMean(variance: number, n: number): number {
  return n > 0 ? Math.sqrt(Math.max(0, variance) / n) : Number.POSITIVE_INFINITY;
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

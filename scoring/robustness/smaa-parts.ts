import { at } from '../at.ts';
import { type CellDraw, isContinuous } from '../probability/cell-draws.ts';
import { centralWeightSums } from './central-weight-sums.ts';
import { type ConfidenceTally, startConfidence } from './confidence-factors.ts';
import { tiedRankCounter } from './kernels/tied-ranks.ts';
import { MOST_UNTIED, untiedRankCounter } from './kernels/untied-ranks.ts';
import { BLOCK, blockScorer } from './score-block.ts';
import { scoreRanges } from './score-ranges.ts';
import type { SmaaInput, SmaaPart, SmaaPlan } from './smaa-types.ts';
import { varianceShares } from './variance-shares.ts';
import { checkWeightModel, fixedShares } from './weight-model.ts';
import { weightSampler } from './weight-sampler.ts';

/**
 * Every run is made of so many parts, whether they run in turn or at the same time: each has streams and counters of its own,
 * and these are added up in the order of the parts. So the result has the same bits however many threads there are.
 */
export const SMAA_PARTS = 2;

/** Of the largest number in a problem: scores that differ by less tie, as 1e-9 does on a scale of 0 to 100. */
const TIE = 1e-11;

/**
 * Checks an input and looks at it once. A RangeError says what is missing: an alternative, a criterion, a draw, or weights that
 * can be drawn from.
 */
export function planSmaa(input: SmaaInput): SmaaPlan {
  const { cells, samples } = input;
  const m = cells[0]?.length ?? 0;
  if (cells.length === 0) throw new RangeError('SMAA needs at least one alternative.');
  if (m === 0) throw new RangeError('SMAA needs at least one criterion.');
  if (!Number.isInteger(samples) || samples < 1) throw new RangeError('SMAA needs at least one sample.');
  checkWeightModel(input.weights, m);
  const random = cells.some((row) => row.some((cell) => cell.table !== null));
  return {
    input,
    // At known weights the confidence is the chance itself, and nothing is drawn for it.
    confidenceSamples:
      random && !fixedShares(input.weights) ? (input.confidenceSamples ?? Math.min(samples, 10_000)) : 1,
    random,
    tie: TIE * scaleOf(cells),
    tiesPossible: canTie(input),
    variance: varianceShares(cells, input.weights),
  };
}

/** How many of `samples` draws fall to a part: as even as can be, the first parts take what is left over. */
export const drawsOfPart = (samples: number, part: number): number =>
  Math.ceil((samples - part) / SMAA_PARTS);

/** Starts part `part`, from 0 to SMAA_PARTS - 1: weights and cells are drawn together, each draw is scored and ranked. */
export function startSmaaPart(plan: SmaaPlan, part: number): SmaaPart {
  const { input, tie, tiesPossible, variance } = plan;
  const { cells, seed } = input;
  const n = cells.length;
  const m = at(cells, 0).length;
  const samples = drawsOfPart(input.samples, part);
  const drawWeights = weightSampler(input.weights, m, seed, part);
  const score = blockScorer(cells, seed, part);
  const counts = tiesPossible || n > MOST_UNTIED ? tiedRankCounter(n, tie) : untiedRankCounter(n, BLOCK);
  const ranges = scoreRanges(variance.scores, SMAA_PARTS);
  const weights = new Float64Array(m * BLOCK);
  const scores = cells.map(() => new Float64Array(BLOCK));
  const first = new Int32Array(BLOCK);
  const central = centralWeightSums(n, m);
  let done = 0;

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
    total: samples,
    advance(draws) {
      for (let left = Math.min(draws, samples - done); left > 0; left -= BLOCK)
        drawBlock(Math.min(BLOCK, left));
      return done;
    },
    tally: () => ({
      samples: done,
      ranks: counts.ranks(),
      wins: counts.wins(),
      firsts: central.times.slice(),
      weightSums: central.sums.slice(),
      bins: ranges.bins.map((bins) => bins.slice()),
    }),
  };
}

/** Starts part `part` of the draws behind the confidence factors, which need the central weights of all parts. */
export function startConfidencePart(
  { input, confidenceSamples, tie }: SmaaPlan,
  centralWeights: readonly (readonly number[] | null)[],
  part: number,
): SmaaPart<ConfidenceTally> {
  const samples = drawsOfPart(confidenceSamples, part);
  return startConfidence({ cells: input.cells, centralWeights, samples, seed: input.seed, part, tie });
}

/**
 * Whether two alternatives can tie with a chance above zero. They cannot where a cell of one of them has a density and
 * a weight, nor where weights have a density and the known numbers differ; beside locked weights, where they do not all
 * differ by as much on what is drawn.
 */
function canTie({ cells, weights }: SmaaInput): boolean {
  const known = fixedShares(weights);
  const locked = weights.kind === 'locked' ? weights.shares : null;
  const counts = (j: number): boolean => (known ? at(known, j) : locked ? (at(locked, j) ?? 1) : 1) > 0;
  const free = cells.map((row) => row.some((cell, j) => counts(j) && isContinuous(cell)));
  const exact = cells.map((row) => row.every((cell) => cell.table === null));
  const m = at(cells, 0).length;
  return cells.some((row, a) =>
    cells.some((other, b) => {
      if (b >= a || free[a] || free[b]) return false;
      if (known || m === 1 || !exact[a] || !exact[b]) return true;
      const ahead = row.map((cell, j) => cell.low - at(other, j).low);
      if (!locked) return ahead.every((d) => d === 0);
      const drawn = ahead.filter((_, j) => locked[j] === null);
      return drawn.every((d) => d === drawn[0]);
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

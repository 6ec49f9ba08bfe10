import { betaDraw, normalDraw } from '../chance/beta.ts';
import { type Random, seededRandom } from '../chance/random.ts';
import { cellKey } from '../evidence/cells.ts';
import { valueAt } from '../methods/value-function.ts';
import type { Assessment, CellBelief, Interval } from '../types.ts';

/** How many times cells are drawn as a rule, and from which seed: both are part of every result that rests on them. */
export const SIMULATION = { samples: 10_000, seed: 20090224 } as const;

/** Most numbers that one simulation keeps, 8 bytes each: a huge matrix gets fewer draws, not all of the memory. */
const MOST_NUMBERS = 25_000_000;

/**
 * Values drawn from the belief of every cell: `samples` blocks of alternatives times criteria, in the order of the
 * assessment, on a scale of 0 to 100. They depend on the evidence alone, so they serve any weights.
 */
export interface BeliefDraws {
  readonly alternativeIds: readonly string[];
  readonly criterionIds: readonly string[];
  readonly samples: number;
  readonly seed: number;
  readonly values: Float64Array;
}

/** What the simulation says of one alternative at given weights. */
export interface SimulatedStanding {
  readonly alternativeId: string;
  /** Share of the draws, 0 to 1, in which it is first; draws that tie are split. */
  readonly chanceFirst: number;
  /** The middle 90 percent of its score. */
  readonly interval: Interval;
}

/**
 * Draws every cell from its Beta belief; a judgement is drawn as the point that it is. Takes a while: on the screen it
 * runs in a worker.
 */
export function drawBeliefs(
  assessment: Pick<Assessment, 'alternativeIds' | 'criterionIds' | 'cells'>,
  { samples, seed }: { samples: number; seed: number } = { ...SIMULATION, samples: samplesFor(assessment) },
): BeliefDraws {
  const { alternativeIds, criterionIds } = assessment;
  const width = alternativeIds.length * criterionIds.length;
  const values = new Float64Array(samples * width);
  let column = 0;
  for (const alternativeId of alternativeIds) {
    for (const criterionId of criterionIds) {
      const cell = assessment.cells.get(cellKey(alternativeId, criterionId));
      // A generator for each cell: its draws stay the same when a cell elsewhere changes.
      const random = seededRandom(Math.imul(seed ^ column, 0x9e3779b1));
      const draw = cell ? drawerOf(cell.belief, random) : () => 50;
      for (let s = 0; s < samples; s++) values[s * width + column] = draw();
      column++;
    }
  }
  return { alternativeIds, criterionIds, samples, seed, values };
}

/** Draws values of a cell, 0 to 100. */
function drawerOf(belief: CellBelief, random: Random): () => number {
  switch (belief.kind) {
    case 'beta':
      return () => 100 * betaDraw(belief.a, belief.b, random);
    case 'normal':
      return () => valueAt(belief.points, belief.mean + belief.sd * normalDraw(random));
    case 'uniform':
      return () => valueAt(belief.points, belief.low + (belief.high - belief.low) * random());
    case 'point':
      return () => belief.value;
  }
}

/** Scores every draw by the weighted sum and counts who is first (docs/scoring.md, "The verdict"). */
export function simulateStandings(
  draws: BeliefDraws,
  shares: ReadonlyMap<string, number>,
): SimulatedStanding[] {
  const weights = Float64Array.from(draws.criterionIds, (id) => shares.get(id) ?? 0);
  const count = draws.alternativeIds.length;
  const scores = draws.alternativeIds.map(() => new Float64Array(draws.samples));
  const first = new Float64Array(count);
  for (let s = 0; s < draws.samples; s++) {
    let best = Number.NEGATIVE_INFINITY;
    let ties = 0;
    for (let a = 0; a < count; a++) {
      const score = scoreDraw(draws, weights, s * count + a);
      (scores[a] ?? scoreless)[s] = score;
      if (score > best) {
        best = score;
        ties = 1;
      } else if (score === best) ties++;
    }
    for (let a = 0; a < count; a++) if (scores[a]?.[s] === best) first[a] = (first[a] ?? 0) + 1 / ties;
  }
  return draws.alternativeIds.map((alternativeId, a) => ({
    alternativeId,
    chanceFirst: (first[a] ?? 0) / draws.samples,
    interval: middleNinety(scores[a] ?? scoreless),
  }));
}

function samplesFor({
  alternativeIds,
  criterionIds,
}: Pick<Assessment, 'alternativeIds' | 'criterionIds'>): number {
  const cells = Math.max(1, alternativeIds.length * criterionIds.length);
  return Math.min(SIMULATION.samples, Math.max(1, Math.floor(MOST_NUMBERS / cells)));
}

const scoreless = new Float64Array();

function scoreDraw(draws: BeliefDraws, weights: Float64Array, row: number): number {
  const width = weights.length;
  const start = row * width;
  let score = 0;
  for (let c = 0; c < width; c++) score += (weights[c] ?? 0) * (draws.values[start + c] ?? 0);
  return score;
}

function middleNinety(scores: Float64Array): Interval {
  const sorted = scores.slice().sort();
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 50;
  return { low: at(0.05), high: at(0.95) };
}

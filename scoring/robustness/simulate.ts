import { at, entryOf } from '../at.ts';
import { beliefCell, fillCell } from '../probability/cell-draws.ts';
import { randomStream } from '../probability/random.ts';
import type { Assessment, Interval } from '../types.ts';
import { cellRows } from './linear-model.ts';
import { drawsOfPart, SMAA_PARTS } from './smaa-parts.ts';

/** How many times cells are drawn as a rule, and from which seed: both are part of every result that rests on them. */
export const SIMULATION = { samples: 10_000, seed: 20090224 } as const;

/** Most numbers that one simulation keeps, 8 bytes each: a huge matrix gets fewer draws, not all of the memory. */
const MOST_NUMBERS = 25_000_000;

/**
 * Values drawn from the belief of every cell, 0 to 100: cell after cell, criterion by criterion for each alternative in
 * the order of the assessment, `samples` draws each. They depend on the evidence alone, so they serve any weights.
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
  const values = new Float64Array(samples * alternativeIds.length * criterionIds.length);
  for (const [column, { belief }] of cellRows(assessment).flat().entries()) {
    const cell = beliefCell(belief);
    // A stream for each cell: its draws stay the same when a cell elsewhere changes. The parts are those of SMAA, so that
    // whoever is first here is first there, draw by draw.
    for (let part = 0, from = column * samples; part < SMAA_PARTS; part++) {
      const to = from + drawsOfPart(samples, part);
      fillCell(cell, randomStream(seed, column, part), values, from, to);
      from = to;
    }
  }
  return { alternativeIds, criterionIds, samples, seed, values };
}

/**
 * Scores every draw by the weighted sum and counts who is first (docs/scoring.md, "The chance to be first"): among whomever was drawn,
 * and these chances add up to 1.
 */
export function simulateStandings(
  draws: BeliefDraws,
  shares: ReadonlyMap<string, number>,
): SimulatedStanding[] {
  const { alternativeIds, criterionIds, samples } = draws;
  const scores = alternativeIds.map((_, a) => {
    const row = new Float64Array(samples);
    for (const [j, id] of criterionIds.entries()) {
      addColumn(row, draws.values, (a * criterionIds.length + j) * samples, entryOf(shares, id));
    }
    return row;
  });
  const first = chancesFirst(scores, samples);
  return alternativeIds.map((alternativeId, a) => ({
    alternativeId,
    chanceFirst: first[a] as number,
    interval: middleNinety(scores[a] as Float64Array),
  }));
}

/** Adds one cell's draws times its weight to the scores. */
function addColumn(scores: Float64Array, values: Float64Array, start: number, weight: number): void {
  if (weight === 0) return;
  for (let s = 0; s < scores.length; s++) {
    scores[s] = (scores[s] as number) + weight * (values[start + s] as number);
  }
}

/** Scores from 0 to 100 that differ by no more tie, as they do in the ranking and in SMAA. */
const TIE = 1e-9;

/** In what share of the draws each row of scores is the highest; rows that tie share a draw. */
function chancesFirst(scores: readonly Float64Array[], samples: number): Float64Array {
  const first = new Float64Array(scores.length);
  for (let s = 0; s < samples; s++) {
    let best = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    let winner = 0;
    for (let a = 0; a < scores.length; a++) {
      const score = (scores[a] as Float64Array)[s] as number;
      if (score > best) {
        next = best;
        best = score;
        winner = a;
      } else if (score > next) next = score;
    }
    if (best - next > TIE) {
      first[winner] = (first[winner] as number) + 1;
      continue;
    }
    const tied = tiedAtTop(scores, s);
    for (const a of tied) first[a] = (first[a] as number) + 1 / tied.length;
  }
  return first.map((count) => count / samples);
}

/** Who is first in a draw: whoever ties with the best, and whoever a chain of such ties connects with it. */
function tiedAtTop(scores: readonly Float64Array[], s: number): readonly number[] {
  const scoreOf = (a: number): number => scores[a]?.[s] as number;
  const order = [...scores.keys()].sort((a, b) => scoreOf(b) - scoreOf(a));
  const end = order.findIndex((a, i) => i > 0 && scoreOf(at(order, i - 1)) - scoreOf(a) > TIE);
  return end < 0 ? order : order.slice(0, end);
}

export function samplesFor({
  alternativeIds,
  criterionIds,
}: Pick<Assessment, 'alternativeIds' | 'criterionIds'>): number {
  const cells = Math.max(1, alternativeIds.length * criterionIds.length);
  return Math.min(SIMULATION.samples, Math.max(1, Math.floor(MOST_NUMBERS / cells)));
}

function middleNinety(scores: Float64Array): Interval {
  const sorted = scores.slice().sort();
  const quantile = (share: number): number => at(sorted, Math.floor(share * (sorted.length - 1)));
  return { low: quantile(0.05), high: quantile(0.95) };
}

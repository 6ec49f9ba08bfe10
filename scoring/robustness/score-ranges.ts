import type { Interval } from '../types.ts';

/** Collects scores of every alternative in bins, so that quantiles are found without keeping the scores. */
interface ScoreRanges {
  /** Adds the first `count` scores of every row, until there are enough. */
  add(scores: readonly Float64Array[], count: number): void;
  /** How many scores of each alternative are in each bin. */
  readonly bins: readonly Int32Array[];
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Draws that are binned: with these a quantile's standard error, 1/66 of a standard deviation, is nearly that of a bin. */
const ENOUGH = 20_000;

const BINS = 1024;
/**
 * Bins reach this many standard deviations to each side of the mean. By Chebyshev's inequality at most 1 of 20 scores is
 * further than √20 = 4.47 away, so the 5 and 95 percent quantiles are inside.
 */
const REACH = 4.6;

/** Where the bins of a score begin and how wide one is: 1/111 of a standard deviation. */
function binsOf({ mean, variance }: Moments): { low: number; width: number } {
  const reach = REACH * Math.sqrt(variance);
  return { low: mean - reach, width: (2 * reach) / BINS };
}

/** Bins by the exact mean and variance of each score, in one of `parts` parts of a run: each takes its share of the draws. */
export function scoreRanges(moments: readonly Moments[], parts: number): ScoreRanges {
  const rows = moments.map((row) => ({ ...binsOf(row), bins: new Int32Array(BINS) }));
  let samples = 0;
  return {
    add(scores, count) {
      const part = Math.min(count, ENOUGH / parts - samples);
      if (part <= 0) return;
      for (const [a, { low, width, bins }] of rows.entries()) {
        if (width > 0) bin(scores[a] as Float64Array, part, low, 1 / width, bins);
      }
      samples += part;
    },
    bins: rows.map(({ bins }) => bins),
  };
}

/** The middle 90 percent of each alternative's scores, from what every part has binned. */
export function scoreIntervals(
  moments: readonly Moments[],
  parts: readonly (readonly Int32Array[])[],
): Interval[] {
  return moments.map((row, a) => {
    const { low, width } = binsOf(row);
    if (width === 0) return { low, high: low };
    const bins = new Int32Array(BINS);
    for (const part of parts)
      part[a]?.forEach((count, i) => {
        bins[i] = (bins[i] as number) + count;
      });
    const samples = bins.reduce((sum, count) => sum + count, 0);
    const at = (share: number): number => low + width * quantileBin(bins, share * samples);
    return { low: at(0.05), high: at(0.95) };
  });
}

/** How the scores of an alternative spread: shares of its draws in bins of one width, from the lowest on. The shares add up to 1. */
export interface ScoreDensity {
  readonly low: number;
  /** Of one bin, in points; 0 where the score is always the same. */
  readonly width: number;
  readonly shares: readonly number[];
}

/** Bins of a density: 1,024 would show the chance of the draws, 64 of a seventh of a standard deviation show the shape. */
const DENSITY_BINS = 64;

/** A histogram of each alternative's scores, from what every part has binned; bins without a draw at both ends are left out. */
export function scoreDensities(
  moments: readonly Moments[],
  parts: readonly (readonly Int32Array[])[],
): ScoreDensity[] {
  return moments.map((row, a) => {
    const { low, width } = binsOf(row);
    if (width === 0) return { low, width, shares: [1] };
    const fine = BINS / DENSITY_BINS;
    const counts = new Array<number>(DENSITY_BINS).fill(0);
    let samples = 0;
    for (const part of parts)
      part[a]?.forEach((count, i) => {
        const wide = Math.floor(i / fine);
        counts[wide] = (counts[wide] as number) + count;
        samples += count;
      });
    const first = counts.findIndex((count) => count > 0);
    const last = counts.findLastIndex((count) => count > 0);
    return {
      low: low + Math.max(0, first) * fine * width,
      width: fine * width,
      shares: counts.slice(Math.max(0, first), last + 1).map((count) => count / samples),
    };
  });
}

function bin(scores: Float64Array, count: number, low: number, perBin: number, bins: Int32Array): void {
  for (let s = 0; s < count; s++) {
    const at = ((scores[s] as number) - low) * perBin;
    const i = at < 0 ? 0 : at >= BINS ? BINS - 1 : at | 0;
    bins[i] = (bins[i] as number) + 1;
  }
}

/** Where the running total of the bins reaches `target`, in bins from the first, linear within a bin. */
function quantileBin(bins: Int32Array, target: number): number {
  let total = 0;
  for (let i = 0; i < bins.length; i++) {
    const inside = bins[i] as number;
    if (total + inside >= target && inside > 0) return i + (target - total) / inside;
    total += inside;
  }
  return bins.length;
}

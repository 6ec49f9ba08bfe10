import type { Interval } from '../types.ts';

/** Collects scores of every alternative in bins, so that quantiles are found without keeping the scores. */
interface ScoreRanges {
  /** Adds the first `count` scores of every row, until there are enough. */
  add(scores: readonly Float64Array[], count: number): void;
  /** The middle 90 percent of each alternative's scores. */
  intervals(): Interval[];
}

/** Draws that are binned: with these a quantile's standard error, 1/66 of a standard deviation, is nearly that of a bin. */
const ENOUGH = 20_000;

const BINS = 1024;
/**
 * Bins reach this many standard deviations to each side of the mean. By Chebyshev's inequality at most 1 of 20 scores is
 * further than √20 = 4.47 away, so the 5 and 95 percent quantiles are inside.
 */
const REACH = 4.6;

/** Bins by the exact mean and variance of each score: each is 1/111 of a standard deviation wide. */
export function scoreRanges(
  moments: readonly { readonly mean: number; readonly variance: number }[],
): ScoreRanges {
  const rows = moments.map(({ mean, variance }) => {
    const reach = REACH * Math.sqrt(variance);
    return { low: mean - reach, width: (2 * reach) / BINS, bins: new Int32Array(BINS) };
  });
  let samples = 0;
  return {
    add(scores, count) {
      const part = Math.min(count, ENOUGH - samples);
      if (part <= 0) return;
      for (const [a, { low, width, bins }] of rows.entries()) {
        if (width > 0) bin(scores[a] as Float64Array, part, low, 1 / width, bins);
      }
      samples += part;
    },
    intervals: () =>
      rows.map(({ low, width, bins }) => {
        if (width === 0) return { low, high: low };
        const at = (share: number): number => low + width * quantileBin(bins, share * samples);
        return { low: at(0.05), high: at(0.95) };
      }),
  };
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

import { at } from '../at.ts';
import { shareOut, smallest } from '../methods/numbers.ts';
import type { Interval } from '../types.ts';

/**
 * What answers that are ranges allow the weights of a few items to be: each between two ratios to one of them, the reference, whose
 * own ratio is 1. Without a reference nothing is said, and any weights will do.
 */
export interface RatioRanges {
  /** Index of the item that the others are measured by; null where nothing is said yet. */
  readonly reference: number | null;
  /** The lowest and the highest ratio of each item to the reference, 0 or more; not read where there is no reference. */
  readonly ratios: readonly Interval[];
}

/** Weights by group, then within each: the weight of an item is that of its group times its own within it. */
export interface WeightRanges {
  readonly groups: RatioRanges;
  /** In the order of the groups; the items of all of them, one after the other, are the criteria. */
  readonly within: readonly RatioRanges[];
}

/** The reference itself. */
export const ONE: Interval = { low: 1, high: 1 };

/** What is known of an item before it is asked about, where the reference is the one that weighs most. */
export const UP_TO_ONE: Interval = { low: 0, high: 1 };

/**
 * The least weighted mean of `values` over all weights that the ranges allow: exact, by raising ratios from their lowest to their
 * highest in the order of the values for as long as that lowers the mean (docs/scoring.md, "Weights as ranges"; the interval weighted
 * average of Liou and Wang 1992 and Lee and Park 1997). Without a reference it is the least value.
 */
export function leastMean({ reference, ratios }: RatioRanges, values: readonly number[]): number {
  if (reference === null) return smallest(values);
  let weight = 0;
  let sum = 0;
  for (const [i, value] of values.entries()) {
    const { low } = at(ratios, i);
    weight += low;
    sum += low * value;
  }
  const order = values.map((_, i) => i).sort((i, j) => at(values, i) - at(values, j));
  for (const i of order) {
    const value = at(values, i);
    if (value * weight >= sum) break;
    const { low, high } = at(ratios, i);
    weight += high - low;
    sum += (high - low) * value;
  }
  return sum / weight;
}

/**
 * The least score of a row of values, one for each criterion, over all weights that the ranges allow. The least means within the
 * groups come first, then the least mean of these: exact, because the ranges of one group say nothing of another and a score only grows
 * with the mean of any group (docs/scoring.md, "Weights as ranges"; Salo and Hämäläinen 1992).
 */
export function leastScore({ groups, within }: WeightRanges, values: readonly number[]): number {
  let start = 0;
  const means = within.map((ranges) => {
    const end = start + ranges.ratios.length;
    const mean = leastMean(ranges, values.slice(start, end));
    start = end;
    return mean;
  });
  return leastMean(groups, means);
}

/** The least and the largest score of a row of values. */
export function scoreRange(ranges: WeightRanges, values: readonly number[]): Interval {
  const high = -leastScore(
    ranges,
    values.map((value) => -value),
  );
  return { low: leastScore(ranges, values), high };
}

/**
 * By how much the first row is ahead of the second at the least, over all weights that the ranges allow: 0 or more where it is never
 * behind. The difference of two scores at the same weights is the score of the differences.
 */
export const leastLead = (
  ranges: WeightRanges,
  first: readonly number[],
  second: readonly number[],
): number =>
  leastScore(
    ranges,
    first.map((value, j) => value - at(second, j)),
  );

/** The least and the largest share of each criterion: the range of the score of who has 1 on it and 0 elsewhere. */
export function shareRanges(ranges: WeightRanges): Interval[] {
  const size = ranges.within.reduce((sum, { ratios }) => sum + ratios.length, 0);
  return Array.from({ length: size }, (_, own) =>
    scoreRange(
      ranges,
      Array.from({ length: size }, (__, j) => (j === own ? 1 : 0)),
    ),
  );
}

/** The middle of what ranges allow: each ratio half way between its lowest and its highest; all alike where nothing is said. */
export function middleShares({ reference, ratios }: RatioRanges): number[] {
  if (reference === null) return ratios.map(() => 1 / ratios.length);
  return shareOut(ratios.map(({ low, high }) => (low + high) / 2));
}

/** The middle of what the ranges allow, a share of the whole for each criterion. */
export function middleWeights({ groups, within }: WeightRanges): number[] {
  const shares = middleShares(groups);
  return within.flatMap((ranges, g) => middleShares(ranges).map((share) => share * at(shares, g)));
}

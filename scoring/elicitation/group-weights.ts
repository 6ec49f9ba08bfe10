import { at } from '../at.ts';
import { shareOut, sumOf } from '../methods/numbers.ts';

/** A group of criteria: the group's points among the groups, and each criterion's points within the group. */
export interface WeightGroup {
  readonly points: number;
  readonly within: readonly number[];
}

/**
 * Weights by group, then within the group: `group share times share within` (docs/scoring.md, "Weights by group"; Keeney
 * and Raiffa 1976). Points are 0 or more. A group that is empty, or without points within, has no share, and the other
 * groups divide the whole. All 0 where no group has both. Returns the weights group by group, in the order given.
 */
export function weightsByGroup(groups: readonly WeightGroup[]): number[][] {
  const shares = shareOut(groups.map(({ points, within }) => (sumOf(within) > 0 ? points : 0)));
  return groups.map(({ within }, index) => shareOut(within).map((share) => share * at(shares, index)));
}

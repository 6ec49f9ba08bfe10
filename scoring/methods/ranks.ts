import { at } from '../at.ts';
/** Scores closer than this part of their size are equal: far above rounding error, far below what a screen shows. */
export const TIE = 1e-9;

/** How large a score is for the tie rule: one size for all, or one for each score. */
type Size = number | readonly number[];

/**
 * Ranks by score, the highest first; ties share a rank and the next rank is skipped (1, 2, 2, 4). Two neighbours in the
 * order tie when they differ by less than 10^-9 of the larger `size`: the size of the terms that were added up to the
 * score, so that rounding never makes an order (docs/scoring.md, "The weighted sum"). Scores are finite.
 */
export function ranksOf(scores: readonly number[], size: Size = 1): number[] {
  const sizeOf = (index: number): number => (typeof size === 'number' ? size : at(size, index));
  const order = scores.map((score, index) => ({ score, index })).sort((a, b) => b.score - a.score);
  const ranks = new Array<number>(scores.length).fill(0);
  let above: { score: number; index: number; rank: number } | null = null;
  for (const [place, { score, index }] of order.entries()) {
    const tied =
      above !== null &&
      (score === above.score ||
        Math.abs(above.score - score) < TIE * Math.max(sizeOf(index), sizeOf(above.index)));
    const rank: number = tied && above ? above.rank : place + 1;
    ranks[index] = rank;
    above = { score, index, rank };
  }
  return ranks;
}

/** Names grouped by rank, best first, ties together in their own order: the `ranking` of every answer. */
export function groupedByRank(names: readonly string[], ranks: readonly number[]): string[][] {
  const groups = Map.groupBy(names.keys(), (index) => at(ranks, index));
  return [...groups.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, indexes]) => indexes.map((index) => at(names, index)));
}

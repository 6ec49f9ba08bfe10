import type { Standing } from '../types.ts';

/** Scores closer than this are equal: it is far above rounding error and far below what a screen shows. */
const TIE = 1e-9;

/**
 * Divides every weight by the sum of all, so that only their ratios matter. All weights 0 gives all shares 0.
 * Weights are 0 or more, with a finite sum.
 */
export function shareOfSum(weights: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([id, weight]) => [id, total === 0 ? 0 : weight / total]));
}

/**
 * The weighted sum, `score = sum of w_j v_j` with weights that add up to 1 and values from 0 to 100
 * (docs/scoring.md, "The weighted sum"; Fishburn 1967). A missing value is an error of the caller: an empty cell has
 * the value 50.
 */
export function weightedSum(
  values: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
): { score: number; contributions: Map<string, number> } {
  const contributions = new Map<string, number>();
  let score = 0;
  for (const [criterionId, value] of values) {
    const contribution = (shares.get(criterionId) ?? 0) * value;
    contributions.set(criterionId, contribution);
    score += contribution;
  }
  return { score, contributions };
}

/** Orders by score, best first, and numbers the ranks; equal scores share a rank (1, 2, 2, 4). */
export function rankStandings(unranked: readonly Omit<Standing, 'rank'>[]): Standing[] {
  const ordered = [...unranked].sort((a, b) => b.score - a.score);
  const ranked: Standing[] = [];
  for (const [index, entry] of ordered.entries()) {
    const above = ranked.at(-1);
    const tied = above !== undefined && Math.abs(above.score - entry.score) < TIE;
    ranked.push({ ...entry, rank: tied ? above.rank : index + 1 });
  }
  return ranked;
}

/** Names grouped by rank, best first, ties together: the `ranking` of every answer that leaves the program. */
export function rankingOf(standings: readonly Standing[]): string[][] {
  const byRank = Map.groupBy(standings, (s) => s.rank);
  return [...byRank.values()].map((group) => group.map((s) => s.name));
}

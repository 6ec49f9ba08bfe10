import { at, entryOf } from '../at.ts';
import type { Standing } from '../types.ts';
import type { DecisionProblem, Normalization, Ranked, Rows } from './decision-problem.ts';
import { normalizeRows, signsOf } from './normalize.ts';
import { shareOut, sumOf } from './numbers.ts';
import { groupedByRank, ranksOf } from './ranks.ts';

/**
 * Divides every weight by the sum of all, so that only their ratios matter. All weights 0 gives all shares 0.
 * Weights are 0 or more.
 */
export function shareOfSum(weights: ReadonlyMap<string, number>): Map<string, number> {
  const shares = shareOut([...weights.values()]);
  return new Map([...weights.keys()].map((id, index) => [id, at(shares, index)]));
}

/** The terms `w_j v_j` of a weighted sum, in the order of the values; there is a weight for each. */
function termsOf(values: readonly number[], weights: readonly number[]): number[] {
  // Looked at once: every step of a dragged weight comes through here.
  if (weights.length < values.length) {
    throw new RangeError(`There are ${weights.length} weights for ${values.length} values.`);
  }
  return values.map((value, index) => (weights[index] as number) * value);
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
  const ids = [...values.keys()];
  const terms = termsOf(
    [...values.values()],
    ids.map((id) => entryOf(shares, id)),
  );
  return {
    score: sumOf(terms),
    contributions: new Map(ids.map((id, index) => [id, terms[index] as number])),
  };
}

/**
 * Scores a matrix of values by the weighted sum. `sizes` is what the tie rule needs: the sum of the terms' magnitudes.
 * A weight may be negative here, for a cost on a scale that does not turn costs into benefits.
 */
export function scoreRows(rows: Rows, weights: readonly number[]): { scores: number[]; sizes: number[] } {
  const terms = rows.map((row) => termsOf(row, weights));
  return { scores: terms.map(sumOf), sizes: terms.map((row) => sumOf(row.map(Math.abs))) };
}

/**
 * The weighted sum model over normalized performance (docs/scoring.md, "Weighted sum model"; Fishburn 1967). With
 * `vector` and `none` the columns keep their direction, and a cost is subtracted. Throws a `MethodFault` for a cell that
 * the normalization cannot take.
 */
export function weightedSumModel(problem: DecisionProblem, normalization: Normalization): Ranked {
  const rows = normalizeRows(problem, normalization);
  const signs = signsOf(problem.criteria, normalization);
  const { scores, sizes } = scoreRows(
    rows,
    problem.weights.map((weight, index) => weight * at(signs, index)),
  );
  return { scores, ranks: ranksOf(scores, sizes) };
}

/** Orders by score, best first, and numbers the ranks; equal scores share a rank (1, 2, 2, 4) and keep their order. */
export function rankStandings<S extends { readonly score: number }>(
  unranked: readonly S[],
): (S & { readonly rank: number })[] {
  const ranks = ranksOf(unranked.map((entry) => entry.score));
  return unranked
    .map((entry, index) => ({ ...entry, rank: at(ranks, index) }))
    .sort((a, b) => a.rank - b.rank);
}

/** Names grouped by rank, best first, ties together: the `ranking` of every answer that leaves the program. */
export function rankingOf(standings: readonly Standing[]): string[][] {
  return groupedByRank(
    standings.map((s) => s.name),
    standings.map((s) => s.rank),
  );
}

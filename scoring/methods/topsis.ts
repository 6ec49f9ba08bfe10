import { at } from '../at.ts';
import type { DecisionProblem, Normalization, Ranked } from './decision-problem.ts';
import { normalizeRows, signsOf } from './normalize.ts';
import { columnOf, largest, smallest } from './numbers.ts';
import { ranksOf } from './ranks.ts';

/** TOPSIS with the distances that the closeness is made of. */
export interface TopsisResult extends Ranked {
  /** Euclidean distance to the ideal, one per alternative. */
  readonly toIdeal: readonly number[];
  /** The same to the anti-ideal. */
  readonly toAntiIdeal: readonly number[];
}

/**
 * TOPSIS: closeness `d- / (d+ + d-)` of the weighted normalized performance to the ideal, 0 to 1 (docs/scoring.md,
 * "TOPSIS"; Hwang and Yoon 1981). Where the normalization has turned costs into benefits the ideal is the largest of
 * every column; with `vector` and `none` ideal and anti-ideal change places for costs. An alternative at both (all are
 * equal, or it is the only one) has closeness 1. Throws as `normalizeRows` does.
 */
export function topsis(problem: DecisionProblem, normalization: Normalization): TopsisResult {
  const signs = signsOf(problem.criteria, normalization);
  const rows = normalizeRows(problem, normalization).map((row) =>
    row.map((x, index) => x * at(problem.weights, index)),
  );
  const columns = problem.criteria.map((_, index) => columnOf(rows, index));
  const best = columns.map((column, index) => (signs[index] === 1 ? largest(column) : smallest(column)));
  const worst = columns.map((column, index) => (signs[index] === 1 ? smallest(column) : largest(column)));
  const distance = (row: readonly number[], point: readonly number[]): number =>
    Math.hypot(...row.map((x, index) => x - at(point, index)));
  const toIdeal = rows.map((row) => distance(row, best));
  const toAntiIdeal = rows.map((row) => distance(row, worst));
  const scores = toIdeal.map((plus, row) => {
    const minus = at(toAntiIdeal, row);
    if (minus === 0) return plus === 0 ? 1 : 0;
    return 1 / (1 + plus / minus);
  });
  return { scores, ranks: ranksOf(scores), toIdeal, toAntiIdeal };
}

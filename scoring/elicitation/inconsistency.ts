import { at } from '../at.ts';
import type { PairwiseMatrix } from './pairwise.ts';

/** A judgement that the others contradict, and what would agree with them. */
export interface InconsistentJudgement {
  /** Indexes of the two things; `row` was said to count `given` times as much as `column`. */
  readonly row: number;
  readonly column: number;
  readonly given: number;
  /** The ratio of the weights that all judgements together give. */
  readonly consistent: number;
  /** The value of Saaty's scale (1/9 to 9) that is nearest to it in ratio. */
  readonly nearest: number;
  /** By which factor, above 1, the judgement is off. */
  readonly factor: number;
}

/** Deviations that differ by this part are the same: among three things all three deviate alike. */
const ROUNDING = 1e-9;

/** Saaty's scale: 1 to 9 and their reciprocals. */
const SCALE = [9, 8, 7, 6, 5, 4, 3, 2].map((x) => 1 / x).concat([1, 2, 3, 4, 5, 6, 7, 8, 9]);

/**
 * The judgement that deviates most from the weights: the largest |ln(a_ij w_j / w_i)| above the diagonal
 * (docs/scoring.md, "Pairwise comparisons"; Saaty 2003). The first
 * of several that deviate alike; null when none deviates by more than rounding.
 */
export function mostInconsistent(
  matrix: PairwiseMatrix,
  weights: readonly number[],
): InconsistentJudgement | null {
  let worst: InconsistentJudgement | null = null;
  for (const [row, entries] of matrix.entries()) {
    for (let column = row + 1; column < entries.length; column += 1) {
      const given = entries[column] ?? null;
      if (given === null) continue;
      const consistent = at(weights, row) / at(weights, column);
      const off = Math.exp(Math.abs(Math.log(given / consistent)));
      if (off > (worst?.factor ?? 1) * (1 + ROUNDING)) {
        worst = { row, column, given, consistent, nearest: nearestOnScale(consistent), factor: off };
      }
    }
  }
  return worst;
}

/** The value of Saaty's scale nearest to a ratio, measured in logarithms. */
export function nearestOnScale(ratio: number): number {
  const distance = (x: number): number => Math.abs(Math.log(x / ratio));
  return SCALE.reduce((best, x) => (distance(x) < distance(best) ? x : best), 1);
}

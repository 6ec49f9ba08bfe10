import { at } from '../at.ts';
import { type CellDraw, cellMoments } from '../probability/cell-draws.ts';
import type { WeightModel } from './weight-model.ts';
import { type WeightMoments, weightMoments } from './weight-moments.ts';

/** Where the variance of a number comes from. The three shares, 0 to 1, add up to 1; all are 0 where nothing varies. */
export interface VarianceShares {
  readonly mean: number;
  readonly variance: number;
  /** Share of the variance that is left of knowing the cells: what weights alone bring. */
  readonly weights: number;
  /** Share that cells alone bring. */
  readonly evidence: number;
  /** Share that only both together bring: an uncertain cell counts more where its weight is large. */
  readonly both: number;
}

/** Mean and variance of every cell of one alternative, or of the difference of two. */
interface RowMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Splits the variance of every score, and of the lead of the alternative with the best expected score over the next, by
 * the law of total variance (docs/scoring.md, "Robustness", "Where the variance comes from"). Weights w and cells x are
 * independent, so it is exact: m' Cov(w) m from weights, sum of E[w_j]² s_j² from evidence, sum of Var(w_j) s_j² from
 * both, with m and s² the means and variances of the cells.
 */
export function varianceShares(
  cells: readonly (readonly CellDraw[])[],
  model: WeightModel,
): { scores: VarianceShares[]; lead: (VarianceShares & { leader: number; rival: number }) | null } {
  const criteria = at(cells, 0).length;
  const weights = weightMoments(model, criteria);
  const rows = cells.map((row): RowMoments => {
    const moments = row.map(cellMoments);
    return {
      mean: Float64Array.from(moments, (m) => m.mean),
      variance: Float64Array.from(moments, (m) => m.variance),
    };
  });
  const scores = rows.map((row) => split(row, weights));
  const [leader, rival] = scores.map((_, a) => a).sort((a, b) => meanOf(scores, b) - meanOf(scores, a));
  if (leader === undefined || rival === undefined) return { scores, lead: null };
  const [first, second] = [rows[leader] as RowMoments, rows[rival] as RowMoments];
  const difference = {
    mean: first.mean.map((m, j) => m - (second.mean[j] as number)),
    variance: first.variance.map((v, j) => v + (second.variance[j] as number)),
  };
  return { scores, lead: { ...split(difference, weights), leader, rival } };
}

const meanOf = (scores: readonly VarianceShares[], a: number): number => at(scores, a).mean;

function split({ mean, variance }: RowMoments, weights: WeightMoments): VarianceShares {
  const n = mean.length;
  let score = 0;
  let byWeights = 0;
  let byEvidence = 0;
  let byBoth = 0;
  for (let j = 0; j < n; j++) {
    const expected = weights.mean[j] as number;
    const m = mean[j] as number;
    const v = variance[j] as number;
    score += expected * m;
    byEvidence += expected * expected * v;
    byBoth += (weights.covariance[j * n + j] as number) * v;
    for (let k = 0; k < n; k++)
      byWeights += m * (weights.covariance[j * n + k] as number) * (mean[k] as number);
  }
  // Rounding may leave a variance of nothing a little below zero.
  byWeights = Math.max(0, byWeights);
  const total = byWeights + byEvidence + byBoth;
  const share = (part: number): number => (total > 0 ? part / total : 0);
  return {
    mean: score,
    variance: total,
    weights: share(byWeights),
    evidence: share(byEvidence),
    both: share(byBoth),
  };
}

import { at } from '../at.ts';
import type { DecisionProblem, Normalization, Ranked } from './decision-problem.ts';
import { magnitude } from './numbers.ts';
import { ranksOf } from './ranks.ts';
import { weightedProductModel } from './weighted-product.ts';
import { weightedSumModel } from './weighted-sum.ts';

/** WASPAS with the two scores that it joins. */
export interface WaspasResult extends Ranked {
  readonly sums: readonly number[];
  readonly products: readonly number[];
}

/**
 * WASPAS, `lambda times weighted sum plus (1 - lambda) times weighted product` (docs/scoring.md, "WASPAS"; Zavadskas et
 * al. 2012), lambda from 0 to 1. At lambda 1 the product and at 0 the sum takes no part and is not asked for. Throws as
 * the two methods do.
 */
export function waspas(problem: DecisionProblem, normalization: Normalization, lambda: number): WaspasResult {
  const none = { scores: problem.alternatives.map(() => 0) };
  const { scores: sums } = lambda === 0 ? none : weightedSumModel(problem, normalization);
  const { scores: products } = lambda === 1 ? none : weightedProductModel(problem, normalization, false);
  const scores = sums.map((sum, row) => lambda * sum + (1 - lambda) * at(products, row));
  const sizes = scores.map((_, row) => magnitude([at(sums, row), at(products, row)]));
  return { scores, ranks: ranksOf(scores, sizes), sums, products };
}

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import type { ValuePoints } from '../types.ts';
import type { DecisionProblem, Ranked, Rows } from './decision-problem.ts';
import { MethodFault } from './fault.ts';
import { ranksOf } from './ranks.ts';
import { valueAt } from './value-function.ts';
import { sortedPoints } from './value-points.ts';
import { scoreRows } from './weighted-sum.ts';

/** The additive value model with the matrix of values that its scores come from. */
export interface AdditiveValueResult extends Ranked {
  readonly values: Rows;
}

/**
 * The additive multi-attribute value model, `score = sum of w_j v_j(x_j)` with a piecewise-linear value function per
 * criterion (docs/scoring.md, "Additive value"; Keeney and Raiffa 1976, chapter 3). The value function says what is
 * better, so the directions are not read. Throws a `MethodFault` for a criterion without a value function.
 */
export function additiveValue(
  problem: DecisionProblem,
  functions: ReadonlyMap<string, ValuePoints>,
  extrapolate: boolean,
): AdditiveValueResult {
  const sorted = problem.criteria.map(({ id }) => {
    const points = functions.get(id);
    if (points) return sortedPoints(points, id);
    throw new MethodFault(
      t('There is no value function for the criterion {name}.', { name: quote(id) }),
      t('Give one for every criterion, as a list of [performance, value] points.'),
    );
  });
  const values = problem.performance.map((row) =>
    row.map((x, index) => valueAt(at(sorted, index), x, extrapolate)),
  );
  const { scores, sizes } = scoreRows(values, problem.weights);
  return { scores, ranks: ranksOf(scores, sizes), values };
}

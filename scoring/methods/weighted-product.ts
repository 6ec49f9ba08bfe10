import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import type { DecisionProblem, Normalization, Ranked } from './decision-problem.ts';
import { MethodFault } from './fault.ts';
import { normalizeRows, signsOf } from './normalize.ts';
import { sumOf } from './numbers.ts';
import { ranksOf } from './ranks.ts';

/**
 * The weighted product model, `score = product of r_j ^ w_j` (docs/scoring.md, "Weighted product model"; Bridgman 1922;
 * Miller and Starr 1969); with `log` the sum of `w_j log10(r_j)`, which has the same order. With `vector` and `none` a
 * cost has a negative exponent. A criterion of weight 0 takes no part. Ranks come from the logarithms, so that neither
 * very large nor very small products tie. Throws a `MethodFault` where a factor is 0 or less, or where a product does not
 * fit into a number.
 */
export function weightedProductModel(
  problem: DecisionProblem,
  normalization: Normalization,
  log: boolean,
): Ranked {
  const rows = normalizeRows(problem, normalization);
  const signs = signsOf(problem.criteria, normalization);
  const terms = rows.map((row, alternative) =>
    row.map((factor, criterion) => {
      const weight = at(problem.weights, criterion) * at(signs, criterion);
      if (weight === 0) return 0;
      if (factor > 0) return weight * Math.log10(factor);
      throw notPositive(problem, alternative, criterion, factor);
    }),
  );
  const logs = terms.map(sumOf);
  const sizes = terms.map((row) => Math.max(1, sumOf(row.map(Math.abs))));
  const scores = log
    ? logs
    : logs.map((exponent, row) => powerOfTen(exponent, at(problem.alternatives, row)));
  return { scores, ranks: ranksOf(logs, sizes) };
}

function powerOfTen(exponent: number, alternative: string): number {
  const product = Math.exp(exponent * Math.LN10);
  if (product > 0 && product < Infinity) return product;
  throw new MethodFault(
    t('The product of {alternative} is 10 to the power of {exponent}, which does not fit into a number.', {
      alternative: quote(alternative),
      exponent: exponent.toPrecision(4),
    }),
    t('Set "log" to true, or let the weights be divided by their sum.'),
  );
}

function notPositive(problem: DecisionProblem, row: number, column: number, factor: number): MethodFault {
  const raw = at(at(problem.performance, row), column);
  const values = {
    alternative: quote(at(problem.alternatives, row)),
    value: String(raw),
    criterion: quote(at(problem.criteria, column).id),
    place: `performance[${row}][${column}]`,
  };
  return new MethodFault(
    raw === factor
      ? t('{alternative} has {value} on {criterion} ({place}), but a product needs factors above 0.', values)
      : t(
          '{alternative} has {value} on {criterion} ({place}), which becomes {factor} by the normalization, but a product needs factors above 0.',
          { ...values, factor: String(factor) },
        ),
    t('Shift the scale of that criterion, choose another normalization, or use the weighted sum.'),
  );
}

import { t } from '../../common/language/texts.ts';
import type { Normalization } from './decision-problem.ts';

/** The conventions that an answer used, in plain sentences; docs/scoring.md has the formulas. */

export const tieRule = (): string =>
  t(
    'Scores that differ by less than 1e-9 of the size of the terms they are made of tie, and stand together.',
  );

/** What a method does with a cost on a scale that leaves costs as they are. */
export type CostRule = 'subtracted' | 'divided' | 'both' | 'ideals';

/** How a method prepares the numbers. */
export function normalizationRule(normalization: Normalization, costs: CostRule): string {
  switch (normalization) {
    case 'max':
      return t('Normalization "max": a benefit is x / max, a cost is min / x.');
    case 'sum':
      return t('Normalization "sum": a cost is turned to 1 / x, then every column is divided by its sum.');
    case 'vector':
      return t(
        'Normalization "vector": every column is divided by its Euclidean length; {costs, select, subtracted {a cost is subtracted} divided {a cost has a negative exponent} both {a cost is subtracted in the sum and has a negative exponent in the product} other {ideal and anti-ideal change places for a cost}}.',
        { costs },
      );
    case 'minmax':
      return t(
        'Normalization "minmax": a benefit is (x - min) / (max - min), a cost (max - x) / (max - min); a column of equal values is 1.',
      );
    case 'none':
      return t(
        'Normalization "none": the numbers are taken as they are; {costs, select, subtracted {a cost is subtracted} divided {a cost has a negative exponent} both {a cost is subtracted in the sum and has a negative exponent in the product} other {ideal and anti-ideal change places for a cost}}.',
        { costs },
      );
  }
}

/** How an outranking method prepares them. */
export const scalingRule = (normalization: Normalization): string =>
  t(
    'Normalization "{normalization}": every column is {normalization, select, max {divided by its largest value} sum {divided by its sum} vector {divided by its Euclidean length} minmax {put on 0 to 1 by (x - min) / (max - min)} other {taken as it is}}; directions are read in the comparisons, so that costs are not turned.',
    { normalization },
  );

export function weightRule(given: 'given' | 'none', normalized: boolean): string {
  if (given === 'none') return t('No criterion has a weight, so all weigh the same.');
  return normalized ? t('Weights are divided by their sum.') : t('Weights are taken as they are.');
}

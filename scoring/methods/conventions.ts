import type { Normalization } from './decision-problem.ts';

/** The conventions that an answer used, in plain sentences; docs/scoring.md has the formulas. */

export const TIES =
  'Scores that differ by less than 1e-9 of the size of the terms they are made of tie, and stand together.';

/** What a method does with a cost on a scale that leaves costs as they are. */
export type CostRule = 'subtracted' | 'divided' | 'both' | 'ideals';

const COSTS: Record<CostRule, string> = {
  subtracted: 'a cost is subtracted',
  divided: 'a cost has a negative exponent',
  both: 'a cost is subtracted in the sum and has a negative exponent in the product',
  ideals: 'ideal and anti-ideal change places for a cost',
};

/** How the columns were brought to one scale. */
export function normalizationRule(normalization: Normalization, costs: CostRule): string {
  switch (normalization) {
    case 'max':
      return 'Normalization "max": a benefit is x / max, a cost is min / x.';
    case 'sum':
      return 'Normalization "sum": a cost is turned to 1 / x, then every column is divided by its sum.';
    case 'vector':
      return `Normalization "vector": every column is divided by its Euclidean length; ${COSTS[costs]}.`;
    case 'minmax':
      return 'Normalization "minmax": a benefit is (x - min) / (max - min), a cost (max - x) / (max - min); a column of equal values is 1.';
    case 'none':
      return `Normalization "none": the numbers are taken as they are; ${COSTS[costs]}.`;
  }
}

/** How ELECTRE I scales its columns: a cost is never turned there. */
export function scalingRule(normalization: Normalization): string {
  const scale: Record<Normalization, string> = {
    max: 'divided by its largest value',
    sum: 'divided by its sum',
    vector: 'divided by its Euclidean length',
    minmax: 'put on 0 to 1 by (x - min) / (max - min)',
    none: 'taken as it is',
  };
  return `Normalization "${normalization}": every column is ${scale[normalization]}; directions are read in the comparisons, so that costs are not turned.`;
}

export function weightRule(given: 'given' | 'none', normalized: boolean): string {
  if (given === 'none') return 'No criterion has a weight, so all weigh the same.';
  return normalized ? 'Weights are divided by their sum.' : 'Weights are taken as they are.';
}

/** Plain Node: numbers that other tools do not know for certain, as a workbook holds them. */

import { t } from '../../../common/language/texts.ts';
import { quote } from '../../../common/words.ts';
import type { EntryOf } from '../../../db/exchange/workbook-model.ts';
import type { IssueCollector } from '../issue-collector.ts';

/** A measured number of a model. */
export type Measured = EntryOf<'measurements'>['measured'];

/** A number that is known. */
export const exactly = (a: number): Measured => ({ kind: 'exact', a });

/** A mean with its standard deviation; with none, the mean itself. */
export const normal = (mean: number, sd: number): Measured =>
  sd > 0 ? { kind: 'normal', a: mean, b: sd } : exactly(mean);

/** Anything between two numbers, in either order; where they are one, that. */
export const between = (low: number, high: number): Measured =>
  low === high ? exactly(low) : { kind: 'uniform', a: Math.min(low, high), b: Math.max(low, high) };

/** Beta(a, b) between `low` and `high`, by its mean and standard deviation. */
export function beta(a: number, b: number, low = 0, high = 1): Measured {
  const [mean, sd] = [a / (a + b), Math.sqrt((a * b) / (a + b + 1)) / (a + b)];
  return normal(low + (high - low) * mean, (high - low) * sd);
}

/** Gamma with a shape and a rate, by its mean and standard deviation. */
export const gamma = (shape: number, rate: number): Measured => normal(shape / rate, Math.sqrt(shape) / rate);

/** The exponential of a normal number, by its mean and standard deviation. */
export function logNormal(mean: number, sd: number): Measured {
  const middle = Math.exp(mean + (sd * sd) / 2);
  return normal(middle, middle * Math.sqrt(Math.expm1(sd * sd)));
}

/** Student's t around a mean, for more than two degrees of freedom, by its mean and standard deviation. */
export const studentT = (mean: number, error: number, freedom: number): Measured =>
  normal(mean, error * Math.sqrt(freedom / (freedom - 2)));

/** Numbers with their probabilities, which add up to 1, by their mean and standard deviation. */
export function discrete(points: readonly (readonly [value: number, probability: number])[]): Measured {
  const mean = points.reduce((sum, [value, probability]) => sum + value * probability, 0);
  const variance = points.reduce((sum, [value, probability]) => sum + probability * (value - mean) ** 2, 0);
  return normal(mean, Math.sqrt(variance));
}

export type Shape = 'beta' | 'gamma' | 't' | 'lognormal' | 'discrete';

/** Says of a criterion that its numbers have a shape, such as "beta", of which only the mean and the width are kept. */
export function warnOfShape(shape: Shape, criterion: string, issues: IssueCollector): void {
  issues.warn(
    t(
      '{shape, select, beta {Numbers on {criterion} are beta distributions, which no measured number can be; their means and standard deviations are kept.} gamma {Numbers on {criterion} are gamma distributions, which no measured number can be; their means and standard deviations are kept.} t {Numbers on {criterion} are t distributions, which no measured number can be; their means and standard deviations are kept.} lognormal {Numbers on {criterion} are log-normal distributions, which no measured number can be; their means and standard deviations are kept.} other {Numbers on {criterion} are discrete distributions, which no measured number can be; their means and standard deviations are kept.}}',
      { criterion: quote(criterion), shape },
    ),
    t('Their skew is lost: file claims instead where they rest on evidence.'),
  );
}

/** A number after a multiplication: 0.07 × 100 is 7.000000000000001 to a computer. */
export const rounded = (value: number): number => Number(value.toPrecision(14));

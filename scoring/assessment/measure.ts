import { valueAt } from '../methods/value-function.ts';
import type { CellBelief, CriterionInput, Interval, MeasurementInput, ValuePoints } from '../types.ts';
import { betaInterval } from './belief.ts';

/** The standard normal quantile of 0.95: the middle 90 percent reach this many standard deviations to each side. */
const Z95 = 1.6448536269514722;

/** The number that stands for a measurement: itself, the mean, or the middle of a range. */
export function centralNumber({ kind, a, b }: Pick<MeasurementInput, 'kind' | 'a' | 'b'>): number {
  return kind === 'uniform' && b !== null ? a / 2 + b / 2 : a;
}

/**
 * The value function of a numeric criterion: its own points, else a straight line from the worst (0) to the best (100)
 * of the measured numbers. Where these are all equal they do not tell the alternatives apart, and each is worth 50.
 * Points come back in ascending order of the number. Empty when nothing is measured.
 */
export function valuePointsFor(
  { valuePoints, direction }: Pick<CriterionInput, 'valuePoints' | 'direction'>,
  measurements: readonly MeasurementInput[],
): ValuePoints {
  if (valuePoints.length > 0) return [...valuePoints].sort((p, q) => p[0] - q[0]);
  if (measurements.length === 0) return [];
  const numbers = measurements.map(centralNumber);
  const low = numbers.reduce((least, x) => Math.min(least, x));
  const high = numbers.reduce((most, x) => Math.max(most, x));
  if (low === high) return [[low, 50]];
  return direction === 'max'
    ? [
        [low, 0],
        [high, 100],
      ]
    : [
        [low, 100],
        [high, 0],
      ];
}

/** The value of a measurement, 0 to 100: that of its central number (docs/scoring.md, "Numeric criteria"). */
export function measuredValue(measurement: MeasurementInput, points: ValuePoints): number {
  return valueAt(points, centralNumber(measurement));
}

/** The distribution of a measurement, to draw values from. */
export function measuredBelief(measurement: MeasurementInput, points: ValuePoints): CellBelief {
  const { kind, a, b } = measurement;
  if (kind === 'normal' && b !== null) return { kind, mean: a, sd: b, points };
  if (kind === 'uniform' && b !== null) return { kind, low: a, high: b, points };
  return { kind: 'point', value: measuredValue(measurement, points) };
}

/**
 * The middle 90 percent of a cell's belief as values, 0 to 100 (docs/scoring.md, "The value of a cell"): where it is
 * about a number, the lowest and the highest value that the value function takes between the two ends.
 */
export function intervalOf(belief: CellBelief): Interval {
  switch (belief.kind) {
    case 'point':
      return { low: belief.value, high: belief.value };
    case 'beta':
      return betaInterval(belief.a, belief.b);
    case 'normal':
      return valuesBetween(belief.mean - Z95 * belief.sd, belief.mean + Z95 * belief.sd, belief.points);
    case 'uniform': {
      const width = belief.high - belief.low;
      return valuesBetween(belief.low + 0.05 * width, belief.low + 0.95 * width, belief.points);
    }
  }
}

function valuesBetween(from: number, to: number, points: ValuePoints): Interval {
  const inside = points.filter(([x]) => x > from && x < to).map(([, value]) => value);
  const values = [valueAt(points, from), valueAt(points, to), ...inside];
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Plain Node: where a cell says on which side its number lies, the interval that this is. */

import { t } from '../../../../common/language/texts.ts';
import type { CellNumber, ReadNumber } from './number-format.ts';
import { factorBetween, isPercent, mostOf, times } from './units.ts';

export type Bound = Extract<ReadNumber, { readonly state: 'bound' }>;

/** The interval of a bound, and what its other end is known by. */
export interface Bounded {
  readonly number: CellNumber;
  /** The number in words with that: "50 to 100 %, as there is no more than 100". */
  readonly told: (number: string) => string;
}

/**
 * A bound as an interval, where its other end is known: from the scale that the line is on, or from the numbers of the
 * line, its lowest and its highest; null where it is not known.
 */
export function boundedBy(
  { side, limit, unit: found }: Bound,
  unit: string | null,
  range: readonly [number, number] | null,
): Bounded | null {
  const factor = found === '' ? 1 : factorBetween(found, unit);
  if (factor === null) return null;
  const own = times(limit, factor);
  const [other, told] = otherEnd(side, own, unit, range);
  if (other === null || (side === 'least' ? other < own : other > own)) return null;
  const [a, b] = side === 'least' ? [own, other] : [other, own];
  return { number: a === b ? { kind: 'exact', a } : { kind: 'uniform', a, b }, told };
}

function otherEnd(
  side: Bound['side'],
  limit: number,
  unit: string | null,
  range: readonly [number, number] | null,
): readonly [number | null, Bounded['told']] {
  const most = isPercent(unit) ? 100 : mostOf(unit);
  if (most !== null && limit >= 0 && limit <= most) {
    return side === 'least'
      ? [most, (number) => t('{number}, as there is no more than {most}', { number, most })]
      : [0, (number) => t('{number}, as there is no less than 0', { number })];
  }
  if (range === null) return [null, (number) => number];
  const [lowest, highest] = range;
  if (side === 'least')
    return [
      highest > limit ? highest : null,
      (number) => t('{number}, as the highest number there is its other end', { number }),
    ];
  // What is never below 0 elsewhere in the line is not below it here.
  if (lowest >= 0 && limit >= 0)
    return [0, (number) => t('{number}, as no number there is below 0', { number })];
  return [
    lowest < limit ? lowest : null,
    (number) => t('{number}, as the lowest number there is its other end', { number }),
  ];
}

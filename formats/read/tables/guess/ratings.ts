/** Plain Node: tables whose numbers are ratings on one scale, and what their totals say about it. */

import { t } from '../../../../common/language/texts.ts';
import { writtenNumber } from '../written-number.ts';
import { endsOf, type Numbers } from './arithmetic.ts';
import type { Reckoned, Total } from './figures.ts';

/** A scale on which all criteria of a table are rated. */
export interface RatingScale {
  readonly ends: readonly [number, number];
  /** How that is known, as a whole sentence. */
  readonly words: string;
}

/** What is seen of a criterion. */
export interface Rated {
  readonly at: number;
  readonly numbers: Numbers;
  /** Whether its heading or cells have a unit, which ratings have not. */
  readonly hasUnit: boolean;
}

const SCALES: readonly (readonly [number, number])[] = [
  [-1, 1],
  [-2, 2],
  [-3, 3],
  [-5, 5],
  [1, 3],
  [0, 3],
  [1, 5],
  [0, 5],
  [1, 6],
  [1, 10],
  [0, 10],
  [0, 100],
];

/**
 * The scale on which all criteria are rated: few small numbers of the same range in all of them; null where they are not.
 * `stated` are the ends that the table itself speaks of. With weights they may have decimals, as means of several people's ratings
 * have; a scale to 100 must be backed by weights, totals or words, because much that is measured lies there.
 */
export function ratingScale(
  lines: readonly Rated[],
  stated: readonly [number, number] | null,
  isWeighed: boolean,
  isBacked: boolean,
): RatingScale | null {
  const values = lines.flatMap(({ numbers }) => numbers.filter((value) => value !== null));
  const rated = lines.filter(({ numbers }) => numbers.some((value) => value !== null));
  if (rated.length < 2 || values.length < 4 || rated.some(({ hasUnit }) => hasUnit)) return null;
  const [least, most] = endsOf(values);
  if (stated && least >= stated[0] && most <= stated[1]) {
    return {
      ends: stated,
      words: t('The table speaks of a scale from {low} to {high}.', {
        low: writtenNumber(stated[0]),
        high: writtenNumber(stated[1]),
      }),
    };
  }
  if (least < -5 || most > 100 || new Set(values).size < 2 || (least >= 0 && most < 2)) return null;
  const isSmall = most <= 10 && (isWeighed || values.every((value) => Number.isInteger(value * 2)));
  const isPercent = isBacked && least >= 0 && most > 20 && values.every((value) => Number.isInteger(value));
  if (!isSmall && !isPercent) return null;
  // Numbers of one scale reach about as high in every criterion.
  const tops = rated.map(({ numbers }) => endsOf(numbers.filter((value) => value !== null))[1]);
  const high = least < 0 ? tops.length : tops.filter((top) => top * 2 >= most).length;
  if (high < rated.length * (isSmall ? 0.6 : 1)) return null;
  const ends = SCALES.find(([lo, hi]) => least >= lo && most <= hi && lo < 0 === least < 0);
  return ends
    ? {
        ends,
        words: t('All criteria have numbers of one scale, {low} to {high}.', {
          low: writtenNumber(ends[0]),
          high: writtenNumber(ends[1]),
        }),
      }
    : null;
}

/** What the totals of a table say about its criteria. */
export interface TotalsSay {
  readonly total: Total;
  /** Whether the option with the highest total is the best one; null where nothing says so. */
  readonly best: 'high' | 'low' | null;
  /** The ends between which all criteria count alike, so that options come out as by the total. */
  readonly ends: readonly [number, number];
}

/** What a total over all criteria says: how they count beside each other. `isCost` tells costs by their names. */
export function totalsSay(
  { totals, ranks }: Reckoned,
  lines: readonly (Rated & { readonly isCost: boolean })[],
  isCost: (heading: string) => boolean,
  scale: RatingScale | null,
): TotalsSay | null {
  const [total] = totals.toSorted((a, b) => a.explained.off.length - b.explained.off.length);
  const parts = lines.filter(({ at }) => total?.parts.includes(at));
  const values = parts.flatMap(({ numbers }) => numbers.filter((value) => value !== null));
  const [least, most] = endsOf(values);
  if (!total || !(least < most)) return null;
  const isScore = scale !== null || total.explained.how.includes('weighted');
  const best = ranks?.first ?? (isCost(total.heading) ? 'low' : byParts(parts, total, scale, isScore));
  return { total, best, ends: scale?.ends ?? (least >= 0 ? [0, most] : [least, most]) };
}

/** Which total is the best by what is added up; null where ratings of costs alone, or costs and gains, are. */
function byParts(
  parts: readonly { readonly isCost: boolean }[],
  { explained }: Total,
  scale: RatingScale | null,
  isScore: boolean,
): TotalsSay['best'] {
  const costs = parts.filter(({ isCost }) => isCost).length;
  if (costs === 0) return 'high';
  if (costs < parts.length) return isScore ? 'high' : null;
  const isMeasured = !explained.how.includes('weighted') && (scale === null || scale.ends[1] > 10);
  return isMeasured ? 'low' : null;
}

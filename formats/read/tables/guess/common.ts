/** Plain Node: what is known of all criteria of a matrix together. */

import { t } from '../../../../common/language/texts.ts';
import { isCostly } from '../direction-words.ts';
import { isCostHeading, readHeading } from '../headings.ts';
import type { GuessOptions } from '../mapping.ts';
import { wordOf } from '../vocabulary.ts';
import type { Reckoned } from './figures.ts';
import type { Layout } from './layout.ts';
import type { Common, SeenLine } from './lines.ts';
import { lowIsGood } from './low-is-good.ts';
import { type Rated, type RatingScale, ratingScale, type TotalsSay, totalsSay } from './ratings.ts';
import { commonUnit } from './shape.ts';
import { statedScale } from './stated-scale.ts';

/** The scale of all criteria, and what the totals of the table say of them. */
export interface CommonScale {
  readonly common: Common;
  readonly scale: RatingScale | null;
  /** Whether neither weights nor totals nor words say that there is such a scale. */
  readonly isScaleDoubtful: boolean;
  readonly totals: TotalsSay | null;
}

/** What is known of all criteria together: their scale, and what the totals of the table say. */
export function commonOf(
  seen: readonly SeenLine[],
  names: number | null,
  { remarks }: Layout,
  reckoned: Reckoned,
  isWeighed: boolean,
  options: GuessOptions,
): CommonScale {
  const rated = seen.flatMap((line): (Rated & { isCost: boolean; isTold: boolean })[] => {
    const { at, raw, sights, shape, leftOut, unit, direction, group } = line;
    const role = options.roles?.[at] ?? 'criterion';
    if (
      at === names ||
      leftOut !== null ||
      role !== 'criterion' ||
      (shape !== 'number' && shape !== 'index') ||
      raw === ''
    )
      return [];
    const read = readHeading(raw);
    const hasUnit =
      (read.unit !== null && !/^\d+ ?(?:-|–|to) ?\d+$|^(?:points?|score|stars?)$/i.test(read.unit)) ||
      unit !== '' ||
      commonUnit(sights) !== null;
    const isCost = isCostHeading(raw) || (group !== null && isCostly(group));
    return [
      {
        at,
        numbers: sights.map(({ number }) => number),
        hasUnit,
        isCost,
        isTold: read.direction !== null || direction !== '',
      },
    ];
  });
  const stated = statedScale(remarks);
  const isBacked = isWeighed || stated !== null || reckoned.totals.length > 0;
  const scale = scaleOf(options.ends, () =>
    isBacked || rated.length > 2 ? ratingScale(rated, stated?.ends ?? null, isWeighed, isBacked) : null,
  );
  const totals = totalsSay(reckoned, rated, isCostHeading, scale);
  const known = new Map(
    (options.known?.criteria ?? []).map((criterion) => [wordOf(criterion.name), criterion]),
  );
  const isCost = new Map(rated.map((line) => [line.at, line.isCost]));
  const better: Common['better'] = (at) => {
    if (totals?.total.parts.includes(at) && totals.best !== null) {
      const isTurned = totals.total.explained.turned && isCost.get(at) === true;
      return (totals.best === 'high') !== isTurned ? 'max' : 'min';
    }
    if (reckoned.costs.has(at)) return 'min';
    if (scale === null || stated?.best === null || stated === null) return null;
    return stated.best === 'high' ? 'max' : 'min';
  };
  const low = lowIsGood(
    rated,
    [...remarks, ...seen.map(({ raw }) => raw), ...reckoned.totals.map(({ heading }) => heading)],
    reckoned.ranks !== null || stated?.best != null,
  );
  const ends = options.ends === undefined ? (totals?.ends ?? scale?.ends ?? null) : options.ends;
  // Directions that the table states are meant for numbers as they were measured, unless it adds them up as they are.
  const isMeasured = totals === null && rated.some(({ isTold }) => isTold);
  return {
    common: {
      ends: isMeasured ? null : ends,
      better,
      low,
      known,
      decided: options,
      isFilled: !isWeighed && areFilled(seen, rated),
    },
    scale: isMeasured ? null : scale,
    isScaleDoubtful: !isMeasured && scale !== null && !isBacked && options.ends === undefined,
    totals,
  };
}

/** Whether two criteria or more have all their numbers, and no other line has some of them. */
const areFilled = (seen: readonly SeenLine[], rated: readonly Rated[]): boolean =>
  rated.length > 1 &&
  rated.every(({ at }) => seen[at]?.sights.every(({ is }) => is === 'number') === true) &&
  seen.every(({ sights }) => sights.length > 1);

/** The scale that was chosen, or else that is found; null where criteria are rated on none. */
const scaleOf = (decided: GuessOptions['ends'], found: () => RatingScale | null): RatingScale | null => {
  if (decided === undefined) return found();
  return decided && { ends: decided, words: t('The scale was chosen.') };
};

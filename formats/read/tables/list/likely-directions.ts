/** Plain Node: on which criteria of a list less is better, where it says no directions. */

import { t } from '../../../../common/language/texts.ts';
import { list, quote } from '../../../../common/words.ts';
import { isCostly, isGainful } from '../direction-words.ts';
import type { Grid } from '../grid.ts';
import type { Direction } from '../headings.ts';
import type { ModelBuilder } from '../interpret/model-builder.ts';
import type { InterpretOptions, LineMapping, Role } from '../mapping.ts';
import { isMissing, readNumber } from '../values/number-format.ts';
import { mostOf } from '../values/units.ts';
import type { Measured } from './list-row.ts';

interface LikelyDirections {
  /** 'min' where the name of a criterion lets expect that less is better; null for any other. */
  readonly of: (criterion: string, measured: Measured, unit: string | null) => Direction | null;
  /** Says on which criteria that was taken. */
  readonly warn: (builder: ModelBuilder) => void;
}

/** Ratings are as good as they are high, whatever they rate. */
const HIGHEST_RATING = 10;
/** More names in one sentence nobody reads. */
const MOST_NAMED = 10;

/** Directions by the names of criteria, of a list that has numbers, no column of directions and more than ratings in it. */
export function createLikelyDirections(
  grid: Grid,
  head: number | null,
  lines: readonly LineMapping[],
  at: ReadonlyMap<Role, number>,
  isDirected: InterpretOptions['isDirected'],
): LikelyDirections {
  const number = at.get('number') ?? at.get('low');
  const isAsked = number !== undefined && !at.has('direction');
  const isRated = isAsked && areRatings(grid, head, number, lines[number]?.decimal ?? '.');
  const costly = new Set<string>();
  const untold = new Set<string>();
  /** What the names say, each looked at once: a list has them in every row. */
  const told = new Map<string, boolean | null>();
  const littleOf = (criterion: string): boolean | null => {
    let said = told.get(criterion);
    if (said === undefined) {
      said = isCostly(criterion) ? true : isGainful(criterion) ? false : null;
      told.set(criterion, said);
    }
    return said;
  };
  return {
    of: (criterion, measured, unit) => {
      if (!isAsked) return null;
      if (costly.has(criterion)) return isRated ? null : 'min';
      const isLittle = littleOf(criterion);
      if (isLittle === null && !isRated && !untold.has(criterion) && isUntold(measured, unit))
        if (!isDirected?.(criterion)) untold.add(criterion);
      if (isLittle !== true || isDirected?.(criterion)) return null;
      costly.add(criterion);
      return isRated ? null : 'min';
    },
    warn: (builder) => {
      if (untold.size > 0)
        builder.warning(
          null,
          t('More is taken to be better on {names}: nothing says whether it is.', { names: namesOf(untold) }),
          t('A column “direction” with max or min says it for each criterion.'),
        );
      if (costly.size === 0) return;
      const names = namesOf(costly);
      builder.warning(
        null,
        isRated
          ? t('The numbers are taken for ratings, of which more is better also on {names}.', { names })
          : t(
              'Less is taken to be better on {names}, as {n, plural, one {its name lets} other {their names let}} expect.',
              { names, n: costly.size },
            ),
        t('A column “direction” with max or min says it for each criterion.'),
      );
    },
  };
}

function namesOf(all: ReadonlySet<string>): string {
  const named = [...all].slice(0, MOST_NAMED).map((name) => quote(name));
  const rest = all.size - named.length;
  return list(rest > 0 ? [...named, t('{n} more', { n: rest })] : named);
}

/** Whether a number is none that can be a rating. */
const isUntold = (measured: Measured, unit: string | null): boolean =>
  (unit !== null || measured.a > HIGHEST_RATING || measured.a < 0) && mostOf(unit) === null;

/** Whether a column holds nothing but whole numbers from 0 to 10, three different ones at least. */
function areRatings(grid: Grid, head: number | null, at: number, decimal: '.' | ','): boolean {
  const seen = new Set<number>();
  for (let row = (head ?? -1) + 1; row < grid.length; row++) {
    const cell = grid[row]?.[at];
    if (isMissing(cell)) continue;
    const read = readNumber(cell, decimal);
    if (read.state !== 'number' || read.number.kind !== 'exact') return false;
    const { a } = read.number;
    if (!Number.isInteger(a) || a < 0 || a > HIGHEST_RATING) return false;
    seen.add(a);
  }
  return seen.size >= 3;
}

import { formatNumber } from '../../common/language/numbers.ts';
import { t } from '../../common/language/texts.ts';
import { at } from '../at.ts';
import { MethodFault } from '../methods/fault.ts';
import { shareOut, sumOf } from '../methods/numbers.ts';

/**
 * Weights in proportion to points: swing (100 for the criterion whose swing from worst to best matters most, the others in
 * relation to it; von Winterfeldt and Edwards 1986) and SMART (Edwards 1977) alike (docs/scoring.md, "Weights from
 * points"). Points are 0 or more. Throws a `MethodFault` when all are 0.
 */
export function weightsFromPoints(points: readonly number[]): number[] {
  if (points.some((x) => x > 0)) return shareOut(points);
  throw new MethodFault(
    t('All points are 0, so they say nothing about the weights.'),
    t('Give at least one criterion points.'),
  );
}

/** A criterion among others: its points, and its share of the whole where that is locked. */
export interface LockablePoints {
  readonly points: number;
  /** Share of the whole, 0 to 1, that stays as it is; null for a criterion that takes part in what is left. */
  readonly locked: number | null;
}

/** Shares may add up to this much more or less than 1 without being called wrong. */
const WHOLE = 1e-9;

/**
 * Weights with some of them locked (docs/scoring.md, "Locked weights"): a locked criterion keeps its share, the others
 * divide what is left in proportion to their points, or equally where all of these are 0. Where every criterion is
 * locked, or nothing is left for the others, the locked shares stand in proportion and are divided by their sum. Throws
 * a `MethodFault` when the locked shares add up to more than 1, or when all of them are 0 and nothing else has a share.
 */
export function weightsWithLocks(criteria: readonly LockablePoints[]): number[] {
  const lockedSum = sumOf(criteria.map(({ locked }) => locked ?? 0));
  if (lockedSum > 1 + WHOLE) {
    throw new MethodFault(
      t('The locked weights add up to {percent} percent, which is more than there is.', {
        percent: formatNumber(String(Number((lockedSum * 100).toPrecision(6)))),
      }),
      t('Unlock one of them, or lower one.'),
    );
  }
  const free = criteria.filter(({ locked }) => locked === null);
  if (free.length === 0) {
    if (lockedSum > 0) return shareOut(criteria.map(({ locked }) => locked ?? 0));
    throw new MethodFault(t('Every weight is locked at 0.'), t('Unlock at least one of them.'));
  }
  const left = Math.max(0, 1 - lockedSum);
  const shares = free.some(({ points }) => points > 0)
    ? shareOut(free.map(({ points }) => points))
    : free.map(() => 1 / free.length);
  let next = 0;
  return criteria.map(({ locked }) => {
    if (locked !== null) return locked;
    next += 1;
    return left * at(shares, next - 1);
  });
}

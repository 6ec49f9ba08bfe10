import { t } from '../../../../common/language/texts.ts';
import { weightsFromPoints } from '../../../../scoring/elicitation/points.ts';
import { complete, incomplete, type SetResult } from './result.ts';
import { isObject, numbersIn } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** Points by item: of any size (direct), or 100 in all. An item without an entry has none. */
export interface Points {
  readonly points: Readonly<Record<string, number>>;
}

/** How many points there are to hand out. */
export const POINTS = 100;

export const MOST_POINTS = 1_000_000;

export const readPoints = (saved: unknown): Points => ({
  points: numbersIn(isObject(saved) ? saved['points'] : null, MOST_POINTS),
});

export const pointsOf = ({ points }: Points, { id }: Item): number => points[id] ?? 0;

/** Direct weights start from the present points, as the matrix has them. */
export const startDirect = (items: readonly Item[], present: ReadonlyMap<string, number>): Points => ({
  points: Object.fromEntries(items.map(({ id }) => [id, present.get(id) ?? 0])),
});

export const startPoints = (): Points => ({ points: {} });

export function directResult(items: readonly Item[], answers: Points): SetResult {
  const points = items.map((item) => pointsOf(answers, item));
  if (points.every((x) => x === 0)) return incomplete(t('Give at least one of them a weight.'));
  return complete(weightsFromPoints(points));
}

/** How many points are left to hand out; below 0 there are too many. Free of the rounding of decimals. */
export function pointsLeft(items: readonly Item[], answers: Points): number {
  const given = items.reduce((sum, item) => sum + pointsOf(answers, item), 0);
  return Math.round((POINTS - given) * 1e6) / 1e6;
}

export function hundredResult(items: readonly Item[], answers: Points): SetResult {
  const left = pointsLeft(items, answers);
  if (left > 0)
    return incomplete(t('{n, plural, one {# point} other {# points}} left to hand out.', { n: left }));
  if (left < 0)
    return incomplete(
      t('{n, plural, one {# point} other {# points}} too many: take some back.', { n: -left }),
    );
  return complete(weightsFromPoints(items.map((item) => pointsOf(answers, item))));
}

/** Gives what is left to everybody alike, or takes in proportion what is too much, so that 100 are handed out. */
export function settlePoints(items: readonly Item[], answers: Points): Points {
  const left = pointsLeft(items, answers);
  if (left >= 0) {
    return { points: wholePoints(items, (item) => pointsOf(answers, item) + left / items.length) };
  }
  return { points: wholePoints(items, (item) => (pointsOf(answers, item) * POINTS) / (POINTS - left)) };
}

/** Rounds to whole points that add up to 100: the largest remainders get what rounding down leaves. */
function wholePoints(items: readonly Item[], exact: (item: Item) => number): Record<string, number> {
  const parts = items.map((item, index) => ({ item, index, exact: exact(item) }));
  const rest = POINTS - parts.reduce((sum, part) => sum + Math.floor(part.exact + 1e-9), 0);
  const remainder = (x: number): number => x - Math.floor(x + 1e-9);
  const first = new Set(
    [...parts]
      .sort((a, b) => remainder(b.exact) - remainder(a.exact) || a.index - b.index)
      .slice(0, rest)
      .map((part) => part.index),
  );
  return Object.fromEntries(
    parts.map(({ item, index, exact: x }) => [item.id, Math.floor(x + 1e-9) + (first.has(index) ? 1 : 0)]),
  );
}

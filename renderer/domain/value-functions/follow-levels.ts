import { type FormerPlaces, placeMove } from '../../../common/level-places.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';
import { numberToType } from '../../model/measured.ts';
import { type PointDraft, readDrafts, valuePointsOf } from './value-points-draft.ts';

/**
 * The points of a value function after the words of its criterion were moved or some of them taken away: each goes with its word, and that of
 * a word that is gone goes too. What a word that stays is worth does not change; where that needs it, every word gets a point. No points
 * are left where there is no line to draw through them.
 */
export function followLevels(
  drafts: readonly PointDraft[],
  count: number,
  places: FormerPlaces,
): readonly PointDraft[] {
  const { points } = readDrafts(drafts);
  const line = valuePointsOf(points);
  if (line.length === 0 || count === 0 || places.length === 0) return drafts;
  const move = placeMove(count, places);
  const moved = points.flatMap(({ key, x, value }) => {
    const to = move(x);
    return to === null ? [] : [{ key, x: to, value }];
  });
  const worths = places.flatMap((was, at) =>
    was === null ? [] : [{ key: at, x: at + 1, value: valueAt(line, was) }],
  );
  const kept = moved.sort((p, q) => p.x - q.x);
  const keepsWorths =
    kept.length > 1 &&
    kept.every(({ x }, at) => at === 0 || x > (kept[at - 1]?.x ?? x)) &&
    worths.every(({ x, value }) => Math.abs(valueAt(valuePointsOf(kept), x) - value) < 1e-9);
  const followed = keepsWorths ? kept : worths.length > 1 ? worths : [];
  const unread = drafts.filter(({ key }) => points.every((point) => point.key !== key));
  const first = followed.reduce((most, { key }) => Math.max(most, key + 1), 0);
  return [
    ...followed.map(({ key, x, value }) => ({ key, x: numberToType(x), value: numberToType(value) })),
    ...unread.map((draft, at) => ({ ...draft, key: first + at })),
  ];
}

/** What becomes of the places in a list of words when words come, go, move or are renamed: numbers go with their words. */

import type { KnownNumber } from './measured-words.ts';

/** For each of the words after, its place (1, 2, …) among those before; null for a new one. */
export type FormerPlaces = readonly (number | null)[];

/**
 * Which word was which. `named` says it word by word; where it is left out, a word is the one of the same spelling, and one that
 * is new where another went is that one with a new name.
 */
export function formerPlaces(
  before: readonly string[],
  after: readonly string[],
  named?: readonly (string | null)[],
): FormerPlaces {
  const placeOf = (word: string | null | undefined): number | null => {
    const at = before.findIndex((other) => other.toLowerCase() === word?.toLowerCase());
    return at < 0 ? null : at + 1;
  };
  if (named) return after.map((_, at) => placeOf(named[at]));
  const places = after.map(placeOf);
  return places.map((place, at) => {
    const hasGone = at < before.length && !places.includes(at + 1);
    return place ?? (hasGone ? at + 1 : null);
  });
}

/** Where a number goes; null where its word is gone, or the words that it lies between are no longer neighbours. */
export type PlaceMove = (place: number) => number | null;

/** How numbers move where there were `count` words. Beyond the words they stay, or keep their distance to a row that only grew or shrank. */
export function placeMove(count: number, places: FormerPlaces): PlaceMove {
  if (count === 0 || places.length === 0) return (place) => place;
  const moved = new Map(places.flatMap((was, at) => (was === null ? [] : [[was, at + 1] as const])));
  const order = [...moved.keys()];
  const isOrdered = order.every((was, at) => at === 0 || was > (order[at - 1] ?? 0));
  return (place) => {
    const end = place < 1 ? 1 : place > count ? count : null;
    if (end !== null) return place + (isOrdered ? (moved.get(end) ?? end) - end : 0);
    const [low, high] = [moved.get(Math.floor(place)), moved.get(Math.ceil(place))];
    if (low === undefined || high === undefined) return null;
    if (low !== high && !isOrdered && Math.abs(high - low) !== 1) return null;
    return low + (high - low) * (place - Math.floor(place));
  };
}

/** A known number after its words moved; a range goes over all words that it went over. Null where its word is gone. */
export function movedNumber({ kind, a, b = null }: KnownNumber, move: PlaceMove): KnownNumber | null {
  const first = move(a);
  if (first === null) return null;
  if (b === null || kind !== 'uniform') return { kind, a: first, b };
  const last = move(b);
  if (last === null) return null;
  let [low, high] = [Math.min(first, last), Math.max(first, last)];
  // There are at most a hundred words; beyond them nothing moves apart.
  for (let place = Math.max(1, Math.ceil(a)); place < Math.min(b, 100); place++) {
    const to = move(place) ?? low;
    [low, high] = [Math.min(low, to), Math.max(high, to)];
  }
  return low === high ? { kind: 'exact', a: low, b: null } : { kind, a: low, b: high };
}

import { rankOrderCentroid, rankSum } from '../../../../scoring/elicitation/rank-order.ts';
import { complete, type SetResult } from './result.ts';
import { isObject } from './saved.ts';
import type { Item } from './weighed-items.ts';

/** Items in order, most important first; those in one list share a place. */
export interface Order {
  readonly places: readonly (readonly string[])[];
}

export type OrderFormula = 'roc' | 'rank-sum';

export function readOrder(saved: unknown): Order {
  const places: unknown = isObject(saved) ? saved['places'] : null;
  if (!Array.isArray(places)) return { places: [] };
  const seen = new Set<string>();
  const fresh = (id: unknown): id is string => {
    if (typeof id !== 'string' || seen.has(id)) return false;
    seen.add(id);
    return true;
  };
  return {
    places: places
      .map((place: unknown) => (Array.isArray(place) ? place.filter(fresh) : []))
      .filter((place) => place.length > 0),
  };
}

/** Starts in the order of the present weights; equal weights share a place. */
export function startOrder(items: readonly Item[], present: ReadonlyMap<string, number>): Order {
  const byWeight = Map.groupBy(items, (item) => Math.round((present.get(item.id) ?? 0) * 1e9));
  return {
    places: [...byWeight].sort(([a], [b]) => b - a).map(([, tied]) => tied.map((item) => item.id)),
  };
}

/** The places of the items that there are: what is gone is left out, what is new comes last. */
export function presentPlaces(items: readonly Item[], { places }: Order): string[][] {
  const known = new Set(items.map((item) => item.id));
  const kept = places.map((place) => place.filter((id) => known.has(id))).filter((p) => p.length > 0);
  const placed = new Set(kept.flat());
  const added = items.filter((item) => !placed.has(item.id)).map((item) => [item.id]);
  return [...kept, ...added];
}

/** Ranks as sport counts them: 1, 2, 2, 4. */
export function ranksOf(places: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const place of places) {
    const rank = ranks.size + 1;
    for (const id of place) ranks.set(id, rank);
  }
  return ranks;
}

export function orderResult(items: readonly Item[], answers: Order, formula: OrderFormula): SetResult {
  const ranks = ranksOf(presentPlaces(items, answers));
  const inOrder = items.map((item) => ranks.get(item.id) ?? items.length);
  return complete(formula === 'roc' ? rankOrderCentroid(inOrder) : rankSum(inOrder));
}

const placeOf = (places: readonly (readonly string[])[], id: string): number =>
  places.findIndex((place) => place.includes(id));

const without = (places: readonly (readonly string[])[], id: string): string[][] =>
  places.map((place) => place.filter((other) => other !== id)).filter((place) => place.length > 0);

/**
 * Moves an item one step up (-1) or down (1). One that shares a place leaves it to that side; one that stands alone
 * passes the place beside it.
 */
export function step(places: readonly (readonly string[])[], id: string, by: -1 | 1): string[][] {
  const at = placeOf(places, id);
  const shares = (places[at]?.length ?? 0) > 1;
  const target = shares ? (by < 0 ? at : at + 1) : at + by;
  const rest = without(places, id);
  if (at === -1 || target < 0 || target > rest.length) return places.map((place) => [...place]);
  return rest.toSpliced(target, 0, [id]);
}

/** Puts an item on the place above its own, or, where it shares one, on a place of its own below it. */
export function toggleTie(places: readonly (readonly string[])[], id: string): string[][] {
  const at = placeOf(places, id);
  if ((places[at]?.length ?? 0) > 1) return step(places, id, 1);
  if (at <= 0) return places.map((place) => [...place]);
  return without(places, id).map((place, index) => (index === at - 1 ? [...place, id] : place));
}

/**
 * Drops an item before the one at `index` of the list as it is read from top to bottom. Between two that share a place it
 * joins them, else it gets a place of its own.
 */
export function dropAt(places: readonly (readonly string[])[], id: string, index: number): string[][] {
  const flat = places.flat();
  const from = flat.indexOf(id);
  if (from === -1 || index === from || index === from + 1) return places.map((place) => [...place]);
  const before = flat[index];
  const above = flat[index - 1];
  const rest = without(places, id);
  if (before === undefined) return [...rest, [id]];
  const at = placeOf(rest, before);
  if (above !== undefined && rest[at]?.includes(above)) {
    const inside = rest[at].indexOf(before);
    return rest.map((place, p) => (p === at ? place.toSpliced(inside, 0, id) : place));
  }
  return rest.toSpliced(at, 0, [id]);
}

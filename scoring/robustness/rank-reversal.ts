/** Names best first, those that tie together. */
export type Ranking = readonly (readonly string[])[];

/** How the first of a pair stands to the second. */
export type Relation = 'above' | 'tied' | 'below';

/** A pair of alternatives whose order depends on a third. */
export interface ReversedPair {
  readonly pair: readonly [string, string];
  /** With all alternatives, and without the one that is dropped. */
  readonly before: Relation;
  readonly after: Relation;
}

/** What becomes of the ranking without one alternative. */
export interface DroppedAlternative {
  readonly dropped: string;
  /** The ranking of the others. */
  readonly ranking: Ranking;
  /** Pairs of the others whose order is not what it was; none when dropping it changes nothing. */
  readonly pairs: readonly ReversedPair[];
  /** Whether another of the rest is first then: its first places differ from the first of the rest before. */
  readonly firstChanges: boolean;
}

/**
 * Rank reversal (V. Belton and T. Gear 1983; docs/scoring.md, "Robustness", "Rank reversal"): drops each alternative in
 * turn and ranks the rest anew by `rank`, which may be any method over any of the alternatives. The weighted sum of
 * fixed values never reverses; methods that normalize by the alternatives at hand may.
 */
export function rankReversals(
  alternatives: readonly string[],
  rank: (subset: readonly string[]) => Ranking,
): DroppedAlternative[] {
  const whole = places(rank(alternatives));
  return alternatives.map((dropped) => {
    const rest = alternatives.filter((name) => name !== dropped);
    const ranking = rank(rest);
    const without = places(ranking);
    const pairs = rest.flatMap((a, i) =>
      rest.slice(i + 1).flatMap((b): ReversedPair[] => {
        const before = relation(whole, a, b);
        const after = relation(without, a, b);
        return before && after && before !== after ? [{ pair: [a, b], before, after }] : [];
      }),
    );
    const first = (of: ReadonlyMap<string, number>): string => {
      const best = rest.reduce(
        (least, name) => Math.min(least, of.get(name) ?? Number.POSITIVE_INFINITY),
        Number.POSITIVE_INFINITY,
      );
      return JSON.stringify(rest.filter((name) => of.get(name) === best));
    };
    return { dropped, ranking, pairs, firstChanges: first(whole) !== first(without) };
  });
}

const places = (ranking: Ranking): ReadonlyMap<string, number> =>
  new Map(ranking.flatMap((names, place) => names.map((name) => [name, place] as const)));

/** Null where one of the two is not ranked. */
function relation(place: ReadonlyMap<string, number>, a: string, b: string): Relation | null {
  const [x, y] = [place.get(a), place.get(b)];
  if (x === undefined || y === undefined) return null;
  return x < y ? 'above' : x > y ? 'below' : 'tied';
}

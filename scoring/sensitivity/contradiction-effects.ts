import { leaderOf, type Ranked, sameLeader } from './what-if.ts';
import { rankValues, type WhatIfBase, withoutEvidence } from './what-if-base.ts';

/** A ranking beside the present one (docs/scoring.md, "Believing one side"). */
export interface RankingEffect {
  /** Names of the first, several when they tie; none without a ranking. */
  readonly leaders: readonly string[];
  /** Points between the first and the next; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  /** Somebody else is first than at present. */
  readonly winnerChanges: boolean;
  /** How far the margin of the present leader over its best rival moves: above 0 it gains. */
  readonly swing: number;
  /** Who stands on another rank than at present, best first. */
  readonly moves: readonly RankMove[];
}

export interface RankMove {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The claims that do not count for whoever believes one side: those of the others that are not also its own. */
export function claimsOfOtherSides(sides: readonly (readonly string[])[], believed: number): string[] {
  const own = new Set(sides[believed]);
  const others = sides.flatMap((side, i) => (i === believed ? [] : side));
  return [...new Set(others)].filter((id) => !own.has(id));
}

/** For each side of a contradiction, given by its claims, the ranking without the claims of the others. */
export function effectsOfSides(base: WhatIfBase, sides: readonly (readonly string[])[]): RankingEffect[] {
  return sides.map((_, i) => {
    const { values } = withoutEvidence(base, new Set(claimsOfOtherSides(sides, i)));
    return compareRankings(base.present, { standings: rankValues(base, values) });
  });
}

/** Claims that assert the opposite about one thing, side by side: two sides or more. */
export interface ContradictionInput {
  readonly id: string;
  /** The claims of each side. */
  readonly sides: readonly (readonly string[])[];
}

/** A contradiction with what becomes of the ranking when one believes a side. */
export interface ContradictionEffects {
  readonly id: string;
  /** In the order of the sides. */
  readonly effects: readonly RankingEffect[];
  /** Believing one of the sides makes somebody else first. */
  readonly winnerChanges: boolean;
  /** The largest swing, in either direction, that believing a side brings. */
  readonly size: number;
}

/**
 * Every contradiction, those that change the winner and the largest first (docs/scoring.md, "Believing one side"). A side
 * whose claims are all excluded has to count again before anybody can believe it, so it decides neither.
 */
export function contradictionEffects(
  base: WhatIfBase,
  contradictions: readonly ContradictionInput[],
): ContradictionEffects[] {
  const excluded = new Set(
    base.evidence.claims.filter((claim) => claim.excludedReason !== null).map((claim) => claim.id),
  );
  return contradictions
    .map(({ id, sides }) => {
      const effects = effectsOfSides(base, sides);
      const open = effects.filter((_, i) => sides[i]?.some((claimId) => !excluded.has(claimId)));
      return {
        id,
        effects,
        winnerChanges: open.some((effect) => effect.winnerChanges),
        size: open.reduce((most, { swing }) => Math.max(most, Math.abs(swing)), 0),
      };
    })
    .sort((a, b) => Number(b.winnerChanges) - Number(a.winnerChanges) || b.size - a.size);
}

/** What is different in the second ranking. */
export function compareRankings(present: Ranked, then: Ranked): RankingEffect {
  const leader = leaderOf(then);
  const ranks = new Map(present.standings.map((s) => [s.alternativeId, s.rank]));
  return {
    leaders: then.standings
      .filter((s) => leader?.alternativeIds.includes(s.alternativeId))
      .map((s) => s.name),
    lead: leader?.lead ?? null,
    winnerChanges: !sameLeader(leaderOf(present), leader),
    swing: margin(then, present) - margin(present, present),
    moves: then.standings.flatMap(({ alternativeId, name, rank }) => {
      const from = ranks.get(alternativeId);
      return from === undefined || from === rank ? [] : [{ name, from, to: rank }];
    }),
  };
}

/** How far the first of `present` is ahead of its best rival; below 0 where it is behind. */
function margin({ standings }: Ranked, present: Ranked): number {
  const leader = present.standings[0]?.alternativeId;
  const own = standings.find((s) => s.alternativeId === leader);
  const rival = standings.find((s) => s.alternativeId !== leader);
  return own && rival ? own.score - rival.score : 0;
}

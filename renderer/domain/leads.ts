import { leaderOf, type Ranked, sameLeader } from '../../scoring/sensitivity/what-if.ts';

/** Who leads and by how much: what two rankings are compared by. */
export interface Lead {
  /** Names of the first, several when they tie; none without a ranking. */
  readonly leaders: readonly string[];
  /** Points between the first and the next; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
}

export function leadIn(ranked: Ranked): Lead {
  const leader = leaderOf(ranked);
  return {
    leaders: ranked.standings
      .filter(({ alternativeId }) => leader?.alternativeIds.includes(alternativeId))
      .map(({ name }) => name),
    lead: leader?.lead ?? null,
  };
}

/** Whether two rankings put somebody else first. */
export const otherLeader = (before: Ranked, after: Ranked): boolean =>
  !sameLeader(leaderOf(before), leaderOf(after));

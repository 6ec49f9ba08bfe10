import type { Assessment, EvidenceBase, ScenarioRules } from '../types.ts';
import { assess } from './assess.ts';
import { assessWithout, leaderOf, sameLeader } from './what-if.ts';

/** A ranking beside the present one (docs/scoring.md, "Believing one side"). */
export interface Effect {
  /** Names of the first, several when they tie; none without a ranking. */
  readonly leaders: readonly string[];
  /** Points between the first and the next; 0 for a tie, null where there is no second. */
  readonly lead: number | null;
  /** Somebody else is first than at present. */
  readonly winnerChanges: boolean;
  /** How far the margin of the present leader over its best rival moves: above 0 it gains. */
  readonly swing: number;
  /** Who stands on another rank than at present, best first. */
  readonly moves: readonly Move[];
}

export interface Move {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The claims that do not count for whoever believes one side: those of the others that are not also its own. */
export function claimsAgainst(sides: readonly (readonly string[])[], believed: number): string[] {
  const own = new Set(sides[believed]);
  const others = sides.flatMap((side, i) => (i === believed ? [] : side));
  return [...new Set(others)].filter((id) => !own.has(id));
}

/** For each side of a contradiction, the ranking without the claims of the others. */
export function believeSides(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  sides: readonly (readonly string[])[],
  present: Assessment = assess(evidence, scenario),
): Effect[] {
  return sides.map((_, i) =>
    compareRankings(present, assessWithout(evidence, scenario, new Set(claimsAgainst(sides, i)))),
  );
}

/** What is different in the second ranking. */
export function compareRankings(present: Assessment, then: Assessment): Effect {
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
function margin({ standings }: Assessment, present: Assessment): number {
  const leader = present.standings[0]?.alternativeId;
  const own = standings.find((s) => s.alternativeId === leader);
  const rival = standings.find((s) => s.alternativeId !== leader);
  return own && rival ? own.score - rival.score : 0;
}

import { isEnough } from '../assessment/assess.ts';
import { rankStandings } from '../methods/weighted-sum.ts';
import type { Assessment, CellTable, Unranked } from '../types.ts';
import { type LeaderChange, newcomers } from './leader-change.ts';
import { type Leader, leaderOf, sameLeader } from './what-if.ts';

/** Least coverages that rank the same alternatives. */
export interface CoverageStep {
  /** Above `from` (from 0 on at the first) and up to `to`, shares of the weight. */
  readonly from: number;
  readonly to: number;
  /** Who is ranked, best first; nobody above the largest coverage. */
  readonly rankedIds: readonly string[];
  readonly leader: Leader | null;
}

/** Who is ranked, and who is first of them, at any least coverage. */
export interface CoverageTipping {
  /** What the scenario asks for. */
  readonly present: number;
  /** From 0 to 1 without a gap; empty without alternatives or weights. */
  readonly steps: readonly CoverageStep[];
  /**
   * The nearest least coverage below the present one at which another is first, and the nearest above it (there: any that is larger),
   * with who is; null where none is. Above, nobody may be left.
   */
  readonly below: LeaderChange | null;
  readonly above: LeaderChange | null;
}

/**
 * The least coverages at which the ranked alternatives or the winner change (docs/scoring.md, "Known and assumed"): an alternative is
 * ranked up to its own coverage and no further, so the coverages of the alternatives are all the places there are. Exact.
 */
export function coverageTipping(
  { leastCoverage }: Pick<CellTable, 'leastCoverage'>,
  { alternativeIds, standings, notRanked }: Pick<Assessment, 'alternativeIds' | 'standings' | 'notRanked'>,
): CoverageTipping {
  const parts = new Map<string, Unranked>([...standings, ...notRanked].map((s) => [s.alternativeId, s]));
  // In the order of the comparison, which those that tie keep.
  const all = alternativeIds.flatMap((id) => parts.get(id) ?? []);
  if (all.length === 0) return { present: leastCoverage, steps: [], below: null, above: null };
  const ends = [...new Set([...all.map(({ coverage }) => Math.min(1, coverage)), 1])].sort((a, b) => a - b);
  const steps: CoverageStep[] = [];
  for (const to of ends) {
    const from = steps.at(-1)?.to ?? 0;
    // Coverages that differ in their last digits are one place.
    if (steps.length > 0 && isEnough(from, to)) continue;
    const ranked = rankStandings(all.filter(({ coverage }) => isEnough(coverage, to)));
    steps.push({
      from,
      to,
      rankedIds: ranked.map((s) => s.alternativeId),
      leader: leaderOf({ standings: ranked }),
    });
  }
  const now = Math.max(
    0,
    steps.findIndex(({ to }) => isEnough(to, leastCoverage)),
  );
  const present = steps[now]?.leader ?? null;
  const changes = ({ leader }: CoverageStep): boolean => !sameLeader(present, leader);
  const lower = steps.slice(0, now).findLast(changes);
  const higher = steps.slice(now + 1).find(changes);
  return {
    present: leastCoverage,
    steps,
    below: lower ? { at: lower.to, rivalIds: newcomers(present, lower.leader) } : null,
    above: higher ? { at: higher.from, rivalIds: newcomers(present, higher.leader) } : null,
  };
}

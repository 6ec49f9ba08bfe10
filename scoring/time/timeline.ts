import { statementDate } from '../assessment/time.ts';
import { entryOf } from '../at.ts';
import { leaderOf, sameLeader } from '../sensitivity/what-if.ts';
import type { Assessment, EvidenceBase, ScenarioRules } from '../types.ts';
import { type DatedRanking, datedRanking } from './dated.ts';
import type { DatedStanding, Reign, Timeline, TimelineStep } from './types.ts';

export interface TimelineOptions {
  /** Whether claims without a date count from the beginning; true unless given. Otherwise they never do. */
  readonly undated?: boolean;
  /** Whether dates on which only claims came in of which nothing counts are steps too; true unless given. */
  readonly others?: boolean;
}

/**
 * The ranking as of each date at which claims were made, by the rules of a scenario but for its own as-of date (docs/scoring.md, "Time").
 * With a half-life, ages count from the date of each step.
 */
export function timeline(
  evidence: EvidenceBase,
  scenario: ScenarioRules,
  { undated = true, others = true }: TimelineOptions = {},
  dated: DatedRanking = datedRanking(evidence, scenario),
): Timeline {
  const byDate = Map.groupBy(dated.dates.keys(), (claimId) => entryOf<string | null>(dated.dates, claimId));
  const othersByDate = new Map(others && byDate.size > 0 ? otherClaims(evidence, dated) : []);
  const known = [...new Set([...byDate.keys(), ...othersByDate.keys()])]
    .filter((date) => date !== null)
    .sort();
  const dates = undated && byDate.has(null) ? [null, ...known] : known;
  const steps: TimelineStep[] = [];
  for (const date of dates) {
    // Every date is later than no date.
    const then = dated.rank({ asOf: date ?? '', halfLife: scenario.halfLife, undated });
    const leader = leaderOf(then);
    const before = steps.at(-1);
    steps.push({
      date,
      claimIds: byDate.get(date) ?? [],
      otherIds: othersByDate.get(date) ?? [],
      standings: standingsOf(then),
      leader,
      noRanking: then.noRanking,
      winnerChanges: before !== undefined && !sameLeader(before.leader, leader),
      later: date !== null && scenario.asOf !== null && date > scenario.asOf,
    });
  }
  return { steps, reigns: reignsOf(steps) };
}

/** The claims on which the ranking cannot hang, by their date. */
function otherClaims(
  { claims, sources }: EvidenceBase,
  { dates }: DatedRanking,
): Map<string | null, string[]> {
  const sourceDates = new Map(sources.map(({ id, date }) => [id, date]));
  const byDate = new Map<string | null, string[]>();
  for (const claim of claims) {
    if (dates.has(claim.id)) continue;
    const date = statementDate(claim, sourceDates.get(claim.sourceId) ?? null);
    byDate.set(date, [...(byDate.get(date) ?? []), claim.id]);
  }
  return byDate;
}

/** Everybody compared, ranked or not, in the order of the comparison. */
function standingsOf({ alternativeIds, standings, notRanked }: Assessment): DatedStanding[] {
  const byId = new Map<string, DatedStanding>();
  for (const { alternativeId, rank, score, coverage } of standings) {
    byId.set(alternativeId, { alternativeId, rank, score, coverage });
  }
  for (const { alternativeId, score, coverage } of notRanked) {
    byId.set(alternativeId, { alternativeId, rank: null, score, coverage });
  }
  return alternativeIds.flatMap((id) => byId.get(id) ?? []);
}

/** From when until when each was first. */
function reignsOf(steps: readonly TimelineStep[]): Reign[] {
  const starts = steps.filter(({ winnerChanges }, i) => i === 0 || winnerChanges);
  return starts.map(({ leader, date }, i) => ({
    alternativeIds: leader?.alternativeIds ?? [],
    from: date,
    until: starts[i + 1]?.date ?? null,
  }));
}

import { isEnough } from '../assessment/assess.ts';
import { countedCredibility } from '../assessment/belief.ts';
import { at, countOf, entryOf } from '../at.ts';
import { kendallTauB } from '../methods/rank-correlation.ts';
import { type EvidenceGroup, evidenceGroups, type GroupKind } from './evidence-groups.ts';
import { type Leader, leaderOf, type Placed, type Ranked, sameLeader } from './what-if.ts';
import { rankValues, type WhatIfBase, withoutEvidence } from './what-if-base.ts';

/** A cell by its alternative and criterion. */
export interface CellId {
  readonly alternativeId: string;
  readonly criterionId: string;
}

/** The ranking without one group of the evidence, beside the present one. */
export interface LeftOut {
  readonly kind: GroupKind;
  /** The id of a source, speaker or holder, the affiliation, or the year; null for all that has none that is known. */
  readonly key: string | null;
  /** How many claims go, and how many measured numbers. */
  readonly claims: number;
  readonly measurements: number;
  /** How many findings go that count at present in a cell that is shown. */
  readonly findings: number;
  /** Who is first without it; null without a ranking. */
  readonly leader: Leader | null;
  /** Somebody else is first than at present. */
  readonly winnerChanges: boolean;
  /** Kendall's tau-b with the present ranking; null where it is not defined. */
  readonly tau: number | null;
  /** The rank of every alternative that is ranked at present, in the order of the comparison; empty without a ranking. */
  readonly ranks: readonly number[];
  /** Cells without a judgement that had evidence and are empty without the group: undefined, not zero. */
  readonly emptied: readonly CellId[];
  /** Alternatives that lose such a cell on a criterion with weight: what they are worth is no longer known. */
  readonly undefinedIds: readonly string[];
  /** The present first or second is among these, so the two can no longer be compared on the same evidence. */
  readonly comparisonUndefined: boolean;
  /** Ranked alternatives of which less would be known than the scenario asks for: a new assessment would not rank them. */
  readonly tooLittleKnownIds: readonly string[];
  /** The winner changes, the comparison is undefined, or too little is known of the first without it. */
  readonly critical: boolean;
}

/** Every rank that an alternative takes at present and when one group at a time is left out. */
export interface RankRange {
  readonly alternativeId: string;
  readonly present: number;
  readonly best: number;
  readonly worst: number;
}

/** All groups of one kind, each left out. */
export interface LeaveOneOut {
  readonly kind: GroupKind;
  readonly groups: readonly LeftOut[];
  /** In the order of the comparison; empty without a ranking. */
  readonly rankRanges: readonly RankRange[];
}

/**
 * The ranking without each source, speaker, voice, affiliation or year in turn (docs/scoring.md, "The evidence questioned").
 * Judgements, weights and who is ranked stay.
 */
export function leaveOneOut(base: WhatIfBase, kind: GroupKind): LeaveOneOut {
  const present = ranksOf(base, base.present.standings);
  const counted = countedFindings(base);
  const front = frontOf(base.present);
  const groups = evidenceGroups(base.evidence, kind).map((group) =>
    leaveOut(base, group, { present, counted, front }),
  );
  const rankRanges = present.map((rank, i) => {
    const id = at(base.table.alternativeIds, at(base.rankedRows, i));
    const taken = [rank, ...groups.map((group) => at(group.ranks, i))];
    return { alternativeId: id, present: rank, best: Math.min(...taken), worst: Math.max(...taken) };
  });
  return { kind, groups, rankRanges };
}

interface Common {
  readonly present: readonly number[];
  readonly counted: ReadonlyMap<string, number>;
  readonly front: ReadonlySet<string>;
}

function leaveOut(base: WhatIfBase, group: EvidenceGroup, { present, counted, front }: Common): LeftOut {
  const { kind, key, claims, measurements } = group;
  const change = withoutEvidence(base, new Set(claims.map((c) => c.id)), new Set(measurements));
  const standings = rankValues(base, change.values);
  const leader = leaderOf({ standings });
  const winnerChanges = !sameLeader(leaderOf(base.present), leader);
  const emptied = change.emptied.map((i): CellId => {
    const { alternativeId, criterionId } = at(base.cells, i);
    return { alternativeId, criterionId };
  });
  const undefinedIds = base.table.alternatives
    .map(({ id }) => id)
    .filter((id) => emptied.some((cell) => cell.alternativeId === id && carriesWeight(base, cell)));
  const comparisonUndefined = undefinedIds.some((id) => front.has(id));
  const ranks = ranksOf(base, standings);
  const tooLittleKnownIds = tooLittleKnown(base, emptied);
  return {
    kind,
    key,
    claims: claims.length,
    measurements: measurements.length,
    findings: claims.reduce((sum, claim) => sum + countOf(counted, claim.id), 0),
    leader,
    winnerChanges,
    tau: kendallTauB(present, ranks),
    ranks,
    emptied,
    undefinedIds,
    comparisonUndefined,
    tooLittleKnownIds,
    critical:
      winnerChanges ||
      comparisonUndefined ||
      tooLittleKnownIds.some((id) => base.present.standings[0]?.alternativeId === id),
  };
}

/** Ranked alternatives that would not be ranked without these cells. */
function tooLittleKnown({ present, scenario }: WhatIfBase, emptied: readonly CellId[]): string[] {
  return present.standings.flatMap(({ alternativeId, coverage }) => {
    const lost = emptied.reduce(
      (sum, cell) =>
        cell.alternativeId === alternativeId ? sum + entryOf(present.shares, cell.criterionId) : sum,
      0,
    );
    return isEnough(coverage - lost, scenario.leastCoverage) ? [] : [alternativeId];
  });
}

const carriesWeight = ({ present }: WhatIfBase, { criterionId }: CellId): boolean =>
  entryOf(present.shares, criterionId) > 0;

/** The ranks of a ranking, of those that are ranked, in the order of the comparison. */
function ranksOf({ table }: WhatIfBase, standings: readonly Placed[]): number[] {
  const ranks = new Map(standings.map((s) => [s.alternativeId, s.rank]));
  return table.alternatives.flatMap(({ id }) => ranks.get(id) ?? []);
}

/** Whoever is first or, where only one is, next. */
function frontOf({ standings }: Ranked): Set<string> {
  const [first, second] = standings;
  return new Set(
    standings.filter((s) => s.rank === first?.rank || s.rank === second?.rank).map((s) => s.alternativeId),
  );
}

/** How many findings of each claim count in cells that are shown. */
function countedFindings({ cells }: WhatIfBase): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of cells) {
    for (const finding of findings) {
      if (countedCredibility(finding) > 0) counts.set(finding.claimId, countOf(counts, finding.claimId) + 1);
    }
  }
  return counts;
}

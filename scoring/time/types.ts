import type { Leader } from '../sensitivity/what-if.ts';
import type { ClaimInput, EvidenceBase, NoRanking } from '../types.ts';

/** What asking after time reads and returns (docs/scoring.md, "Time"). All of it is plain data. */

/** A claim with the version or period that it speaks of, as the text says it. */
export interface TimedClaim extends ClaimInput {
  readonly about: string | null;
  readonly doubts: readonly string[];
}

export type TimedEvidence = Omit<EvidenceBase, 'claims'> & { readonly claims: readonly TimedClaim[] };

/** One alternative at one date. */
export interface DatedStanding {
  readonly alternativeId: string;
  /** null where not enough was known to rank it. */
  readonly rank: number | null;
  readonly score: number;
  /** Share of the weight, 0 to 1, that was known. */
  readonly coverage: number;
}

/** The ranking as of a date at which evidence came in. */
export interface TimelineStep {
  /** YYYY-MM-DD, or as much of it as is known; null for what has no date, which counts from the beginning. */
  readonly date: string | null;
  /** The claims with counted findings that came in. */
  readonly claimIds: readonly string[];
  /** The claims of the same date of which nothing counts: they give context, or the scenario leaves them out. */
  readonly otherIds: readonly string[];
  /** In the order of the comparison. */
  readonly standings: readonly DatedStanding[];
  readonly leader: Leader | null;
  readonly noRanking: NoRanking | null;
  /** Somebody else is first than at the step before. */
  readonly winnerChanges: boolean;
  /** Later than the date that the scenario is as of, so it does not count there. */
  readonly later: boolean;
}

/** Who was first from a date until another one took the place. */
export interface Reign {
  /** Several where they tied; none where nobody could be ranked. */
  readonly alternativeIds: readonly string[];
  /** null from the beginning. */
  readonly from: string | null;
  /** The first date at which it is no longer so; null for to the end. */
  readonly until: string | null;
}

/** The ranking as evidence came in. */
export interface Timeline {
  readonly steps: readonly TimelineStep[];
  readonly reigns: readonly Reign[];
}

/** At which value of a rule somebody else comes first. */
export interface RuleSwitch<At> {
  readonly at: At;
  /** Who is first on the near side of it, and who beyond it. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A reason why a claim may no longer hold. */
export type StaleReason =
  /** Made longer ago than is asked for; `years` says how long. */
  | { readonly kind: 'old'; readonly years: number }
  /** The same holder said the opposite of the same cell later. */
  | {
      readonly kind: 'superseded';
      readonly byClaimId: string;
      readonly alternativeId: string;
      readonly criterionId: string;
    }
  /** It speaks of a period that was over by then. */
  | { readonly kind: 'ended'; readonly end: string }
  /** It speaks of a version of which a later claim on the same alternative names a higher one. */
  | { readonly kind: 'version'; readonly byClaimId: string; readonly version: string }
  /** A prediction whose time has come. */
  | { readonly kind: 'prediction-due'; readonly end: string }
  /** Whoever coded it doubts that it still holds. */
  | { readonly kind: 'doubted' };

export interface StaleClaim {
  readonly claimId: string;
  /** When it was made; null where that is not known. */
  readonly date: string | null;
  readonly reasons: readonly StaleReason[];
}

/** Claims that may no longer hold, and the ranking without them. */
export interface StaleEvidence {
  /** The date from which ages count: the scenario's, else that of the newest claim; null where nothing has a date. */
  readonly on: string | null;
  /** Only claims with counted findings. The oldest first. */
  readonly claims: readonly StaleClaim[];
  /** Who is first without all of them. */
  readonly leaderWithout: Leader | null;
  readonly winnerChanges: boolean;
}

/** Everything that depends on when claims were made. */
export interface TimeAudit {
  readonly timeline: Timeline;
  /** The same without the claims that have no date. */
  readonly datedOnly: Timeline;
  /** Claims with counted findings and no date: they count at every date. */
  readonly undatedIds: readonly string[];
  /** Dates at which the winner changes as the as-of date goes on, from before the first; `at` is the first date with the new one. */
  readonly asOf: readonly RuleSwitch<string>[];
  /** Half-lives, in years, at which the winner changes as they get shorter, from never down to 1/20 of a year. */
  readonly halfLife: readonly RuleSwitch<number>[];
  readonly stale: StaleEvidence;
}

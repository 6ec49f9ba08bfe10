import type { Directness, Doubt, Kind } from '../../common/evidence.ts';
import type { Leader } from '../sensitivity/what-if.ts';
import type { ClaimInput, EvidenceBase } from '../types.ts';

/** What asking after kinds of evidence reads and returns (docs/scoring.md, "Kinds of evidence"). All of it is plain data. */

/** A claim with what is known of its worth as evidence. */
export interface GradedClaim extends ClaimInput {
  readonly directness: Directness;
  readonly doubts: readonly Doubt[];
}

export type GradedEvidence = Omit<EvidenceBase, 'claims'> & { readonly claims: readonly GradedClaim[] };

/** How much of the evidence that counts is of one sort. */
export interface EvidenceShare<Sort extends string> {
  readonly sort: Sort;
  /** Claims with a finding that counts, and these findings. */
  readonly claims: number;
  readonly findings: number;
  /** What they add to P and C of cells without a judgement, after credibility, kind, age and voices. */
  readonly counted: number;
  /** That as a share of all that is counted, 0 to 1. */
  readonly share: number;
  /** Who is first without these claims. */
  readonly leaderWithout: Leader | null;
  readonly winnerChangesWithout: boolean;
}

/** What the factor of a kind does to the ranking. */
export interface KindEffect extends EvidenceShare<Kind> {
  /** What the scenario counts it, 0 to 1. */
  readonly factor: number;
  /** The first factor below 1 at which somebody else is first than at 1, and who; null where even 0 changes nothing. */
  readonly tipping: { readonly factor: number; readonly alternativeIds: readonly string[] } | null;
  /** Who is first where it counts in full. `leaderWithout` is who is first at 0. */
  readonly leaderAtOne: Leader | null;
}

/** The evidence by what it is worth. */
export interface KindsAudit {
  /** Kinds of which a finding counts, or would at a factor above 0, in the order of the list. */
  readonly kinds: readonly KindEffect[];
  /** A claim with several doubts is in several, so the shares do not add up; `none` are those without a doubt. */
  readonly doubts: readonly EvidenceShare<Doubt | 'none'>[];
  readonly directness: readonly EvidenceShare<Directness>[];
}

import type { Leader } from '../sensitivity/what-if.ts';
import type { EvidenceBase, FindingInput, NoRanking, Polarity } from '../types.ts';

/** What reading the claims more than once reads and returns (docs/scoring.md, "Agreement of readings"). All of it is plain data. */

/** One reader's coding of the claims. */
export interface ReadingInput {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** A claim that a reader has coded: with findings, or as one that has none. */
export interface ReadingClaimInput {
  readonly readingId: string;
  readonly claimId: string;
}

/** What a reader says that a claim says. */
export interface ReadingFindingInput extends FindingInput {
  readonly readingId: string;
}

/** Why a difference between readings was settled as the findings of the workbook say. */
export interface SettlementInput {
  readonly claimId: string;
  readonly reason: string;
}

/** The readings of a comparison. */
export interface CodingBase {
  readonly readings: readonly ReadingInput[];
  readonly readingClaims: readonly ReadingClaimInput[];
  readonly readingFindings: readonly ReadingFindingInput[];
  readonly settlements: readonly SettlementInput[];
}

/** A comparison with its readings: what db/ reads from a workbook. */
export type CodedEvidence = EvidenceBase & CodingBase;

/** Why there is no coefficient: no unit with two values, or all of them one category, where chance is not defined. */
export type NoAlpha = 'no-pairs' | 'one-category';

/** Krippendorff's alpha of a table of units and readers. */
export interface Alpha {
  /** 1 for perfect agreement, 0 for that of chance, below 0 for less; null where `reason` says why. */
  readonly alpha: number | null;
  readonly reason: NoAlpha | null;
  /** The middle 95 percent over samples of the claims with replacement; null where that is not defined. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Share of the pairs of readers that agree, 0 to 1, unit by unit: what chance is not taken off. Null without pairs. */
  readonly agreeing: number | null;
  /** Units with at least two values, and the values in them. */
  readonly units: number;
  readonly values: number;
}

/**
 * How far the readers agree, by what is asked. It is about the coding and not about a comparison, so every alternative and criterion of
 * the workbook takes part, shown or not. Claims that fewer than two readers coded tell nothing and take no part.
 */
export interface Agreement {
  /** null for all criteria together. */
  readonly criterionId: string | null;
  /** pro, con, neutral or none, of every cell (claim, alternative, criterion) that at least one reader named. */
  readonly cells: Alpha;
  /** The same, with the cells that nobody named: none and none agree. */
  readonly everyCell: Alpha;
  /** Whether a claim has a pro or con at all (on this criterion), of every claim. */
  readonly claims: Alpha;
  /** con < neutral < pro (ordinal), of every cell that at least two readers named. */
  readonly signs: Alpha;
  /** The same signs as mere names (nominal). */
  readonly signsNominal: Alpha;
}

/** What is said of one alternative on one criterion; null for nothing. */
export type Saying = {
  readonly polarity: Polarity;
  readonly strength: number;
  readonly use: string | null;
} | null;

/** A cell of a claim on which readers differ, or on which all of them differ from the settled coding. */
export interface CellDifference {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** The largest thing in which they differ: whether anything is said, its sign, its use or its strength. */
  readonly kind: 'named' | 'sign' | 'use' | 'strength';
  /** One of each reader who coded the claim, in the order of the readings. */
  readonly said: readonly { readonly readingId: string; readonly saying: Saying }[];
  /** What the findings of the workbook say. */
  readonly settled: Saying;
  /** The readings that say what is settled. */
  readonly asSettled: readonly string[];
  /** A pro or con is in question; otherwise it is about a neutral finding or none, which count the same: nothing. */
  readonly counts: boolean;
}

/**
 * `settled`: a reason is given. `dispute`: readers differ and none is given. `departed`: the readers agree with one another, the findings
 * of the workbook do not agree with them, and no reason is given.
 */
export type DisagreementStatus = 'settled' | 'dispute' | 'departed';

/** A claim that was not coded alike by all who coded it, the settled coding among them. */
export interface Disagreement {
  readonly claimId: string;
  readonly status: DisagreementStatus;
  /** Why it was settled so; null where it was not. */
  readonly reason: string | null;
  /** The readers who coded the claim. */
  readonly readingIds: readonly string[];
  readonly differences: readonly CellDifference[];
  /** A pro or con is in question in at least one of the cells. */
  readonly counts: boolean;
}

/** An alternative by one coding. */
export interface CodedStanding {
  readonly alternativeId: string;
  readonly name: string;
  /** null where not enough is known to rank it. */
  readonly rank: number | null;
  readonly score: number;
  /** Points more than by the settled coding. */
  readonly change: number;
  readonly coverage: number;
  readonly known: number;
  readonly assumed: number;
}

/** The ranking by one coding. */
export interface CodedRanking {
  /** null for the settled coding, the findings of the workbook. */
  readonly readingId: string | null;
  /** For how many claims this coding is taken; the others keep the settled coding. */
  readonly claims: number;
  /** Best first, then those that are not ranked. */
  readonly standings: readonly CodedStanding[];
  readonly leader: Leader | null;
  readonly noRanking: NoRanking | null;
  /** Somebody else is first than by the settled coding. */
  readonly winnerChanges: boolean;
  /** Kendall's tau-b with the settled ranking, over whom both rank; null where it is not defined. */
  readonly tau: number | null;
}

/** What becomes of the ranking when one claim is coded as another reader coded it. */
export interface CodingEffect {
  readonly claimId: string;
  /** Whose coding of this claim is taken. */
  readonly readingId: string;
  readonly status: DisagreementStatus;
  readonly leader: Leader | null;
  readonly winnerChanges: boolean;
  /**
   * How far the margin of the present leader over its best rival moves: above 0 it gains. Null where there is no such margin any
   * more, because one of the two is not ranked.
   */
  readonly swing: number | null;
}

/** The ranges of an alternative over the settled coding and every reading. */
export interface CodedRange {
  readonly alternativeId: string;
  readonly lowestScore: number;
  readonly highestScore: number;
  /** Of the ranks that it has; null where it has none. */
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** Some codings rank it and some do not. */
  readonly sometimesRanked: boolean;
}

/** How much of the ranking rests on the coding. */
export interface ReadingsAudit {
  /** In all, then criterion by criterion. */
  readonly agreement: readonly Agreement[];
  /** In the order of the claims. */
  readonly disagreements: readonly Disagreement[];
  /** The settled coding first, then every reading in its order. */
  readonly rankings: readonly CodedRanking[];
  readonly ranges: readonly CodedRange[];
  /** Every disagreement coded as each reader coded it who differs from the settled coding: those that change the winner first, then by size of the swing. */
  readonly effects: readonly CodingEffect[];
  /** The ranking with every undecided dispute coded as one reader did, in the order of the readings. */
  readonly disputesBy: readonly CodedRanking[];
}

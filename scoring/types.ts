/**
 * The plain data that scoring reads and returns. The records that db/ reads from a workbook satisfy the input types
 * by structure, so nothing has to be copied between the layers.
 */

export type Polarity = 'pro' | 'con' | 'neutral';

export type Certainty =
  | 'asserted'
  | 'hedged'
  | 'reported'
  | 'quoted'
  | 'conceded'
  | 'question'
  | 'sarcasm'
  | 'prediction';

/** What a comparison holds, as far as scoring is concerned. */
export interface EvidenceBase {
  readonly alternatives: readonly AlternativeInput[];
  readonly criteria: readonly CriterionInput[];
  readonly claims: readonly ClaimInput[];
  readonly findings: readonly FindingInput[];
  readonly judgements: readonly JudgementInput[];
  readonly weights: readonly WeightInput[];
}

export interface AlternativeInput {
  readonly id: string;
  readonly name: string;
  readonly kind: 'alternative' | 'related';
  readonly active: boolean;
  readonly position: number;
}

export interface CriterionInput {
  readonly id: string;
  readonly active: boolean;
  readonly position: number;
}

export interface ClaimInput {
  readonly id: string;
  readonly certainty: Certainty;
  /** Why an analyst keeps this claim out of scoring; null when it counts. */
  readonly excludedReason: string | null;
}

export interface FindingInput {
  readonly id: string;
  readonly claimId: string;
  readonly alternativeId: string;
  readonly criterionId: string;
  readonly polarity: Polarity;
  /** 1 as a rule; 0.5 where the text plays its claim down, 2 where it plays it up. */
  readonly strength: number;
}

export interface JudgementInput {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** 0 (worst) to 100 (best). */
  readonly value: number;
}

export interface WeightInput {
  readonly scenarioId: string;
  readonly criterionId: string;
  /** Importance in points, 0 or more; only the ratios between weights matter. */
  readonly value: number;
}

/** The rules of a scenario that decide what counts. */
export interface ScenarioRules {
  readonly id: string;
  readonly countPredictions: boolean;
}

/** A pair of numbers from 0 to 100 that holds the middle 90 percent of a belief. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Why a finding does not move its cell's value. */
export type Uncounted = 'neutral' | 'prediction' | 'excluded';

export interface CellFinding extends FindingInput {
  /** null when the finding counts. */
  readonly uncounted: Uncounted | null;
}

/** One alternative on one criterion. */
export interface Cell {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** 0 to 100: the judgement where there is one, else the value from evidence. */
  readonly value: number;
  /** What the value would be without the judgement. */
  readonly evidenceValue: number;
  /** The analyst's own value, or null. */
  readonly judgement: number | null;
  /** P: the sum of strength (times credibility) of the counted pro findings. */
  readonly pro: number;
  /** C: the same of the counted con findings. */
  readonly con: number;
  /** 90 percent interval of the belief; a judgement is a single point. */
  readonly interval: Interval;
  /** Every finding of the cell, counted or not, in the order of the evidence. */
  readonly findings: readonly CellFinding[];
  readonly proCount: number;
  readonly conCount: number;
  /** Counted pro and con findings stand against each other. */
  readonly contested: boolean;
  /** No counted pro or con finding, so the whole range is open. A judgement does not change this. */
  readonly empty: boolean;
}

/** One alternative in the ranking. */
export interface Standing {
  readonly alternativeId: string;
  readonly name: string;
  /** The weighted sum, 0 to 100. */
  readonly score: number;
  /** 1 is best; ties share a rank and the next rank is skipped. */
  readonly rank: number;
  /** Share of the weight, 0 to 1, that falls on cells with evidence or a judgement. */
  readonly coverage: number;
  /** What each criterion contributes to the score, by criterion id: share of weight times value. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** Why there is no ranking. */
export type NoRanking = 'no-alternatives' | 'no-criteria' | 'no-weights';

/** Everything that follows from the evidence, the judgements and one scenario without chance. */
export interface Assessment {
  readonly scenarioId: string;
  /** The alternatives that are compared, in their own order. */
  readonly alternativeIds: readonly string[];
  /** The criteria that are compared on, in their own order. */
  readonly criterionIds: readonly string[];
  /** Share of the sum of active weights, 0 to 1, by criterion id; all 0 when every weight is 0. */
  readonly shares: ReadonlyMap<string, number>;
  /** Cells by `cellKey`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** Best first; empty when `noRanking` says why. */
  readonly standings: readonly Standing[];
  readonly noRanking: NoRanking | null;
}

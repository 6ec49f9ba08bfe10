import type { EvidenceRule, Kind, Polarity } from '../common/evidence.ts';

/**
 * The plain data that scoring reads and returns. The records that db/ reads from a workbook satisfy the input types
 * by structure, so nothing has to be copied between the layers.
 */

export type { EvidenceRule, Kind, Polarity };

/** What a comparison holds, as far as scoring is concerned. */
export interface EvidenceBase {
  readonly alternatives: readonly AlternativeInput[];
  readonly criteria: readonly CriterionInput[];
  readonly sources: readonly SourceInput[];
  readonly speakers: readonly SpeakerInput[];
  readonly claims: readonly ClaimInput[];
  readonly findings: readonly FindingInput[];
  readonly measurements: readonly MeasurementInput[];
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

/** Points of a piecewise-linear value function: a number in the criterion's unit and its value, 0 to 100. */
export type ValuePoints = readonly (readonly [x: number, value: number])[];

export interface CriterionInput {
  readonly id: string;
  readonly active: boolean;
  readonly position: number;
  /** `evidence`: values come from findings. `numeric`: from measurements, by a value function. */
  readonly scale: 'evidence' | 'numeric';
  /** Whether more of it is better; always `max` on evidence. */
  readonly direction: 'max' | 'min';
  /** The value function of a numeric criterion; empty for a straight line over the measured numbers. */
  readonly valuePoints: ValuePoints;
}

export interface SourceInput {
  readonly id: string;
  /** When it appeared: a date that begins with its year, or null. */
  readonly date: string | null;
  /** How far it is believed, 0 to 1; counts where the scenario says so. */
  readonly credibility: number;
}

export interface SpeakerInput {
  readonly id: string;
  /** Whom they speak for or work for, as far as it is known. */
  readonly affiliation: string | null;
  /** How far they are believed, 0 to 1; counts where the scenario says so. */
  readonly credibility: number;
  /** What makes them one with other voices, such as an employer; or null. */
  readonly originId: string | null;
}

export interface ClaimInput {
  readonly id: string;
  readonly sourceId: string;
  readonly speakerId: string;
  /** Whose view it is: the voice that counts. */
  readonly holderId: string;
  /** When it was made, where that is not the date of its source. */
  readonly date: string | null;
  /** Nobody knows when it was made, whatever the date of its source. */
  readonly undated: boolean;
  readonly kind: Kind;
  /** What makes it one with claims of other voices: the same words, the same event; or null. */
  readonly originId: string | null;
  /** The claim that it repeats, whose voice it is then; none where it is left out or null. */
  readonly echoOfId?: string | null;
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
  /** Where it holds, such as "servers"; null for everywhere. */
  readonly use: string | null;
}

export type MeasurementKind = 'exact' | 'normal' | 'uniform';

/** A number of a numeric criterion, in its unit, as exactly as it is known. */
export interface MeasurementInput {
  readonly alternativeId: string;
  readonly criterionId: string;
  /** Where the number is from, or null. */
  readonly sourceId: string | null;
  readonly kind: MeasurementKind;
  /** The number itself, the mean, or the lowest. */
  readonly a: number;
  /** The standard deviation or the highest; null for an exact number. */
  readonly b: number | null;
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
  /** The share of the whole, 0 to 1, that it keeps whatever the other weights are; null when it is not locked. */
  readonly lockedShare: number | null;
}

/** The rules of a scenario that decide what counts. */
export interface ScenarioRules {
  readonly id: string;
  readonly countPredictions: boolean;
  readonly evidenceRule: EvidenceRule;
  /** Whether findings count by the credibility of their source and speaker; off, each counts fully. */
  readonly credibility: 'off' | 'on';
  /** How much the findings of one voice depend on one another, 0 (each counts in full) to 1 (a voice counts once). */
  readonly rho: number;
  /** Share of the weight, 0 to 1, that has to be known of an alternative before it is ranked. */
  readonly leastCoverage: number;
  /** Findings of another use do not count; null counts them all. */
  readonly use: string | null;
  /** Claims made after this date (YYYY-MM-DD) do not count; null counts them all. */
  readonly asOf: string | null;
  /** Years in which what a claim counts falls to half; null for never. */
  readonly halfLife: number | null;
  /** What the findings of a kind of evidence count, 0 to 1; 1 for those not named. */
  readonly kindFactors: Readonly<Partial<Record<Kind, number>>>;
}

/** A pair of numbers from 0 to 100 that holds the middle 90 percent of a belief. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Why a finding does not move its cell's value. */
export type Uncounted =
  | 'neutral'
  | 'prediction'
  | 'excluded'
  | 'numeric'
  | 'judgement-only'
  | 'other-use'
  | 'later'
  | 'not-believed';

export interface CellFinding extends FindingInput {
  /** null when the finding counts. */
  readonly uncounted: Uncounted | null;
  /** What its strength is multiplied with, 0 to 1: credibility, kind and age as far as the scenario counts them. */
  readonly credibility: number;
  /** Whose view it is. */
  readonly voice: string;
  /** What its voice shares with others of the cell; null where that is nothing. */
  readonly origin: string | null;
  /** What it adds to P or C: strength times credibility, divided by how much its voice says. 0 where it does not count. */
  readonly counted: number;
}

/**
 * What is known of a cell as a distribution to draw from. `beta` and `point` are on the scale of 0 to 100 (a Beta
 * variable times 100); `normal` and `uniform` are in the criterion's unit and become values by `points`.
 */
export type CellBelief =
  | { readonly kind: 'beta'; readonly a: number; readonly b: number }
  | { readonly kind: 'point'; readonly value: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number; readonly points: ValuePoints }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number; readonly points: ValuePoints };

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
  /** What the value is drawn from; a judgement is a point. `intervalOf` gives its middle 90 percent. */
  readonly belief: CellBelief;
  /** The number of a numeric criterion; null where there is none, and on evidence. */
  readonly measurement: MeasurementInput | null;
  /** Every finding of the cell, counted or not, in the order of the evidence. */
  readonly findings: readonly CellFinding[];
  readonly proCount: number;
  readonly conCount: number;
  /** From how many independent voices its counted findings are; those of one origin are one. */
  readonly voices: number;
  /** Counted pro and con findings stand against each other. */
  readonly contested: boolean;
  /** No counted pro or con finding and no measurement, so the whole range is open. A judgement does not change this. */
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
  /** Points of the score that evidence, a measurement or a judgement says. */
  readonly known: number;
  /** Points that rest on the neutral value of empty cells. `known` and `assumed` add up to the score. */
  readonly assumed: number;
  /** What each criterion contributes to the score, by criterion id: share of weight times value. */
  readonly contributions: ReadonlyMap<string, number>;
}

/** Why there is no ranking. */
export type NoRanking = 'no-alternatives' | 'no-criteria' | 'no-weights' | 'not-enough-known';

/** An alternative of which not enough is known to rank it: what it would score, without a rank. */
export type Unranked = Omit<Standing, 'rank'>;

/** Every cell of a comparison by the rules of one scenario: what does not depend on weights. */
export interface CellTable {
  /** The alternatives that are compared, in their own order. */
  readonly alternatives: readonly AlternativeInput[];
  /** Their ids. */
  readonly alternativeIds: readonly string[];
  /** The criteria that are compared on, in their own order. */
  readonly criterionIds: readonly string[];
  /** Cells by `cellKey`. */
  readonly cells: ReadonlyMap<string, Cell>;
  /** The same cells, a row an alternative and a column a criterion. */
  readonly rows: readonly (readonly Cell[])[];
  /** Share of the weight that has to be known of an alternative before it is ranked. */
  readonly leastCoverage: number;
}

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
  /** Alternatives of which less is known than the scenario asks for; the best known first. */
  readonly notRanked: readonly Unranked[];
  readonly noRanking: NoRanking | null;
}

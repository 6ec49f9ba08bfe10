/** The words of evidence that a workbook's file, its commands and the built-in data know; what they mean: docs/evidence-format.md. */

export const POLARITIES = ['pro', 'con', 'neutral'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** How a claim is said. */
export const CERTAINTIES = [
  'asserted',
  'hedged',
  'reported',
  'quoted',
  'conceded',
  'question',
  'sarcasm',
  'prediction',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** How the findings of a cell become its value (docs/scoring.md, "Other rules"). */
export const EVIDENCE_RULE_NAMES = ['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only'] as const;
export type EvidenceRule = (typeof EVIDENCE_RULE_NAMES)[number];

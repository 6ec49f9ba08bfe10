/** The words of evidence that a workbook's file, its commands and the built-in data know; what they mean: docs/evidence-format.md. */

export const POLARITIES = ['pro', 'con', 'neutral'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** How a claim came to us: in its holder's own words, quoted word for word, or attributed by somebody else. */
export const TRANSMISSIONS = ['own', 'quoted', 'reported'] as const;
export type Transmission = (typeof TRANSMISSIONS)[number];

/** How sure its holder is: sure, hedging, granting it to the other side, or saying that he does not know. */
export const SURENESSES = ['sure', 'hedged', 'conceded', 'unsure'] as const;
export type Sureness = (typeof SURENESSES)[number];

/** The form in which it is said. */
export const FORMS = ['statement', 'question', 'irony'] as const;
export type Form = (typeof FORMS)[number];

/** What kind of evidence it is. */
export const KINDS = [
  'measurement',
  'experience',
  'documentation',
  'opinion',
  'report',
  'rumour',
  'prediction',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether it speaks of the thing itself, or of another from which the reader infers. */
export const DIRECTNESSES = ['direct', 'indirect'] as const;
export type Directness = (typeof DIRECTNESSES)[number];

/** Reasons for doubt: the closed list. */
export const DOUBTS = [
  'no-grounds',
  'interest',
  'anonymous',
  'second-hand',
  'one-sided',
  'vague',
  'self-contradiction',
  'outdated',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What makes several voices one: the same words, somebody quoted, the same event, or the same employer. */
export const ORIGIN_KINDS = ['copy', 'quotation', 'event', 'employer'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/**
 * The one word that says of a claim what is most worth knowing of its transmission, sureness, form and kind. Files written before these were
 * told apart have it alone, and exports and tables keep it.
 */
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

/** What the one word stands for. */
export interface SayingParts {
  readonly transmission: Transmission;
  readonly sureness: Sureness;
  readonly form: Form;
  readonly kind: Kind;
}

const PLAIN: SayingParts = { transmission: 'own', sureness: 'sure', form: 'statement', kind: 'opinion' };

/** The parts that a single word tells, as far as it does. */
export function partsOfCertainty(certainty: Certainty): SayingParts {
  switch (certainty) {
    case 'hedged':
      return { ...PLAIN, sureness: 'hedged' };
    case 'reported':
      return { ...PLAIN, transmission: 'reported', kind: 'report' };
    case 'quoted':
      return { ...PLAIN, transmission: 'quoted' };
    case 'conceded':
      return { ...PLAIN, sureness: 'conceded' };
    case 'question':
      return { ...PLAIN, form: 'question' };
    case 'sarcasm':
      return { ...PLAIN, form: 'irony' };
    case 'prediction':
      return { ...PLAIN, kind: 'prediction' };
    default:
      return PLAIN;
  }
}

/** The single word for these parts: the first of prediction, form, sureness and transmission that is out of the ordinary. */
export function certaintyOf({ transmission, sureness, form, kind }: SayingParts): Certainty {
  if (kind === 'prediction') return 'prediction';
  if (form === 'question') return 'question';
  if (form === 'irony') return 'sarcasm';
  if (sureness === 'conceded') return 'conceded';
  if (sureness !== 'sure') return 'hedged';
  return transmission === 'own' ? 'asserted' : transmission;
}

/** How the findings of a cell become its value (docs/scoring.md, "Other rules"). */
export const EVIDENCE_RULE_NAMES = ['beta', 'mean', 'pessimistic', 'optimistic', 'judgement-only'] as const;
export type EvidenceRule = (typeof EVIDENCE_RULE_NAMES)[number];

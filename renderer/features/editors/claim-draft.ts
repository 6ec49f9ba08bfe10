import { type Certainty, partsOfCertainty } from '../../../common/evidence.ts';
import type { Command } from '../../../electron/ipc/contract.ts';
import type { FindingDraft } from './FindingRows.tsx';
import { countWords, MOST_WORDS, orNull, parseParagraph } from './field-values.ts';

/** A claim as it is being written: everything as its field holds it. */
export interface ClaimDraft {
  readonly sourceId: string;
  readonly paragraph: string;
  readonly speakerId: string;
  /** Empty for the speaker's own view. */
  readonly holderId: string;
  readonly text: string;
  readonly certainty: Certainty;
  readonly date: string;
  readonly findings: readonly FindingDraft[];
}

export type ClaimColumns = Omit<Extract<Command, { type: 'editClaim' }>, 'type' | 'claimId'>;
type Strength = ClaimColumns['findings'][number]['strength'];

/** What keeps a draft from being saved, in words; null when nothing does. */
export function whatIsMissing(draft: ClaimDraft): string | null {
  const words = countWords(draft.text);
  if (draft.sourceId === '') return 'Choose the source that says it.';
  if (draft.speakerId === '') return 'Choose who says it.';
  if (words === 0) return 'Say in your own words what it says.';
  if (words > MOST_WORDS) return `It has ${words} words; ${MOST_WORDS} are the most.`;
  if (parseParagraph(draft.paragraph) === undefined) return 'A paragraph is a whole number from 1.';
  if (draft.findings.some((f) => f.alternativeId === '' || f.criterionId === '')) {
    return 'Choose an alternative and a criterion for each finding, or remove it.';
  }
  return null;
}

/** The columns to save of a draft that nothing is missing in. */
export function claimColumns(draft: ClaimDraft): ClaimColumns {
  const { sourceId, speakerId, holderId, text, certainty, date, findings } = draft;
  return {
    sourceId,
    paragraph: parseParagraph(draft.paragraph) ?? null,
    speakerId,
    holderId: holderId === '' ? speakerId : holderId,
    text,
    ...partsOfCertainty(certainty),
    date: orNull(date),
    findings: findings.map(({ alternativeId, criterionId, polarity, strength }) => ({
      alternativeId,
      criterionId,
      polarity,
      strength: strengthOf(strength),
    })),
  };
}

const strengthOf = (value: number): Strength => (value === 0.5 || value === 2 ? value : 1);

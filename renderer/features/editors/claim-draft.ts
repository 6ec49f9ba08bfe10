import type { Directness, Doubt, Form, Kind, Sureness, Transmission } from '../../../common/evidence.ts';
import { t } from '../../../common/language/texts.ts';
import type { Claim, Command } from '../../../electron/ipc/contract.ts';
import { codedOf, whatRowsMiss } from './coded-findings.ts';
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
  readonly transmission: Transmission;
  readonly sureness: Sureness;
  readonly form: Form;
  readonly kind: Kind;
  readonly directness: Directness;
  readonly doubts: readonly Doubt[];
  readonly date: string;
  readonly undated: boolean;
  /** The version or period that it speaks of. */
  readonly about: string;
  readonly speakerInferred: boolean;
  /** Empty where it repeats no other claim, and where nothing makes it one with others. */
  readonly echoOfId: string;
  readonly originId: string;
  readonly findings: readonly FindingDraft[];
}

export type ClaimColumns = Omit<Extract<Command, { type: 'editClaim' }>, 'type' | 'claimId'>;

/** How a new claim is said until somebody says otherwise. */
export const PLAINLY_SAID = {
  transmission: 'own',
  sureness: 'sure',
  form: 'statement',
  kind: 'opinion',
  directness: 'direct',
  doubts: [],
  undated: false,
  about: '',
  speakerInferred: false,
  echoOfId: '',
  originId: '',
} as const satisfies Partial<ClaimDraft>;

/** How a claim that is there is said, as the fields hold it. */
export const saidAs = (claim: Claim): Pick<ClaimDraft, keyof typeof PLAINLY_SAID> => ({
  transmission: claim.transmission,
  sureness: claim.sureness,
  form: claim.form,
  kind: claim.kind,
  directness: claim.directness,
  doubts: claim.doubts,
  undated: claim.undated,
  about: claim.about ?? '',
  speakerInferred: claim.speakerInferred,
  echoOfId: claim.echoOfId ?? '',
  originId: claim.originId ?? '',
});

/** What keeps a draft from being saved, in words; null when nothing does. */
export function whatIsMissing(draft: ClaimDraft): string | null {
  const words = countWords(draft.text);
  if (draft.sourceId === '') return t('Choose the source that says it.');
  if (draft.speakerId === '') return t('Choose who says it.');
  if (words === 0) return t('Say in your own words what it says.');
  if (words > MOST_WORDS) return t('It has {words} words; {most} are the most.', { words, most: MOST_WORDS });
  if (parseParagraph(draft.paragraph) === undefined) return t('A paragraph is a whole number from 1.');
  return whatRowsMiss(draft.findings);
}

/** The columns to save of a draft that nothing is missing in. */
export function claimColumns(draft: ClaimDraft): ClaimColumns {
  const { paragraph, speakerId, holderId, date, about, echoOfId, originId, findings, doubts, ...others } =
    draft;
  return {
    ...others,
    paragraph: parseParagraph(paragraph) ?? null,
    speakerId,
    holderId: holderId === '' ? speakerId : holderId,
    doubts: [...doubts],
    date: draft.undated ? null : orNull(date),
    about: orNull(about),
    echoOfId: echoOfId === '' ? null : echoOfId,
    originId: originId === '' ? null : originId,
    findings: codedOf(findings),
  };
}

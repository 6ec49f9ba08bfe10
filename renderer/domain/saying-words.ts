import type {
  Directness,
  Doubt,
  Form,
  Kind,
  OriginKind,
  Sureness,
  Transmission,
} from '../../common/evidence.ts';
import type { Claim } from '../../electron/ipc/contract.ts';

/** How a claim is said and what it is worth, in words: the same in panes, lists, filters, editors and the report. */

/** A word, and what it means in a sentence. */
export interface Word {
  readonly label: string;
  readonly means: string;
}

type Words<N extends string> = Readonly<Record<N, Word>>;

export const TRANSMISSION_WORDS: Words<Transmission> = {
  own: { label: 'own words', means: 'Its holder says it himself.' },
  quoted: { label: 'quoted', means: 'Its holder is quoted word for word by somebody else.' },
  reported: { label: 'reported', means: 'Somebody else says that its holder thinks so.' },
};

export const SURENESS_WORDS: Words<Sureness> = {
  sure: { label: 'sure', means: 'Said as a fact, without reservation.' },
  hedged: { label: 'hedged', means: 'Said with a reservation, such as “probably”.' },
  conceded: { label: 'conceded', means: 'Granted to the other side, against the view that is argued for.' },
  unsure: { label: 'unsure', means: 'The speaker says that he does not know.' },
};

export const FORM_WORDS: Words<Form> = {
  statement: { label: 'statement', means: 'Said plainly.' },
  question: { label: 'question', means: 'Asked, and not asserted.' },
  irony: { label: 'irony', means: 'Said in irony: what is meant is not what the words say.' },
};

export const KIND_WORDS: Words<Kind> = {
  measurement: { label: 'measurement', means: 'Something was measured, and the result is told.' },
  experience: {
    label: 'first-hand experience',
    means: 'The speaker tells what he has seen or used himself.',
  },
  documentation: {
    label: 'documentation',
    means: 'It describes what a product or a document is known to contain.',
  },
  opinion: { label: 'expert opinion', means: 'The speaker’s own judgement, by his knowledge of the matter.' },
  report: { label: 'report of another’s view', means: 'What somebody else is said to think.' },
  rumour: { label: 'rumour', means: 'Heard somewhere, without anybody who stands for it.' },
  prediction: { label: 'prediction', means: 'Said of the future: counts only where the scenario says so.' },
};

export const DIRECTNESS_WORDS: Words<Directness> = {
  direct: { label: 'direct', means: 'It speaks of the thing itself.' },
  indirect: { label: 'indirect', means: 'It speaks of something else, from which this one is inferred.' },
};

export const DOUBT_WORDS: Words<Doubt> = {
  'no-grounds': { label: 'no grounds given', means: 'It is asserted without any reason.' },
  interest: { label: 'interest', means: 'Whoever says it gains from its being believed.' },
  anonymous: { label: 'anonymous', means: 'Nobody knows who says it.' },
  'second-hand': { label: 'second-hand', means: 'It came through somebody else.' },
  'one-sided': { label: 'one-sided', means: 'Only what speaks for one side is told.' },
  vague: { label: 'vague', means: 'It leaves open what exactly is asserted.' },
  'self-contradiction': {
    label: 'contradicts himself',
    means: 'The same speaker says the opposite elsewhere.',
  },
  outdated: { label: 'outdated', means: 'It speaks of a version or a time that has passed.' },
};

export const ORIGIN_KIND_WORDS: Words<OriginKind> = {
  copy: { label: 'the same words', means: 'One text was copied from the other.' },
  quotation: { label: 'the same person quoted', means: 'Several sources quote one and the same.' },
  event: { label: 'the same event', means: 'Several saw, or were told of, one event.' },
  employer: { label: 'the same employer', means: 'They speak for the same organization.' },
};

/** Uses that are told apart: a finding of a use counts in scenarios of that use, and in those that have none. */
const USE_WORDS: Readonly<Record<string, string>> = { servers: 'for servers', desktops: 'for desktops' };
export const wordsOfUse = (use: string): string => USE_WORDS[use] ?? `for ${use}`;

type Said = Pick<Claim, 'transmission' | 'sureness' | 'form' | 'kind' | 'directness' | 'doubts'>;

/** What of a claim is worth a word in a list: its kind, and whatever is out of the ordinary. */
export const sayingWords = (claim: Said): readonly Word[] => [
  KIND_WORDS[claim.kind],
  ...(claim.transmission === 'own' || claim.kind === 'report'
    ? []
    : [TRANSMISSION_WORDS[claim.transmission]]),
  ...(claim.sureness === 'sure' ? [] : [SURENESS_WORDS[claim.sureness]]),
  ...(claim.form === 'statement' ? [] : [FORM_WORDS[claim.form]]),
  ...(claim.directness === 'direct' ? [] : [DIRECTNESS_WORDS[claim.directness]]),
];

export const doubtWords = ({ doubts }: Pick<Claim, 'doubts'>): readonly Word[] =>
  doubts.map((doubt) => DOUBT_WORDS[doubt]);

import type {
  Directness,
  Doubt,
  Form,
  Kind,
  OriginKind,
  Sureness,
  Transmission,
} from '../../common/evidence.ts';
import { inLanguage } from '../../common/language/tables.ts';
import { type Message, msg, t } from '../../common/language/texts.ts';
import type { Claim } from '../../electron/ipc/contract.ts';

/** How a claim is said and what it is worth, in words: the same in panes, lists, filters, editors and the report. */

/** A word, and what it means in a sentence. */
export interface Word {
  readonly label: string;
  readonly means: string;
}

/** Its texts are translated when they are read. */
const word = (label: Message, means: Message): Word => inLanguage({ label, means });

type Words<N extends string> = Readonly<Record<N, Word>>;

export const TRANSMISSION_WORDS: Words<Transmission> = {
  own: word(msg('own words'), msg('Its holder says it himself.')),
  quoted: word(msg('quoted'), msg('Its holder is quoted word for word by somebody else.')),
  reported: word(msg('reported'), msg('Somebody else says that its holder thinks so.')),
};

export const SURENESS_WORDS: Words<Sureness> = {
  sure: word(msg('sure'), msg('Said as a fact, without reservation.')),
  hedged: word(msg('hedged'), msg('Said with a reservation, such as “probably”.')),
  conceded: word(msg('conceded'), msg('Granted to the other side, against the view that is argued for.')),
  unsure: word(msg('unsure'), msg('The speaker says that he does not know.')),
};

export const FORM_WORDS: Words<Form> = {
  statement: word(msg('statement'), msg('Said plainly.')),
  question: word(msg('question'), msg('Asked, and not asserted.')),
  irony: word(msg('irony'), msg('Said in irony: what is meant is not what the words say.')),
};

export const KIND_WORDS: Words<Kind> = {
  measurement: word(msg('measurement'), msg('Something was measured, and the result is told.')),
  experience: word(msg('first-hand experience'), msg('The speaker tells what he has seen or used himself.')),
  documentation: word(
    msg('documentation'),
    msg('It describes what a product or a document is known to contain.'),
  ),
  opinion: word(msg('expert opinion'), msg('The speaker’s own judgement, by his knowledge of the matter.')),
  report: word(msg('report of another’s view'), msg('What somebody else is said to think.')),
  rumour: word(msg('rumour'), msg('Heard somewhere, without anybody who stands for it.')),
  prediction: word(msg('prediction'), msg('Said of the future: counts only where the scenario says so.')),
};

export const DIRECTNESS_WORDS: Words<Directness> = {
  direct: word(msg('direct'), msg('It speaks of the thing itself.')),
  indirect: word(msg('indirect'), msg('It speaks of something else, from which this one is inferred.')),
};

export const DOUBT_WORDS: Words<Doubt> = {
  'no-grounds': word(msg('no grounds given'), msg('It is asserted without any reason.')),
  interest: word(msg('interest'), msg('Whoever says it gains from its being believed.')),
  anonymous: word(msg('anonymous'), msg('Nobody knows who says it.')),
  'second-hand': word(msg('second-hand'), msg('It came through somebody else.')),
  'one-sided': word(msg('one-sided'), msg('Only what speaks for one side is told.')),
  vague: word(msg('vague'), msg('It leaves open what exactly is asserted.')),
  'self-contradiction': word(
    msg('contradicts himself'),
    msg('The same speaker says the opposite elsewhere.'),
  ),
  outdated: word(msg('outdated'), msg('It speaks of a version or a time that has passed.')),
};

export const ORIGIN_KIND_WORDS: Words<OriginKind> = {
  copy: word(msg('the same words'), msg('One text was copied from the other.')),
  quotation: word(msg('the same person quoted'), msg('Several sources quote one and the same.')),
  event: word(msg('the same event'), msg('Several saw, or were told of, one event.')),
  employer: word(msg('the same employer'), msg('They speak for the same organization.')),
};

/** Uses that are told apart: a finding of a use counts in scenarios of that use, and in those that have none. */
const USE_WORDS: Readonly<Record<string, string>> = inLanguage({
  servers: msg('for servers'),
  desktops: msg('for desktops'),
});
export const wordsOfUse = (use: string): string => USE_WORDS[use] ?? t('for {use}', { use });

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

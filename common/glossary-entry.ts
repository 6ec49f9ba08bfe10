import { inEnglish, type Message, t } from './language/texts.ts';

/** A term that is explained in plain words: a text that uses it shows the explanation on hover and focus. */
export interface GlossaryEntry {
  readonly term: Message;
  /** Its other forms and names, with ", " between them; each language has those that its texts use. */
  readonly aliases: Message | null;
  readonly text: Message;
}

/** What an entry is called: the term first, then its other forms and names. */
export const namesOf = ({ term, aliases }: GlossaryEntry): readonly string[] => [
  t(term),
  ...namesIn(aliases === null ? '' : t(aliases)),
];

/** The same with the English ones, for texts that may be in English: those of the built-in workbook are. */
export const namesInTexts = (entry: GlossaryEntry): readonly string[] => {
  const { term, aliases } = entry;
  return [
    ...new Set([...namesOf(entry), inEnglish(term), ...namesIn(aliases === null ? '' : inEnglish(aliases))]),
  ];
};

const namesIn = (aliases: string): readonly string[] => aliases.split(', ').filter((name) => name !== '');

/** Words that every part of the app says in the same way: numbers with nouns, lists, quotations and the name of a source. */

import { onLanguageChange, presentLanguage } from './language/present.ts';
import { t } from './language/texts.ts';

/** "1 row", "1,234 rows". `write` writes the number; without it, in English. */
export const plural = (
  number: number,
  one: string,
  many = `${one}s`,
  write: (number: number) => string = inEnglish,
): string => `${write(number)} ${number === 1 ? one : many}`;

const inEnglish = (number: number): string => number.toLocaleString('en');

const lists = new Map<string, Intl.ListFormat>();
onLanguageChange(() => lists.clear());

/** "KVM", "KVM and Xen", "KVM, Xen and ESX", as the language has it; or with "or" before the last. */
export function list(names: readonly string[], and: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names[0] ?? '';
  let format = lists.get(and);
  if (format === undefined) {
    const type = and === 'and' ? 'conjunction' : 'disjunction';
    format = new Intl.ListFormat(presentLanguage().formats, { type });
    lists.set(and, format);
  }
  return format.format(names);
}

/** A list that names three at most: "KVM, Xen, ESX and 4 others". */
export const fewOf = (names: readonly string[]): string =>
  names.length <= 4
    ? list(names)
    : list([...names.slice(0, 3), t('{n, plural, one {# other} other {# others}}', { n: names.length - 3 })]);

/** A text of so many characters at most, the last of them an ellipsis where it is longer. No pair of surrogates is cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(1, most - 1);
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? end - 1 : end)}…`;
}

/**
 * A text of a user or a file as it stands in a sentence: in quotation marks, on one line, not longer than anybody reads, and
 * without characters that move the cursor of a terminal.
 */
export const quote = (text: string, most = 60): string =>
  // Cut first: what is looked at is short, however long the text.
  quoted(
    shorten(
      shorten(text, 4 * most)
        .toWellFormed()
        .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '),
      most,
    ),
  );

/** Words of somebody else in the quotation marks of the language. */
export const quoted = (text: string): string =>
  presentLanguage().language === 'de' ? `„${text}“` : `“${text}”`;

interface NamedSource {
  readonly shortTitle?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly fileName?: string | null | undefined;
}

/** How a source is called wherever it is one of many: its short title, else its title, else its file. */
export const sourceName = (source: NamedSource): string => source.shortTitle ?? fullSourceName(source);

/** The whole title of a source, as its text has it, for files that other programs read. */
export const fullSourceName = ({ title, fileName }: NamedSource): string =>
  title ?? fileName ?? t('untitled source');

/** The whole title for reading, on its own page and in its citation: emphasis that is marked with asterisks is not spelled. */
export const readableSourceName = (source: NamedSource): string =>
  fullSourceName(source).replaceAll(/\*([^\s*](?:[^*]{0,200}[^\s*])?)\*/g, '$1');

/** Words as the beginning of a sentence or the name of a control: "Expert opinion". */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

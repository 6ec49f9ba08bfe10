/** Words that every part of the app says in the same way: numbers with nouns, lists, quotations and the name of a source. */

/** "1 row", "1,234 rows". `write` writes the number; without it, in English. */
export const plural = (
  number: number,
  one: string,
  many = `${one}s`,
  write: (number: number) => string = inEnglish,
): string => `${write(number)} ${number === 1 ? one : many}`;

const inEnglish = (number: number): string => number.toLocaleString('en');

/** "KVM", "KVM and Xen", "KVM, Xen and ESX"; or with another word before the last. */
export const list = (names: readonly string[], and: 'and' | 'or' = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

/** A list that names three at most: "KVM, Xen, ESX and 4 others". */
export const fewOf = (names: readonly string[]): string =>
  names.length <= 4 ? list(names) : list([...names.slice(0, 3), `${names.length - 3} others`]);

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
  `“${shorten(
    shorten(text, 4 * most)
      .toWellFormed()
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' '),
    most,
  )}”`;

interface NamedSource {
  readonly shortTitle?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly fileName?: string | null | undefined;
}

/** How a source is called wherever it is one of many: its short title, else its title, else its file. */
export const sourceName = (source: NamedSource): string => source.shortTitle ?? fullSourceName(source);

/** The whole title of a source, as its text has it, for files that other programs read. */
export const fullSourceName = ({ title, fileName }: NamedSource): string =>
  title ?? fileName ?? 'untitled source';

/** The whole title for reading, on its own page and in its citation: emphasis that is marked with asterisks is not spelled. */
export const readableSourceName = (source: NamedSource): string =>
  fullSourceName(source).replaceAll(/\*([^\s*](?:[^*]{0,200}[^\s*])?)\*/g, '$1');

/** Words as the beginning of a sentence or the name of a control: "Expert opinion". */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

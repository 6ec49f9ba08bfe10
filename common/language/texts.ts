/**
 * Anywhere: the texts of the interface in the language of this process. The English text is the key, so that code reads as what is
 * said, and a text without a translation is English. How texts are written: docs/texts.md.
 */
import { formatToParts, IntlMessageFormat } from 'intl-messageformat';
import { messageFormatters } from './formatters.ts';
import { readMessage } from './messages.ts';
import { type Elements, onLanguageChange, presentLanguage } from './present.ts';

declare const isMessage: unique symbol;

/**
 * An English text that stands in a table or a constant and is translated where it is shown, by `t`. It is a string when the program
 * runs; to the compiler it is none, so that it finds where `t` was forgotten.
 */
export interface Message {
  readonly [isMessage]: true;
}

/** What can be put into a text: the names in braces. A number in `{n, plural, …}` or `{n, number}` is written by the locale. */
export type Values = Readonly<Record<string, string | number | boolean | Date>>;

/** A text that stands in the code as it is, so that it is found for the catalogue; one that is made up as the program runs is refused. */
type Written<S extends string> = string extends S ? never : S;

/** Between the context of a text and the text, as gettext has it. */
const CONTEXT_END = '\u0004';

const marked = <S extends string>(text: Written<S>): Message => text as unknown as Message;

/** Marks an English text for the catalogue; `t` translates it where it is shown. `msg.in` is for one that means two things in English. */
export const msg = Object.assign(marked, {
  in: <S extends string>(context: string, text: Written<S>): Message =>
    `${context}${CONTEXT_END}${text}` as unknown as Message,
});

/** A message in English, for whoever looks for something by the name that he knows it by. */
export const inEnglish = (message: Message): string => spoken(message as unknown as string);

/** Texts without values, which are most, by their English ones. */
const plain = new Map<string, string>();
const compiled = new Map<string, Elements>();
/** The same for sentences with tags: there, "<" begins one. */
const tagged = new Map<string, Elements>();

onLanguageChange(() => {
  for (const cache of [plain, compiled, tagged]) cache.clear();
});

/**
 * A text in the language of this process.
 * @param text English, in ICU's message syntax: "{n, plural, one {# claim} other {# claims}}", "{name} leads"
 * @param values what stands in braces
 */
export function t<const S extends string>(text: Written<S> | Message, values?: Values): string {
  // To the compiler, it is one or the other; when the program runs, both are strings.
  const key = text as string;
  if (values !== undefined) return whole(key, isolated(values));
  const known = plain.get(key);
  if (known !== undefined) return known;
  const said = withoutValues(key);
  plain.set(key, said);
  return said;
}

/** What `tx` puts together: strings, and what the functions of its tags gave. */
export type Parts<R> = readonly (string | R)[];

/**
 * A sentence with parts that are not plain text: "Press <key>Enter</key> in {place}". Each tag is a function of what stands in it.
 * In the page, `rich` of renderer/ui/rich.tsx makes elements of it.
 */
export function tx<R>(
  text: string | Message,
  values: Readonly<Record<string, Values[string] | R | ((chunks: (string | R)[]) => R)>>,
): Parts<R> {
  return parts<R>(elementsOf(text as string, tagged, { ignoreTag: false }), isolated(values)).map(
    ({ value }) => value as string | R,
  );
}

/** Whether ICU reads anything else than a text of itself in it. */
const SYNTAX = /[{}']/;

function withoutValues(key: string): string {
  const { texts, disguise } = presentLanguage();
  const said = texts?.get(key) ?? spoken(key);
  return disguise === null && !SYNTAX.test(said) ? said : whole(key, {});
}

function whole(key: string, values: Values): string {
  const found = parts(elementsOf(key, compiled, { ignoreTag: true }), values);
  return found.length === 1 ? String(found[0]?.value) : found.map(({ value }) => value).join('');
}

/** Without the library's object for each message, which looks up its locale anew at great cost. */
const parts = <R>(elements: Elements, values: object) =>
  formatToParts<R>(
    elements,
    presentLanguage().formats,
    messageFormatters,
    IntlMessageFormat.formats,
    values as never,
  );

/** What ICU reads in a text, which is found once. */
function elementsOf(
  key: string,
  cache: Map<string, Elements>,
  options: { readonly ignoreTag: boolean },
): Elements {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const { texts, disguise } = presentLanguage();
  const text = texts?.get(key) ?? spoken(key);
  const elements = disguise === null ? readMessage(text, options) : disguise(text, options);
  cache.set(key, elements);
  return elements;
}

/** The text of a key without its context. */
const spoken = (key: string): string => key.slice(key.indexOf(CONTEXT_END) + 1);

/** In a text from right to left, a name from left to right must not pull what stands beside it to its side (U+2068 and U+2069). */
function isolated<V extends Readonly<Record<string, unknown>>>(values: V): V {
  if (presentLanguage().direction === 'ltr') return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value}\u2069` : value,
    ]),
  ) as V;
}

/**
 * Anywhere: the texts of the interface in the language of this process. The English text is the key, so that code reads as what is
 * said, and a text without a translation is English. How texts are written: docs/texts.md.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { messageFormatters } from './formatters.ts';
import { onLanguageChange, presentLanguage } from './present.ts';

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

/** Texts without values, which are most, by their English ones. */
const plain = new Map<string, string>();
const compiled = new Map<string, IntlMessageFormat>();
/** The same for sentences with tags: there, "<" begins one. */
const tagged = new Map<string, IntlMessageFormat>();

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
  if (values !== undefined)
    return String(messageOf(key, compiled, { ignoreTag: true }).format(isolated(values)));
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
  return messageOf(text as string, tagged, { ignoreTag: false })
    .formatToParts<R>(isolated(values) as never)
    .map(({ value }) => value as string | R);
}

/** Whether ICU reads anything else than a text of itself in it. */
const SYNTAX = /[{}']/;

function withoutValues(key: string): string {
  const { translate, disguise } = presentLanguage();
  const said = translate(key) ?? spoken(key);
  return disguise === null && !SYNTAX.test(said)
    ? said
    : String(messageOf(key, compiled, { ignoreTag: true }).format());
}

function messageOf(
  key: string,
  cache: Map<string, IntlMessageFormat>,
  options: { readonly ignoreTag: boolean },
): IntlMessageFormat {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const { formats, translate, disguise } = presentLanguage();
  const text = translate(key) ?? spoken(key);
  const message = new IntlMessageFormat(
    disguise === null ? text : disguise(text, options),
    formats,
    undefined,
    { ...options, formatters: messageFormatters() },
  );
  cache.set(key, message);
  return message;
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

/**
 * Anywhere: the language of this process. It is set once, before anything is said (`load.ts`), and where a person chooses another one.
 */
import type { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, formatLocale, type Language, languageOf } from './languages.ts';

/** A message as ICU reads it. */
export type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** Reads a message and changes what a translator would write, for the languages of tests. */
export type Disguise = (text: string, options: { readonly ignoreTag: boolean }) => Elements;

export interface PresentLanguage {
  /** BCP 47, as `<html lang>` has it. */
  readonly locale: string;
  readonly language: Language;
  /** What `Intl` is asked for. */
  readonly formats: string;
  readonly direction: 'ltr' | 'rtl';
  /** Translations by the English texts; null in English. */
  readonly texts: ReadonlyMap<string, string> | null;
  readonly disguise: Disguise | null;
}

let present: PresentLanguage = made('en', null, null);
const followers = new Set<() => void>();

function made(locale: string, texts: PresentLanguage['texts'], disguise: Disguise | null): PresentLanguage {
  const language = languageOf(locale);
  return {
    locale,
    language,
    formats: formatLocale(locale),
    direction: directionOf(locale),
    texts,
    disguise,
  };
}

/** The language of this process now. */
export const presentLanguage = (): PresentLanguage => present;

/** Sets the language of this process, with its texts. What was made before stays as it is. */
export function setLanguage(
  locale: string,
  {
    texts = null,
    disguise = null,
  }: { readonly texts?: PresentLanguage['texts']; readonly disguise?: Disguise | null } = {},
): void {
  present = made(locale, texts, disguise);
  for (const forget of followers) forget();
}

/** Calls `forget` whenever the language changes: for what keeps something that was made in it. */
export function onLanguageChange(forget: () => void): void {
  followers.add(forget);
}

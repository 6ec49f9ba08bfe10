/**
 * Anywhere: the language of this process. It is set once, before anything is said (`load.ts`), and where a person chooses another one.
 */
import type { IntlMessageFormat } from 'intl-messageformat';
import { directionOf, formatLocale, type Language, languageOf } from './languages.ts';

/** The translation of a text, or undefined where there is none. */
export type Translate = (text: string) => string | undefined;

/** A message as ICU reads it, with what a translator would write changed, for the languages of tests. */
export type Disguise = (
  text: string,
  options: { readonly ignoreTag: boolean },
) => ReturnType<IntlMessageFormat['getAst']>;

export interface PresentLanguage {
  /** BCP 47, as `<html lang>` has it. */
  readonly locale: string;
  readonly language: Language;
  /** What `Intl` is asked for. */
  readonly formats: string;
  readonly direction: 'ltr' | 'rtl';
  readonly translate: Translate;
  readonly disguise: Disguise | null;
}

const none: Translate = () => undefined;

let present: PresentLanguage = made('en', none, null);
const followers = new Set<() => void>();

function made(locale: string, translate: Translate, disguise: Disguise | null): PresentLanguage {
  const language = languageOf(locale);
  return {
    locale,
    language,
    formats: formatLocale(locale),
    direction: directionOf(locale),
    translate,
    disguise,
  };
}

/** The language of this process now. */
export const presentLanguage = (): PresentLanguage => present;

/** Sets the language of this process, with its texts. What was made before stays as it is. */
export function setLanguage(
  locale: string,
  {
    translate = none,
    disguise = null,
  }: { readonly translate?: Translate; readonly disguise?: Disguise | null } = {},
): void {
  present = made(locale, translate, disguise);
  for (const forget of followers) forget();
}

/** Calls `forget` whenever the language changes: for what keeps something that was made in it. */
export function onLanguageChange(forget: () => void): void {
  followers.add(forget);
}

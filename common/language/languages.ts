/** Anywhere: the languages of the interface, and which of them a machine gets. */

/**
 * English is what the texts are written in; the last two are for tests. `en-XA` is English with accents, in brackets and two fifths
 * longer: what stands without brackets is not translated, what is cut off has no room for German. `ar-XB` is English that runs from
 * right to left.
 */
export const LANGUAGES = ['en', 'de', 'en-XA', 'ar-XB'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person can choose; `system` follows the desktop. */
export const OFFERED_LANGUAGES = ['system', 'en', 'de'] as const;
export type LanguageChoice = 'system' | Language;

/** What a file says was chosen; null where it makes no sense. */
export const readLanguageChoice = (kept: unknown): LanguageChoice | null =>
  kept === 'system' ? kept : (LANGUAGES.find((language) => language === kept) ?? null);

/** What a machine gets unasked. */
const FOLLOWED = /^(de|en)(-|$)/i;

/**
 * The locale of the interface, a BCP 47 tag such as "de-AT": a language that there are texts of, with the region of the desktop where
 * it is followed.
 * @param preferred the languages of the desktop, the dearest first
 */
export function localeFor(choice: LanguageChoice, preferred: readonly string[]): string {
  if (choice !== 'system') return choice;
  const known = preferred.find((tag) => FOLLOWED.test(tag) && isTag(tag));
  return known ?? 'en';
}

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** The language whose texts a locale gets. */
export const languageOf = (locale: string): Language =>
  LANGUAGES.find((language) => language === locale) ?? (/^de(-|$)/i.test(locale) ? 'de' : 'en');

/** The locale by which numbers and dates are written: English without a region has days before months, as it always had here. */
export const formatLocale = (locale: string): string =>
  ['en', 'en-XA', 'ar-XB'].includes(locale) ? 'en-GB' : locale;

/** Which way the texts of a locale run. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  languageOf(locale) === 'ar-XB' ? 'rtl' : 'ltr';

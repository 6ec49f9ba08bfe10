/** Anywhere that may load files of ours: takes a language, with its texts, which are loaded only where they are used. */
import { languageOf } from './languages.ts';
import { presentLanguage } from './present.ts';
import { takeLanguage } from './take.ts';

/**
 * Sets the language of this process. English needs nothing and is set at once; any other one when this resolves.
 * @param locale BCP 47; one that there are no texts of is English with its numbers
 */
export async function loadLanguage(locale: string): Promise<void> {
  if (presentLanguage().locale === locale) return;
  if (languageOf(locale) !== 'de') return takeLanguage({ locale, texts: null });
  const { GERMAN } = await import('./de/index.ts');
  return takeLanguage({ locale, texts: GERMAN });
}

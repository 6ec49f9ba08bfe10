/** Anywhere that may load files of ours: takes a language, with its texts, which are loaded only where they are used. */
import { languageOf } from './languages.ts';
import { presentLanguage, setLanguage } from './present.ts';

/**
 * Sets the language of this process. English needs nothing and is set at once; any other one when this resolves.
 * @param locale BCP 47; one that there are no texts of is English with its numbers
 */
export async function loadLanguage(locale: string): Promise<void> {
  if (presentLanguage().locale === locale) return;
  switch (languageOf(locale)) {
    case 'en':
      return setLanguage(locale);
    case 'de': {
      const { GERMAN } = await import('./de/index.ts');
      return setLanguage(locale, { translate: (text) => GERMAN.get(text) });
    }
    case 'en-XA': {
      const { accented } = await import('./pseudo.ts');
      return setLanguage(locale, { disguise: accented });
    }
    case 'ar-XB': {
      const { mirrored } = await import('./pseudo.ts');
      return setLanguage(locale, { disguise: mirrored });
    }
  }
}

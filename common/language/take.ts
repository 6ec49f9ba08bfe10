/** Anywhere: takes over the language of whoever started this process or page, which hands its texts on. */
import { languageOf } from './languages.ts';
import { presentLanguage, setLanguage } from './present.ts';

/** A language as it can be posted to a worker or put into a page. */
export interface HandedLanguage {
  readonly locale: string;
  readonly texts: ReadonlyMap<string, string> | null;
}

/** The language of this process for another one; null while it is the one in which all begin. */
export function handedLanguage(): HandedLanguage | null {
  const { locale, texts } = presentLanguage();
  return locale === 'en' ? null : { locale, texts };
}

/** Sets the language of this process; those of tests when this resolves, all others at once. */
export async function takeLanguage({ locale, texts }: HandedLanguage): Promise<void> {
  const language = languageOf(locale);
  if (language === 'en' || language === 'de') return setLanguage(locale, { texts });
  const { accented, mirrored } = await import('./pseudo.ts');
  setLanguage(locale, { disguise: language === 'en-XA' ? accented : mirrored });
}

/** Main process: the language of the app, which its pages and child processes get from it. */
import { app } from 'electron';
import { formatLocale, type LanguageChoice, localeFor } from '../common/language/languages.ts';
import { loadLanguage } from '../common/language/load.ts';

/** What the app was started with: Chromium's own switch, which speaks before the desktop does. */
const asked = app.commandLine.getSwitchValue('lang');

/**
 * Gives Chromium the language that was chosen, for its own fields of dates. Only a start can: called before the app is ready. What
 * follows the desktop follows it there by itself.
 */
export function giveChromiumLanguage(choice: LanguageChoice): void {
  if (choice !== 'system') app.commandLine.appendSwitch('lang', formatLocale(choice));
}

/** Speaks the chosen language from now on. */
export const speak = (choice: LanguageChoice): Promise<void> =>
  loadLanguage(localeFor(choice, asked === '' ? app.getPreferredSystemLanguages() : [asked]));

import { expect, test } from 'vitest';
import {
  directionOf,
  formatLocale,
  languageOf,
  localeFor,
  OFFERED_LANGUAGES,
  readLanguageChoice,
} from '../../../common/language/languages.ts';

test('the desktop says which language, with its region, and English is where it says none that there are texts of', () => {
  expect(localeFor('system', ['fr-FR', 'de-AT', 'en-US'])).toBe('de-AT');
  expect(localeFor('system', ['de-AT'])).toBe('de-AT');
  expect(localeFor('de', ['en-US'])).toBe('de');
  expect(localeFor('system', ['en-US', 'de'])).toBe('en-US');
  expect(localeFor('system', ['den-CA', 'de_DE', 'fr'])).toBe('en');
  expect(localeFor('system', [])).toBe('en');
});

test('what was chosen is the language, whatever the desktop says', () => {
  expect(localeFor('en', ['de-DE'])).toBe('en');
  expect(localeFor('ar-XB', ['de-DE'])).toBe('ar-XB');
});

test('a locale has its texts, its numbers and its direction', () => {
  expect(['de-AT', 'de', 'en-US', 'en-XA', 'ar-XB', 'den'].map(languageOf)).toEqual([
    'de',
    'de',
    'en',
    'en-XA',
    'ar-XB',
    'en',
  ]);
  expect(['en', 'en-US', 'de-CH', 'ar-XB'].map(formatLocale)).toEqual(['en-GB', 'en-US', 'de-CH', 'en-GB']);
  expect(['de', 'ar-XB'].map(directionOf)).toEqual(['ltr', 'rtl']);
});

test('only a language that there is can have been chosen', () => {
  expect([...OFFERED_LANGUAGES, 'en-XA'].map(readLanguageChoice)).toEqual([...OFFERED_LANGUAGES, 'en-XA']);
  expect(['fr', null, 3].map(readLanguageChoice)).toEqual([null, null, null]);
});

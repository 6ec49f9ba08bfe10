import { afterEach, expect, test } from 'vitest';
import { loadLanguage } from '../../../common/language/load.ts';
import { inOrder } from '../../../common/language/order.ts';

afterEach(() => loadLanguage('en'));

test.each([
  ['en', ['Zoe', 'Arzt', 'Ärzte'], ['Arzt', 'Ärzte', 'Zoe']],
  [
    'de-AT',
    ['Zoe', 'öffnen', 'Ofen', 'Stufe 10', 'Stufe 2'],
    ['Ofen', 'öffnen', 'Stufe 2', 'Stufe 10', 'Zoe'],
  ],
] as const)(
  'in %s names stand in the order of the language, numbers by their size',
  async (locale, names, sorted) => {
    await loadLanguage(locale);
    expect([...names].sort(inOrder)).toEqual(sorted);
  },
);

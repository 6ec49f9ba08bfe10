import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../../common/language/present.ts';
import { writtenNumber } from '../../../../formats/read/tables/written-number.ts';

afterEach(() => setLanguage('en'));

test('a number has the decimal sign of the language and the minus of a keyboard', () => {
  expect(writtenNumber(-1.5)).toBe('-1.5');
  setLanguage('de');
  expect(writtenNumber(-1.5)).toBe('-1,5');
});

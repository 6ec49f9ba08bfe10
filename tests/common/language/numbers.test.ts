import { afterEach, expect, test } from 'vitest';
import { count, fixed, formatNumber, signOf, withNumberFormat } from '../../../common/language/numbers.ts';
import { setLanguage } from '../../../common/language/present.ts';

afterEach(() => setLanguage('en'));

test('a sign stands before its number, also where texts run from right to left; paper does not turn', () => {
  expect([formatNumber('-2.5'), signOf('+')]).toEqual(['−2.5', '+']);
  setLanguage('ar-XB');
  // A sign alone would be drawn behind the number.
  expect([formatNumber('-2.5'), signOf('+'), fixed(2.5, 1)]).toEqual(['\u200e−2.5', '\u200e+', '2.5']);
  expect(withNumberFormat('en', () => [formatNumber('-2.5'), count(1234)])).toEqual(['−2.5', '1,234']);
});

import { afterEach, expect, test } from 'vitest';
import { inOrder } from '../../../common/language/order.ts';
import { setLanguage } from '../../../common/language/present.ts';

afterEach(() => setLanguage('en'));

test('names are in the order of the language, and numbers in them in that of numbers', () => {
  setLanguage('de');
  expect(['Zebra', 'Ärzte', 'Arzt', 'Stufe 10', 'Stufe 2'].toSorted(inOrder)).toEqual([
    'Arzt',
    'Ärzte',
    'Stufe 2',
    'Stufe 10',
    'Zebra',
  ]);
  setLanguage('sv');
  expect(['Zebra', 'Ärzte', 'Arzt'].toSorted(inOrder)).toEqual(['Arzt', 'Zebra', 'Ärzte']);
});

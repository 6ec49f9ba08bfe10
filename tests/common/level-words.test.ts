import { expect, test } from 'vitest';
import { levelsIn, levelsText } from '../../common/level-words.ts';

test.each([
  [['No', 'Partial', 'Yes'], '1 = No; 2 = Partial; 3 = Yes'],
  [['bad; or worse', '2 = two'], '1 = bad; or worse; 2 = 2 = two'],
])('%j as one text, and back', (levels, text) => {
  expect(levelsText(levels)).toBe(text);
  expect(levelsIn(text)).toEqual(levels);
});

test.each(['', 'No; Yes', '1 = No', '2 = No; 3 = Yes', '1 = ; 2 = Yes'])('%j is none', (text) => {
  expect(levelsIn(text)).toBeNull();
});

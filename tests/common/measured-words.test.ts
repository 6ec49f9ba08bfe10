import { expect, test } from 'vitest';
import { knownWords, wordsAt, wordsOfKnown } from '../../common/measured-words.ts';

const levels = ['Low', 'Medium', 'High'];
const writing = { number: String, gap: ' ', dash: true };

test.each([
  [{ kind: 'exact', a: 3 }, 'High (3)', 'High'],
  [{ kind: 'exact', a: 2.5 }, '2.5 (between Medium and High)', 'between Medium and High'],
  [{ kind: 'uniform', a: 2, b: 3 }, 'between Medium and High (2–3)', 'between Medium and High'],
  [{ kind: 'uniform', a: 1.5, b: 2 }, '1.5–2 (between Low and Medium)', 'between Low and Medium'],
  [{ kind: 'normal', a: 2, b: 0.4 }, '2 ± 0.4 (Medium)', 'Medium'],
  [{ kind: 'normal', a: 2.5, b: 0.4 }, '2.5 ± 0.4 (between Medium and High)', 'between Medium and High'],
  [{ kind: 'exact', a: 4 }, '4', null],
  [{ kind: 'exact', a: 0.5 }, '0.5', null],
  [{ kind: 'uniform', a: 3, b: 5 }, '3–5', null],
] as const)('%j by its words', (known, text, words) => {
  expect(knownWords(known, { unit: null, levels }, writing)).toBe(text);
  expect(wordsOfKnown(known, levels)).toBe(words);
});

test('without words a number has its unit, and a range a dash where it is seen', () => {
  const scale = { unit: 's', levels: [] };
  expect(knownWords({ kind: 'exact', a: 3, b: null }, scale, writing)).toBe('3 s');
  expect(knownWords({ kind: 'uniform', a: 1, b: 3 }, scale, writing)).toBe('1–3 s');
  expect(knownWords({ kind: 'uniform', a: -1, b: 3 }, scale, writing)).toBe('-1 to 3 s');
  expect(knownWords({ kind: 'uniform', a: 1, b: 3 }, scale, { ...writing, dash: false })).toBe('1 to 3 s');
  expect(wordsAt(1, [])).toBeNull();
});

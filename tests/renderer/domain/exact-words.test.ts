import { expect, test } from 'vitest';
import { exactWords } from '../../../renderer/domain/exact-words.ts';

const text = 'First  line\nof one.\n\nSecond one.';
const paragraphs = [
  { number: 1, start: 0, end: 19 },
  { number: 2, start: 21, end: 32 },
];
const claim = { id: 'c', paragraph: 2 };
const passage = (state: 'verified' | 'orphaned' | 'unchecked', start: number | null, end: number | null) => [
  { claimId: 'c', state, start, end },
];

test('the passage that was selected, on one line', () => {
  const reading = { text, paragraphs, passages: passage('verified', 0, 19) };
  expect(exactWords(reading, claim, true)).toEqual({ text: 'First line of one.', of: 'passage' });
});

test('else the paragraph that the claim names', () => {
  const reading = { text, paragraphs, passages: passage('unchecked', null, null) };
  expect(exactWords(reading, claim, false)).toEqual({ text: 'Second one.', of: 'paragraph' });
  expect(exactWords({ text, paragraphs, passages: [] }, claim, false)?.text).toBe('Second one.');
});

test('nothing where the words are not in the text, no place is known, or no text is there', () => {
  expect(exactWords({ text, paragraphs, passages: passage('orphaned', null, null) }, claim, true)).toBeNull();
  expect(exactWords({ text, paragraphs, passages: [] }, { id: 'c', paragraph: null }, false)).toBeNull();
  expect(exactWords({ text, paragraphs, passages: [] }, { id: 'c', paragraph: 9 }, false)).toBeNull();
  expect(exactWords({ text: null, paragraphs: [], passages: [] }, claim, false)).toBeNull();
});

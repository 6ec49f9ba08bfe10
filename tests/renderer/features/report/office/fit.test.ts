import { describe, expect, test } from 'vitest';
import {
  linesOf,
  shortened,
  shortenedWords,
  widthOf,
} from '../../../../../renderer/features/report/office/fit.ts';

describe('the room that a text takes', () => {
  test('is at least that of Helvetica: 667, 278 and 556 thousandths for A, a blank and 0', () => {
    // At 72 points a thousandth of the size is a thousandth of an inch.
    expect(widthOf('A', 72)).toBeGreaterThanOrEqual(0.667);
    expect(widthOf('A', 72)).toBeLessThan(0.7);
    expect(widthOf('A 0', 72)).toBeGreaterThanOrEqual(0.667 + 0.278 + 0.556);
    expect(widthOf('A', 72, true)).toBeGreaterThan(widthOf('A', 72));
  });

  test('is counted in lines of whole words, and what is longer than a line is broken', () => {
    expect(linesOf('one two', 5, 12)).toBe(1);
    expect(linesOf('one two', widthOf('one', 12) * 1.2, 12)).toBe(2);
    expect(linesOf('x'.repeat(100), widthOf('x'.repeat(40), 12), 12)).toBe(3);
    expect(linesOf('', 5, 12)).toBe(1);
  });
});

test('what does not fit ends in an ellipsis and takes the lines that there are', () => {
  const text = 'word '.repeat(100).trim();
  const short = shortened(text, 2, 2, 12);
  expect(short.endsWith('…')).toBe(true);
  expect(linesOf(short, 2, 12)).toBe(2);
  expect(linesOf(`${short.slice(0, -1)} word word…`, 2, 12)).toBeGreaterThan(2);
  expect(shortened('whole', 1, 2, 12)).toBe('whole');
});

test('words keep what stands out in them up to where they end', () => {
  const words = [{ text: 'strong ', strong: true }, { text: 'word '.repeat(50) }];
  const short = shortenedWords(words, 1, 2, 12);
  expect(short[0]).toEqual(words[0]);
  expect(short.at(-1)).toEqual({ text: '…' });
  expect(shortenedWords(words, 99, 2, 12)).toBe(words);
});

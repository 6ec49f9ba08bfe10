import { expect, test } from 'vitest';
import { leftOut } from '../../../renderer/app/paste.ts';

const field = (value: string, selectionStart: number, selectionEnd: number, maxLength = 10) => ({
  maxLength,
  value,
  selectionStart,
  selectionEnd,
});

test('what a field has no room for is counted as the browser cuts it', () => {
  expect(leftOut(field('', 0, 0), '1234567890')).toBe(0);
  expect(leftOut(field('', 0, 0), '12345678901')).toBe(1);
  // What is selected makes room, and a line end is one character.
  expect(leftOut(field('12345678', 2, 6), '123456')).toBe(0);
  expect(leftOut(field('12345678', 2, 6), '12345\r\n67')).toBe(2);
  // A form may have been filled with more than its field takes.
  expect(leftOut(field('123456789012', 0, 0), 'abc')).toBe(3);
  expect(leftOut(field('12345678', 0, 0, -1), 'x'.repeat(1000))).toBe(0);
});

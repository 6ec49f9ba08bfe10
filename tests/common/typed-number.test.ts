import { describe, expect, test } from 'vitest';
import { readNumber } from '../../common/typed-number.ts';

describe('a typed number', () => {
  test.each([
    ['12', 12],
    [' 2.5 ', 2.5],
    ['2,5', 2.5],
    ['−3', -3],
    ['.5', 0.5],
    ['0,125', 0.125],
    ['2,5000', 2.5],
    ['1 200', 1200],
    ['1e6', 1e6],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    ['', 'Nothing is not a number'],
    ['abc', 'is not a number'],
    ['0x10', 'is not a number'],
    ['1,200', 'two ways'],
    ['10,125', 'two ways'],
    [`${'1'.repeat(101)}`, 'too long'],
    ['1e301', 'too large'],
    ['1.2.3', 'is not a number'],
    ['Infinity', 'is not a number'],
  ])('%j is refused in words', (text, words) => {
    expect(readNumber(text)).toContain(words);
  });
});

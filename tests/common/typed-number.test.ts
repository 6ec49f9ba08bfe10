import { afterEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../common/language/load.ts';
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
    ['1.200', 1.2],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['-1,234,567', -1234567],
    ['1.234.567', 1234567],
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
    ['1234.567,8', 'is not a number'],
    ['Infinity', 'is not a number'],
  ])('%j is refused in words', (text, words) => {
    expect(readNumber(text)).toContain(words);
  });
});

describe('a number typed in German', () => {
  afterEach(() => loadLanguage('en'));

  test.each([
    ['1,5', 1.5],
    ['1,200', 1.2],
    ['1200,5', 1200.5],
    ['1.200,5', 1200.5],
    ['1.234.567', 1234567],
    ['0.125', 0.125],
    ['2.5', 2.5],
    ['12.25', 12.25],
    ['1 200', 1200],
  ])('%j is %d', async (text, value) => {
    await loadLanguage('de-AT');
    expect(readNumber(text)).toBe(value);
  });

  test.each(['1.200', '10.125', '-1.200'])('%j may be a thousand and is refused', async (text) => {
    await loadLanguage('de-AT');
    expect(readNumber(text)).toBe(
      `„${text}“ lässt sich auf zwei Arten lesen: Schreiben Sie 1200 für tausend und mehr oder 1,2 mit einem Komma.`,
    );
  });

  test('where German is written with a point before decimals, the comma is in doubt', async () => {
    await loadLanguage('de-CH');
    expect(readNumber('1.200')).toBe(1.2);
    expect(readNumber('1,200')).toContain('oder 1.2 mit einem Punkt');
  });
});

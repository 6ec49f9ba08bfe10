import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../common/typed-number.ts';
import { countsFor, evidenceFormula } from '../../renderer/domain/cell-sentences.ts';
import {
  measuredOf,
  measuredText,
  measuredToType,
  number,
  numberToType,
  parseMeasured,
  placeText,
  readMeasured,
} from '../../renderer/model/measured.ts';

describe('a number in words', () => {
  test.each([
    [12, '12'],
    [0.1 + 0.2, '0.3'],
    [1234567.89, '1\u202f234\u202f567.89'],
    [-3, '−3'],
    [6.02e23, '6.02e23'],
    [1e-9, '1e−9'],
    [0, '0'],
  ])('%d reads %s', (value, text) => {
    expect(number(value)).toBe(text);
  });

  test('stands with how surely it is known, and its unit', () => {
    const inUnit = (unit: string | null) => ({ unit, levels: [] });
    expect(measuredText({ kind: 'exact', a: 12, b: null }, inUnit('s'))).toBe('12\u00a0s');
    expect(measuredText({ kind: 'normal', a: 12, b: 2 }, inUnit(null))).toBe('12 ± 2');
    expect(measuredText({ kind: 'uniform', a: 10, b: 15 }, inUnit('EUR'))).toBe('10–15\u00a0EUR');
    expect(measuredText({ kind: 'uniform', a: -5, b: -3 }, inUnit(null))).toBe('−5 to −3');
  });
});

describe('a number of a criterion in words', () => {
  const scale = { unit: null, levels: ['Low', 'Medium', 'Medium to High', 'High'] };

  test('stands behind its word', () => {
    expect(measuredText({ kind: 'exact', a: 4, b: null }, scale)).toBe('High (4)');
    expect(measuredText({ kind: 'uniform', a: 1, b: 2 }, scale)).toBe('between Low and Medium (1–2)');
    expect(placeText(1.5, scale)).toBe('1.5 (between Low and Medium)');
  });

  test.each([
    ['high', { kind: 'exact', a: 4 }],
    ['High (4)', { kind: 'exact', a: 4 }],
    ['2', { kind: 'exact', a: 2 }],
    ['1.5 (between Low and Medium)', { kind: 'exact', a: 1.5 }],
    ['Medium to High', { kind: 'exact', a: 3 }],
    ['low to medium', { kind: 'uniform', a: 1, b: 2 }],
    ['between Low and High', { kind: 'uniform', a: 1, b: 4 }],
    ['zwischen Low und High', { kind: 'uniform', a: 1, b: 4 }],
    ['Low bis Medium', { kind: 'uniform', a: 1, b: 2 }],
    ['between Low and Medium (1–2)', { kind: 'uniform', a: 1, b: 2 }],
    ['High – Low', { kind: 'uniform', a: 1, b: 4 }],
    ['Low to Medium to High', { kind: 'uniform', a: 1, b: 3 }],
    ['Low to 3.5', { kind: 'uniform', a: 1, b: 3.5 }],
    ['2 ± 0.5', { kind: 'normal', a: 2, b: 0.5 }],
    ['2 ± 0.5 (Medium)', { kind: 'normal', a: 2, b: 0.5 }],
  ])('%j typed into its cell', (text, measured) => {
    expect(parseMeasured(text, scale)).toEqual(measured);
  });

  test('another word is refused with those that there are', () => {
    expect(parseMeasured('Fast', scale)).toBe(
      '“Fast” is none of its words: type Low, Medium, Medium to High or High, or two of them, such as Low to High.',
    );
  });

  test('what is typed over is read as the same', () => {
    for (const row of [
      { kind: 'exact', a: 4, b: null },
      { kind: 'exact', a: 2.5, b: null },
      { kind: 'uniform', a: 2, b: 4 },
      { kind: 'uniform', a: 2, b: 3.5 },
      { kind: 'normal', a: 2, b: 0.25 },
    ] as const)
      expect(parseMeasured(measuredToType(row, scale.levels), scale)).toEqual(measuredOf(row));
    expect(measuredToType({ kind: 'uniform', a: 1, b: 4 }, scale.levels)).toBe('between Low and High');
    expect(measuredToType({ kind: 'uniform', a: 1, b: 2 }, ['No', 'Yes'])).toBe('No to Yes');
  });
});

const SECONDS = { unit: 's', levels: [] };
const NO_UNIT = { unit: null, levels: [] };

describe('a typed measurement', () => {
  test.each([
    ['12', { kind: 'exact', a: 12 }],
    ['12 s', { kind: 'exact', a: 12 }],
    ['12 ± 2', { kind: 'normal', a: 12, b: 2 }],
    ['12+-2', { kind: 'normal', a: 12, b: 2 }],
    ['12 +/- 2 s', { kind: 'normal', a: 12, b: 2 }],
    ['10-15', { kind: 'uniform', a: 10, b: 15 }],
    ['10 – 15', { kind: 'uniform', a: 10, b: 15 }],
    ['-5 to -3', { kind: 'uniform', a: -5, b: -3 }],
    ['1e-3', { kind: 'exact', a: 0.001 }],
  ])('%j in a cell of seconds', (text, measured) => {
    expect(parseMeasured(text, SECONDS)).toEqual(measured);
  });

  test.each([
    ['15-10', 'A range goes from its lowest number up: 10 is not above 15.'],
    ['12 ± 0', 'above 0'],
    ['fast', '“fast” is not a number: type one such as 12, 12 ± 2 or 10 to 15.'],
    ['', 'Nothing is not a number'],
  ])('%j in a cell is refused in words', (text, words) => {
    expect(parseMeasured(text, SECONDS)).toContain(words);
  });

  test('the fields of the form say the same', () => {
    expect(readMeasured('exact', '3', '')).toEqual({ kind: 'exact', a: 3 });
    expect(readMeasured('uniform', '3', '')).toContain('Nothing is not a number');
    expect(readMeasured('normal', '3', '-1')).toContain('above 0');
  });

  test('what is shown to be typed over is read as the same number', () => {
    const value = fc.double({ min: -1e300, max: 1e300, noNaN: true });
    fc.assert(
      fc.property(value, (x) => {
        const read = readNumber(numberToType(x));
        expect(typeof read).toBe('number');
        // Twelve digits are shown.
        expect(Math.abs(Number(read) - x)).toBeLessThanOrEqual(Math.abs(x) * 1e-11);
      }),
    );
    for (const row of [
      { kind: 'exact', a: -1.5, b: null },
      { kind: 'normal', a: -1.5, b: 0.25 },
      { kind: 'uniform', a: -1200.5, b: -3 },
    ] as const)
      expect(parseMeasured(measuredToType(row), NO_UNIT)).toEqual(measuredOf(row));
  });
});

describe('how a value comes about', () => {
  const cell = { pro: 2, con: 0.5, measurement: null };
  test.each([
    ['beta', '= 100 × (1 + 2) / (2 + 2 + 0.5)'],
    ['mean', '= 100 × 2 / (2 + 0.5)'],
    ['pessimistic', 'the low end of its 90 % range'],
    ['optimistic', 'the high end of its 90 % range'],
    ['judgement-only', 'open: this scenario takes judgements only'],
  ] as const)('by the rule %s', (rule, words) => {
    expect(evidenceFormula(cell, rule, null)).toBe(words);
  });

  test('a mean of nothing divides by nothing', () => {
    expect(evidenceFormula({ pro: 0, con: 0, measurement: null }, 'mean', null)).toBe(
      'the middle, without findings',
    );
  });

  test('a number by its value function, unless only judgements count', () => {
    const measurement = {
      alternativeId: 'a',
      criterionId: 'x',
      sourceId: null,
      kind: 'exact',
      a: 3,
      b: null,
    } as const;
    const measured = { pro: 0, con: 0, measurement };
    expect(evidenceFormula(measured, 'beta', 'number')).toBe('by its value function');
    expect(evidenceFormula(measured, 'judgement-only', 'number')).toContain('judgements only');
    expect(evidenceFormula({ ...measured, measurement: null }, 'beta', 'number')).toBe('no number');
    expect(evidenceFormula({ ...measured, measurement: null }, 'beta', 'word')).toBe('no word');
  });

  test('a finding that is not wholly believed says what it counts for', () => {
    const finding = {
      id: 'f',
      claimId: 'c',
      alternativeId: 'a',
      criterionId: 'x',
      polarity: 'pro' as const,
      strength: 2,
      uncounted: null,
      credibility: 0.35,
      use: null,
      voice: 's',
      origin: null,
      counted: 0.7,
    };
    expect(countsFor(finding)).toBe('counts for 0.7: strength 2 × credibility 0.35');
    expect(countsFor({ ...finding, credibility: 1, counted: 2 })).toBeNull();
    expect(countsFor({ ...finding, uncounted: 'neutral' })).toBeNull();
  });
});

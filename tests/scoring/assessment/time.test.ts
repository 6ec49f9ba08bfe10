import { describe, expect, test } from 'vitest';
import { ageFactor, statementDate, yearsBetween } from '../../../scoring/assessment/time.ts';

describe('when a claim was made', () => {
  test('its own date, else that of its source, else nobody knows', () => {
    expect(statementDate({ date: '2009-03-02', undated: false }, '2008-10-27')).toBe('2009-03-02');
    expect(statementDate({ date: null, undated: false }, '2008-10-27')).toBe('2008-10-27');
    expect(statementDate({ date: null, undated: true }, '2008-10-27')).toBeNull();
    expect(statementDate({ date: null, undated: false }, null)).toBeNull();
  });
});

describe('age', () => {
  test('halves what counts with every half-life', () => {
    expect(yearsBetween('2008-01-01', '2012-01-01')).toBe(4);
    expect(ageFactor('2008-01-01', '2012-01-01', 4)).toBe(0.5);
    expect(ageFactor('2008-01-01', '2012-01-01', 2)).toBe(0.25);
  });

  test('is none of what is later, has no date, or one that cannot be read', () => {
    expect(ageFactor('2012-01-01', '2008-01-01', 4)).toBe(1);
    expect(ageFactor(null, '2008-01-01', 4)).toBe(1);
    expect(ageFactor('in spring', '2008-01-01', 4)).toBe(1);
  });
});

import { describe, expect, test } from 'vitest';
import { audit, on } from './timed.ts';

describe('where the winner changes', () => {
  /** Four years of 365.25 days lie between these. */
  const [OLD, NEW] = ['2008-01-01', '2012-01-01'];
  const old = { ...on, strength: 2, date: OLD };
  const recent = { ...on, alternative: 'b', date: NEW };

  test('the worked number of docs/scoring.md: 2 x 2^(-4 / h) = 1 at four years', () => {
    const { halfLife } = audit([old, recent], { asOf: NEW });
    expect(halfLife).toHaveLength(1);
    expect(halfLife[0]).toMatchObject({ from: ['a'], to: ['b'] });
    expect(halfLife[0]?.at).toBeCloseTo(4, 5);
  });

  test('what has no date does not age, and without a change there is none', () => {
    expect(audit([{ ...old, date: null }, recent], { asOf: NEW }).halfLife).toEqual([]);
    expect(
      audit(
        [
          { ...old, strength: 1 },
          { ...recent, strength: 2 },
        ],
        { asOf: NEW },
      ).halfLife,
    ).toEqual([]);
  });

  test('a tie that any ageing breaks changes at a half-life beyond all that count', () => {
    const { halfLife } = audit([{ ...old, strength: 1 }, recent], { asOf: NEW });
    expect(halfLife).toMatchObject([{ from: ['a', 'b'], to: ['b'] }]);
    expect(halfLife[0]?.at).toBeGreaterThan(100);
  });

  test('the winner can change between two dates, as what was said ages and what has no date does not', () => {
    // With a half-life of four years the pro of 2 of a counts as the one of b, which has no date, after four years.
    const findings = [
      old,
      { ...on, alternative: 'b', date: null },
      { ...on, criterion: 'x', alternative: 'c', date: '2016-01-01' },
    ];
    const { asOf } = audit(findings, { halfLife: 4 }, ['a', 'b', 'c']);
    // At 2012-01-01 both are level: a tie, and a day later b is ahead.
    expect(asOf.map(({ at, to }) => [at, to])).toEqual([
      [OLD, ['a']],
      [NEW, ['a', 'b']],
      ['2012-01-02', ['b']],
      ['2016-01-01', ['b', 'c']],
    ]);
  });
});

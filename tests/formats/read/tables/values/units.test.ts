import { describe, expect, test } from 'vitest';
import {
  commonUnitOf,
  factorBetween,
  isMoney,
  isPercent,
  times,
} from '../../../../../formats/read/tables/values/units.ts';

describe('units', () => {
  test.each<[string, string | null, number | null]>([
    ['ms', 's', 0.001],
    ['MB', 'GB', 0.001],
    ['MiB', 'GiB', 1 / 1024],
    ['weeks', 'days', 7],
    ['m', 's', 60],
    ['m', 'km', 0.001],
    ['k', null, 1000],
    ['Mio.', null, 1e6],
    ['€', 'EUR', 1],
    ['T€', 'EUR', 1000],
    ['M$', 'USD', 1e6],
    ['€/year', '€/month', 1 / 12],
    ['/10', '/5', 0.5],
    ['★', '/5', 1],
    ['percent', '%', 1],
    ['pcs', 'Pcs.', 1],
    ['$', '€', null],
    ['GB', 'ms', null],
    ['kg', null, null],
    ['€/month', '€', null],
  ])('%s in %s', (found, target, factor) => {
    const got = factorBetween(found, target);
    if (factor === null) expect(got).toBeNull();
    else expect(got).toBeCloseTo(factor, 12);
  });

  test.each<[string[], string | null]>([
    [['ms', 's', 'ms'], 'ms'],
    [['GB', 'MB'], 'GB'],
    [['k', 'M', ''], null],
    [['s', 's', '%'], 's'],
    [['', '', 'kg'], null],
    [['kg', '', 'kg'], 'kg'],
    [['★', '/5'], '/5'],
    [['★', '★'], '★'],
    [[], null],
  ])('%j are read in one unit', (found, unit) => {
    expect(commonUnitOf(found)).toBe(unit);
  });

  test('money and percent', () => {
    expect(['€', 'CHF', 'US$', '$/mo', 'k EUR'].every(isMoney)).toBe(true);
    expect(['kg', 'ABC', '', null].some(isMoney)).toBe(false);
    expect([isPercent('%'), isPercent('‰'), isPercent(null)]).toEqual([true, false, false]);
  });

  test('a product has no more digits than its factors', () => {
    expect(times(1.1, 3)).toBe(3.3);
    expect(times(0.1 + 0.2, 1)).toBe(0.1 + 0.2);
  });
});

import { describe, expect, test } from 'vitest';
import { isHigher, periodEnd, versionOf } from '../../../scoring/time/period.ts';

describe('the end of a period', () => {
  test.each([
    ['until 23 February 2009', '2009-02-23'],
    ['the week before 17 April 2009', '2009-04-17'],
    ['the few years before March 2009', '2009-03-01'],
    ['until 2009', '2009-01-01'],
    ['the seventeen years of Linux up to 2008', '2008-12-31'],
    ['from 2007 to February 2008', '2008-02-29'],
    ['2008', '2008-12-31'],
    ['in March 2009', '2009-03-31'],
    ['early 2009', '2009-12-31'],
    ['2009-03', '2009-03-31'],
    ['2009-03-29', '2009-03-29'],
    ['until the end of 2009', '2009-12-31'],
    ['March 29, 2009', '2009-03-29'],
  ])('%s: %s', (about, end) => {
    expect(periodEnd(about)).toBe(end);
  });

  test.each([
    'since early 2007',
    'RHEL 6',
    'since Linux 2.6.20',
    'a paper of 1972',
    'announced on 23 February 2009',
    'a few years ahead',
    '',
    'until 31 February 2009',
  ])('%s: none', (about) => {
    expect(periodEnd(about)).toBeNull();
  });
});

describe('versions', () => {
  test('are a product and its numbers, and a year is none', () => {
    expect(versionOf('RHEL 6')).toEqual({ product: 'rhel', numbers: [6] });
    expect(versionOf('Linux v2.6.20')).toEqual({ product: 'linux', numbers: [2, 6, 20] });
    for (const none of ['a paper of 1972', 'the first', 'March 2009', '3.4', 'two papers']) {
      expect(versionOf(none)).toBeNull();
    }
  });

  test('are compared number by number, and only with the same product', () => {
    const higher = (a: string, b: string): boolean => {
      const [one, other] = [versionOf(a), versionOf(b)];
      if (!one || !other) throw new Error('no version');
      return isHigher(one, other);
    };
    expect(higher('Xen 3.10', 'Xen 3.9')).toBe(true);
    expect(higher('Xen 3.9', 'xen 3.10')).toBe(false);
    expect(higher('Xen 3', 'Xen 3.0')).toBe(false);
    expect(higher('Xen 3.0.1', 'Xen 3')).toBe(true);
    expect(higher('RHEL 6', 'Xen 3')).toBe(false);
  });
});

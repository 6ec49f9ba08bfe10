import { expect, test } from 'vitest';
import { boundedBy } from '../../../../../formats/read/tables/values/bounds.ts';

const bound = (side: 'least' | 'most', limit: number, unit = '') => ({
  state: 'bound' as const,
  side,
  limit,
  unit,
});
const ends = (...of: Parameters<typeof boundedBy>) => {
  const number = boundedBy(...of)?.number;
  if (!number) return null;
  return number.kind === 'exact' ? [number.a] : [number.a, number.b];
};

test('a bound ends where its scale ends, or the numbers of its line', () => {
  expect(ends(bound('least', 99.9, '%'), '%', null)).toEqual([99.9, 100]);
  expect(ends(bound('most', 20, '%'), '%', null)).toEqual([0, 20]);
  expect(ends(bound('least', 5, '/5'), '/5', null)).toEqual([5]);
  expect(ends(bound('least', 10), null, [3, 100])).toEqual([10, 100]);
  expect(ends(bound('most', 1, 's'), 'ms', [20, 900])).toEqual([0, 1000]);
  expect(ends(bound('most', 10), null, [-5, 100])).toEqual([-5, 10]);
});

test('and nowhere where nothing says it', () => {
  expect(ends(bound('least', 500), null, [3, 100])).toBeNull();
  expect(ends(bound('most', 5), null, null)).toBeNull();
  expect(ends(bound('most', -9), null, [-5, 100])).toBeNull();
  expect(ends(bound('most', 5, 'kg'), 'ms', [1, 2])).toBeNull();
});

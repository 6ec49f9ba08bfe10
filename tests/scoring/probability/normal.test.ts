import { expect, test } from 'vitest';
import { normalCdf } from '../../../scoring/probability/normal.ts';

test('the normal distribution', () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalCdf(-1.6448536269514722)).toBeCloseTo(0.05, 14);
  expect(normalCdf(5)).toBeCloseTo(1 - 2.866515718791939e-7, 15);
  expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../../scoring/probability/beta.ts';

describe('the beta distribution', () => {
  test.each([
    // Closed forms: Beta(1, 1) is uniform, Beta(n, 1) has x^n, Beta(2, 2) has 3x² - 2x³.
    { x: 0.3, a: 1, b: 1, p: 0.3 },
    { x: 0.5, a: 3, b: 1, p: 0.125 },
    { x: 0.25, a: 2, b: 2, p: 3 * 0.25 ** 2 - 2 * 0.25 ** 3 },
    { x: 0.9, a: 1, b: 4, p: 1 - 0.1 ** 4 },
    { x: 0.5, a: 40, b: 40, p: 0.5 },
  ])('I_$x($a, $b) = $p', ({ x, a, b, p }) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(p, 12);
  });

  test('the quantile is the inverse of the distribution', () => {
    const shape = fc.double({ min: 1, max: 60, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }),
    );
  });
});

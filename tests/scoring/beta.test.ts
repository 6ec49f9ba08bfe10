import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaDraw, betaQuantile } from '../../scoring/chance/beta.ts';
import { seededRandom } from '../../scoring/chance/random.ts';

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

  test.each([
    { a: 1, b: 1 },
    { a: 2, b: 1 },
    { a: 3.5, b: 2 },
    { a: 7, b: 12 },
  ])('draws from Beta($a, $b) have its mean and variance', ({ a, b }) => {
    const random = seededRandom(7);
    const draws = Array.from({ length: 40_000 }, () => betaDraw(a, b, random));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
    // The standard error of the mean is below 0.0015 here, that of the variance below 0.0005.
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(0.006);
    expect(Math.abs(variance - (a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeLessThan(0.002);
  });
});

describe('the seeded generator', () => {
  test('gives the same sequence for the same seed and another for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
    expect(take(1)).toEqual(take(1));
    expect(take(1)).not.toEqual(take(2));
  });

  test('is uniform enough: every tenth of the range gets its share', () => {
    const random = seededRandom(3);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 50_000; i++) {
      const bin = Math.floor(random() * 10);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 5_000)).toBeLessThan(350);
  });
});

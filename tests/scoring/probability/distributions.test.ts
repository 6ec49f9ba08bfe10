import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import { betaCdf, betaQuantile, betaTable } from '../../../scoring/probability/beta.ts';
import { normalTable } from '../../../scoring/probability/distribution-tables.ts';
import { normalCdf, normalDensity } from '../../../scoring/probability/normal.ts';
import { evenQuantiles, type QuantileTable } from '../../../scoring/probability/quantile-table.ts';

/** Values that owe nothing to the code under test; tests/fixtures/distributions.py says how they were made. */
interface Distributions {
  readonly betaQuantiles: readonly { a: number; b: number; p: number; x: number }[];
  readonly betaCdf: readonly { a: number; b: number; x: number; p: number }[];
  readonly normalCdf: readonly { z: number; p: number }[];
  readonly normalQuantiles: readonly { p: number; z: number }[];
}

const values = JSON.parse(
  readFileSync(new URL('../../fixtures/distributions.json', import.meta.url), 'utf8'),
) as Distributions;

/** How far off a number is, as a part of the true one. */
const error = (found: number, value: number): number => Math.abs(found - value) / Math.abs(value);

/** The gamma function of large shapes is known to fewer digits, and all else with it. */
const LARGE = 1_000;
const within = ({ a, b }: { a: number; b: number }, small: number, large: number): number =>
  a + b < LARGE ? small : large;

describe('the beta distribution against independent values', () => {
  test.each(values.betaQuantiles)('quantile $p of Beta($a, $b)', ({ a, b, p, x }) => {
    expect(error(betaQuantile(p, a, b), x)).toBeLessThan(within({ a, b }, 1e-11, 1e-10));
  });

  test.each(values.betaCdf)('I_$x($a, $b)', ({ a, b, x, p }) => {
    expect(error(betaCdf(x, a, b), p)).toBeLessThan(within({ a, b }, 1e-11, 1e-9));
  });

  test('the middle 90 percent of a cell are these quantiles, on a scale of 100', () => {
    const middle = values.betaQuantiles.filter(({ p }) => p === 0.05 || p === 0.95);
    expect(middle.length).toBeGreaterThan(30);
    for (const { a, b, p, x } of middle) {
      const { low, high } = intervalOf({ kind: 'beta', a, b });
      expect(error(p === 0.05 ? low : high, 100 * x)).toBeLessThan(1e-10);
    }
  });

  test('the tables that draws come from have these quantiles, to 1.5e-7 in probability', () => {
    for (const { a, b, p, x } of values.betaQuantiles.filter(({ p, x }) => p >= 1e-4 && x < 1)) {
      expect(Math.abs(betaCdf(quantileIn(betaTable(a, b), p), a, b) - p), `${p} of Beta(${a}, ${b})`)
        // Where the distribution is steep at an end, one double there is much probability.
        .toBeLessThan(1.5e-7 + Math.abs(betaCdf(x * (1 + 2 ** -52), a, b) - betaCdf(x, a, b)));
    }
  });
});

describe('the normal distribution against independent values', () => {
  test.each(values.normalCdf)('the probability below $z', ({ z, p }) => {
    expect(Math.abs(normalCdf(z) - p)).toBeLessThan(1e-15);
  });

  test.each(values.normalQuantiles)('quantile $p of the table that draws come from', ({ p, z }) => {
    expect(Math.abs(quantileIn(normalTable(), p) - z) * normalDensity(z)).toBeLessThan(1.5e-7);
  });

  test('the middle 90 percent of a measured number end at its quantiles', () => {
    const z = values.normalQuantiles.find(({ p }) => p === 0.95)?.z ?? Number.NaN;
    const points = [
      [-100, 0],
      [100, 100],
    ] as const;
    const { low, high } = intervalOf({ kind: 'normal', mean: 3, sd: 10, points });
    expect(low).toBeCloseTo(50 + (3 - 10 * z) / 2, 12);
    expect(high).toBeCloseTo(50 + (3 + 10 * z) / 2, 12);
  });
});

/** The quantile that a table gives: the one of n evenly spaced probabilities, (i + 1/2) / n, that is p. */
function quantileIn(table: QuantileTable, p: number): number {
  for (let count = 1; count <= 5_000; count++) {
    const i = Math.round(p * count - 0.5);
    if (Math.abs((i + 0.5) / count - p) < 1e-12) return evenQuantiles(table, count)[i] ?? Number.NaN;
  }
  return expect.fail(`${p} is in the middle of no even part`);
}

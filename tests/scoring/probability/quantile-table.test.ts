import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaTable, clearBetaTables } from '../../../scoring/probability/beta.ts';
import { erlangTables, normalTable, uniformTable } from '../../../scoring/probability/distribution-tables.ts';
import {
  addDraws,
  evenQuantiles,
  fillDraws,
  type QuantileTable,
} from '../../../scoring/probability/quantile-table.ts';
import { fillWords, randomStream } from '../../../scoring/probability/random.ts';

const SHAPES = [1, 1.5, 2, 9, 60];
const PAIRS = SHAPES.flatMap((a) => SHAPES.map((b) => ({ a, b })));
const UNUSUAL = [
  { a: 0.5, b: 0.5 },
  { a: 0.7, b: 3.3 },
  { a: 2.5, b: 0.6 },
  { a: 0.1, b: 2 },
  { a: 1.0001, b: 400 },
  { a: 5_000, b: 5_000 },
];

function draws(table: QuantileTable, count: number, seed = 11): Float64Array {
  const values = new Float64Array(count);
  fillDraws(table, randomStream(seed), values, 0, count);
  return values;
}

/** The largest distance between the draws' distribution and the true one (Kolmogorov and Smirnov). */
function distance(values: Float64Array, cdf: (x: number) => number): number {
  const sorted = values.slice().sort();
  let worst = 0;
  for (const [i, x] of sorted.entries()) {
    const p = cdf(x);
    worst = Math.max(worst, p - i / sorted.length, (i + 1) / sorted.length - p);
  }
  return worst;
}

/** The distance that chance exceeds once in a million: √(ln(2 / 1e-6) / 2n). */
const bound = (n: number): number => Math.sqrt(Math.log(2e6) / (2 * n));

describe('drawing from a quantile table', () => {
  test.each([...PAIRS, ...UNUSUAL])('Beta($a, $b) has its distribution, mean and variance', ({ a, b }) => {
    const n = 20_000;
    const values = draws(betaTable(a, b), n);
    expect(distance(values, (x) => betaCdf(x, a, b))).toBeLessThan(bound(n));
    const mean = a / (a + b);
    const variance = (a * b) / ((a + b) ** 2 * (a + b + 1));
    const seen = values.reduce((sum, x) => sum + x, 0) / n;
    expect(Math.abs(seen - mean)).toBeLessThan(5 * Math.sqrt(variance / n));
    const spread = values.reduce((sum, x) => sum + (x - seen) ** 2, 0) / n;
    expect(spread / variance).toBeGreaterThan(0.9);
    expect(spread / variance).toBeLessThan(1.1);
  });

  test('every quantile is right to 1e-7 in probability, for any shape in use', () => {
    const shape = fc.double({ min: 0.5, max: 120, noNaN: true });
    fc.assert(
      fc.property(shape, shape, (a, b) => {
        const count = 997;
        evenQuantiles(betaTable(a, b), count).forEach((x, i) => {
          expect(Math.abs(betaCdf(x, a, b) - (i + 0.5) / count)).toBeLessThan(1.5e-7);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('tails are right in proportion to their probability', () => {
    for (const { a, b } of PAIRS) {
      const values = draws(betaTable(a, b), 40_000, 3);
      for (const p of [0.01, 0.001]) {
        const below = values.filter((x) => betaCdf(x, a, b) < p).length / values.length;
        const beyond = values.filter((x) => betaCdf(1 - x, b, a) < p).length / values.length;
        const error = 5 * Math.sqrt(p / values.length);
        expect(Math.abs(below - p)).toBeLessThan(error);
        expect(Math.abs(beyond - p)).toBeLessThan(error);
      }
    }
  });

  test('Beta(a, b) and one minus Beta(b, a) are the same', () => {
    for (const { a, b } of [...PAIRS, ...UNUSUAL]) {
      const count = 500;
      const one = evenQuantiles(betaTable(a, b), count);
      const other = evenQuantiles(betaTable(b, a), count);
      one.forEach((x, i) => {
        expect(x).toBeCloseTo(1 - (other[count - 1 - i] ?? Number.NaN), 6);
      });
    }
  });

  test('a table that is built anew is the same to the last bit', () => {
    const before = betaTable(2.5, 7);
    clearBetaTables();
    const after = betaTable(2.5, 7);
    expect(after).not.toBe(before);
    expect(after.cubics).toEqual(before.cubics);
  });

  test('sums of one to four exponentials have their distributions, and every quantile is right to 1e-7', () => {
    // 1 - e^-x (1 + x + x²/2 + x³/6), as far as there are exponentials.
    const below = (x: number, k: number): number =>
      1 - Math.exp(-x) * [1, x, x ** 2 / 2, x ** 3 / 6].slice(0, k).reduce((total, term) => total + term, 0);
    for (const [i, table] of erlangTables().entries()) {
      const k = i + 1;
      const n = 100_000;
      expect(distance(draws(table, n), (x) => below(x, k))).toBeLessThan(bound(n));
      const count = 9_973;
      evenQuantiles(table, count).forEach((x, q) => {
        expect(Math.abs(below(x, k) - (q + 0.5) / count)).toBeLessThan(1.5e-7);
      });
      // Beyond the octaves: one word in four million.
      expect(below(table.lower.far(2 ** -25, 2 ** -21, table.lowerEdge), k) * 2 ** 25).toBeCloseTo(1, 1);
      expect(1 - below(table.upper.far(2 ** -25, 2 ** -21, table.upperEdge), k)).toBeCloseTo(2 ** -25, 14);
    }
  });

  test('draws added times weights are those that are made one after the other', () => {
    for (const table of [betaTable(2, 3), normalTable(), ...erlangTables()]) {
      const count = 2_500;
      const values = draws(table, count, 5);
      const weights = Float64Array.from({ length: 3 * count }, (_, i) => 1 + (i % 7));
      const sums = new Float64Array(count).fill(4);
      addDraws(table, randomStream(5), weights, count, 3, -2, sums, count);
      sums.forEach((sum, s) => {
        expect(sum).toBeCloseTo(4 + (weights[count + s] ?? 0) * (3 - 2 * (values[s] ?? 0)), 11);
      });
    }
  });

  test('a far tail is added as it is drawn', () => {
    const table = betaTable(2, 3);
    const find = (): number => {
      const word = new Int32Array(1);
      const stream = randomStream(1);
      for (let at = 0; ; at++) {
        fillWords(stream, word, 1);
        if (((word[0] ?? 0) ^ ((word[0] ?? 0) >> 31)) < 2 ** 11) return at;
      }
    };
    const at = find();
    const before = randomStream(1);
    fillWords(before, new Int32Array(at), at);
    const drawn = new Float64Array(1);
    fillDraws(table, Int32Array.from(before), drawn, 0, 1);
    const sum = new Float64Array(1);
    addDraws(table, before, Float64Array.of(2), 0, 0, 1, sum, 1);
    expect(sum[0]).toBeCloseTo(2 * (drawn[0] ?? Number.NaN), 14);
    expect(Math.min(betaCdf(drawn[0] ?? 0, 2, 3), betaCdf(1 - (drawn[0] ?? 0), 3, 2))).toBeLessThan(1e-6);
  });

  test.each([...PAIRS, ...UNUSUAL])('far tails of Beta($a, $b) have their probability', ({ a, b }) => {
    // The first word of such a stream is the number itself; below 2^11 it is beyond the octaves, and its complement above.
    const drawnBy = (word: number): number => {
      const drawn = new Float64Array(1);
      fillDraws(betaTable(a, b), Int32Array.of(word, 0, 0, 0), drawn, 0, 1);
      return drawn[0] ?? Number.NaN;
    };
    for (const tail of [2_000, 1_000]) {
      const p = (tail + 0.5) / 2 ** 32;
      expect(Math.abs(betaCdf(drawnBy(tail), a, b) / p - 1)).toBeLessThan(0.05);
      expect(Math.abs(betaCdf(1 - drawnBy(~tail), b, a) / p - 1)).toBeLessThan(0.05);
    }
  });

  test('normal and uniform have their distributions', () => {
    const n = 100_000;
    expect(distance(draws(uniformTable(), n), (x) => x)).toBeLessThan(bound(n));
    const normal = draws(normalTable(), n);
    const moment = (k: number) => normal.reduce((sum, z) => sum + z ** k, 0) / n;
    expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / n));
    // 1.959964 is the 97.5 percent quantile of the standard normal.
    const even = evenQuantiles(normalTable(), 1_000);
    expect(even[974] ?? 0).toBeLessThan(1.959964);
    expect(even[975] ?? 0).toBeGreaterThan(1.959964);
  });
});

describe('random streams', () => {
  const take = (seed: number, stream: number, count = 5): Int32Array => {
    const words = new Int32Array(count);
    fillWords(randomStream(seed, stream), words, count);
    return words;
  };

  test('the same seed and stream give the same words for ever, another seed or stream others', () => {
    // Kept from the first version: a result must be the same on every machine and in every later version.
    expect([...take(20090224, 0, 3)]).toEqual([-569216619, 993329687, 1576027258]);
    expect(take(1, 0)).not.toEqual(take(2, 0));
    expect(take(1, 0)).not.toEqual(take(1, 1));
  });

  test('every tenth of the range gets its share, in one stream and across streams', () => {
    const across = Int32Array.from({ length: 50_000 }, (_, i) => take(3, i, 1)[0] ?? 0);
    for (const words of [take(3, 0, 50_000), across]) {
      const counts = new Array<number>(10).fill(0);
      for (const word of words) {
        const tenth = Math.floor((word / 4294967296 + 0.5) * 10);
        counts[tenth] = (counts[tenth] ?? 0) + 1;
      }
      for (const count of counts) expect(Math.abs(count - 5_000)).toBeLessThan(350);
    }
  });

  test('streams with neighbouring numbers do not depend on each other', () => {
    const n = 20_000;
    const [x, y] = [take(5, 7, n), take(5, 8, n)];
    const product = x.reduce((sum, word, i) => sum + (word / 2 ** 31) * ((y[i] ?? 0) / 2 ** 31), 0) / n;
    // The product of two independent uniforms on [-1, 1] has standard deviation 1/3.
    expect(Math.abs(product)).toBeLessThan(5 / 3 / Math.sqrt(n));
  });
});

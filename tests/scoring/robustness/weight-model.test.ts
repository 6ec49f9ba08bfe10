import { describe, expect, test } from 'vitest';
import type { WeightModel } from '../../../scoring/robustness/weight-model.ts';
import { weightMoments } from '../../../scoring/robustness/weight-moments.ts';
import { weightSampler } from '../../../scoring/robustness/weight-sampler.ts';
import { run, sum, UNIFORM } from './problems.ts';

describe('weights', () => {
  test('width 0 is fixed, bit for bit; width 1 is uniform in distribution', () => {
    const rows = [
      [1, 0, 0.2],
      [0, 1, 0.4],
      [0.5, 0.3, 0.9],
    ];
    const shares = [5, 3, 2];
    const around = (width: number): WeightModel => ({ kind: 'around', shares, width });
    expect(run(rows, around(0))).toEqual(run(rows, { kind: 'fixed', shares }));
    expect(run(rows, around(1)).rankAcceptability).toEqual(run(rows, UNIFORM).rankAcceptability);
  });

  test.each<{ name: string; weights: WeightModel; holds: (w: readonly number[]) => boolean }>([
    {
      name: 'ordered',
      weights: { kind: 'ordered', groups: [[1], [3], [0], [2]] },
      holds: ([a = 0, b = 0, c = 0, d = 0]) => b >= d && d >= a && a >= c,
    },
    {
      name: 'in groups',
      weights: { kind: 'ordered', groups: [[1, 3], [0]] },
      holds: ([a = 0, b = 0, , d = 0]) => Math.min(b, d) >= a,
    },
    {
      name: 'around with width 0.2',
      weights: { kind: 'around', shares: [4, 3, 2, 1], width: 0.2 },
      holds: (w) =>
        w.every((share, j) => share >= 0.08 * (4 - j) - 1e-12 && share <= 0.08 * (4 - j) + 0.2 + 1e-12),
    },
    {
      name: 'locked, the others in order',
      weights: {
        kind: 'locked',
        shares: [null, 0.4, null, null],
        others: { kind: 'ordered', groups: [[2], [0], [1]] },
      },
      holds: ([a = 0, b = 0, c = 0, d = 0]) => b === 0.4 && d >= a && a >= c,
    },
    {
      name: 'locked, the others around',
      weights: {
        kind: 'locked',
        shares: [0.5, null, null, 0],
        others: { kind: 'around', shares: [3, 1], width: 0.4 },
      },
      holds: ([a = 0, b = 0, c = 0, d = 0]) =>
        a === 0.5 && d === 0 && b >= 0.225 - 1e-12 && b <= 0.425 + 1e-12 && c >= 0.075 - 1e-12,
    },
  ])('every draw is in its set, and the moments are the stated ones: $name', ({ weights, holds }) => {
    const n = 4;
    const mean = new Float64Array(n);
    const second = new Float64Array(n * n);
    const samples = 20_000;
    const sampler = weightSampler(weights, n, 2);
    for (let start = 0; start < samples; start += 500) {
      const part = new Float64Array(n * 500);
      sampler(part, 500, 500);
      for (let s = 0; s < 500; s++) {
        const w = Array.from({ length: n }, (_, j) => part[j * 500 + s] ?? 0);
        expect(sum(w)).toBeCloseTo(1, 12);
        expect(holds(w)).toBe(true);
        for (const [j, x] of w.entries()) {
          mean[j] = (mean[j] ?? 0) + x / samples;
          for (const [k, y] of w.entries()) second[j * n + k] = (second[j * n + k] ?? 0) + (x * y) / samples;
        }
      }
    }
    const moments = weightMoments(weights, n);
    for (let j = 0; j < n; j++) {
      const spread = Math.sqrt(moments.covariance[j * n + j] ?? 0);
      expect(Math.abs((mean[j] ?? 0) - (moments.mean[j] ?? 0))).toBeLessThan(
        (5 * spread) / Math.sqrt(samples) + 1e-12,
      );
      for (let k = 0; k < n; k++) {
        const covariance = (second[j * n + k] ?? 0) - (mean[j] ?? 0) * (mean[k] ?? 0);
        expect(Math.abs(covariance - (moments.covariance[j * n + k] ?? 0))).toBeLessThan(0.002);
      }
    }
  });

  test('on 1 to 9 criteria uniform shares have the Dirichlet distribution: each share, and each pair', () => {
    for (let m = 1; m <= 9; m++) {
      const samples = 20_000;
      const draws = new Float64Array(m * samples);
      weightSampler(UNIFORM, m, 12)(draws, samples, samples);
      const column = (j: number): Float64Array => draws.subarray(j * samples, (j + 1) * samples);
      for (let j = 0; j < m; j++) {
        // P(share <= x) = 1 - (1 - x)^(m - 1); Kolmogorov and Smirnov's distance, exceeded once in a million.
        const sorted = column(j).slice().sort();
        const bound = Math.sqrt(Math.log(2e6) / (2 * samples));
        const worst = sorted.reduce(
          (most, x, i) => Math.max(most, Math.abs(1 - (1 - x) ** (m - 1) - (i + 0.5) / samples)),
          0,
        );
        if (m > 1) expect(worst).toBeLessThan(bound);
        else expect(sorted[0]).toBeCloseTo(1, 12);
        for (let k = 0; k < j; k++) {
          // Of two shares of a uniform vector either is the larger in half of the draws, whatever their sum.
          const larger = column(j).reduce((count, x, s) => count + (x > (column(k)[s] ?? 0) ? 1 : 0), 0);
          expect(Math.abs(larger / samples - 0.5)).toBeLessThan(5 * Math.sqrt(0.25 / samples));
          const product = column(j).reduce((total, x, s) => total + x * (column(k)[s] ?? 0), 0) / samples;
          expect(Math.abs(product * m * (m + 1) - 1)).toBeLessThan(0.06);
        }
      }
    }
  });

  test('locked weights that leave one criterion, or nothing, are fixed, and equal scores tie there', () => {
    const rows = [
      [1, 0, 0],
      [0, 1, 0],
    ];
    const one = run(rows, { kind: 'locked', shares: [0.3, 0.3, null], others: UNIFORM }, 200);
    expect(one.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    const none = run(rows, { kind: 'locked', shares: [0.7, null, 0.3], others: UNIFORM }, 200);
    expect(none.rankAcceptability[0]?.[0]).toBe(1);
    // What is drawn counts the same for both, so the locked shares alone decide.
    const wide = rows.map((row) => [...row, 0]);
    const same = run(wide, { kind: 'locked', shares: [0.2, 0.2, null, null], others: UNIFORM }, 200);
    expect(same.rankAcceptability[0]?.[0]).toBe(0.5);
  });

  test.each<[string, WeightModel, RegExp]>([
    ['all 0', { kind: 'fixed', shares: [0, 0] }, /Every weight is 0/],
    ['too few', { kind: 'fixed', shares: [1] }, /Every criterion needs a weight/],
    ['negative', { kind: 'around', shares: [1, -1], width: 0.5 }, /0 or more/],
    ['too wide', { kind: 'around', shares: [1, 1], width: 2 }, /width/],
    ['unknown', { kind: 'ordered', groups: [[0, 2]] }, /does not exist/],
    ['all locked', { kind: 'locked', shares: [0.5, 0.5], others: UNIFORM }, /nothing is left/],
    ['locked too much', { kind: 'locked', shares: [1.5, null], others: UNIFORM }, /more than 1/],
    ['locked below 0', { kind: 'locked', shares: [-1, null], others: UNIFORM }, /0 or more/],
    [
      'too few others',
      { kind: 'locked', shares: [0.5, null], others: { kind: 'fixed', shares: [] } },
      /needs a weight/,
    ],
    ['twice', { kind: 'ordered', groups: [[0], [0]] }, /twice/],
  ])('weights that cannot be drawn are refused: %s', (_name, weights, message) => {
    expect(() => run([[1, 2]], weights, 10)).toThrow(message);
  });
});

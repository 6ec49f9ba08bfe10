import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCost } from '../../../scoring/robustness/dual-simplex.ts';

test('by hand: the diet of two foods', () => {
  // 2 x + y ≥ 8 and x + 3 y ≥ 9 at costs 3 and 4: both bind, x = 3 and y = 2.
  const x = leastCost(
    [3, 4],
    [
      { coefficients: [2, 1], least: 8 },
      { coefficients: [1, 3], least: 9 },
    ],
  );
  expect(x?.[0]).toBeCloseTo(3, 12);
  expect(x?.[1]).toBeCloseTo(2, 12);
});

test('nothing is bought where nothing is asked for, and what contradicts itself has no answer', () => {
  expect(leastCost([1, 1], [{ coefficients: [1, 1], least: -3 }])).toEqual([0, 0]);
  const both = [
    { coefficients: [1], least: 2 },
    { coefficients: [-1], least: -1 },
  ];
  expect(leastCost([1], both)).toBeNull();
});

test('the answer fulfils every condition and no corner of two variables is cheaper', () => {
  const number = fc.integer({ min: -4, max: 4 });
  const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.tuple(fc.nat(5), fc.nat(5)), rows, (cost, list) => {
      const conditions = list.map(([a, b, least]) => ({ coefficients: [a, b], least }));
      const x = leastCost(cost, conditions);
      const lines: [number, number, number][] = [...list, [1, 0, 0], [0, 1, 0]];
      const fits = ([p, q]: readonly [number, number]): boolean =>
        lines.every(([a, b, least]) => a * p + b * q >= least - 1e-9);
      const corners = lines.flatMap(([a, b, e], i) =>
        lines.slice(i + 1).flatMap(([c, d, f]): [number, number][] => {
          const det = a * d - b * c;
          return det === 0 ? [] : [[(e * d - b * f) / det, (a * f - e * c) / det]];
        }),
      );
      const price = ([p, q]: readonly [number, number]): number => cost[0] * p + cost[1] * q;
      const fitting = corners.filter(fits);
      if (!x) expect(fitting).toEqual([]);
      else {
        const answer = [x[0] ?? 0, x[1] ?? 0] as const;
        expect(fits(answer)).toBe(true);
        for (const corner of fitting) expect(price(answer)).toBeLessThanOrEqual(price(corner) + 1e-9);
      }
    }),
    { numRuns: 1000 },
  );
});

import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type CellDraw, type StatedNumber, statedCell } from '../../../scoring/probability/cell-draws.ts';
import { smaa } from '../../../scoring/robustness/smaa.ts';
import type { SmaaResult } from '../../../scoring/robustness/smaa-types.ts';
import type { WeightModel } from '../../../scoring/robustness/weight-model.ts';

/** Problems for the tests of SMAA, by hand and at random. */

export const UNIFORM = { kind: 'uniform' } as const satisfies WeightModel;
export const more = { direction: 'max' } as const;
export const stated = (rows: readonly (readonly StatedNumber[])[]): CellDraw[][] =>
  rows.map((row) => row.map((cell) => statedCell(cell, more)));
export const run = (
  rows: readonly (readonly StatedNumber[])[],
  weights: WeightModel = UNIFORM,
  samples = 20_000,
  seed = 1,
): SmaaResult => smaa({ cells: stated(rows), weights, samples, seed });
export const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

const number = fc.integer({ min: 0, max: 4 });
const shape = fc.integer({ min: 1, max: 5 });
const cell: fc.Arbitrary<StatedNumber> = fc.oneof(
  number,
  fc.tuple(shape, shape).map((beta): StatedNumber => ({ beta })),
  fc.tuple(number, number).map((normal): StatedNumber => ({ normal })),
  fc.tuple(number, number).map(([low, more]): StatedNumber => ({ uniform: [low, low + more] })),
);
const criteria = fc.integer({ min: 1, max: 5 });
export const anyProblem = criteria.chain((m) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: m, maxLength: m }), { minLength: 1, maxLength: 9 }),
    weights: fc.oneof(
      fc.constant(UNIFORM),
      fc
        .record({
          kind: fc.constantFrom('fixed' as const, 'around' as const),
          shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: m, maxLength: m }),
          width: fc.constantFrom(0, 0.3, 1),
        })
        .map((model): WeightModel => model),
      fc
        .shuffledSubarray(
          Array.from({ length: m }, (_, j) => j),
          { minLength: 1 },
        )
        .map((order): WeightModel => ({ kind: 'ordered', groups: order.map((j) => [j]) })),
    ),
  }),
);

export function near(
  seen: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  within: number,
) {
  expect(seen.length).toBe(expected.length);
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) {
      expect(Math.abs((seen[i]?.[j] ?? Number.NaN) - value)).toBeLessThan(within);
    }
  }
}

import * as fc from 'fast-check';
import { ONE, type RatioRanges, type WeightRanges } from '../../../scoring/elicitation/weight-ranges.ts';

/** Weights as ranges, made at random, and weights that they allow. */

const ratioRange = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  .map(([a, b]) => ({ low: Math.min(a, b) / 10, high: Math.max(a, b) / 10 }));

/** Ranges of so many items, with or without a reference. */
export const ratioRanges = (size: number): fc.Arbitrary<RatioRanges> =>
  fc
    .tuple(
      fc.option(fc.integer({ min: 0, max: size - 1 }), { freq: 4 }),
      fc.array(ratioRange, { minLength: size, maxLength: size }),
    )
    .map(([reference, ratios]) => ({
      reference,
      ratios: ratios.map((ratio, i) => (i === reference ? ONE : ratio)),
    }));

export const weightRanges: fc.Arbitrary<WeightRanges> = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
  .chain((sizes) => fc.tuple(ratioRanges(sizes.length), fc.tuple(...sizes.map((size) => ratioRanges(size)))))
  .map(([groups, within]) => ({ groups, within }));

export const sizeOf = ({ within }: WeightRanges): number =>
  within.reduce((sum, { ratios }) => sum + ratios.length, 0);

/** Rows of whole values for the criteria of some ranges. */
export const valueRows = (ranges: WeightRanges, rows: number): fc.Arbitrary<number[][]> => {
  const row = fc.array(fc.integer({ min: 0, max: 100 }), {
    minLength: sizeOf(ranges),
    maxLength: sizeOf(ranges),
  });
  return fc.array(row, { minLength: rows, maxLength: rows });
};

const shared = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
};

/** Shares that the ranges of one place allow, by one number from 0 to 1 for each item. */
function sharesIn({ reference, ratios }: RatioRanges, draw: () => number): number[] {
  if (reference === null) return shared(ratios.map(() => -Math.log(1 - 0.999_999 * draw()) + 1e-12));
  return shared(ratios.map(({ low, high }) => low + draw() * (high - low)));
}

/** Weights that the ranges allow; `draw` gives numbers from 0 to 1, ends included. */
export function weightsIn({ groups, within }: WeightRanges, draw: () => number): number[] {
  const outer = sharesIn(groups, draw);
  return within.flatMap((ranges, g) => sharesIn(ranges, draw).map((share) => share * (outer[g] ?? 0)));
}

/** All shares at corners of the ranges of one place: where there is no reference, everything on one item. */
function corners({ reference, ratios }: RatioRanges): number[][] {
  if (reference === null) return ratios.map((_, i) => ratios.map((__, j) => (i === j ? 1 : 0)));
  return ratios
    .reduce<number[][]>(
      (all, { low, high }) =>
        all.flatMap((before) => [...new Set([low, high])].map((end) => [...before, end])),
      [[]],
    )
    .map(shared);
}

/** All weights at corners of the ranges: the least of a score is at one of them. */
export function cornerWeights({ groups, within }: WeightRanges): number[][] {
  return within
    .reduce<number[][]>(
      (all, ranges, g) =>
        all.flatMap((before) =>
          corners(ranges).map((shares) => [
            ...before.slice(0, within.length),
            ...before.slice(within.length),
            ...shares.map((share) => share * (before[g] ?? 0)),
          ]),
        ),
      corners(groups),
    )
    .map((row) => row.slice(within.length));
}

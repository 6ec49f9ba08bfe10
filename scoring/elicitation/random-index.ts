/**
 * Random indices: the mean consistency index of random reciprocal matrices of a size, from which the consistency ratio
 * is taken (docs/scoring.md, "Pairwise comparisons").
 */
export type RandomIndex = 'saaty' | 'donegan-dodd' | 'aguaron' | number;

/** Saaty, *The Analytic Hierarchy Process*, 1980; sizes 3 to 15. The dip at 12 is his; some later texts print 1.54. */
const SAATY = [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59];

/** Aguarón and Moreno-Jiménez 2003, EJOR 147(1) 137-145, from 100,000 matrices; sizes 3 to 16. */
const AGUARON = [
  0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583, 1.595,
];

/** Donegan and Dodd 1991, Mathematical and Computer Modelling 15(10) 135-137; linear between the sizes given. */
const DONEGAN_DODD: readonly (readonly [size: number, index: number])[] = [
  [3, 0.4914],
  [4, 0.8286],
  [5, 1.0591],
  [6, 1.1797],
  [7, 1.2519],
  [8, 1.3171],
  [9, 1.3733],
  [10, 1.4055],
  [11, 1.4213],
  [12, 1.4497],
  [13, 1.4643],
  [14, 1.4822],
  [15, 1.4969],
  [16, 1.5078],
  [17, 1.5153],
  [18, 1.5262],
  [19, 1.5313],
  [20, 1.5371],
  [25, 1.5619],
  [30, 1.5772],
  [40, 1.5976],
  [50, 1.6102],
  [60, 1.6178],
  [70, 1.6237],
  [80, 1.6277],
  [90, 1.6213],
  [100, 1.6339],
];

/** The random index for a matrix of `size`, 3 or more; null where the table does not go that far. */
export function randomIndexOf(index: RandomIndex, size: number): number | null {
  if (typeof index === 'number') return index;
  if (index === 'saaty') return SAATY[size - 3] ?? null;
  if (index === 'aguaron') return AGUARON[size - 3] ?? null;
  const next = DONEGAN_DODD.findIndex(([at]) => at >= size);
  const [right, left] = [DONEGAN_DODD[next], DONEGAN_DODD[next - 1]];
  if (!right) return null;
  if (right[0] === size || !left) return right[1];
  return left[1] + ((size - left[0]) / (right[0] - left[0])) * (right[1] - left[1]);
}

import { at } from '../at.ts';
import { columnOf, largest, shareOut, sumOf } from '../methods/numbers.ts';
import type { PairwiseMatrix } from './pairwise.ts';
import { type RandomIndex, randomIndexOf } from './random-index.ts';

/** How weights are read out of pairwise comparisons. */
export type PriorityMethod = 'eigenvector' | 'geometric' | 'column-mean';

/** How far the judgements contradict each other. */
export interface Consistency {
  readonly lambdaMax: number;
  /** Consistency index, `(lambdaMax - n) / (n - 1)`, 0 for n below 3. */
  readonly CI: number;
  /** Consistency ratio, CI over the random index; null where there is no random index for n. */
  readonly CR: number | null;
}

/** Judgements of which none is missing. */
type CompleteMatrix = readonly (readonly number[])[];

/**
 * Weights that add up to 1 from a checked matrix (docs/scoring.md, "Pairwise comparisons"): the principal eigenvector
 * (Saaty 1977), the normalized row geometric means (Crawford and Williams 1985), or the mean of the normalized columns.
 * Missing judgements: the logarithmic least squares over the given ones for the geometric means; for the others the gaps
 * take the values that contradict the given judgements least (Bozóki, Fülöp and Rónyai 2010).
 */
export function prioritiesOf(matrix: PairwiseMatrix, method: PriorityMethod): number[] {
  const scale = logMeans(matrix);
  if (method === 'geometric') return fromLogs(scale);
  const complete = completed(matrix, scale);
  if (method === 'eigenvector') return eigenvector(complete, scale);
  const columns = complete.map((_, index) => shareOut(columnOf(complete, index)));
  return complete.map((_, row) => sumOf(columns.map((column) => at(column, row))) / complete.length);
}

/**
 * Consistency of a matrix at given weights: lambdaMax is the mean of `(A w)_i / w_i`, which is the principal eigenvalue
 * when w is the principal eigenvector. A missing judgement has the value that contradicts the given ones least. CI is never
 * below 0; n of 1 and 2 cannot contradict themselves and have CR 0.
 */
export function consistencyOf(
  matrix: PairwiseMatrix,
  weights: readonly number[],
  randomIndex: RandomIndex,
): Consistency {
  const size = matrix.length;
  const quotients = completed(matrix, logMeans(matrix)).map((row, i) =>
    sumOf(row.map((entry, j) => (entry * at(weights, j)) / at(weights, i))),
  );
  const lambdaMax = sumOf(quotients) / size;
  if (size < 3) return { lambdaMax, CI: 0, CR: 0 };
  const CI = Math.max(0, (lambdaMax - size) / (size - 1));
  const index = randomIndexOf(randomIndex, size);
  return { lambdaMax, CI, CR: index === null ? null : CI / index };
}

const isComplete = (matrix: PairwiseMatrix): matrix is CompleteMatrix =>
  matrix.every((row) => row.every((entry) => entry !== null));

/** Rounds of the completion; matrices of judgements on Saaty's scale take some hundred. */
const MOST_ROUNDS = 10_000;

/**
 * Fills the gaps so that the principal eigenvalue, and with it the inconsistency, is the smallest possible (Bozóki, Fülöp
 * and Rónyai 2010). There, with right and left eigenvectors w and v, the eigenvalue does not change with a gap x_ij:
 * `v_i x_ij w_j = v_j w_i / x_ij`. The vectors are approached by the power method, and the gaps follow. `scale` are the
 * logarithms of weights to start from.
 */
function completed(matrix: PairwiseMatrix, scale: readonly number[]): CompleteMatrix {
  if (isComplete(matrix)) return matrix;
  const ratio = (i: number, j: number): number => Math.exp(at(scale, i) - at(scale, j));
  const gaps = matrix.flatMap((row, i) =>
    row.flatMap((entry, j) => (entry === null && i < j ? [{ i, j }] : [])),
  );
  // Seen through the starting weights, consistent judgements are all ones, and so are the gaps at first.
  const filled = matrix.map((row, i) => row.map((entry, j) => (entry === null ? 1 : entry * ratio(j, i))));
  let right = filled.map(() => 1);
  let left = filled.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const nextRight = scaledToOne(filled.map((row) => sumOf(row.map((x, j) => x * (right[j] as number)))));
    const nextLeft = scaledToOne(
      filled.map((_, i) => sumOf(filled.map((row, j) => (row[i] as number) * (left[j] as number)))),
    );
    let moved = Math.max(furthest(nextRight, right), furthest(nextLeft, left));
    [right, left] = [nextRight, nextLeft];
    for (const { i, j } of gaps) {
      const value = Math.sqrt((at(right, i) / at(right, j)) * (at(left, j) / at(left, i)));
      const row = at(filled, i);
      moved = Math.max(moved, Math.abs(value / at(row, j) - 1));
      row[j] = value;
      at(filled, j)[i] = 1 / value;
    }
    if (moved < 1e-13) break;
  }
  return matrix.map((row, i) => row.map((entry, j) => entry ?? at(at(filled, i), j) * ratio(i, j)));
}

const scaledToOne = (vector: readonly number[]): number[] => {
  const top = largest(vector);
  return vector.map((x) => x / top);
};

/** The largest relative change from one vector to the next. */
const furthest = (next: readonly number[], last: readonly number[]): number =>
  largest(next.map((x, index) => Math.abs(x / at(last, index) - 1)));

/** The logarithms of the row geometric means; with missing judgements the logarithmic least squares (mean 0). */
function logMeans(matrix: PairwiseMatrix): number[] {
  const size = matrix.length;
  if (isComplete(matrix)) return matrix.map((row) => sumOf(row.map((entry) => Math.log(entry ?? 1))) / size);
  // The normal equations: for every i, the sum over its judgements of (y_i - y_j) is the sum of their logarithms.
  const equations = matrix.map((row, i) => {
    const given = row.map((entry, j) => (j !== i && entry !== null ? 1 : 0));
    const left = given.map((known, j) => (i === j ? sumOf(given) : -known));
    const right = sumOf(
      row.map((entry, j) => (Math.log(entry ?? 1) - Math.log(at(at(matrix, j), i) ?? 1)) / 2),
    );
    return [...left, right];
  });
  // One of them follows from the others; the sum of all y is 0 instead.
  equations[size - 1] = [...new Array<number>(size).fill(1), 0];
  return solve(equations);
}

/** Gauss-Jordan elimination with pivots on a regular system whose last column is the right side. */
function solve(equations: number[][]): number[] {
  const size = equations.length;
  for (let column = 0; column < size; column += 1) {
    const pivotRow = equations
      .map((row, index) => ({ index, size: Math.abs(at(row, column)) }))
      .slice(column)
      .reduce((best, row) => (row.size > best.size ? row : best));
    const pivot = at(equations, pivotRow.index);
    equations[pivotRow.index] = at(equations, column);
    const scaled = pivot.map((x) => x / (pivot[column] as number));
    equations[column] = scaled;
    for (let row = 0; row < size; row += 1) {
      const factor = row === column ? 0 : (equations[row]?.[column] as number);
      if (factor === 0) continue;
      equations[row] = at(equations, row).map((x, k) => x - factor * (scaled[k] as number));
    }
  }
  return equations.map((row) => at(row, size));
}

function fromLogs(logs: readonly number[]): number[] {
  const top = largest(logs);
  return shareOut(logs.map((x) => Math.exp(x - top)));
}

/**
 * The principal eigenvector by repeated squaring. The matrix is first scaled by its geometric means, which makes
 * a consistent one all ones, so judgements of any size neither overflow nor lose precision; every power is a matrix of
 * positive numbers, so nothing cancels.
 */
function eigenvector(matrix: CompleteMatrix, scale: readonly number[]): number[] {
  let power = matrix.map((row, i) =>
    row.map((entry, j) => (i === j ? 1 : entry * Math.exp(at(scale, j) - at(scale, i)))),
  );
  let vector = shareOut(power.map(sumOf));
  for (let round = 0; round < 60; round += 1) {
    power = squareOf(power);
    const next = shareOut(power.map(sumOf));
    const moved = furthest(next, vector);
    vector = next;
    if (moved < 1e-15) break;
  }
  return fromLogs(vector.map((x, index) => Math.log(x) + at(scale, index)));
}

/** The square of a matrix of numbers of 0 and more, scaled to a largest entry of 1. */
function squareOf(matrix: number[][]): number[][] {
  const columns = matrix.map((_, index) => columnOf(matrix, index));
  const square = matrix.map((row) =>
    columns.map((column) => sumOf(row.map((x, index) => x * (column[index] as number)))),
  );
  const top = largest(square.map(largest));
  return square.map((row) => row.map((x) => x / top));
}

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

/**
 * Weights that add up to 1 from a checked matrix (docs/scoring.md, "Pairwise comparisons"): the principal eigenvector
 * (Saaty 1977), the normalized row geometric means (Crawford and Williams 1985), or the mean of the normalized columns.
 * Missing judgements: the eigenvector of Harker (1987), the logarithmic least squares over the given judgements, and
 * column means after Harker's weights have filled the gaps.
 */
export function prioritiesOf(matrix: PairwiseMatrix, method: PriorityMethod): number[] {
  const scale = logMeans(matrix);
  if (method === 'geometric') return fromLogs(scale);
  if (method === 'eigenvector') return eigenvector(matrix, scale);
  const filled = isComplete(matrix) ? null : eigenvector(matrix, scale);
  const rows = matrix.map((row, i) =>
    row.map((entry, j) => entry ?? (filled?.[i] ?? 1) / (filled?.[j] ?? 1)),
  );
  const columns = rows.map((_, index) => shareOut(columnOf(rows, index)));
  return rows.map((_, row) => sumOf(columns.map((column) => column[row] ?? 0)) / rows.length);
}

/**
 * Consistency of a matrix at given weights: lambdaMax is the mean of `(A w)_i / w_i`, which is the principal eigenvalue
 * when w is the principal eigenvector. A missing judgement stands for the ratio of the weights (Harker 1987). CI is never
 * below 0; n of 1 and 2 cannot contradict themselves and have CR 0.
 */
export function consistencyOf(
  matrix: PairwiseMatrix,
  weights: readonly number[],
  randomIndex: RandomIndex,
): Consistency {
  const size = matrix.length;
  const quotients = matrix.map((row, i) =>
    sumOf(row.map((entry, j) => (entry === null ? 1 : (entry * (weights[j] ?? 0)) / (weights[i] ?? 1)))),
  );
  const lambdaMax = sumOf(quotients) / size;
  if (size < 3) return { lambdaMax, CI: 0, CR: 0 };
  const CI = Math.max(0, (lambdaMax - size) / (size - 1));
  const index = randomIndexOf(randomIndex, size);
  return { lambdaMax, CI, CR: index === null ? null : CI / index };
}

const isComplete = (matrix: PairwiseMatrix): boolean =>
  matrix.every((row) => row.every((entry) => entry !== null));

/** The logarithms of the row geometric means; with missing judgements the logarithmic least squares (mean 0). */
function logMeans(matrix: PairwiseMatrix): number[] {
  const size = matrix.length;
  if (isComplete(matrix)) return matrix.map((row) => sumOf(row.map((entry) => Math.log(entry ?? 1))) / size);
  // The normal equations: for every i, the sum over its judgements of (y_i - y_j) is the sum of their logarithms.
  const equations = matrix.map((row, i) => {
    const given = row.map((entry, j) => (j !== i && entry !== null ? 1 : 0));
    const left = given.map((known, j) => (i === j ? sumOf(given) : -known));
    const right = sumOf(row.map((entry, j) => (Math.log(entry ?? 1) - Math.log(matrix[j]?.[i] ?? 1)) / 2));
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
      .map((row, index) => ({ index, at: Math.abs(row[column] ?? 0) }))
      .slice(column)
      .reduce((best, row) => (row.at > best.at ? row : best));
    const pivot = equations[pivotRow.index] ?? [];
    equations[pivotRow.index] = equations[column] ?? [];
    equations[column] = pivot.map((x) => x / (pivot[column] ?? 1));
    for (let row = 0; row < size; row += 1) {
      const factor = row === column ? 0 : (equations[row]?.[column] ?? 0);
      if (factor === 0) continue;
      equations[row] = (equations[row] ?? []).map((x, k) => x - factor * (equations[column]?.[k] ?? 0));
    }
  }
  return equations.map((row) => row[size] ?? 0);
}

function fromLogs(logs: readonly number[]): number[] {
  const top = largest(logs);
  return shareOut(logs.map((x) => Math.exp(x - top)));
}

/**
 * The principal eigenvector by repeated squaring. The matrix is first scaled by its geometric means, which makes
 * a consistent one all ones, so judgements of any size neither overflow nor lose precision; every power is a matrix of
 * positive numbers, so nothing cancels. Missing judgements are 0 and count on the diagonal (Harker 1987).
 */
function eigenvector(matrix: PairwiseMatrix, scale: readonly number[]): number[] {
  let power = matrix.map((row, i) => {
    const missing = row.filter((entry) => entry === null).length;
    return row.map((entry, j) => {
      if (i === j) return 1 + missing;
      return entry === null ? 0 : entry * Math.exp((scale[j] ?? 0) - (scale[i] ?? 0));
    });
  });
  let vector = shareOut(power.map(sumOf));
  for (let round = 0; round < 60; round += 1) {
    power = squareOf(power);
    const next = shareOut(power.map(sumOf));
    const moved = largest(next.map((x, index) => Math.abs(x / (vector[index] ?? x) - 1)));
    vector = next;
    if (moved < 1e-15) break;
  }
  return fromLogs(vector.map((x, index) => Math.log(x) + (scale[index] ?? 0)));
}

/** The square of a matrix of numbers of 0 and more, scaled to a largest entry of 1. */
function squareOf(matrix: number[][]): number[][] {
  const columns = matrix.map((_, index) => columnOf(matrix, index));
  const square = matrix.map((row) =>
    columns.map((column) => sumOf(row.map((x, index) => x * (column[index] ?? 0)))),
  );
  const top = largest(square.map(largest));
  return square.map((row) => row.map((x) => x / top));
}

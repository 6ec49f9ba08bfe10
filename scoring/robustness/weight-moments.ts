import { at } from '../at.ts';
import { shareOut, sumOf } from '../methods/numbers.ts';
import { fixedShares, freeColumns, unlockedShare, type WeightModel } from './weight-model.ts';

/** Means and covariances (row by row) of the shares that a model draws; exact. */
export interface WeightMoments {
  readonly mean: Float64Array;
  readonly covariance: Float64Array;
}

/**
 * The moments of a weight model. On the simplex shares are Dirichlet(1, …, 1), with mean 1/n, variance
 * (n - 1) / (n² (n + 1)) and covariance -1 / (n² (n + 1)); the other models are linear in such shares.
 */
export function weightMoments(model: WeightModel, criteria: number): WeightMoments {
  const n = criteria;
  const mean = new Float64Array(n);
  const covariance = new Float64Array(n * n);
  const known = fixedShares(model);
  if (known) {
    mean.set(known);
    return { mean, covariance };
  }
  if (model.kind === 'locked') return lockedMoments(model.shares, model.others);
  if (model.kind === 'ordered') return orderedMoments(model.groups, n);
  const width = model.kind === 'around' ? model.width : 1;
  const scale = (width * width) / (n * n * (n + 1));
  const kept = model.kind === 'around' ? shareOut(model.shares) : new Array<number>(n).fill(0);
  for (let j = 0; j < n; j++) {
    mean[j] = (1 - width) * at(kept, j) + width / n;
    for (let k = 0; k < n; k++) covariance[j * n + k] = j === k ? (n - 1) * scale : -scale;
  }
  return { mean, covariance };
}

/** Locked shares do not vary; the others are their own times what is left. */
function lockedMoments(shares: readonly (number | null)[], others: WeightModel): WeightMoments {
  const free = freeColumns(shares);
  const left = unlockedShare(shares);
  const inner = weightMoments(others, free.length);
  const n = shares.length;
  // Those that are not locked get theirs below.
  const mean = Float64Array.from(shares, (share) => share ?? 0);
  const covariance = new Float64Array(n * n);
  for (const [i, j] of free.entries()) {
    mean[j] = left * (inner.mean[i] as number);
    for (const [k, l] of free.entries()) {
      covariance[j * n + l] = left * left * (inner.covariance[i * free.length + k] as number);
    }
  }
  return { mean, covariance };
}

/**
 * The k-th largest of the m listed shares is the sum over i from k to m of g_i / i with g Dirichlet(1, …, 1); the
 * members of a group share their places evenly.
 */
function orderedMoments(groups: readonly (readonly number[])[], n: number): WeightMoments {
  const listed = groups.flat();
  const m = listed.length;
  // Products of uniform shares average (1 + [i = j]) / (n (n + 1)).
  const unit = 1 / (n * (n + 1));
  const tail = Array.from({ length: m }, (_, k) =>
    listed.slice(k).reduce((sum, _id, i) => sum + 1 / (k + 1 + i), 0),
  );
  const squares = Array.from({ length: m }, (_, k) =>
    listed.slice(k).reduce((sum, _id, i) => sum + 1 / (k + 1 + i) ** 2, 0),
  );
  const product = (k: number, l: number): number =>
    unit * ((tail[k] as number) * (tail[l] as number) + (squares[Math.max(k, l)] as number));

  const places = new Map<number, readonly number[]>();
  let start = 0;
  for (const group of groups) {
    const first = start;
    const shared = group.map((_, i) => first + i);
    for (const id of group) places.set(id, shared);
    start += group.length;
  }
  const average = (values: readonly number[]): number => sumOf(values) / values.length;
  const mean = Float64Array.from({ length: n }, (_, j) => {
    const ks = places.get(j);
    return ks ? average(ks.map((k) => at(tail, k) / n)) : 1 / n;
  });
  const raw = (j: number, l: number): number => {
    const ks = places.get(j);
    const ls = places.get(l);
    if (j === l) return ks ? average(ks.map((k) => product(k, k))) : 2 * unit;
    if (!ks && !ls) return unit;
    if (!ks || !ls) return average((ks ?? ls ?? []).map((k) => unit * at(tail, k)));
    // Two members of one group never have the same place.
    return average(ks.flatMap((k) => (ks === ls ? ls.filter((l) => l !== k) : ls).map((l) => product(k, l))));
  };
  const covariance = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let l = 0; l < n; l++) {
      covariance[j * n + l] = raw(j, l) - (mean[j] as number) * (mean[l] as number);
    }
  }
  return { mean, covariance };
}

import { fillWords, type RandomStream, randomStream } from '../chance/random.ts';
import { simplexSampler } from './simplex.ts';

/**
 * What is known of the weights (docs/scoring.md, "Robustness", "Weights"). Criteria are named by their column.
 *
 * - `uniform`: nothing; every vector of shares is as likely as any other.
 * - `ordered`: groups of criteria, the most important group first. Within a group nothing is known, and nothing of a
 *   criterion that no group names.
 * - `around`: present shares of which the part `width`, 0 to 1, is dealt out anew at random: 0 leaves them as they
 *   are, 1 is `uniform`.
 * - `fixed`: the shares are known.
 * - `locked`: some shares are known and stay, null for the others, which are drawn by `others` in what is left. `others` has a
 *   column for each of them, in their order.
 */
export type WeightModel =
  | { readonly kind: 'uniform' }
  | { readonly kind: 'ordered'; readonly groups: readonly (readonly number[])[] }
  | { readonly kind: 'around'; readonly shares: readonly number[]; readonly width: number }
  | { readonly kind: 'fixed'; readonly shares: readonly number[] }
  | {
      readonly kind: 'locked';
      readonly shares: readonly (number | null)[];
      readonly others: Exclude<WeightModel, { kind: 'locked' }>;
    };

/**
 * Refuses a weight model that cannot be drawn from, with a RangeError that says why: shares that are missing, negative
 * or all 0, a width outside 0 to 1, a criterion named twice or unknown.
 */
export function checkWeightModel(model: WeightModel, criteria: number): void {
  if (model.kind === 'locked') {
    const { shares, others } = model;
    if (shares.length !== criteria) throw new RangeError('Every criterion needs a weight.');
    const known = shares.filter((share) => share !== null);
    if (!known.every((share) => share >= 0))
      throw new RangeError('A weight is a finite number of 0 or more.');
    if (known.length === criteria) throw new RangeError('Every weight is locked: nothing is left to draw.');
    if (leftOf(shares) < -ROUNDING) throw new RangeError('Locked shares add up to more than 1: lower one.');
    checkWeightModel(others, criteria - known.length);
    return;
  }
  if (model.kind === 'ordered') {
    const listed = model.groups.flat();
    if (listed.some((j) => !Number.isInteger(j) || j < 0 || j >= criteria)) {
      throw new RangeError('The order of the weights names a criterion that does not exist.');
    }
    if (new Set(listed).size < listed.length) {
      throw new RangeError('The order of the weights names a criterion twice.');
    }
  }
  if (model.kind === 'fixed' || model.kind === 'around') {
    if (model.shares.length !== criteria) throw new RangeError('Every criterion needs a weight.');
    if (model.shares.some((share) => !(share >= 0 && share < Number.POSITIVE_INFINITY))) {
      throw new RangeError('A weight is a finite number of 0 or more.');
    }
    if (model.shares.every((share) => share === 0))
      throw new RangeError('Every weight is 0: give one a weight.');
  }
  if (model.kind === 'around' && !(model.width >= 0 && model.width <= 1)) {
    throw new RangeError('The width of the weights is from 0 (as they are) to 1 (any weights).');
  }
}

/** Fills `count` draws of weight shares: criterion j's are `weights[j * stride]` and on. */
export type WeightSampler = (weights: Float64Array, stride: number, count: number) => void;

/**
 * Draws weights over `criteria` criteria, in a part of a run. The k-th largest of m exponentials is Z_k / k + … + Z_m / m
 * (A. Rényi 1953), so ordered weights need no sorting.
 */
export function weightSampler(model: WeightModel, criteria: number, seed: number, part = 0): WeightSampler {
  const known = fixedShares(model);
  if (known) return constant(known);
  if (model.kind === 'locked') return withLocks(model.shares, model.others, seed, part);
  const streams = Array.from({ length: criteria }, (_, j) => randomStream(seed, -1 - j, part));
  const simplex = simplexSampler(streams);
  if (model.kind === 'ordered') {
    const order = orderer(model.groups, randomStream(seed, -1 - criteria, part));
    return (weights, stride, count) => {
      simplex(weights, stride, count, null);
      order(weights, stride, count);
      divideBySum(weights, stride, count, criteria);
    };
  }
  const width = model.kind === 'around' ? model.width : 1;
  const kept = model.kind === 'around' ? normalized(model.shares).map((share) => share * (1 - width)) : [];
  return (weights, stride, count) => {
    simplex(weights, stride, count, width);
    for (const [j, share] of kept.entries()) {
      for (let s = j * stride; s < j * stride + count; s++) weights[s] = (weights[s] as number) + share;
    }
  };
}

/** Fills locked columns with their shares, and the others by their own model, in what is left. */
function withLocks(
  shares: readonly (number | null)[],
  others: WeightModel,
  seed: number,
  part: number,
): WeightSampler {
  const free = freeColumns(shares);
  const left = leftOf(shares);
  const sampler = weightSampler(others, free.length, seed, part);
  let drawn = new Float64Array(0);
  return (weights, stride, count) => {
    if (drawn.length < free.length * count) drawn = new Float64Array(free.length * count);
    sampler(drawn, count, count);
    for (const [i, j] of free.entries()) {
      for (let s = 0; s < count; s++) weights[j * stride + s] = left * (drawn[i * count + s] as number);
    }
    for (const [j, share] of shares.entries()) {
      if (share !== null) weights.fill(share, j * stride, j * stride + count);
    }
  };
}

/** Shares that add up to one but for so much do add up to one. */
const ROUNDING = 1e-9;

const freeColumns = (shares: readonly (number | null)[]): number[] =>
  shares.flatMap((share, j) => (share === null ? [j] : []));

/** What locked shares leave to the others. */
const leftOf = (shares: readonly (number | null)[]): number =>
  shares.reduce<number>((left, share) => left - (share ?? 0), 1);

/** The shares where a model knows them, adding up to one; else null. */
export function fixedShares(model: WeightModel): number[] | null {
  if (model.kind === 'fixed' || (model.kind === 'around' && model.width === 0))
    return normalized(model.shares);
  if (model.kind !== 'locked') return null;
  const free = freeColumns(model.shares);
  const left = Math.max(0, leftOf(model.shares));
  const others =
    free.length === 1 || left <= ROUNDING ? free.map(() => 1 / free.length) : fixedShares(model.others);
  if (!others) return null;
  const rest = others.values();
  return model.shares.map((share) => share ?? left * (rest.next().value ?? 0));
}

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
  const kept = model.kind === 'around' ? normalized(model.shares) : [];
  for (let j = 0; j < n; j++) {
    mean[j] = (1 - width) * (kept[j] ?? 0) + width / n;
    for (let k = 0; k < n; k++) covariance[j * n + k] = j === k ? (n - 1) * scale : -scale;
  }
  return { mean, covariance };
}

/** Locked shares do not vary; the others are their own times what is left. */
function lockedMoments(shares: readonly (number | null)[], others: WeightModel): WeightMoments {
  const free = freeColumns(shares);
  const left = leftOf(shares);
  const inner = weightMoments(others, free.length);
  const n = shares.length;
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

/** Shares that add up to one; all 0 stay 0. */
function normalized(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (total === 0 ? 0 : share / total));
}

function constant(shares: readonly number[]): WeightSampler {
  return (weights, stride, count) => {
    for (const [j, share] of shares.entries()) weights.fill(share, j * stride, j * stride + count);
  };
}

/** Divides every draw by its sum over the criteria. */
function divideBySum(weights: Float64Array, stride: number, count: number, criteria: number): void {
  const factors = sums.length < count ? new Float64Array(count) : sums;
  factors.fill(0, 0, count);
  let j = 0;
  for (; j + 4 <= criteria; j += 4) {
    const [p, q, r, t] = [j * stride, (j + 1) * stride, (j + 2) * stride, (j + 3) * stride];
    for (let s = 0; s < count; s++) {
      factors[s] =
        (factors[s] as number) +
        ((weights[p + s] as number) + (weights[q + s] as number)) +
        ((weights[r + s] as number) + (weights[t + s] as number));
    }
  }
  for (; j < criteria; j++) {
    const at = j * stride;
    for (let s = 0; s < count; s++) factors[s] = (factors[s] as number) + (weights[at + s] as number);
  }
  for (let s = 0; s < count; s++) factors[s] = 1 / (factors[s] as number);
  for (j = 0; j < criteria; j++) {
    const at = j * stride;
    for (let s = 0; s < count; s++) weights[at + s] = (weights[at + s] as number) * (factors[s] as number);
  }
}

const sums = new Float64Array(1024);

/** Turns independent exponentials into ordered ones, group after group, shuffled within a group. */
function orderer(groups: readonly (readonly number[])[], stream: RandomStream): WeightSampler {
  const listed = groups.flat();
  const shuffled = Int32Array.from(listed);
  const ordered = new Float64Array(listed.length);
  const word = new Int32Array(1);
  return (weights, stride, count) => {
    for (let s = 0; s < count; s++) {
      let sum = 0;
      for (let k = listed.length - 1; k >= 0; k--) {
        sum += (weights[(listed[k] as number) * stride + s] as number) / (k + 1);
        ordered[k] = sum;
      }
      let start = 0;
      for (const group of groups) {
        for (let left = group.length - 1; left > 0; left--) {
          fillWords(stream, word, 1);
          const pick = start + Math.floor((((word[0] as number) >>> 0) / 4294967296) * (left + 1));
          const moved = shuffled[start + left] as number;
          shuffled[start + left] = shuffled[pick] as number;
          shuffled[pick] = moved;
        }
        start += group.length;
      }
      for (let k = 0; k < listed.length; k++) {
        weights[(shuffled[k] as number) * stride + s] = ordered[k] as number;
      }
    }
  };
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
  const at = (values: readonly number[], k: number): number => values[k] ?? 0;
  const product = (k: number, l: number): number =>
    unit * (at(tail, k) * at(tail, l) + at(squares, Math.max(k, l)));

  const places = new Map<number, readonly number[]>();
  let start = 0;
  for (const group of groups) {
    const first = start;
    for (const id of group)
      places.set(
        id,
        group.map((_, i) => first + i),
      );
    start += group.length;
  }
  const average = (values: readonly number[]): number =>
    values.reduce((sum, v) => sum + v, 0) / values.length;
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
    return average(
      ks.flatMap((k) =>
        (ks === ls || ks[0] === ls[0] ? ls.filter((l) => l !== k) : ls).map((l) => product(k, l)),
      ),
    );
  };
  const covariance = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let l = 0; l < n; l++) {
      covariance[j * n + l] = raw(j, l) - (mean[j] as number) * (mean[l] as number);
    }
  }
  return { mean, covariance };
}

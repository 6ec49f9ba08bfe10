import { shareOut } from '../methods/numbers.ts';
import { fillWords, type RandomStream, randomStream } from '../probability/random.ts';
import { simplexSampler } from './simplex-sampler.ts';
import { fixedShares, freeColumns, unlockedShare, type WeightModel } from './weight-model.ts';

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
  const kept = model.kind === 'around' ? shareOut(model.shares).map((share) => share * (1 - width)) : [];
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
  const left = unlockedShare(shares);
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

import { erlangTables } from '../probability/distribution-tables.ts';
import { fillDraws, type QuantileTable } from '../probability/quantile-table.ts';
import { fillWords, type RandomStream } from '../probability/random.ts';

/**
 * Fills `count` draws of `criteria` numbers, number j's at `values[j * stride]` and on. With a `total` they are uniform among
 * those that are 0 or more and add up to it; with null they are independent exponential variables of mean 1.
 */
export type SimplexSampler = (
  values: Float64Array,
  stride: number,
  count: number,
  total: number | null,
) => void;

/** Columns that are cut from one sum. */
const GROUP = 4;
/** A cut is a whole number of 31 bits, from 0 to this. */
const WHOLE = 2147483647;

/**
 * Uniform on the simplex (docs/scoring.md, "Weights"). Exponential variables over their sum are (L. Devroye, "Non-Uniform
 * Random Variate Generation", 1986, chapter XI.4.1), and k of them are their sum, which is Gamma(k), times the spacings of
 * k - 1 sorted uniform numbers, which do not depend on it (chapter V.2). So of four columns only one number is looked up in
 * a table, three are cuts, and only the sums are divided by their total. Each column has a stream and takes one
 * word of it a draw: the first of a group for the sum, the others for the cuts.
 */
export function simplexSampler(streams: readonly RandomStream[]): SimplexSampler {
  const groups = Array.from({ length: Math.ceil(streams.length / GROUP) }, (_, g): Group => {
    const [sum, ...cuts] = streams.slice(g * GROUP, (g + 1) * GROUP);
    return {
      first: g * GROUP,
      sum: sum as RandomStream,
      cuts,
      table: erlangTables()[cuts.length] as QuantileTable,
      split: SPLITS[cuts.length] as Split,
    };
  });
  let room = 0;
  let sums = groups.map(() => new Float64Array(0));
  let factors = new Float64Array(0);
  let cuts: Int32Array[] = [];
  function makeRoom(count: number): void {
    room = count;
    sums = groups.map(() => new Float64Array(count));
    factors = new Float64Array(count);
    cuts = Array.from({ length: GROUP - 1 }, () => new Int32Array(count));
  }
  // Plain loops with a counter: the compiler makes the functions that they call half as fast inside `for … of`.
  return (values, stride, count, total) => {
    if (count > room) makeRoom(count);
    for (let g = 0; g < groups.length; g++) {
      const { table, sum } = groups[g] as Group;
      fillDraws(table, sum, sums[g] as Float64Array, 0, count);
    }
    if (total === null) factors.fill(1, 0, count);
    else divide(total, sums, factors, count);
    for (let g = 0; g < groups.length; g++) {
      const group = groups[g] as Group;
      for (let i = 0; i < group.cuts.length; i++) {
        fillWords(group.cuts[i] as RandomStream, cuts[i] as Int32Array, count);
      }
      group.split(sums[g] as Float64Array, factors, cuts, values, group.first * stride, stride, count);
    }
  };
}

/** Writes what makes every draw's sums add up to `total`. */
function divide(total: number, sums: readonly Float64Array[], factors: Float64Array, count: number): void {
  factors.fill(0, 0, count);
  for (const sum of sums) {
    for (let s = 0; s < count; s++) factors[s] = (factors[s] as number) + (sum[s] as number);
  }
  for (let s = 0; s < count; s++) factors[s] = total / (factors[s] as number);
}

type Split = (
  sum: Float64Array,
  factors: Float64Array,
  cuts: readonly Int32Array[],
  values: Float64Array,
  at: number,
  stride: number,
  count: number,
) => void;

/** By the number of cuts. */
const SPLITS: readonly Split[] = [inOne, inTwo, inThree, inFour];

interface Group {
  /** The number of its first column. */
  readonly first: number;
  readonly sum: RandomStream;
  readonly cuts: readonly RandomStream[];
  readonly table: QuantileTable;
  readonly split: Split;
}

function inOne(
  sum: Float64Array,
  factors: Float64Array,
  _cuts: readonly Int32Array[],
  values: Float64Array,
  at: number,
  _stride: number,
  count: number,
): void {
  for (let s = 0; s < count; s++) values[at + s] = (sum[s] as number) * (factors[s] as number);
}

function inTwo(
  sum: Float64Array,
  factors: Float64Array,
  cuts: readonly Int32Array[],
  values: Float64Array,
  at: number,
  stride: number,
  count: number,
): void {
  const [p] = cuts as unknown as readonly [Int32Array];
  const second = at + stride;
  for (let s = 0; s < count; s++) {
    const unit = (sum[s] as number) * (factors[s] as number) * (1 / WHOLE);
    const cut = (p[s] as number) >>> 1;
    values[at + s] = unit * cut;
    values[second + s] = unit * (WHOLE - cut);
  }
}

// Below, the smaller and the larger of two cuts are found without a jump: `over` is their difference where it is below
// 0, and 0 elsewhere.

function inThree(
  sum: Float64Array,
  factors: Float64Array,
  cuts: readonly Int32Array[],
  values: Float64Array,
  at: number,
  stride: number,
  count: number,
): void {
  const [p, q] = cuts as unknown as readonly [Int32Array, Int32Array];
  const second = at + stride;
  const third = second + stride;
  for (let s = 0; s < count; s++) {
    const unit = (sum[s] as number) * (factors[s] as number) * (1 / WHOLE);
    const a = (p[s] as number) >>> 1;
    const b = (q[s] as number) >>> 1;
    const over = (a - b) & ((a - b) >> 31);
    const low = (b + over) | 0;
    const high = (a - over) | 0;
    values[at + s] = unit * low;
    values[second + s] = unit * (high - low);
    values[third + s] = unit * (WHOLE - high);
  }
}

function inFour(
  sum: Float64Array,
  factors: Float64Array,
  cuts: readonly Int32Array[],
  values: Float64Array,
  at: number,
  stride: number,
  count: number,
): void {
  const [p, q, r] = cuts as unknown as readonly [Int32Array, Int32Array, Int32Array];
  const second = at + stride;
  const third = second + stride;
  const fourth = third + stride;
  for (let s = 0; s < count; s++) {
    const unit = (sum[s] as number) * (factors[s] as number) * (1 / WHOLE);
    const a = (p[s] as number) >>> 1;
    const b = (q[s] as number) >>> 1;
    const c = (r[s] as number) >>> 1;
    const over = (a - b) & ((a - b) >> 31);
    const low = (b + over) | 0;
    const high = (a - over) | 0;
    const overLow = (low - c) & ((low - c) >> 31);
    const first = (c + overLow) | 0;
    const rest = (low - overLow) | 0;
    const overHigh = (rest - high) & ((rest - high) >> 31);
    const middle = (high + overHigh) | 0;
    const last = (rest - overHigh) | 0;
    values[at + s] = unit * first;
    values[second + s] = unit * (middle - first);
    values[third + s] = unit * (last - middle);
    values[fourth + s] = unit * (WHOLE - last);
  }
}

import { fillWords, type RandomStream } from './random.ts';

/**
 * Draws from a continuous distribution by looking its quantile function up (docs/scoring.md, "Robustness", "Drawing";
 * W. Hörmann and J. Leydold, "Continuous random variate generation by fast numerical inversion", ACM TOMACS 13, 2003).
 *
 * Both halves of the probability axis are cut into octaves towards their end, [1/4, 1/2), [1/8, 1/4), …, each octave
 * into 16 intervals, and each interval has the cubic that agrees with the quantile function and its slope at both
 * ends. Intervals shrink with the probability of their tail, and so does the error: below 1e-7 in probability. A random word says by its sign which half, by its leading zeros which octave.
 */
export interface QuantileTable {
  /** Four coefficients an interval, the lower half first. */
  readonly cubics: Float64Array;
  readonly lower: HalfCurve;
  readonly upper: HalfCurve;
  /** y where the octaves of each half end. */
  readonly lowerEdge: number;
  readonly upperEdge: number;
}

/**
 * One half of a distribution as a curve in a variable y that grows from the median outwards or inwards, whichever is
 * smooth: y(u) for the probability u of the tail, u in (0, 1/2].
 */
export interface HalfCurve {
  /** y where the tail has probability 1/2. */
  readonly start: number;
  /** The slope of u in y; its sign says in which direction y runs. */
  readonly slope: (y: number) => number;
  /** y for a tail of probability u beyond the last octave, given y at `edge`. */
  readonly far: (u: number, edge: number, yAtEdge: number) => number;
  /** What is drawn, from y. Left out where y itself is drawn, which is the fast case. */
  readonly value?: (y: number) => number;
}

/** Octaves 1 to 20 have cubics; beyond them, with probability 2^-20 a draw, `far` answers. */
const OCTAVES = 20;
/** Room for every number of leading zeros from 0 to 32; what is not in use is 0. */
const HALF = 33 * 16;
/** The probability at which the octaves end, and the first 31 bits of a word there. */
const EDGE = 2 ** -(OCTAVES + 1);
const NEAR = 2 ** (31 - OCTAVES);

/** Words that are drawn at once: their memory stays in the fastest cache. */
const words = new Int32Array(1024);
/** The 27 bits below a part's number, as a fraction. */
const PER_PART = 2 ** -27;

/** Builds the table of a distribution from its two halves; some tenths of a millisecond. */
export function quantileTable(lower: HalfCurve, upper: HalfCurve): QuantileTable {
  const cubics = new Float64Array(2 * HALF * 4);
  const lowerEdge = fillHalf(lower, cubics, 0);
  const upperEdge = fillHalf(upper, cubics, HALF * 4);
  return { cubics, lower, upper, lowerEdge, upperEdge };
}

/** Fills `draws[from]` to `draws[to - 1]` with independent draws, one random word each. */
export function fillDraws(
  table: QuantileTable,
  stream: RandomStream,
  draws: Float64Array,
  from: number,
  to: number,
): void {
  for (let start = from; start < to; start += words.length) {
    const count = Math.min(words.length, to - start);
    fillWords(stream, words, count);
    lookUp(table, draws, start, count);
  }
}

/** Whether what is drawn is not what the cubics give, so that `addDraws` cannot be used. */
export const isTransformed = ({ lower, upper }: QuantileTable): boolean =>
  lower.value !== undefined || upper.value !== undefined;

/**
 * Adds `weights[at + s]` times `low + scale * X` to each of the first `count` sums, with X the draws that `fillDraws` would
 * make: one pass instead of two. For tables that are not transformed.
 */
export function addDraws(
  table: QuantileTable,
  stream: RandomStream,
  weights: Float64Array,
  at: number,
  low: number,
  scale: number,
  sums: Float64Array,
  count: number,
): void {
  for (let start = 0; start < count; start += words.length) {
    const part = Math.min(words.length, count - start);
    fillWords(stream, words, part);
    const least = addLookedUp(table.cubics, weights, at, low, scale, sums, start, part);
    if (least < NEAR) addFarTails(table, weights, at, scale, sums, start, part);
  }
}

/** Adds what the first words stand for; returns the smallest tail. */
function addLookedUp(
  cubics: Float64Array,
  weights: Float64Array,
  at: number,
  low: number,
  scale: number,
  sums: Float64Array,
  start: number,
  count: number,
): number {
  let least = NEAR;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    const half = word >> 31;
    const tail = word ^ half;
    if (tail < least) least = tail;
    const octave = Math.clz32(tail);
    const bits = tail << octave;
    const k = ((octave << 4) + ((bits >>> 27) & 15) + (half & HALF)) << 2;
    const t = (bits & 0x7ffffff) * PER_PART;
    const x =
      (cubics[k] as number) +
      t * ((cubics[k + 1] as number) + t * ((cubics[k + 2] as number) + t * (cubics[k + 3] as number)));
    sums[start + i] = (sums[start + i] as number) + (weights[at + start + i] as number) * (low + scale * x);
  }
  return least;
}

/** Adds what the cubics cannot give; they gave 0 for it. */
function addFarTails(
  table: QuantileTable,
  weights: Float64Array,
  at: number,
  scale: number,
  sums: Float64Array,
  start: number,
  count: number,
): void {
  for (let s = start; s < start + count; s++) {
    const x = farTail(table, words[s - start] as number);
    if (x !== null) sums[s] = (sums[s] as number) + (weights[at + s] as number) * scale * x;
  }
}

/** The quantiles at `count` evenly spaced probabilities, (i + 1/2) / count: what the table would draw, without chance. */
export function evenQuantiles(table: QuantileTable, count: number): Float64Array {
  const quantiles = new Float64Array(count);
  for (let start = 0; start < count; start += words.length) {
    const block = Math.min(words.length, count - start);
    for (let i = 0; i < block; i++) {
      const u = (start + i + 0.5) / count;
      const tail = Math.floor(Math.min(u, 1 - u) * 4294967296);
      words[i] = u < 0.5 ? tail : ~tail;
    }
    lookUp(table, quantiles, start, block);
  }
  return quantiles;
}

/** Writes what the first words stand for. */
function lookUp(table: QuantileTable, draws: Float64Array, from: number, count: number): void {
  const { cubics } = table;
  let least = NEAR;
  for (let i = 0; i < count; i++) {
    const word = words[i] as number;
    // All ones for the upper half, all zeros for the lower.
    const half = word >> 31;
    const tail = word ^ half;
    if (tail < least) least = tail;
    const octave = Math.clz32(tail);
    const bits = tail << octave;
    const k = ((octave << 4) + ((bits >>> 27) & 15) + (half & HALF)) << 2;
    const t = (bits & 0x7ffffff) * PER_PART;
    draws[from + i] =
      (cubics[k] as number) +
      t * ((cubics[k + 1] as number) + t * ((cubics[k + 2] as number) + t * (cubics[k + 3] as number)));
  }
  // The loop above is much faster without a call in it, and far tails are rare.
  if (least < NEAR) setFarTails(table, draws, from, count);
  if (isTransformed(table)) transform(table, draws, from, count);
}

/** Replaces what the cubics cannot give. */
function setFarTails(table: QuantileTable, draws: Float64Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const y = farTail(table, words[i] as number);
    if (y !== null) draws[from + i] = y;
  }
}

/** What a word beyond the octaves stands for; null for any other. */
function farTail(table: QuantileTable, word: number): number | null {
  const tail = word ^ (word >> 31);
  if (tail >= NEAR) return null;
  const [curve, edge] = word < 0 ? [table.upper, table.upperEdge] : [table.lower, table.lowerEdge];
  return curve.far((tail + 0.5) * 2 ** -32, EDGE, edge);
}

/** Turns y into what is drawn, where that is something else. */
function transform(table: QuantileTable, draws: Float64Array, from: number, count: number): void {
  for (let i = 0; i < count; i++) {
    const { value } = (words[i] as number) < 0 ? table.upper : table.lower;
    if (value) draws[from + i] = value(draws[from + i] as number);
  }
}

/** Walks from the median into the tail, node by node; returns y where the last octave ends. */
function fillHalf(curve: HalfCurve, cubics: Float64Array, offset: number): number {
  const { slope } = curve;
  let y = curve.start;
  let density = slope(y);
  for (let octave = 1; octave <= OCTAVES; octave++) {
    const width = 2 ** -(octave + 1) / 16;
    for (let part = 15; part >= 0; part--) {
      const outer = y;
      const outerDensity = density;
      y = stepInto(slope, y, density, width);
      density = slope(y);
      const first = width / density;
      const last = width / outerDensity;
      const rise = outer - y;
      const at = offset + (octave * 16 + part) * 4;
      cubics[at] = y;
      cubics[at + 1] = first;
      cubics[at + 2] = 3 * rise - 2 * first - last;
      cubics[at + 3] = first + last - 2 * rise;
    }
  }
  return y;
}

/** Gauss-Legendre, four points (DLMF 3.5.v): nodes on [-1, 1] and weights. */
const INNER = 0.3399810435848563;
const OUTER = 0.8611363115940526;
const INNER_WEIGHT = 0.6521451548625461;
const OUTER_WEIGHT = 0.34785484513745385;

/** The y whose tail is smaller by `width`: a midpoint step, then Newton on the integral of the slope. */
function stepInto(slope: (y: number) => number, from: number, density: number, width: number): number {
  let y = from - width / slope(from - width / (2 * density));
  for (let round = 0; round < 3; round++) {
    const middle = (from + y) / 2;
    const reach = (from - y) / 2;
    const area =
      reach *
      (INNER_WEIGHT * (slope(middle - INNER * reach) + slope(middle + INNER * reach)) +
        OUTER_WEIGHT * (slope(middle - OUTER * reach) + slope(middle + OUTER * reach)));
    const step = (area - width) / slope(y);
    y += step;
    // Newton's error is of the order of the square of its last step.
    if (Math.abs(step) <= 3e-4 * Math.abs(reach)) break;
  }
  return y;
}

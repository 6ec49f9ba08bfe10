import { type HalfCurve, type QuantileTable, quantileTable } from './quantile-table.ts';

/** Coefficients of Lanczos's approximation with g = 7 and n = 9 (P. Godfrey, 2001). */
const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x above 0; relative error about 1e-15. */
function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - Math.log(x);
  const shifted = x - 1;
  let series = LANCZOS[0] as number;
  for (let i = 1; i < LANCZOS.length; i++) series += (LANCZOS[i] as number) / (shifted + i);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The logarithm of 1 / B(a, b), which makes the density integrate to one. */
const logFront = (a: number, b: number): number => logGamma(a + b) - logGamma(a) - logGamma(b);

/**
 * The regularized incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x.
 * Continued fraction by Lentz's method (DLMF 8.17.22). `a` and `b` are above 0, x from 0 to 1.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logFront(a, b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1), tiny);
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d, tiny);
    c = nonZero(1 + even / c, tiny);
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d, tiny);
    c = nonZero(1 + odd / c, tiny);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
}

const nonZero = (value: number, tiny: number): number => (Math.abs(value) < tiny ? tiny : value);

/** Halving alone reaches the last bit with fewer steps, so this is never the reason to stop. */
const MOST_STEPS = 200;

/**
 * The x below which a Beta(a, b) variable falls with probability p: the inverse of `betaCdf`, by Newton steps kept
 * inside a shrinking bracket. `a` and `b` are above 0, p from 0 to 1.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const front = logFront(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let i = 0; i < MOST_STEPS; i++) {
    const error = betaCdf(x, a, b) - p;
    if (error === 0) return x;
    if (error < 0) low = x;
    else high = x;
    const next = x - error / Math.exp(front + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
    const last = x;
    // Near 0 the bracket is halved on the scale of its logarithm: a quantile may be as small as 1e-300.
    x = next > low && next < high ? next : low === 0 ? high / 1024 : (low + high) / 2;
    if (Math.abs(x - last) <= 1e-15 * x || high - low <= 1e-16 * high || x < 1e-300) break;
  }
  return x;
}

/** Shapes for which a table can be built; a smaller one piles everything up at an end of the range. */
const LEAST_SHAPE = 0.25;

const tables = new Map<string, QuantileTable>();
/** Tables that are kept, of 34 kilobytes each. */
const MOST_TABLES = 1_000;

/** The table to draw Beta(a, b) from by `fillDraws`, built once for each pair. `a` and `b` are above 0. */
export function betaTable(a: number, b: number): QuantileTable {
  const key = `${a}/${b}`;
  const known = tables.get(key);
  if (known) return known;
  if (tables.size >= MOST_TABLES) tables.clear();
  const table =
    Math.min(a, b) < LEAST_SHAPE
      ? quantileTable(exactHalf(a, b, false), exactHalf(b, a, true))
      : quantileTable(betaHalf(a, b, false), betaHalf(b, a, true));
  tables.set(key, table);
  return table;
}

/** Forgets every table, for measurements of a cold start. */
export function clearBetaTables(): void {
  tables.clear();
}

/** The lower half of Beta(a, b); `mirrored` gives one minus it, which is the upper half of Beta(b, a). */
function betaHalf(a: number, b: number, mirrored: boolean): HalfCurve {
  const front = logFront(a, b);
  const median = betaQuantile(0.5, a, b);
  if (a < 1) {
    // The density is infinite at 0, but as a curve in y = x^a it is smooth there.
    const root = 1 / a;
    const start = median ** a;
    const factor = Math.exp(front) / a;
    return {
      start,
      slope: (y) => factor * Math.exp((b - 1) * Math.log1p(-(y ** root))),
      far: (u) => u / factor,
      value: mirrored ? (y) => 1 - y ** root : (y) => y ** root,
    };
  }
  const slope = (x: number): number => Math.exp(front + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));
  // Beyond the last octave the tail is a power of x, with the exponent that it has at the edge.
  const far = (u: number, edge: number, x: number): number => x * (u / edge) ** (edge / (x * slope(x)));
  if (!mirrored) return { start: median, slope, far };
  return {
    start: 1 - median,
    slope: (y) => -slope(1 - y),
    far: (u, edge, y) => 1 - far(u, edge, 1 - y),
  };
}

/** For shapes near 0: the table holds the probability itself, and the quantile is found for every draw. */
function exactHalf(a: number, b: number, mirrored: boolean): HalfCurve {
  return {
    start: 0.5,
    slope: () => 1,
    far: (u) => u,
    value: mirrored ? (u) => 1 - betaQuantile(u, a, b) : (u) => betaQuantile(u, a, b),
  };
}

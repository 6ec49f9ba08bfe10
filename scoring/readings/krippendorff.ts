import { at } from '../at.ts';
import { fillWords, randomStream } from '../probability/random.ts';
import type { Alpha } from './types.ts';

/**
 * Krippendorff's alpha (Krippendorff, *Content Analysis*, 2nd ed. 2004, chapter 11; "Computing Krippendorff's alpha-reliability",
 * 2011; Hayes and Krippendorff 2007): agreement of any number of readers with that of chance taken off, values missing or not.
 */

/** Something that readers put into categories. */
export interface RatedUnit {
  /** Units of one cluster hang together and are drawn together: those of one claim. */
  readonly cluster: string;
  /** The category of each reader, 0 to `categories` - 1 in their order; null where a reader has none. */
  readonly values: readonly (number | null)[];
  /** So many units alike; 1 unless given. */
  readonly times?: number;
}

/** How far apart two categories are: equal or not, by how many values lie between them, or by the squared difference of their numbers. */
export type Level = 'nominal' | 'ordinal' | 'interval';

const DRAWS = 1_000;
/** Draws without an alpha are left out; where they are more than this share, there is no interval. */
const MOST_UNDEFINED = 0.05;

/**
 * alpha = 1 - Do / De (docs/scoring.md, "Agreement of readings"), with an interval of 95 percent from samples of the clusters with
 * replacement. A unit with fewer than two values tells nothing of agreement and does not count.
 */
export function krippendorffAlpha(units: readonly RatedUnit[], categories: number, level: Level): Alpha {
  const pairable = units.filter(({ values }) => values.filter(isGiven).length > 1);
  const clusters = Map.groupBy(pairable, ({ cluster }) => cluster)
    .values()
    .map((its) => coincidences(its, categories))
    .toArray();
  const whole = new Float64Array(categories * categories);
  for (const matrix of clusters) addTo(whole, matrix, 1);
  const { alpha, values, agreeing } = alphaOf(whole, categories, level);
  return {
    alpha,
    reason: alpha !== null ? null : pairable.length === 0 ? 'no-pairs' : 'one-category',
    interval: alpha === null ? null : bootstrap(clusters, categories, level),
    agreeing,
    units: pairable.reduce((sum, { times = 1 }) => sum + times, 0),
    // Added up from parts such as m / (m - 1), it is a whole number but for the last digits.
    values: Math.round(values),
  };
}

const isGiven = (value: number | null): value is number => value !== null;

/** The coincidence matrix of some units, row by row: each pair of values of a unit of m values counts 1 / (m - 1). */
function coincidences(units: readonly RatedUnit[], categories: number): Float64Array {
  const matrix = new Float64Array(categories * categories);
  for (const { values, times = 1 } of units) {
    const counts = countsOf(values, categories);
    const given = counts.reduce((sum, count) => sum + count);
    for (let i = 0; i < matrix.length; i++) {
      const [c, k] = [Math.floor(i / categories), i % categories];
      const pairs = at(counts, c) * (at(counts, k) - (c === k ? 1 : 0));
      if (pairs > 0) matrix[i] = at(matrix, i) + (times * pairs) / (given - 1);
    }
  }
  return matrix;
}

/** How many readers have put a unit into each category. */
function countsOf(values: RatedUnit['values'], categories: number): Int32Array {
  const counts = new Int32Array(categories);
  for (const value of values) {
    if (value === null) continue;
    if (!(value >= 0 && value < categories)) throw new RangeError(`There is no category ${value}.`);
    counts[value] = at(counts, value) + 1;
  }
  return counts;
}

interface AlphaOfMatrix {
  readonly alpha: number | null;
  readonly values: number;
  readonly agreeing: number | null;
}

function alphaOf(matrix: Float64Array, categories: number, level: Level): AlphaOfMatrix {
  const marginals = new Float64Array(categories);
  let values = 0;
  let diagonal = 0;
  for (let c = 0; c < categories; c++) {
    let sum = 0;
    for (let k = 0; k < categories; k++) sum += matrix[c * categories + k] as number;
    marginals[c] = sum;
    values += sum;
    diagonal += matrix[c * categories + c] as number;
  }
  let observed = 0;
  let expected = 0;
  for (let c = 0; c < categories; c++) {
    for (let k = c + 1; k < categories; k++) {
      const apart = distance(marginals, c, k, level);
      observed += (matrix[c * categories + k] as number) * apart;
      expected += (marginals[c] as number) * (marginals[k] as number) * apart;
    }
  }
  return {
    alpha: expected === 0 ? null : 1 - ((values - 1) * observed) / expected,
    values,
    agreeing: values === 0 ? null : diagonal / values,
  };
}

/** The squared difference of two categories, c before k. */
function distance(marginals: Float64Array, c: number, k: number, level: Level): number {
  if (level === 'nominal') return 1;
  if (level === 'interval') return (k - c) ** 2;
  let between = -((marginals[c] as number) + (marginals[k] as number)) / 2;
  for (let g = c; g <= k; g++) between += marginals[g] as number;
  return between ** 2;
}

/** Percentiles of alpha over samples of the clusters, as many as there are, with replacement (Efron and Tibshirani 1993; Zapf et al. 2016). */
function bootstrap(clusters: readonly Float64Array[], categories: number, level: Level): Alpha['interval'] {
  if (clusters.length < 2) return null;
  // Most clusters are alike, so it is counted how often each kind was drawn.
  const kinds = new Map<string, number>();
  const matrices: Float64Array[] = [];
  const kindOf = Int32Array.from(clusters, (matrix) => {
    const key = matrix.join(' ');
    const known = kinds.get(key) ?? kinds.size;
    if (known === kinds.size) {
      kinds.set(key, known);
      matrices.push(matrix);
    }
    return known;
  });
  const stream = randomStream(1);
  const words = new Int32Array(clusters.length);
  const drawn = new Int32Array(matrices.length);
  const sum = new Float64Array(categories * categories);
  const alphas: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    fillWords(stream, words, words.length);
    drawn.fill(0);
    for (const word of words) {
      const kind = kindOf[Math.floor(((word >>> 0) / 2 ** 32) * clusters.length)] as number;
      drawn[kind] = (drawn[kind] as number) + 1;
    }
    sum.fill(0);
    for (const [kind, matrix] of matrices.entries()) addTo(sum, matrix, drawn[kind] as number);
    const { alpha } = alphaOf(sum, categories, level);
    if (alpha !== null) alphas.push(alpha);
  }
  if (alphas.length < (1 - MOST_UNDEFINED) * DRAWS) return null;
  alphas.sort((a, b) => a - b);
  return { low: percentile(alphas, 0.025), high: percentile(alphas, 0.975) };
}

/** Between two neighbours on a straight line. */
function percentile(sorted: readonly number[], p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = at(sorted, below);
  return low + (place - below) * (at(sorted, Math.min(below + 1, sorted.length - 1)) - low);
}

function addTo(sum: Float64Array, matrix: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + times * (matrix[i] as number);
}

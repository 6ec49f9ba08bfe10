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
 * replacement. A unit with fewer than two values tells nothing of agreement and does not count. `samples` may be given where several
 * coefficients are about the same clusters; those without a unit are drawn too.
 */
export function krippendorffAlpha(
  units: readonly RatedUnit[],
  categories: number,
  level: Level,
  samples: ClusterSamples = samplesOf(units.map(({ cluster }) => cluster)),
): Alpha {
  const pairable = units.filter(({ values }) => values.filter(isGiven).length > 1);
  const clusters = new Map(
    Map.groupBy(pairable, ({ cluster }) => cluster)
      .entries()
      .map(([cluster, its]) => [cluster, coincidences(its, categories)]),
  );
  const whole = new Float64Array(categories * categories);
  for (const matrix of clusters.values()) addEntries(whole, entriesOf(matrix), 1);
  const { alpha, values, agreeing } = alphaOf(whole, categories, level);
  return {
    alpha,
    reason: alpha !== null ? null : pairable.length === 0 ? 'no-pairs' : 'one-category',
    interval: alpha === null ? null : bootstrap(clusters, samples, categories, level),
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

/** How often each cluster was drawn in each of a number of samples with replacement. */
export interface ClusterSamples {
  readonly places: ReadonlyMap<string, number>;
  /** Sample by sample, in the order of the places. */
  readonly counts: Uint16Array;
}

/** The samples of these clusters, the same ones at every call. */
export function samplesOf(clusters: Iterable<string>): ClusterSamples {
  const places = new Map([...new Set(clusters)].map((cluster, place) => [cluster, place]));
  const size = places.size;
  const counts = new Uint16Array(DRAWS * size);
  const stream = randomStream(1);
  const words = new Int32Array(size);
  for (let from = 0; from < counts.length; from += size) {
    fillWords(stream, words, size);
    for (const word of words) {
      const place = from + Math.floor(((word >>> 0) / 2 ** 32) * size);
      counts[place] = (counts[place] as number) + 1;
    }
  }
  return { places, counts };
}

/** Percentiles of alpha over samples of the clusters, as many as there are (Efron and Tibshirani 1993; Zapf et al. 2016). */
function bootstrap(
  clusters: ReadonlyMap<string, Float64Array>,
  { places, counts }: ClusterSamples,
  categories: number,
  level: Level,
): Alpha['interval'] {
  const size = places.size;
  if (size < 2) return null;
  // Few matrices occur, and most clusters have the commonest: how often that was drawn is what is left of a sample.
  const alike = Map.groupBy(places, ([cluster]) => clusters.get(cluster)?.join(' ') ?? '');
  const kinds = [...alike.values()]
    .sort((a, b) => b.length - a.length)
    .map((its) => ({
      entries: entriesOf(clusters.get(its[0]?.[0] ?? '')),
      places: its.map(([, place]) => place),
    }));
  const [commonest, ...others] = kinds;
  const sum = new Float64Array(categories * categories);
  const alphas: number[] = [];
  for (let from = 0; from < counts.length; from += size) {
    sum.fill(0);
    let left = size;
    for (const kind of others) {
      let drawn = 0;
      for (const place of kind.places) drawn += counts[from + place] as number;
      addEntries(sum, kind.entries, drawn);
      left -= drawn;
    }
    if (commonest) addEntries(sum, commonest.entries, left);
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

/** What is not 0 in the coincidences of a cluster, place and number by turns; nothing for a cluster without a unit. */
function entriesOf(matrix: Float64Array | undefined): Float64Array {
  return Float64Array.from([...(matrix ?? [])].flatMap((value, i) => (value === 0 ? [] : [i, value])));
}

function addEntries(sum: Float64Array, entries: Float64Array, times: number): void {
  if (times === 0) return;
  for (let e = 0; e < entries.length; e += 2) {
    const i = entries[e] as number;
    sum[i] = (sum[i] as number) + times * (entries[e + 1] as number);
  }
}

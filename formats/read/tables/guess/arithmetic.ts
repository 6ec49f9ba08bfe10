/** Plain Node: finds out by recomputing what a row of numbers was worked out of. */

/** Numbers of one row or column; null where there is none. */
export type Numbers = readonly (number | null)[];

/** The least and the largest of numbers; the largest is the lesser where there are none. */
export const endsOf = (values: readonly number[]): readonly [number, number] =>
  values.reduce<readonly [number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

/** How a total was worked out of other numbers, and where it is something else. */
export interface Explained {
  readonly how: 'sum' | 'mean' | 'weighted sum' | 'weighted mean' | 'multiple of the weighted sum';
  /** How many of its numbers were recomputed. */
  readonly tested: number;
  /** The places of those that are something else. */
  readonly off: readonly number[];
  /** Whether costs count the other way in it: as what they are below the top of the scale, or less than nothing. */
  readonly turned: boolean;
}

/** What a total may have been worked out of. */
export interface Parts {
  /** The numbers that were added. */
  readonly numbers: readonly Numbers[];
  /** One for each of them; null where there are none. */
  readonly weights: Numbers | null;
  /** Whether each of them is a cost by its name. */
  readonly costly: readonly boolean[];
  /** Whether the total is called one, so that fewer numbers prove it. */
  readonly isNamed: boolean;
}

/**
 * How a total comes of its parts; null where it does not. Numbers agree within what was rounded when they were written, or half
 * a percent. A total that is not called one needs three numbers that all agree, and that differ.
 */
export function explainTotal(total: Numbers, parts: Parts): Explained | null {
  const places = total.flatMap((value, at) => (value === null ? [] : [at]));
  const { isNamed, numbers } = parts;
  if (numbers.length < 2 || places.length < (isNamed ? 1 : 3)) return null;
  if (!isNamed && new Set(places.map((at) => total[at])).size < 2) return null;
  const isClose = closeness(total, isNamed);
  let best: Explained | null = null;
  for (const { how, turned, values, isFitted } of allWays(total, parts, places)) {
    const off = places.filter((at) => !isClose(total[at] ?? 0, values(at)));
    // A factor that was fitted makes one number agree whatever it is; of few numbers none may be off then.
    if (isFitted && off.length > 0 && places.length - off.length < 4) continue;
    if (!best || off.length < best.off.length) best = { how, tested: places.length, off, turned };
    if (off.length === 0) return best;
  }
  const isMostly = best !== null && best.off.length * 3 <= best.tested && best.tested - best.off.length >= 2;
  return isNamed && isMostly ? best : null;
}

/** Every way a total may have been worked out, with costs as they are and the other way. */
function* allWays(
  total: Numbers,
  parts: Parts,
  places: readonly number[],
): Generator<Way & { readonly turned: boolean }> {
  for (const turned of parts.costly.includes(true) ? [false, true] : [false]) {
    for (const way of waysOf(total, parts, turned, places)) yield { ...way, turned };
  }
}

interface Way {
  readonly how: Explained['how'];
  /** Null where a part is missing that it needs. */
  readonly values: Values;
  /** Whether a factor was taken from the total itself. */
  readonly isFitted?: boolean;
}

/** How a total was worked out, as a text chooses between its words. */
export const HOW_KEYS: Readonly<Record<Explained['how'], string>> = {
  sum: 'sum',
  mean: 'mean',
  'weighted sum': 'weightedSum',
  'weighted mean': 'weightedMean',
  'multiple of the weighted sum': 'multiple',
};

/** Every way a total may have been worked out, with costs the other way or as they are. */
function* waysOf(
  total: Numbers,
  { numbers, weights, costly, isNamed }: Parts,
  turned: boolean,
  places: readonly number[],
): Generator<Way> {
  const variants = turned ? [turnedOnScale(numbers, costly), subtracted(numbers, costly)] : [numbers];
  for (const variant of variants) {
    if (weights) {
      const sum = weigh(variant, weights);
      const all = weights.reduce<number>((whole, weight) => whole + (weight ?? 0), 0);
      yield { how: 'weighted sum', values: sum };
      if (all > 0) yield { how: 'weighted mean', values: scaled(sum, 1 / all) };
      yield { how: 'weighted mean', values: scaled(sum, 1 / 100) };
      yield { how: 'weighted mean', values: meanOfPresent(variant, weights) };
      const ratio = commonRatio(total, sum, places);
      if (ratio !== null && places.length >= 3)
        yield { how: 'multiple of the weighted sum', values: scaled(sum, ratio), isFitted: true };
    }
    const plain = weigh(variant, null);
    yield { how: 'sum', values: plain };
    yield { how: 'mean', values: meanOfPresent(variant, null) };
    yield { how: 'mean', values: scaled(plain, 1 / variant.length) };
    const ratio = isNamed && places.length >= 3 ? commonRatio(total, plain, places) : null;
    if (ratio !== null) yield { how: 'sum', values: scaled(plain, ratio), isFitted: true };
  }
}

type Values = (at: number) => number | null;

const scaled =
  (values: Values, by: number): Values =>
  (at) => {
    const value = values(at);
    return value === null ? null : value * by;
  };

/** The weighted sum at a place, with what is missing counted as nothing; null where all is missing. */
const weigh =
  (numbers: readonly Numbers[], weights: Numbers | null): Values =>
  (at) => {
    let [sum, found] = [0, false];
    numbers.forEach((part, i) => {
      const value = part[at] ?? null;
      if (value === null) return;
      found = true;
      sum += value * (weights ? (weights[i] ?? 0) : 1);
    });
    return found ? sum : null;
  };

const meanOfPresent =
  (numbers: readonly Numbers[], weights: Numbers | null): Values =>
  (at) => {
    const whole = numbers.reduce(
      (sum, part, i) => sum + ((part[at] ?? null) === null ? 0 : (weights?.[i] ?? (weights ? 0 : 1))),
      0,
    );
    const sum = weigh(numbers, weights)(at);
    return sum === null || whole === 0 ? null : sum / whole;
  };

function turnedOnScale(numbers: readonly Numbers[], costly: readonly boolean[]): Numbers[] {
  const all = numbers.flat().filter((value) => value !== null);
  const [least, most] = endsOf(all);
  const ends = least + most;
  return numbers.map((part, i) =>
    costly[i] ? part.map((value) => (value === null ? null : ends - value)) : part,
  );
}

const subtracted = (numbers: readonly Numbers[], costly: readonly boolean[]): Numbers[] =>
  numbers.map((part, i) => (costly[i] ? part.map((value) => (value === null ? null : -value)) : part));

/** By how much a total is larger everywhere, taken where it is largest. */
function commonRatio(total: Numbers, values: Values, places: readonly number[]): number | null {
  const at = places.toSorted((a, b) => Math.abs(total[b] ?? 0) - Math.abs(total[a] ?? 0))[0] ?? 0;
  const [whole, sum] = [total[at] ?? 0, values(at)];
  return sum === null || sum === 0 || whole === 0 ? null : whole / sum;
}

/** Whether a number of a row is another one, within its rounding. */
function closeness(row: Numbers, isRounded: boolean): (written: number, computed: number | null) => boolean {
  const filled = row.filter((value) => value !== null);
  const [least, most] = endsOf(filled);
  const spread = filled.length === 0 ? 0 : most - least;
  const decimals = Math.max(0, ...filled.map(decimalsOf));
  const rounding = isRounded || decimals > 0 ? 0.501 * 10 ** -decimals : 0;
  return (written, computed) => {
    if (computed === null) return false;
    const difference = Math.abs(written - computed);
    const relative = Math.min(0.005 * Math.abs(written), 0.05 * spread);
    return difference <= Math.max(relative, rounding, 1e-9 * Math.abs(written));
  };
}

const decimalsOf = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/**
 * Whether every number of a row is that of another row times a factor of its own: a rating times its weight. `least` numbers
 * must differ by it.
 */
export function isProduct(product: Numbers, numbers: Numbers, factors: Numbers, least = 1): boolean {
  // Whole numbers are not taken for rounded ones here: with few of them nearly anything would be a product.
  const isClose = closeness(product, false);
  let [tested, told] = [0, 0];
  for (const [at, value] of product.entries()) {
    const [number, factor] = [numbers[at] ?? null, factors[at] ?? null];
    if (value === null || number === null || factor === null) continue;
    tested++;
    if (![1, 0.01].some((by) => isClose(value, number * factor * by))) return false;
    if (value !== number && number !== 0) told++;
  }
  return tested >= 2 && told >= least;
}

/** The factors by which each number of a row is larger than that of another row; null where they are no numbers. */
export function ratiosOf(product: Numbers, numbers: Numbers): Numbers {
  return product.map((value, at) => {
    const number = numbers[at] ?? null;
    return value === null || number === null || number === 0 ? null : value / number;
  });
}

/** Whether every number of a row is the difference of those of two others, or that in percent or as a share. */
export function isDifference(row: Numbers, a: Numbers, b: Numbers): boolean {
  const isClose = closeness(row, true);
  const ways: readonly ((x: number, y: number) => number)[] = [
    (x, y) => x - y,
    (x, y) => ((x - y) / Math.abs(y)) * 100,
    (x, y) => (x - y) / Math.abs(y),
  ];
  return ways.some((way) => {
    let [tested, told] = [0, 0];
    for (const [at, value] of row.entries()) {
      const [x, y] = [a[at] ?? null, b[at] ?? null];
      if (value === null || x === null || y === null) continue;
      if (!isClose(value, way(x, y))) return false;
      tested++;
      if (value !== 0) told++;
    }
    return tested >= 2 && told >= 1;
  });
}

/**
 * Which way ranks count the numbers of another row: `high` where the largest is first; null where they are no ranks of them.
 * The same numbers have the same rank, however ranks go on behind them.
 */
export function ranksOf(ranks: Numbers, numbers: Numbers): 'high' | 'low' | null {
  const pairs = ranks.flatMap((rank, at) => {
    const number = numbers[at] ?? null;
    return rank === null || number === null ? [] : [{ rank, number }];
  });
  const filled = ranks.filter((rank) => rank !== null);
  const isRanks = filled.every((rank) => rank >= 1 && rank <= filled.length) && filled.includes(1);
  if (!isRanks || pairs.length < 2 || pairs.length < filled.length || new Set(filled).size < 2) return null;
  const inOrder = (sign: 1 | -1): boolean =>
    pairs.every((a) => pairs.every((b) => a.rank >= b.rank || sign * a.number >= sign * b.number));
  if (inOrder(1) && strict(pairs)) return 'high';
  return inOrder(-1) && strict(pairs) ? 'low' : null;
}

/** Whether different ranks come of different numbers, but for a few that were rounded. */
const strict = (pairs: readonly { readonly rank: number; readonly number: number }[]): boolean =>
  new Set(pairs.map(({ number }) => number)).size * 2 > new Set(pairs.map(({ rank }) => rank)).size;

/** Whether every number of a row is the sum, the mean or another summary of those of the others at its place. */
export function summaryOf(
  row: Numbers,
  others: readonly Numbers[],
  isNamed: boolean,
): 'sum' | 'mean' | 'largest' | 'smallest' | null {
  const isClose = closeness(row, isNamed);
  const ways = {
    sum: (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0),
    mean: (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length,
    largest: (values: readonly number[]) => Math.max(...values),
    smallest: (values: readonly number[]) => Math.min(...values),
  };
  for (const [how, way] of Object.entries(ways)) {
    let tested = 0;
    const isAll = row.every((value, at) => {
      if (value === null) return true;
      const values = others.map((other) => other[at] ?? null).filter((one) => one !== null);
      if (values.length < 2) return false;
      tested++;
      return isClose(value, way(values));
    });
    if (isAll && tested >= 1) return how as keyof typeof ways;
  }
  return null;
}

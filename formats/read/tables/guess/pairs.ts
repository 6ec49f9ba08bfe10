/** Plain Node: columns that belong together under one heading, as the rating of an option and that times its weight. */

import { t } from '../../../../common/language/texts.ts';
import { type Grid, lineOf } from '../grid.ts';
import type { Decimal } from '../values/number-format.ts';
import { computedWord } from '../vocabulary.ts';
import { isProduct, type Numbers, ratiosOf } from './arithmetic.ts';
import { numbersOf } from './shape.ts';

/** Columns with the same headings below several others: which of them hold ratings, and which are left out. */
export interface PairedColumns {
  /** All of them. */
  readonly columns: ReadonlySet<number>;
  /** Why a column is left out. */
  readonly out: ReadonlyMap<number, string>;
  /** Of a column that is kept, the one that was worked out of it: totals stand there. */
  readonly products: ReadonlyMap<number, number>;
  /** Whether recomputing proves it. */
  readonly isProven: boolean;
  /** The headings of those that are kept and of those that are not. */
  readonly kept: string;
  readonly left: string;
}

/**
 * Finds out which of the columns that repeat under every group are ratings; null where the same headings do not repeat, and
 * where nothing tells which of them were worked out of the others: then they are criteria of their own.
 */
export function pairedColumns(
  grid: Grid,
  groups: readonly (string | null)[],
  headings: readonly string[],
  body: readonly number[],
  decimal: Decimal,
): PairedColumns | null {
  const sets = setsOf(groups, headings);
  const [first] = sets;
  if (!first || sets.length < 2) return null;
  const rows = body.filter((row) => lineOf(grid[row]?.[0]) !== '').slice(0, 200);
  const numbers = (column: number): Numbers =>
    numbersOf(
      rows.map((row) => grid[row]?.[column] ?? null),
      decimal,
    );
  const all = sets.map((columns) => columns.map(numbers));
  const names = first.map((column) => headings[column] ?? '');
  const byWords = wordedPair(names, all);
  const proven = provenPair(all, first.length, byWords);
  const worded = proven ?? byWords;
  if (!worded) return null;
  const reason = reasonOf(proven !== null, names[worded.product] ?? '', names[worded.rating] ?? '');
  const out = new Map<number, string>();
  for (const columns of sets) {
    columns.forEach((column, i) => {
      if (i !== worded.rating)
        out.set(
          column,
          i === worded.product ? reason : t('stands beside “{name}”', { name: names[worded.rating] ?? '' }),
        );
    });
  }
  return {
    columns: new Set(sets.flat()),
    out,
    products: new Map(sets.map((columns) => [columns[worded.rating] ?? -1, columns[worded.product] ?? -1])),
    isProven: proven !== null && first.length === 2,
    kept: names[worded.rating] ?? '',
    left: names.filter((_, i) => i !== worded.rating).join(', '),
  };
}

const reasonOf = (isProven: boolean, product: string, rating: string): string =>
  isProven
    ? t('holds “{product}”, which is the weight times “{rating}”', { product, rating })
    : t('holds “{product}”, which is worked out of “{rating}”', { product, rating });

/** The columns of each group, of those groups that have the same headings below them, two at least. */
function setsOf(groups: readonly (string | null)[], headings: readonly string[]): number[][] {
  const sets: number[][] = [];
  groups.forEach((group, at) => {
    if (group === null || headings[at] === '') return;
    if (at > 0 && groups[at - 1] === group && sets.length > 0 && sets.at(-1)?.at(-1) === at - 1)
      sets.at(-1)?.push(at);
    else sets.push([at]);
  });
  const keyOf = (set: readonly number[]): string =>
    set.map((at) => (headings[at] ?? '').toLowerCase()).join('\n');
  const counts = new Map<string, number>();
  for (const set of sets) if (set.length > 1) counts.set(keyOf(set), (counts.get(keyOf(set)) ?? 0) + 1);
  const [key, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  if (key === undefined || count < 2) return trimmedSets(sets, headings);
  return sets.filter((set) => keyOf(set) === key);
}

/** Two groups of which the last goes on with a total, which stands under no heading of its own. */
function trimmedSets(sets: readonly (readonly number[])[], headings: readonly string[]): number[][] {
  const [first, ...others] = sets.filter((set) => set.length > 1);
  if (!first || others.length === 0) return [];
  const isAlike = (set: readonly number[]): boolean =>
    first.every((at, i) => headings[at]?.toLowerCase() === headings[set[i] ?? -1]?.toLowerCase());
  return others.every(isAlike) ? [[...first], ...others.map((set) => set.slice(0, first.length))] : [];
}

interface Pair {
  readonly rating: number;
  readonly product: number;
}

/** A column of each group that is another one of it times a factor: of its row, the same in all groups, or of its group; `worded` is what the headings say. */
function provenPair(all: readonly (readonly Numbers[])[], size: number, worded: Pair | null): Pair | null {
  for (let product = size - 1; product >= 0; product--) {
    for (let rating = 0; rating < size; rating++) {
      if (rating === product) continue;
      const pairs = all.map((columns) => ({ x: columns[rating] ?? [], y: columns[product] ?? [] }));
      // What its heading calls weighted is the product, however its numbers look.
      const isSaid = worded?.product === product && worded.rating === rating;
      const isTurned = isSaid ? false : worded?.product === rating || isBackwards(pairs);
      if (!isTurned && hasCommonFactors(pairs)) return { rating, product };
    }
  }
  return null;
}

interface Both {
  readonly x: Numbers;
  readonly y: Numbers;
}

function hasCommonFactors(pairs: readonly Both[]): boolean {
  const ratios = pairs.map(({ x, y }) => ratiosOf(y, x));
  const length = pairs[0]?.x.length ?? 0;
  const byRow = Array.from({ length }, (_, row) => {
    // The largest number was rounded least.
    const at =
      pairs.map(({ x }, i) => [Math.abs(x[row] ?? 0), i] as const).sort(([a], [b]) => b - a)[0]?.[1] ?? 0;
    return ratios[at]?.[row] ?? null;
  });
  const told = pairs.filter(({ x, y }) => isProduct(y, x, byRow)).length;
  const untold = pairs.filter(({ x, y }) =>
    x.every((value, row) => value === null || value === y[row]),
  ).length;
  if (told >= 2 && told + untold === pairs.length) return true;
  const byGroup = pairs.every(({ x, y }, i) => {
    const at =
      x.map((value, row) => [Math.abs(value ?? 0), row] as const).sort(([a], [b]) => b - a)[0]?.[1] ?? 0;
    const factor = ratios[i]?.[at] ?? null;
    return (
      isProduct(
        y,
        x,
        x.map(() => factor),
      ) ||
      (factor === 1 && x.every((value, row) => value === y[row]))
    );
  });
  return byGroup && length >= 3 && ratios.some((row) => row.some((ratio) => ratio !== null && ratio !== 1));
}

/** The weight times a rating is what has more decimals, or the wider range; the other is the rating. */
function isBackwards(pairs: readonly Both[]): boolean {
  const whole = (numbers: readonly Numbers[]): boolean =>
    numbers.flat().every((value) => value === null || Number.isInteger(value));
  const [xs, ys] = [pairs.map(({ x }) => x), pairs.map(({ y }) => y)];
  if (whole(xs) !== whole(ys)) return whole(ys);
  const spread = (numbers: readonly Numbers[]): number => new Set(numbers.flat()).size;
  return spread(xs) > spread(ys);
}

/** A column of each group whose heading says that it was worked out, beside one whose heading does not. */
function wordedPair(names: readonly string[], all: readonly (readonly Numbers[])[]): Pair | null {
  const hasNumbers = (i: number): boolean =>
    all.some((columns) => columns[i]?.some((value) => value !== null));
  const isEmpty = all.every((columns) => columns.every((column) => column.every((value) => value === null)));
  const weighted = names.map(
    (name) => /weighted|gewicht|pond[eé]r|×|\bw ?[*x]/iu.test(name) || computedWord(name) !== null,
  );
  const product = weighted.lastIndexOf(true);
  const rating = names.findIndex((_, i) => !weighted[i] && (hasNumbers(i) || isEmpty));
  return product < 0 || rating < 0 ? null : { rating, product };
}

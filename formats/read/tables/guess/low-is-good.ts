/** Plain Node: numbers of which the lowest is the best, whatever their names say: places, and marks of schools. */

import { endsOf } from './arithmetic.ts';
import type { Rated } from './ratings.ts';

/** What the numbers of a criterion seem to be. */
export type LowIsGood = 'places' | 'marks';

const MARKS =
  /(?:gesamt|durchschnitts|schul|end|teil)noten?(?!\p{L})|notendurchschnitt|notenskala|\(noten?\)|(?<!\p{L})school ?marks?/iu;

/**
 * The criteria whose numbers are places (each counts all options from 1 on, in two criteria or more) or marks of schools; none
 * where the table's own ranks say what is good. `texts` are its headings and what stands around it.
 */
export function lowIsGood(
  lines: readonly Rated[],
  texts: readonly string[],
  isProven: boolean,
): ReadonlyMap<number, LowIsGood> {
  if (isProven) return new Map();
  const values = lines.flatMap(({ numbers }) => numbers.filter((value) => value !== null));
  const [least, most] = endsOf(values);
  const areMarks = lines.length > 1 && least >= 1 && most <= 6 && texts.some((text) => MARKS.test(text));
  if (areMarks) return new Map(lines.map(({ at }) => [at, 'marks'] as const));
  const places = lines.filter(({ numbers }) => arePlaces(numbers));
  return places.length < 2 ? new Map() : new Map(places.map(({ at }) => [at, 'places'] as const));
}

/** Five or more numbers that count from 1 on, each of them once. */
const arePlaces = (numbers: Rated['numbers']): boolean =>
  numbers.length >= 5 &&
  numbers
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b)
    .every((value, at) => value === at + 1) &&
  !numbers.includes(null);

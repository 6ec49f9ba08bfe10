/** Page: results that are remembered until they would come out differently, or another workbook is opened. */

import { perDocument } from '../state/per-document.ts';

/** Gives the last value back while a new one says the same, so that what follows from it need not be worked out again. */
export function keepWhileSame<T>(same: (a: T, b: T) => boolean): (value: T) => T {
  const last = perDocument<{ readonly value: T } | null>(() => null);
  return (value) => {
    const before = last.current;
    if (before && same(before.value, value)) return before.value;
    last.current = { value };
    return value;
  };
}

/** Two lists of the same entries in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, i) => Object.is(entry, b[i]));

/** Remembers the last result and gives it back while the arguments are the same objects. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const remembered = memoBy(
    (args: A) => compute(...args),
    (args) => args,
  );
  return (...args) => remembered(args);
}

/** Remembers the last result and gives it back while the parts that it follows from are the same objects, and as many. */
export function memoBy<A, R>(
  compute: (value: A) => R,
  partsOf: (value: A) => readonly unknown[],
): (value: A) => R {
  const last = perDocument<{ readonly parts: readonly unknown[]; readonly result: R } | null>(() => null);
  return (value) => {
    const parts = partsOf(value);
    const before = last.current;
    if (before && sameList(before.parts, parts)) return before.result;
    const result = compute(value);
    last.current = { parts, result };
    return result;
  };
}

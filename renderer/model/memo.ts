/** Gives the last value back while a new one says the same, so that what follows from it need not be worked out again. */
export function keepWhileSame<T>(same: (a: T, b: T) => boolean): (value: T) => T {
  let last: { readonly value: T } | null = null;
  return (value) => {
    if (!last || !same(last.value, value)) last = { value };
    return last.value;
  };
}

/** Two lists of the same entries in the same order. */
export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, i) => Object.is(entry, b[i]));

/** Remembers the last result and gives it back while the arguments are the same objects. */
export function memoLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last && args.length === last.args.length && args.every((arg, i) => Object.is(arg, last?.args[i]))) {
      return last.result;
    }
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}

/** Remembers the last result and gives it back while the parts that it follows from are the same objects. */
export function memoBy<A, R>(
  compute: (value: A) => R,
  partsOf: (value: A) => readonly unknown[],
): (value: A) => R {
  let last: { readonly parts: readonly unknown[]; readonly result: R } | null = null;
  return (value) => {
    const parts = partsOf(value);
    if (last?.parts.every((part, i) => Object.is(part, parts[i]))) return last.result;
    const result = compute(value);
    last = { parts, result };
    return result;
  };
}

/**
 * Reading what must be there. A wrong index or key throws: in a comparison nothing counts as zero because it is missing.
 * Inner loops that run for every draw or every pair read with `as number` instead; a wrong index is NaN there, never 0.
 */

/** The element at an index. A RangeError where there is none. */
export function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`There is no index ${index} in a list of ${values.length}.`);
  return value;
}

/** What a map holds under a key. A RangeError where it holds nothing. */
export function entryOf<T>(entries: ReadonlyMap<string, T>, key: string): T {
  const value = entries.get(key);
  if (value === undefined) throw new RangeError(`There is no entry "${key}" among ${entries.size}.`);
  return value;
}

/** How often a key was counted: 0 where it never was, for such a key has no entry. */
export const countOf = (counts: ReadonlyMap<string, number>, key: string): number => counts.get(key) ?? 0;

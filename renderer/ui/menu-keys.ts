/**
 * The item of a menu that a key goes to: the arrows to the next one, round the ends; Home and End to the first and the last;
 * a letter to the next item that begins with it.
 * @param labels of the items that can be chosen, in their order
 * @param now the one that has the focus, -1 for none
 * @returns its place; null where the key is none of these or nothing begins with the letter
 */
export function itemForKey(key: string, labels: readonly string[], now: number): number | null {
  const { length } = labels;
  if (length === 0) return null;
  if (key === 'ArrowDown') return (now + 1) % length;
  if (key === 'ArrowUp') return (Math.max(now, 0) - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if (key.length !== 1 || key === ' ') return null;
  for (let step = 1; step <= length; step++) {
    const place = (now + step) % length;
    if (labels[place]?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())) return place;
  }
  return null;
}

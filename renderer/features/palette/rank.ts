import { defaultFilter } from 'cmdk';

/**
 * How well a name fits what was typed, 0 to 1: a name that begins with it comes first, then one that has a word that
 * does, the shorter before the longer, then whatever has its letters in their order. What stands before a colon ("Alternative: Xen") is no name.
 */
export function rankName(value: string, search: string): number {
  const typed = search.trim().toLowerCase();
  const name = value
    .slice(value.indexOf(': ') + 1)
    .trim()
    .toLowerCase();
  if (name === typed) return 1;
  if (name.startsWith(typed)) return 0.95;
  if (name.split(/[\s/(,-]+/).some((word) => word.startsWith(typed))) {
    return 0.9 + (0.04 * typed.length) / name.length;
  }
  return 0.8 * (defaultFilter?.(value, search) ?? 0);
}

/** Something that the palette offers. */
export interface Entry {
  readonly heading: string;
  readonly name: string;
  readonly detail?: string;
  readonly shortcut?: string | undefined;
  readonly act: () => void;
}

/** What fits, best first, under its headings; the heading with the best of all comes first. */
export function rankEntries(
  entries: readonly Entry[],
  search: string,
): { readonly heading: string; readonly found: readonly Entry[] }[] {
  const ranked = entries
    .map((entry) => ({ entry, rank: search.trim() === '' ? 1 : rankName(entry.name, search) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  // Groups come in the order of their first, and so of their best, entry.
  return [...Map.groupBy(ranked, ({ entry }) => entry.heading)].map(([heading, group]) => ({
    heading,
    found: group.map(({ entry }) => entry),
  }));
}

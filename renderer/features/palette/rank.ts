import { defaultFilter } from 'cmdk';

/**
 * How well a name fits what was typed, 0 to 1: a name that begins with it comes first, then one that has a word that
 * does, then whatever has its letters in their order. What stands before a colon ("Alternative: Xen") is no name.
 */
export function rankName(value: string, search: string): number {
  const typed = search.trim().toLowerCase();
  const name = value
    .slice(value.indexOf(': ') + 1)
    .trim()
    .toLowerCase();
  if (name === typed) return 1;
  if (name.startsWith(typed)) return 0.95;
  if (name.split(/[\s/(,-]+/).some((word) => word.startsWith(typed))) return 0.9;
  return 0.8 * (defaultFilter?.(value, search) ?? 0);
}

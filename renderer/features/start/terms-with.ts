import { type GlossaryEntry, namesInTexts } from '../../../common/glossary-entry.ts';
import { t } from '../../../common/language/texts.ts';

/**
 * The entries that fit a search: those called so first, then those whose name begins so, then those whose names or explanations hold all of
 * its words; all of them for an empty one.
 */
export function termsWith(entries: readonly GlossaryEntry[], query: string): readonly GlossaryEntry[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return entries;
  const words = wanted.split(/\s+/);
  return entries
    .map((entry) => ({ entry, place: placeOf(entry, wanted, words) }))
    .filter(({ place }) => place < NOWHERE)
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);
}

const NOWHERE = 3;

function placeOf(entry: GlossaryEntry, wanted: string, words: readonly string[]): number {
  const names = namesInTexts(entry).map((name) => name.toLowerCase());
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  const all = `${names.join(' ')} ${t(entry.text).toLowerCase()}`;
  return words.every((word) => all.includes(word)) ? 2 : NOWHERE;
}

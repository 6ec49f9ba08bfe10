/** Plain Node: what the options of a matrix are called. */

import { t } from '../../../common/language/texts.ts';
import { foldName } from '../../../db/names.ts';
import { isBlank, lineOf } from './grid.ts';
import { idAndName } from './headings.ts';
import type { LineMapping, TableMapping } from './mapping.ts';
import type { Oriented } from './orient.ts';
import { stemsOf } from './stems.ts';

/** What is needed of a mapping to name the options of a table. */
export type NamedBy = Pick<TableMapping, 'head' | 'special'> & {
  readonly lines: readonly Pick<LineMapping, 'role'>[];
};

/**
 * The names of the options in these entries, in their order; numbered where no line holds names. Options of one name in several
 * groups are called after both: "Acme: Basic".
 */
export function optionNames(view: Oriented, mapping: NamedBy, entries: readonly number[]): string[] {
  const names = mapping.lines.findIndex(({ role }) => role === 'option');
  if (names < 0) return entries.map((_, index) => t('Alternative {n}', { n: index + 1 }));
  const out = new Set(mapping.special.flatMap(({ at, role }) => (role === 'ignore' ? [at] : [])));
  // Of two columns under one name the second has it from the first.
  const written = entries.map(
    (entry) =>
      lineOf(view.cell(entry, names)) || (out.has(entry - 1) ? lineOf(view.cell(entry - 1, names)) : ''),
  );
  const plain = withoutIds(stemmed(view, names, entries, out) ?? written);
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  const isRepeated = (name: string): boolean => name !== '' && (counts.get(foldName(name)) ?? 0) > 1;
  if (!plain.some(isRepeated)) return plain;
  const groupOf = groupsOf(view, mapping);
  return plain.map((name, i) => {
    const group = isRepeated(name) ? groupOf(entries[i] ?? -1) : '';
    return group === '' ? name : `${group}: ${name}`;
  });
}

/** "a01 (Audi)" becomes "Audi" where all names are written like that. */
export function withoutIds(names: readonly string[]): string[] {
  const given = names.filter((name) => name !== '');
  const isEach = given.length > 0 && given.every((name) => idAndName(name) !== null);
  return isEach ? names.map((name) => idAndName(name)?.name ?? name) : [...names];
}

/** "Alpha Rating" becomes "Alpha" where "Alpha Weighted" is left out beside it, and so with all of them; null elsewhere. */
function stemmed(
  view: Oriented,
  names: number,
  entries: readonly number[],
  out: ReadonlySet<number>,
): string[] | null {
  const all = [...entries, ...out].sort((a, b) => a - b);
  const stems = stemsOf(all.map((entry) => lineOf(view.cell(entry, names))));
  const stemOf = new Map(all.map((entry, i) => [entry, stems[i] ?? null]));
  const words = new Set(entries.map((entry) => stemOf.get(entry)?.word.toLowerCase()));
  if (words.size !== 1 || words.has(undefined)) return null;
  return entries.map((entry) => stemOf.get(entry)?.stem ?? '');
}

/** The group of an entry: what the line of groups or of vendors says, or the section that it stands in; empty where nothing does. */
function groupsOf(view: Oriented, { lines, special, head }: NamedBy): (entry: number) => string {
  const own = lines.findIndex(({ role }) => role === 'group');
  const line = own < 0 ? lines.findIndex(({ role }) => role === 'vendor') : own;
  const sections = new Set(special.flatMap(({ at, role }) => (role === 'section' ? [at] : [])));
  const groups: string[] = [];
  let current = '';
  for (let entry = (head ?? -1) + 1; entry < view.entries; entry++) {
    if (sections.has(entry)) current = firstText(view, entry);
    const text = line < 0 ? '' : lineOf(view.cell(entry, line));
    // Groups go on over empty cells; of vendors each stands for its own.
    if (own >= 0 && text !== '') current = text;
    groups[entry] = line >= 0 && own < 0 ? text || current : current;
  }
  return (entry) => groups[entry] ?? '';
}

function firstText(view: Oriented, entry: number): string {
  for (let line = 0; line < view.lines; line++) {
    if (!isBlank(view.cell(entry, line))) return lineOf(view.cell(entry, line));
  }
  return '';
}

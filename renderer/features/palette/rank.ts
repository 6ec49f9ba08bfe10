import { defaultFilter } from 'cmdk';
import { fitOf, parseSearch } from '../../../common/search-query.ts';

/** Something that the palette offers. */
export interface Entry {
  /** One of a kind in the list. */
  readonly key: string;
  readonly heading: string;
  /** What it is found by and what is shown of it. */
  readonly name: string;
  /** What else it is found by: its English name, where the interface speaks another language. */
  readonly english?: string;
  /** What stands before the name, with a space between: "Open: ferries". */
  readonly before?: string;
  /** What it says, of things that are no more than a name: a claim, a note. */
  readonly quoted?: boolean;
  readonly detail?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly act: () => void;
}

/** Entries under their heading. */
export interface EntryGroup {
  readonly heading: string;
  readonly entries: readonly Entry[];
  /** How many there are beside these. */
  readonly total: number;
  /** How well the best of them fits; 0 is the best. */
  readonly fit: number;
}

/** What fits by the words of its name, best first: of names that have them alike the shorter. All of them where nothing is typed. */
export function rankEntries(entries: readonly Entry[], typed: string): EntryGroup[] {
  const terms = parseSearch(typed);
  const ranked =
    terms.length === 0
      ? entries.map((entry) => ({ entry, fit: 0 }))
      : entries
          .flatMap((entry) => {
            const fits = namesOf(entry).flatMap((name) => fitOf({ name }, terms) ?? []);
            return fits.length === 0 ? [] : [{ entry, fit: Math.min(...fits) }];
          })
          .sort((a, b) => a.fit - b.fit || a.entry.name.length - b.entry.name.length);
  return grouped(ranked);
}

/** What has the letters of what was typed in their order, for when nothing has its words: "expdf". */
export function rankByLetters(entries: readonly Entry[], typed: string): EntryGroup[] {
  const ranked = entries
    .map((entry) => ({
      entry,
      rank: Math.max(...namesOf(entry).map((name) => defaultFilter?.(name, typed.trim()) ?? 0)),
    }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return grouped(ranked.map(({ entry }) => ({ entry, fit: POORLY })));
}

const namesOf = ({ name, english = name }: Entry): readonly string[] =>
  english === name ? [name] : [name, english];

const POORLY = 7;

function grouped(ranked: readonly { readonly entry: Entry; readonly fit: number }[]): EntryGroup[] {
  return [...Map.groupBy(ranked, ({ entry }) => entry.heading)].map(([heading, group]) => ({
    heading,
    entries: group.map(({ entry }) => entry),
    total: group.length,
    fit: group[0]?.fit ?? POORLY,
  }));
}

/** Groups of equals stay in the order in which they are given; a name that is what was typed comes before all. */
export const bestFirst = (groups: readonly EntryGroup[]): EntryGroup[] =>
  [...groups].sort((a, b) => a.fit - b.fit);

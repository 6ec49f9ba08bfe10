/** Finds rows by id, slug or name, first among those that are imported and then among those that are there. */
import { isUuid } from '../ids.ts';
import { foldName } from '../names.ts';

interface Row {
  readonly id: string;
  readonly slug?: string | null;
}

/** An entry of a model that was given a row: `row` is where its data go, `present` what stands there now. */
export interface Placed<R> {
  readonly id: string;
  readonly present: R | null;
}

export interface ReferenceIndex<R extends Row> {
  /** Gives an entry its row: one that is there and is meant, or a new one. `twice` is set when another entry has it. */
  readonly place: (entry: EntryKeys) => Placed<R> & { readonly twice: boolean };
  /** The row id that a reference means, or undefined. */
  readonly find: (reference: string) => string | undefined;
}

/** What an entry is known by; `names` in the order of preference. */
export interface EntryKeys {
  readonly id?: string | undefined;
  readonly slug?: string | null | undefined;
  readonly names: readonly (string | null | undefined)[];
  /** Rows that say the same; the first that no other entry has is meant. */
  readonly same?: readonly string[] | undefined;
  /** Says no to a row that only has the same name. */
  readonly unless?: (id: string) => boolean;
}

/** Hands out row ids of one table: one that was asked for where it is a free UUID, else a new one. */
export function idGiver(usedIds: Iterable<string>, newId: () => string): (wanted?: string) => string {
  const used = new Set(usedIds);
  return (wanted) => {
    const id = isUuid(wanted) && !used.has(wanted) ? wanted : newId();
    used.add(id);
    return id;
  };
}

/** A reference index of one table. `namesOf` gives what a row may be called, best first. */
export function referenceIndexOf<R extends Row>(
  rows: readonly R[],
  namesOf: (row: R) => readonly (string | null | undefined)[],
  newId: () => string,
): ReferenceIndex<R> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const present = keyIndex();
  for (const row of rows) present.add(row.id, { id: row.id, slug: row.slug, names: namesOf(row) });
  const imported = keyIndex();
  const claimed = new Set<string>();
  const giveId = idGiver(byId.keys(), newId);

  const matching = ({ id, slug, same, names, unless }: EntryKeys): string | undefined => {
    const known = (id && (present.id(id) ?? present.slug(id))) || (slug && present.slug(slug));
    if (known) return known;
    const identical = same?.find((candidate) => !claimed.has(candidate));
    if (identical !== undefined) return identical;
    const named = names.flatMap((name) => (name ? present.named(name) : []));
    return named.find((candidate) => !claimed.has(candidate) && !unless?.(candidate));
  };

  return {
    place: (entry) => {
      const row = matching(entry);
      const id = row ?? giveId(entry.id);
      const twice = claimed.has(id) || (entry.id !== undefined && imported.id(entry.id) !== undefined);
      claimed.add(id);
      imported.add(id, entry);
      return { id, present: byId.get(id) ?? null, twice };
    },
    find: (reference) =>
      imported.id(reference) ??
      imported.slug(reference) ??
      imported.named(reference)[0] ??
      present.id(reference) ??
      present.slug(reference) ??
      present.named(reference)[0],
  };
}

/** Row ids by what they are known by; a name may belong to several. */
function keyIndex() {
  const ids = new Map<string, string>();
  const slugs = new Map<string, string>();
  const exact = new Map<string, string[]>();
  const loose = new Map<string, string[]>();
  const append = (map: Map<string, string[]>, key: string, id: string): void => {
    const list = map.get(key);
    if (list) list.push(id);
    else map.set(key, [id]);
  };
  return {
    add: (rowId: string, { id, slug, names }: EntryKeys): void => {
      if (id && !ids.has(id)) ids.set(id, rowId);
      if (slug && !slugs.has(slug)) slugs.set(slug, rowId);
      for (const name of new Set(names)) {
        if (!name) continue;
        append(exact, name, rowId);
        append(loose, foldName(name), rowId);
      }
    },
    id: (id: string) => ids.get(id),
    slug: (slug: string) => slugs.get(slug),
    named: (name: string): readonly string[] => exact.get(name) ?? loose.get(foldName(name)) ?? [],
  };
}

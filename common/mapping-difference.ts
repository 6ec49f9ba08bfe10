/** What two readings of one table differ in, and a mapping with that changed: for the import wizard and for those who read tables. */

/** What is needed of a mapping (formats/read/tables/mapping.ts) here. */
interface Mapping {
  readonly kind: string;
  readonly optionsAs: string;
  readonly head: number | null;
  readonly lines: readonly object[];
  readonly special: readonly { readonly at: number; readonly role: string }[];
}

/** What two mappings of one table differ in: fields of lines by their place, and entries. */
export interface MappingDifference {
  readonly lines: ReadonlyMap<number, ReadonlySet<string>>;
  readonly entries: ReadonlySet<number>;
}

/** What two mappings differ in; null where they take the whole table for something else. */
export function mappingDifference(a: Mapping, b: Mapping): MappingDifference | null {
  if (a.kind !== b.kind || a.optionsAs !== b.optionsAs || a.head !== b.head) return null;
  if (a.lines.length !== b.lines.length) return null;
  const lines = new Map<number, ReadonlySet<string>>();
  a.lines.forEach((line, at) => {
    const fields = fieldsThatDiffer(line, b.lines[at] ?? {});
    if (fields.size > 0) lines.set(at, fields);
  });
  const [ours, theirs] = [rolesOf(a), rolesOf(b)];
  const entries = [...ours.keys(), ...theirs.keys()].filter((at) => ours.get(at) !== theirs.get(at));
  return { lines, entries: new Set(entries) };
}

/**
 * A mapping with what tells `to` from `from` changed, and everything else as it is; `to` itself where one of the three takes the
 * whole table for something else.
 */
export function changeMapping<M extends Mapping>(mapping: M, from: M, to: M): M {
  const difference = mappingDifference(from, to);
  const isAlike =
    mapping.kind === to.kind &&
    mapping.optionsAs === to.optionsAs &&
    mapping.lines.length === to.lines.length;
  if (difference === null || !isAlike) return to;
  const lines = mapping.lines.map((line, at) => {
    const [fields, other] = [difference.lines.get(at), to.lines[at]];
    if (!fields || !other) return line;
    return { ...line, ...Object.fromEntries(Object.entries(other).filter(([field]) => fields.has(field))) };
  });
  const special = [
    ...mapping.special.filter(({ at }) => !difference.entries.has(at)),
    ...to.special.filter(({ at }) => difference.entries.has(at)),
  ].sort((a, b) => a.at - b.at);
  return { ...mapping, lines, special };
}

const rolesOf = ({ special }: Mapping) => new Map(special.map(({ at, role }) => [at, role]));

/** Values of a line are words, numbers, and lists of them. */
function fieldsThatDiffer(a: object, b: object): ReadonlySet<string> {
  const other = new Map<string, unknown>(Object.entries(b));
  const isOther = ([field, value]: readonly [string, unknown]): boolean =>
    JSON.stringify(value) !== JSON.stringify(other.get(field));
  return new Set(
    Object.entries(a)
      .filter(isOther)
      .map(([field]) => field),
  );
}

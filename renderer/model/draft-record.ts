/** Page: one text or form that was begun and not saved, as it is kept. It is read with care: an older program may have written it. */

export interface Draft {
  /** What it is, in the words of the form: "New claim". Empty for what is not offered in the list of texts that are not saved. */
  readonly title: string;
  /** When it was last typed, as an ISO date. */
  readonly at: string;
  /** Where it was typed, as draft-places.ts reads it. */
  readonly place: unknown;
  /** The fields that are not as they are saved; of what is made anew, all of them. */
  readonly fields: Fields;
  /** What was saved in these fields when they were typed; nothing of what is made anew. */
  readonly base: Fields;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Null for what is no draft. */
export function readDraft(text: string): Draft | null {
  try {
    const { title, at, place, fields, base } = fieldsOf(JSON.parse(text));
    if (typeof title !== 'string' || typeof at !== 'string') return null;
    return { title, at, place, fields: fieldsOf(fields), base: fieldsOf(base) };
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** What is not as it is saved, or all of what is made anew; null where nothing differs. */
export function changedFields<D extends object>(
  saved: D,
  now: D,
  isNew: boolean,
): Pick<Draft, 'fields' | 'base'> | null {
  const names = (Object.keys(now) as (keyof D & string)[]).filter((name) => !same(saved[name], now[name]));
  if (names.length === 0) return null;
  if (isNew) return { fields: Object.fromEntries(Object.entries(now)), base: {} };
  const pick = (from: D): Fields => Object.fromEntries(names.map((name) => [name, from[name] as unknown]));
  return { fields: pick(now), base: pick(saved) };
}

/** What a draft makes of a form as it is saved; null where nothing of it differs. */
export function restored<D extends object>(
  saved: D,
  { fields, base }: Draft,
): { readonly draft: D; readonly changedSince: boolean } | null {
  const names = (Object.keys(saved) as (keyof D & string)[]).filter(
    (name) =>
      name in fields &&
      sameKind(saved[name], fields[name]) &&
      !same(saved[name], completed(saved[name], fields[name])),
  );
  if (names.length === 0) return null;
  return {
    draft: {
      ...saved,
      ...Object.fromEntries(names.map((name) => [name, completed(saved[name], fields[name])])),
    },
    changedSince: names.some(
      (name) => name in base && !same(saved[name], completed(saved[name], base[name])),
    ),
  };
}

/** Some of what was typed, to know it by: its longest text, on one line. */
export function excerptOf({ fields }: Draft, most = 120): string {
  const [longest = ''] = textsIn(fields).sort((a, b) => b.length - a.length);
  const line = longest
    .slice(0, most * 4)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** Ids are no words of anybody. */
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return ID.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A group of fields as it was kept, in the order of the saved one; what an older program did not have in it, or had otherwise, is as it is saved. */
function completed(saved: unknown, kept: unknown): unknown {
  if (!isGroup(saved) || !isGroup(kept)) return kept;
  const own = Object.entries(saved).map(([name, value]) => [
    name,
    name in kept && sameKind(value, kept[name]) ? completed(value, kept[name]) : value,
  ]);
  return {
    ...Object.fromEntries(own),
    ...Object.fromEntries(Object.entries(kept).filter(([name]) => !(name in saved))),
  };
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameKind = (a: unknown, b: unknown): boolean =>
  typeof a === typeof b && Array.isArray(a) === Array.isArray(b) && (a === null) === (b === null);

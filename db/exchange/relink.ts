import { isUuid } from '../ids.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * What a panel or a method keeps names criteria by the ids of its own workbook. Ids become those of the rows that `find` gives,
 * as values and as keys; in a list by criterion (`criteria`) names and slugs do too. What is not found stays as it is; where nothing is, the
 * state itself comes back.
 */
export function relinked<T>(state: T, find: (reference: string) => string | undefined): T {
  const link = (text: string): string => (isUuid(text) ? (find(text) ?? text) : text);
  const walk = (json: Json, byCriterion: boolean): Json => {
    if (typeof json === 'string') return link(json);
    if (json === null || typeof json !== 'object') return json;
    if (Array.isArray(json)) {
      const parts = json.map((each) => walk(each, false));
      return parts.some((part, index) => part !== json[index]) ? parts : json;
    }
    let isSame = true;
    const entries = Object.entries(json).map(([key, value]): [string, Json] => {
      const entry: [string, Json] = [
        byCriterion ? (find(key) ?? key) : link(key),
        walk(value, key === 'criteria'),
      ];
      isSame &&= entry[0] === key && entry[1] === value;
      return entry;
    });
    return isSame ? json : Object.fromEntries(entries);
  };
  return walk(state as Json, false) as T;
}

/** A row whose columns name other rows as `relinked` has it; the row itself where nothing of it is found. */
export function relinkedRow<R extends Readonly<Record<string, unknown>>>(
  row: R,
  find: (reference: string) => string | undefined,
): R {
  let changed: Record<string, unknown> | null = null;
  for (const column in row) {
    const value: unknown = row[column];
    const isPlain = typeof value !== 'object' && (typeof value !== 'string' || value.length !== UUID_LENGTH);
    if (value === null || isPlain) continue;
    const linked = relinked(value, find);
    if (linked === value) continue;
    changed ??= { ...row };
    changed[column] = linked;
  }
  return (changed ?? row) as R;
}

const UUID_LENGTH = 36;

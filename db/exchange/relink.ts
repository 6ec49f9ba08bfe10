import { isUuid } from '../ids.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * What a panel or a method keeps names criteria by the ids of its own workbook. Ids become those of the rows that `find` gives,
 * as values and as keys; in a list by criterion (`criteria`) names and slugs do too. What is not found stays as it is.
 */
export function relinked<T>(state: T, find: (reference: string) => string | undefined): T {
  const link = (text: string): string => (isUuid(text) ? (find(text) ?? text) : text);
  const walk = (json: Json, byCriterion: boolean): Json => {
    if (typeof json === 'string') return link(json);
    if (json === null || typeof json !== 'object') return json;
    if (Array.isArray(json)) return json.map((each) => walk(each, false));
    const entries = Object.entries(json).map(([key, value]): [string, Json] => [
      byCriterion ? (find(key) ?? key) : link(key),
      walk(value, key === 'criteria'),
    ]);
    return Object.fromEntries(entries);
  };
  return walk(state as Json, false) as T;
}

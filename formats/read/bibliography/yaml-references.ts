/** Plain Node: bibliographies in YAML. */

import { citationsIn, detectDocument } from '../../detect.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The entries of a bibliography as CSL in YAML, as pandoc takes one, as CSL-JSON; null for any other document. */
export function citationsOfYaml(document: unknown): readonly unknown[] | null {
  if (detectDocument(document) !== 'bibliography') return null;
  return citationsIn(document).map((entry) =>
    isFields(entry)
      ? Object.fromEntries(
          Object.entries(entry).map(([key, value]) => [key, DATES.has(key) ? dateOf(value) : value]),
        )
      : entry,
  );
}

const DATES: ReadonlySet<string> = new Set([
  'issued',
  'accessed',
  'event-date',
  'original-date',
  'submitted',
]);

/** A date of pandoc: a year, a text, or one or two objects with year, month and day. */
function dateOf(value: unknown): unknown {
  if (typeof value === 'number') return { 'date-parts': [[value]] };
  if (typeof value === 'string') {
    const parts = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?$/
      .exec(value)
      ?.slice(1)
      .filter((part) => part !== undefined);
    return parts ? { 'date-parts': [parts.map(Number)] } : { raw: value };
  }
  const days = [value].flat().filter((day) => isFields(day) && 'year' in day) as Fields[];
  if (days.length === 0) return value;
  return {
    'date-parts': days.map(({ year, month, day }) => [year, month, day].filter((part) => part !== undefined)),
  };
}

const PARTS = ['title', 'author', 'date', 'parent', 'url', 'serial-number', 'publisher'];

/** Whether a document is a bibliography of Hayagriva, which Typst takes: entries by their keys, each with its type. */
export function isHayagriva(document: unknown): boolean {
  if (!isFields(document)) return false;
  const entries = Object.values(document);
  return (
    entries.length > 0 &&
    entries.every(
      (entry) =>
        isFields(entry) &&
        typeof entry['type'] === 'string' &&
        PARTS.filter((part) => part in entry).length > 1,
    )
  );
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

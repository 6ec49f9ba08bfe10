/** Plain Node: a mapping that is kept for the next delivery of the same file. */

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UserFacingError } from '../../../../common/errors.ts';
import { t } from '../../../../common/language/texts.ts';
import { foldName } from '../../../../db/names.ts';
import { MAPPING_FORMAT } from '../../../format-names.ts';
import { parseDocument } from '../../../problem-file/json-document.ts';
import { type Grid, lineOf } from '../grid.ts';
import { type Guess, SPECIAL_ROLES, TABLE_KINDS, type TableMapping } from '../mapping.ts';
import { orient } from '../orient.ts';
import type { ReadTable, TableOptions } from '../read-table.ts';
import { ENCODINGS } from '../reading/encodings.ts';
import { entryLabel } from '../said/places.ts';
import { lineSchema } from './mapping-schema.ts';

const text = z.string().max(2_000);
const place = z.int().min(1).max(1_000_000);

/** More lines and names than these are no table that anybody maps by hand. */
const MOST_LINES = 2_000;
const MOST_NAMES = 10_000;

const keptMappingSchema = z.strictObject({
  format: z.literal(MAPPING_FORMAT),
  /** How the file was read; null where there was nothing to choose. */
  reading: z.strictObject({
    sheet: z.string().max(200).nullable(),
    encoding: z.enum(ENCODINGS).nullable(),
    separator: z.string().length(1).nullable(),
    hidden: z.boolean(),
    /** The sheet with more on the criteria; null where the table was read alone. */
    criteria: z.string().max(200).nullable().optional(),
  }),
  kind: z.enum(TABLE_KINDS),
  optionsAs: z.enum(['rows', 'columns']),
  /** The row (column where the alternatives stand in columns) with the headings, counted from 1; null where there is none. */
  head: place.nullable(),
  /** Columns (rows where the alternatives stand in columns) in their order, by heading. */
  lines: z
    .array(lineSchema.extend({ heading: text }))
    .max(MOST_LINES)
    .readonly(),
  /** Rows that are no alternative, by the first text in them. */
  special: z
    .array(z.strictObject({ label: text, at: place, role: z.enum(SPECIAL_ROLES) }))
    .max(MOST_LINES)
    .readonly(),
  /** The alternatives of that delivery, by which is told which ones came and went. */
  alternatives: z.array(text).max(MOST_NAMES).readonly(),
});

/** A mapping that is kept, everything in it called as the table calls it. */
export type KeptMapping = z.output<typeof keptMappingSchema>;

/** How a mapping is kept: by headings. Null where the table has more columns than anybody maps. */
export function keptMapping(
  table: ReadTable,
  guess: Guess,
  mapping: TableMapping,
  hidden = false,
): KeptMapping | null {
  const { grid, sheet, encoding, separator } = table;
  // A table beside it in the same text is found again.
  const criteria = table.criteria === 'nowhere' ? null : (table.criteria?.sheet ?? undefined);
  if (mapping.lines.length > MOST_LINES || mapping.special.length > MOST_LINES) return null;
  return {
    format: MAPPING_FORMAT,
    reading: { sheet, encoding, separator, hidden, ...(criteria === undefined ? {} : { criteria }) },
    kind: mapping.kind,
    optionsAs: mapping.optionsAs,
    head: mapping.head === null ? null : mapping.head + 1,
    lines: mapping.lines.map((line, at) => ({ heading: headingAt(guess, at), ...line })),
    special: mapping.special.map(({ at, role }) => ({
      label: entryLabel(grid, mapping.optionsAs, at).slice(0, 2_000),
      at: at + 1,
      role,
    })),
    alternatives: alternativesIn(grid, mapping).slice(0, MOST_NAMES),
  };
}

/** What a line is called; the letter of a column without a heading. */
export const headingAt = ({ lines }: Guess, at: number): string => (lines[at]?.heading ?? '').slice(0, 2_000);

/** The names of the alternatives of a matrix or a list, each once. */
export function alternativesIn(
  grid: Grid,
  { kind, optionsAs, head, lines, special }: TableMapping,
): string[] {
  const role = kind === 'matrix' ? 'option' : 'alternative';
  const names = lines.findIndex((line) => line.role === role);
  if (names < 0) return [];
  const view = orient(grid, optionsAs);
  const out = new Set(special.map(({ at }) => at));
  const found = new Map<string, string>();
  for (let entry = (head ?? -1) + 1; entry < view.entries && found.size <= MOST_NAMES; entry++) {
    const name = out.has(entry) ? '' : lineOf(view.cell(entry, names)).slice(0, 2_000);
    if (name !== '' && !found.has(foldName(name))) found.set(foldName(name), name);
  }
  return [...found.values()];
}

/** How a delivery is read by the mapping of an earlier one; what is said now counts more. */
export const readingOf = ({ reading: before }: KeptMapping, now: TableOptions = {}): TableOptions => ({
  sheet: now.sheet ?? before.sheet ?? undefined,
  encoding: now.encoding ?? before.encoding ?? undefined,
  separator: now.separator ?? before.separator ?? undefined,
  ...(now.hidden === 'read' || before.hidden ? { hidden: 'read' } : {}),
  criteria: now.criteria === undefined ? before.criteria : now.criteria,
});

/** A mapping as a file. */
export const keptMappingText = (kept: KeptMapping): string => `${JSON.stringify(kept, null, 2)}\n`;

/** By which a file with the same headings is known again, whatever their order. */
export const fingerprintOf = (headings: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(foldName).sort()))
    .digest('hex')
    .slice(0, 16);

/** Reads a file with a mapping. Throws a UserFacingError that says what is wrong with it. */
export function readKeptMapping(bytes: Uint8Array, name: string): KeptMapping {
  const document = parseDocument(bytes, name);
  const read = keptMappingSchema.safeParse(document);
  if (read.success) return read.data;
  const isMapping =
    typeof document === 'object' &&
    document !== null &&
    'format' in document &&
    document.format === MAPPING_FORMAT;
  const place = read.error.issues[0]?.path.join('.') ?? '';
  throw new UserFacingError(
    'invalid',
    isMapping
      ? place === ''
        ? t('{name} is a mapping that cannot be understood, at its beginning.', { name })
        : t('{name} is a mapping that cannot be understood, at {place}.', { name, place })
      : t('{name} is no mapping of Weighbridge.', { name }),
    isMapping
      ? t('Write it anew with --save-mapping; docs/cli.md describes it.')
      : t('A mapping has "format": "{format}"; --save-mapping writes one.', { format: MAPPING_FORMAT }),
  );
}

/** What of a mapping that was kept by the app makes sense; undefined where nothing does. */
export function parsedKeptMapping(value: unknown): KeptMapping | undefined {
  const read = keptMappingSchema.safeParse(value);
  return read.success ? read.data : undefined;
}

/** Plain Node: making one out of two tellings of the same thing, so that two workbook files can be compared row by row. */
import type { Row } from '../draft.ts';
import { relinkedRow } from '../exchange/relink.ts';
import { foldName } from '../names.ts';
import { type TableName, tableNames, type WorkbookTables } from '../tables.ts';

/** What a row is known by in its table, besides its id; null where it is known by nothing. */
type Key = (row: Row) => readonly unknown[] | null;

const known = (...values: readonly unknown[]): readonly unknown[] | null =>
  values.some((value) => value === null || value === undefined || value === '') ? null : values;

const bySlug: Key = ({ slug }) => known(slug);
const byName: Key = ({ name }) => known(foldName(String(name)));
/** By columns, all of them there. */
const by =
  (...columns: readonly string[]): Key =>
  (row) =>
    known(...columns.map((column) => row[column]));
/** By columns that may be empty. */
const byAll =
  (...columns: readonly string[]): Key =>
  (row) =>
    columns.map((column) => row[column] ?? null);

const NAMED = [bySlug, byName];

/** The surest first. What hangs on other rows is known by them, and these tables come first in the list of all tables. */
const KEYS: { readonly [T in TableName]?: readonly Key[] } = {
  workbook: [() => ['the only one']],
  analysts: [byName],
  alternatives: NAMED,
  criterionGroups: NAMED,
  criteria: NAMED,
  sources: [bySlug, by('sha256'), by('fileName'), by('title')],
  origins: [bySlug, by('kind', 'name')],
  speakers: [bySlug, byAll('name', 'affiliation'), byName],
  claims: [bySlug, by('sourceId', 'text'), by('sourceId', 'paragraph', 'speakerId')],
  findings: [by('claimId', 'alternativeId', 'criterionId')],
  readings: NAMED,
  readingClaims: [by('readingId', 'claimId')],
  readingFindings: [by('readingId', 'claimId', 'alternativeId', 'criterionId')],
  settlements: [by('claimId')],
  attributes: NAMED,
  attributeValues: [by('attributeId', 'name')],
  attributeEntries: [by('valueId', 'claimId', 'alternativeId')],
  judgements: [by('alternativeId', 'criterionId')],
  notes: [byAll('subject', 'alternativeId', 'criterionId', 'claimId', 'createdAt')],
  scenarios: NAMED,
  weights: [by('scenarioId', 'criterionId')],
  measurements: [by('alternativeId', 'criterionId')],
  contradictions: [bySlug, by('theme')],
  contradictionSides: [by('contradictionId', 'position'), by('contradictionId', 'statement')],
  contradictionClaims: [by('sideId', 'claimId')],
  sourceTexts: [by('sourceId')],
  passages: [by('claimId')],
};

/**
 * The second workbook with the ids of the first wherever both have the same thing: rows of one id, else of one slug, name or
 * words, else what hangs on such rows in the same way. What only one of them has keeps its id.
 */
export function alignTables(first: WorkbookTables, second: WorkbookTables): WorkbookTables {
  const ids = new Map<string, string>();
  const find = (id: string): string | undefined => ids.get(id);
  for (const table of tableNames) {
    const [ours, theirs] = [first[table] as readonly Row[], second[table] as readonly Row[]];
    const [own, other] = [idsOf(ours), idsOf(theirs)];
    let left = ours.filter(({ id }) => !other.has(id));
    let open = theirs.filter(({ id }) => !own.has(id)).map((row) => relinkedRow(row, find));
    for (const key of KEYS[table] ?? []) {
      if (left.length === 0 || open.length === 0) break;
      const places = onlyOnes(left, key);
      const taken = new Set<string>();
      for (const [place, row] of onlyOnes(open, key, places)) {
        const twin = row && places.get(place);
        if (!twin) continue;
        ids.set(row.id, twin.id);
        taken.add(twin.id);
      }
      if (taken.size === 0) continue;
      left = left.filter(({ id }) => !taken.has(id));
      open = open.filter(({ id }) => !ids.has(id));
    }
  }
  if (ids.size === 0) return second;
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      (second[table] as readonly Row[]).map((row) => relinkedRow(row, find)),
    ]),
  ) as unknown as WorkbookTables;
}

const idsOf = (rows: readonly Row[]): Set<string> => new Set(rows.map(({ id }) => id));

/** Rows by key, of those that `wanted` has where it is given; null for a key that several share. */
function onlyOnes(
  rows: readonly Row[],
  key: Key,
  wanted: ReadonlyMap<string, unknown> | null = null,
): Map<string, Row | null> {
  const found = new Map<string, Row | null>();
  for (const row of rows) {
    const place = key(row);
    if (place === null) continue;
    // One text by itself, as most keys are, needs no quotation marks.
    const [only] = place;
    const words = place.length === 1 && typeof only === 'string' ? only : JSON.stringify(place);
    if (wanted?.has(words) === false) continue;
    found.set(words, found.has(words) ? null : row);
  }
  return found;
}

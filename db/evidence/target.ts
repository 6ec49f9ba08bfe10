/** Plain Node: the present built-in evidence as rows of a workbook that was made from older evidence. */

import { anyRows, draftOf, type Row, tablesOf } from '../draft.ts';
import { readTables } from '../queries.ts';
import { createWorkbook } from '../seed/create.ts';
import type { WorkbookSeedInput } from '../seed/format.ts';
import type { TableName, WorkbookTables } from '../tables.ts';
import { SLUGGED } from './units.ts';

/** Columns that name rows of other tables. */
const REFERENCES: Readonly<Record<string, TableName>> = {
  alternativeId: 'alternatives',
  attributeId: 'attributes',
  claimId: 'claims',
  contradictionId: 'contradictions',
  criterionId: 'criteria',
  currentScenarioId: 'scenarios',
  echoOfId: 'claims',
  groupId: 'criterionGroups',
  holderId: 'speakers',
  originId: 'origins',
  readingId: 'readings',
  scenarioId: 'scenarios',
  sideId: 'contradictionSides',
  sourceId: 'sources',
  speakerId: 'speakers',
  valueId: 'attributeValues',
};

/** The columns of a row with what they refer to, in order. */
export const referencesOf = (
  row: Row,
): readonly (readonly [column: string, table: TableName, id: string])[] =>
  Object.entries(REFERENCES).flatMap(([column, table]) => {
    const id = row[column];
    return typeof id === 'string' ? [[column, table, id] as const] : [];
  });

/**
 * The tables of a workbook freshly made from `seed`, in which what has a slug has the id that the workbook gives, or gave, to what has this
 * slug. Other rows have ids of their own.
 */
export function targetTables(
  seed: WorkbookSeedInput,
  present: WorkbookTables,
  base: WorkbookTables,
  { analystId, now }: { readonly analystId: string; readonly now: string },
): WorkbookTables {
  const fresh = freshTables(seed, now);
  const ids = new Map<string, string>();
  for (const table of [...SLUGGED, 'contradictions', 'attributes'] as const) {
    const known = new Map<string | null, string>();
    for (const { slug, id } of [...base[table], ...present[table]]) known.set(slug, id);
    for (const { id, slug } of fresh[table]) ids.set(id, known.get(slug) ?? id);
  }
  linkInner(ids, fresh, present);
  const [author] = fresh.analysts;
  if (author) ids.set(author.id, analystId);
  const [workbook] = present.workbook;
  const [made] = fresh.workbook;
  if (workbook && made) ids.set(made.id, workbook.id);

  const draft = draftOf(fresh);
  for (const table of Object.keys(draft) as TableName[]) {
    const rows = anyRows(draft, table);
    const linked = [...rows.values()].map((row) => relink(row, ids));
    rows.clear();
    for (const row of linked) rows.set(row.id, row);
  }
  return tablesOf(draft);
}

function freshTables(seed: WorkbookSeedInput, now: string): WorkbookTables {
  const db = createWorkbook(':memory:', seed, { analyst: 'Weighbridge', createdBy: '', now: new Date(now) });
  try {
    return readTables(db);
  } finally {
    db.close();
  }
}

/** Values are known by their slug within their attribute, sides by their place within their contradiction. */
function linkInner(ids: Map<string, string>, fresh: WorkbookTables, present: WorkbookTables): void {
  const values = new Map(present.attributeValues.map((row) => [`${row.attributeId} ${row.slug}`, row.id]));
  for (const { id, attributeId, slug } of fresh.attributeValues) {
    ids.set(id, values.get(`${ids.get(attributeId)} ${slug}`) ?? id);
  }
  const sides = new Map(
    present.contradictionSides.map((row) => [`${row.contradictionId} ${row.position}`, row.id]),
  );
  for (const { id, contradictionId, position } of fresh.contradictionSides) {
    ids.set(id, sides.get(`${ids.get(contradictionId)} ${position}`) ?? id);
  }
}

function relink(row: Row, ids: ReadonlyMap<string, string>): Row {
  const columns: Record<string, unknown> = {};
  for (const [column, , id] of referencesOf(row)) columns[column] = ids.get(id) ?? id;
  if (typeof row['analystId'] === 'string')
    columns['analystId'] = ids.get(row['analystId']) ?? row['analystId'];
  return { ...row, ...columns, id: ids.get(row.id) ?? row.id };
}

/** Plain Node: what of built-in evidence is merged as one: a row with a slug, or the rows that hang on it. */

import type { Row } from '../draft.ts';
import type { TableName, WorkbookTables } from '../tables.ts';

/** Tables whose rows are merged column by column; each row with a slug is a unit. */
export const SLUGGED = [
  'alternatives',
  'criterionGroups',
  'criteria',
  'sources',
  'origins',
  'speakers',
  'claims',
  'readings',
  'scenarios',
] as const satisfies readonly TableName[];
export type SluggedTable = (typeof SLUGGED)[number];

/** Rows that are merged as a whole, by what they hang on. */
export const UNIT_KINDS = [
  'findings',
  'describes',
  'codings',
  'weights',
  'contradictions',
  'attributes',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A row of a unit, where it stands, and what it says without ids of its own. */
export interface UnitRow {
  readonly table: TableName;
  readonly row: Row;
  /** What the row is known by in its unit: a row that takes its place keeps its id. */
  readonly place: string;
  /** What is compared. */
  readonly says: string;
}

/** The units of one kind in a workbook, by key; built-in ones alone, that is, those that hang on rows with a slug. */
export type Units = ReadonlyMap<string, readonly UnitRow[]>;

/** "claims:0190…": by which a unit is known in one workbook. */
export const unitKey = (what: SluggedTable | UnitKind | 'workbook', ...ids: readonly string[]): string =>
  [what, ...ids].join(':');

const slugged = (rows: readonly { readonly id: string; readonly slug: string | null }[]): Set<string> =>
  new Set(rows.flatMap(({ id, slug }) => (slug === null ? [] : [id])));

/** Collects rows under the key of their unit. */
function collector() {
  const units = new Map<string, UnitRow[]>();
  const add = (
    key: string,
    table: TableName,
    row: Row,
    place: readonly unknown[],
    says: readonly unknown[],
  ) => {
    const unit = units.get(key) ?? [];
    unit.push({
      table,
      row,
      place: JSON.stringify([table, ...place]),
      says: JSON.stringify([table, ...says]),
    });
    units.set(key, unit);
  };
  return { units, add };
}

const COLLECT: { readonly [K in UnitKind]: (tables: WorkbookTables) => Units } = {
  findings: (tables) => {
    const { units, add } = collector();
    const claims = slugged(tables.claims);
    for (const row of tables.findings) {
      if (!claims.has(row.claimId)) continue;
      const cell = [row.alternativeId, row.criterionId];
      const says = [...cell, row.polarity, row.strength, row.inferred, row.use, row.remark];
      add(unitKey('findings', row.claimId), 'findings', row, cell, says);
    }
    for (const row of tables.settlements) {
      if (claims.has(row.claimId))
        add(unitKey('findings', row.claimId), 'settlements', row, [], [row.reason]);
    }
    return units;
  },
  describes: (tables) => {
    const { units, add } = collector();
    const claims = slugged(tables.claims);
    for (const row of tables.attributeEntries) {
      const says = [row.alternativeId, row.valueId];
      if (claims.has(row.claimId))
        add(unitKey('describes', row.claimId), 'attributeEntries', row, says, says);
    }
    return units;
  },
  codings: (tables) => {
    const { units, add } = collector();
    const readings = slugged(tables.readings);
    const claims = slugged(tables.claims);
    const isBuiltIn = (row: { readonly readingId: string; readonly claimId: string }): boolean =>
      readings.has(row.readingId) && claims.has(row.claimId);
    for (const row of tables.readingClaims) {
      if (isBuiltIn(row)) add(unitKey('codings', row.readingId, row.claimId), 'readingClaims', row, [], []);
    }
    for (const row of tables.readingFindings) {
      const cell = [row.alternativeId, row.criterionId];
      const says = [...cell, row.polarity, row.strength, row.inferred, row.use, row.remark];
      if (isBuiltIn(row)) {
        add(unitKey('codings', row.readingId, row.claimId), 'readingFindings', row, cell, says);
      }
    }
    return units;
  },
  weights: (tables) => {
    const { units, add } = collector();
    const scenarios = slugged(tables.scenarios);
    const criteria = slugged(tables.criteria);
    for (const row of tables.weights) {
      if (!scenarios.has(row.scenarioId) || !criteria.has(row.criterionId)) continue;
      const says = [row.criterionId, row.value, row.lockedShare];
      add(unitKey('weights', row.scenarioId), 'weights', row, [row.criterionId], says);
    }
    return units;
  },
  contradictions: (tables) => {
    const { units, add } = collector();
    const contradictions = slugged(tables.contradictions);
    const sides = new Map(tables.contradictionSides.map((side) => [side.id, side]));
    for (const row of tables.contradictions) {
      if (row.slug !== null) add(unitKey('contradictions', row.id), 'contradictions', row, [], [row.theme]);
    }
    for (const row of tables.contradictionSides) {
      if (!contradictions.has(row.contradictionId)) continue;
      const says = [row.position, row.statement];
      add(unitKey('contradictions', row.contradictionId), 'contradictionSides', row, [row.position], says);
    }
    for (const row of tables.contradictionClaims) {
      const side = sides.get(row.sideId);
      if (!side || !contradictions.has(side.contradictionId)) continue;
      const says = [side.position, row.claimId];
      add(unitKey('contradictions', side.contradictionId), 'contradictionClaims', row, says, says);
    }
    return units;
  },
  attributes: (tables) => {
    const { units, add } = collector();
    const attributes = slugged(tables.attributes);
    for (const row of tables.attributes) {
      if (row.slug === null) continue;
      add(unitKey('attributes', row.id), 'attributes', row, [], [row.name, row.question]);
    }
    for (const row of tables.attributeValues) {
      if (!attributes.has(row.attributeId)) continue;
      const says = [row.slug, row.name, row.position];
      add(unitKey('attributes', row.attributeId), 'attributeValues', row, [row.slug ?? row.name], says);
    }
    return units;
  },
};

/** The built-in units of one kind. */
export const unitsOf = (kind: UnitKind, tables: WorkbookTables): Units => COLLECT[kind](tables);

/** What a unit says as a whole; the order of its rows does not matter. */
export const saidBy = (unit: readonly UnitRow[] | undefined): string =>
  JSON.stringify((unit ?? []).map(({ says }) => says).sort());

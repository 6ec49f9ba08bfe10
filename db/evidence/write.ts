/** Plain Node: writing what a workbook has become, row by row. */
import type { Recorder } from '../changes.ts';
import { type Row, sameValue } from '../draft.ts';
import type { TableName, WorkbookTables } from '../tables.ts';
import { tableNames } from '../tables.ts';

type Writer = Pick<Recorder, 'insert' | 'update' | 'remove'>;

/** Columns that are unique in their table, besides the id. */
const UNIQUE: Readonly<Partial<Record<TableName, 'name' | 'fileName'>>> = {
  alternatives: 'name',
  criterionGroups: 'name',
  criteria: 'name',
  readings: 'name',
  attributes: 'name',
  attributeValues: 'name',
  scenarios: 'name',
  sources: 'fileName',
};

/** Columns that are unique together. A row that gets others is written anew, so that two rows may change places. */
const PLACES: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  findings: ['claimId', 'alternativeId', 'criterionId'],
  readingClaims: ['readingId', 'claimId'],
  readingFindings: ['readingId', 'claimId', 'alternativeId', 'criterionId'],
  settlements: ['claimId'],
  attributeEntries: ['valueId', 'claimId', 'alternativeId'],
  judgements: ['alternativeId', 'criterionId'],
  weights: ['scenarioId', 'criterionId'],
  measurements: ['alternativeId', 'criterionId'],
  elicitations: ['scenarioId', 'method'],
  contradictionClaims: ['sideId', 'claimId'],
  sourceTexts: ['sourceId'],
  passages: ['claimId'],
};

/** Writes the difference: what goes first, so that names and cells are free for what comes. `report` hears how far it is, from 0 to 1. */
export function writeTables(
  writer: Writer,
  present: WorkbookTables,
  after: WorkbookTables,
  report: (done: number) => void = () => {},
): void {
  const steps = tableNames.map((table) => differences(table, present, after));
  for (const { table, gone } of steps.toReversed()) for (const id of gone) writer.remove(table, id);
  for (const { table, freed } of steps) {
    // A name that another row is about to take; ids are as unique.
    for (const id of freed) writer.update(table, id, { [UNIQUE[table] ?? 'name']: id } as never);
  }
  steps.forEach(({ table, changed, added }, index) => {
    for (const [id, columns] of changed) writer.update(table, id, columns as never);
    for (const row of added) writer.insert(table, row as never);
    report((index + 1) / steps.length);
  });
}

function differences(table: TableName, present: WorkbookTables, after: WorkbookTables) {
  const before = new Map((present[table] as readonly Row[]).map((row) => [row.id, row]));
  const next = new Map((after[table] as readonly Row[]).map((row) => [row.id, row]));
  const moves = (row: Row): boolean =>
    (PLACES[table] ?? []).some((column) => !sameValue(row[column], before.get(row.id)?.[column]));
  const isNew = (row: Row): boolean => !before.has(row.id) || moves(row);
  const gone = [...before.values()]
    .filter(({ id }) => {
      const row = next.get(id);
      return row === undefined || moves(row);
    })
    .map(({ id }) => id);
  const added = [...next.values()].filter(isNew);
  const changed = [...next.values()].flatMap((row): [string, Readonly<Record<string, unknown>>][] => {
    const old = before.get(row.id);
    if (!old || moves(row)) return [];
    const columns = Object.entries(row).filter(([name, value]) => !sameValue(value, old[name]));
    return columns.length === 0 ? [] : [[row.id, Object.fromEntries(columns)]];
  });
  const unique = UNIQUE[table];
  const wanted = new Set(
    unique === undefined
      ? []
      : [...added, ...changed.map(([, columns]) => columns)].map((row) => row[unique]),
  );
  const freed = changed.flatMap(([id, columns]) =>
    unique !== undefined && unique in columns && wanted.has(before.get(id)?.[unique]) ? [id] : [],
  );
  return { table, gone, added, changed, freed };
}

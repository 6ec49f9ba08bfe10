/** Plain Node: what differs between two workbooks, or between two states of one, row by row and in words. */
import { type Row, sameValue } from '../draft.ts';
import type { TableName, WorkbookTables } from '../tables.ts';
import {
  AREAS,
  type Area,
  type RowDifference,
  type TableDifference,
  type WorkbookDifference,
} from './difference.ts';
import { comparedColumns, fieldDifferences } from './field-words.ts';
import { type RowNames, rowNames } from './row-names.ts';

/**
 * What each table is about, and what its rows are called. Tables without a line say nothing of the comparison itself: who works on it, how
 * something is looked at.
 */
const TABLES: { readonly [T in TableName]?: readonly [area: Area, title: string] } = {
  workbook: ['workbook', 'title, question and description'],
  alternatives: ['structure', 'alternatives'],
  criterionGroups: ['structure', 'groups of criteria'],
  criteria: ['structure', 'criteria'],
  attributes: ['structure', 'attributes'],
  attributeValues: ['structure', 'values of attributes'],
  sources: ['evidence', 'sources'],
  sourceTexts: ['evidence', 'attached texts'],
  speakers: ['evidence', 'speakers'],
  origins: ['evidence', 'origins'],
  claims: ['evidence', 'claims'],
  passages: ['evidence', 'passages of claims'],
  findings: ['evidence', 'findings'],
  measurements: ['evidence', 'measured numbers'],
  attributeEntries: ['evidence', 'descriptions of alternatives'],
  contradictions: ['evidence', 'contradictions'],
  contradictionSides: ['evidence', 'sides of contradictions'],
  contradictionClaims: ['evidence', 'claims of contradictions'],
  readings: ['evidence', 'readings'],
  readingClaims: ['evidence', 'claims that were read'],
  readingFindings: ['evidence', 'findings of readings'],
  settlements: ['evidence', 'settlements'],
  judgements: ['judgements', 'judgements'],
  notes: ['notes', 'notes'],
  scenarios: ['weights', 'scenarios and their rules'],
  weights: ['weights', 'weights'],
};

/** The order in which tables are told: area by area, and within one as TABLES has them. */
const TOLD = (Object.keys(TABLES) as TableName[]).toSorted(
  (a, b) => AREAS.indexOf(areaOf(a)) - AREAS.indexOf(areaOf(b)),
);

function areaOf(table: TableName): Area {
  return TABLES[table]?.[0] ?? 'workbook';
}

/**
 * Compares two states, rows by their ids: two files are to be made one first (`alignTables`). Only what a workbook says counts, not how it was
 * looked at. Of each table `most` differences are named one by one, and all of them counted.
 */
export function compareTables(
  before: WorkbookTables,
  after: WorkbookTables,
  { most = 500 }: { readonly most?: number } = {},
): WorkbookDifference {
  const names = { before: rowNames(before), after: rowNames(after) };
  const tables = TOLD.flatMap((table): TableDifference[] => {
    const all = pairsOf(table, before, after);
    if (all.length === 0) return [];
    const count = (what: RowDifference['what']): number => all.filter((pair) => pair.what === what).length;
    return [
      {
        table,
        area: areaOf(table),
        title: TABLES[table]?.[1] ?? table,
        added: count('added'),
        changed: count('changed'),
        removed: count('removed'),
        rows: all.slice(0, most).map((pair) => rowDifference(table, pair, names)),
      },
    ];
  });
  return { tables };
}

interface Pair {
  readonly what: RowDifference['what'];
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly columns: readonly string[];
}

/** The rows of a table that differ: in the order after, then those that are gone. */
function pairsOf(table: TableName, before: WorkbookTables, after: WorkbookTables): Pair[] {
  const columns = comparedColumns(table);
  const [old, next] = [before[table] as readonly Row[], after[table] as readonly Row[]];
  const was = new Map(old.map((row) => [row.id, row]));
  const is = new Set(next.map(({ id }) => id));
  const gone = old.filter(({ id }) => !is.has(id));
  return [
    ...next.flatMap((row): Pair[] => {
      const twin = was.get(row.id);
      if (!twin) return [{ what: 'added', before: undefined, after: row, columns }];
      const differing = columns.filter((column) => !sameValue(twin[column], row[column]));
      return differing.length === 0
        ? []
        : [{ what: 'changed', before: twin, after: row, columns: differing }];
    }),
    ...gone.map(
      (row): Pair => ({
        what: 'removed',
        before: row,
        after: undefined,
        columns,
      }),
    ),
  ];
}

function rowDifference(
  table: TableName,
  { what, before, after, columns }: Pair,
  names: { readonly before: RowNames; readonly after: RowNames },
): RowDifference {
  const old = before ? { row: before, names: names.before } : null;
  const next = after ? { row: after, names: names.after } : null;
  const shown = next ?? old;
  return {
    id: shown?.row.id ?? '',
    what,
    name: shown ? shown.names.of(table, shown.row) : '',
    fields: fieldDifferences(table, columns, old, next),
  };
}

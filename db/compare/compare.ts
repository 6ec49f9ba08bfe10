/** Plain Node: what differs between two workbooks, or between two states of one, row by row and in words. */
import { type Message, msg, t } from '../../common/language/texts.ts';
import { type Row, sameValue } from '../draft.ts';
import type { TableName, WorkbookTables } from '../tables.ts';
import {
  AREAS,
  type Area,
  type RowDifference,
  type TableDifference,
  type WorkbookDifference,
} from './difference.ts';
import { comparedColumns, fieldDifferences, type Texts, textsOf } from './field-words.ts';
import { type RowNames, rowNames } from './row-names.ts';

/**
 * What each table is about, and what its rows are called. Tables without a line say nothing of the comparison itself: who works on it, how
 * something is looked at.
 */
const TABLES: { readonly [T in TableName]?: readonly [area: Area, title: Message] } = {
  workbook: ['workbook', msg('title, question and description')],
  alternatives: ['structure', msg('alternatives')],
  criterionGroups: ['structure', msg('groups of criteria')],
  criteria: ['structure', msg('criteria')],
  attributes: ['structure', msg('attributes')],
  attributeValues: ['structure', msg('values of attributes')],
  sources: ['evidence', msg('sources')],
  sourceTexts: ['evidence', msg('attached texts')],
  speakers: ['evidence', msg('speakers')],
  origins: ['evidence', msg('origins')],
  claims: ['evidence', msg('claims')],
  passages: ['evidence', msg('passages of claims')],
  findings: ['evidence', msg('findings')],
  measurements: ['evidence', msg('measured numbers')],
  attributeEntries: ['evidence', msg('descriptions of alternatives')],
  contradictions: ['evidence', msg('contradictions')],
  contradictionSides: ['evidence', msg('sides of contradictions')],
  contradictionClaims: ['evidence', msg('claims of contradictions')],
  readings: ['evidence', msg('readings')],
  readingClaims: ['evidence', msg('claims that were read')],
  readingFindings: ['evidence', msg('findings of readings')],
  settlements: ['evidence', msg('settlements')],
  judgements: ['judgements', msg('judgements')],
  notes: ['notes', msg('notes')],
  scenarios: ['weights', msg('scenarios and their rules')],
  weights: ['weights', msg('weights')],
};

/** The order in which tables are told: area by area, and within one as TABLES has them. */
const TOLD = (Object.keys(TABLES) as TableName[]).toSorted(
  (a, b) => AREAS.indexOf(areaOf(a)) - AREAS.indexOf(areaOf(b)),
);

function areaOf(table: TableName): Area {
  return TABLES[table]?.[0] ?? 'workbook';
}

function titleOf(table: TableName): string {
  const title = TABLES[table]?.[1];
  return title === undefined ? table : t(title);
}

export interface CompareOptions {
  /** So many differences of each table are named one by one; all of them are counted. */
  readonly most?: number;
  /** So many characters of long texts are given whole, the first ones; the others are cut, and say so. */
  readonly whole?: number;
}

/**
 * Compares two states, rows by their ids: two files are to be made one first (`alignTables`). Only what a workbook says counts, not how it was
 * looked at.
 */
export function compareTables(
  before: WorkbookTables,
  after: WorkbookTables,
  { most = 500, whole = 0 }: CompareOptions = {},
): WorkbookDifference {
  const texts = textsOf(whole);
  const names = { before: rowNames(before), after: rowNames(after) };
  const tables = TOLD.flatMap((table): TableDifference[] => {
    const { pairs, counts } = pairsOf(table, before, after, most);
    if (counts.added + counts.changed + counts.removed === 0) return [];
    return [
      {
        ...{ table, area: areaOf(table), title: titleOf(table), ...counts },
        rows: pairs.map((pair) => rowDifference(table, pair, names, texts)),
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

interface Pairs {
  /** As many as were asked for. */
  readonly pairs: readonly Pair[];
  /** Of all. */
  readonly counts: Readonly<Record<RowDifference['what'], number>>;
}

/** The rows of a table that differ: in the order after, then those that are gone. */
function pairsOf(table: TableName, before: WorkbookTables, after: WorkbookTables, most: number): Pairs {
  const columns = comparedColumns(table);
  const [old, next] = [before[table] as readonly Row[], after[table] as readonly Row[]];
  const counts = { added: 0, changed: 0, removed: 0 };
  const pairs: Pair[] = [];
  const add = (pair: Pair): void => {
    counts[pair.what]++;
    if (pairs.length < most) pairs.push(pair);
  };
  const gone = new Map(old.map((row) => [row.id, row]));
  for (const row of next) {
    const twin = gone.get(row.id);
    gone.delete(row.id);
    if (!twin) {
      add({ what: 'added', before: undefined, after: row, columns });
      continue;
    }
    const differing = columns.filter((column) => !sameValue(twin[column], row[column]));
    if (differing.length > 0) add({ what: 'changed', before: twin, after: row, columns: differing });
  }
  for (const row of gone.values()) add({ what: 'removed', before: row, after: undefined, columns });
  return { pairs, counts };
}

function rowDifference(
  table: TableName,
  { what, before, after, columns }: Pair,
  names: { readonly before: RowNames; readonly after: RowNames },
  texts: Texts,
): RowDifference {
  const old = before ? { row: before, names: names.before } : null;
  const next = after ? { row: after, names: names.after } : null;
  const shown = next ?? old;
  return {
    id: shown?.row.id ?? '',
    what,
    name: shown ? shown.names.of(table, shown.row) : '',
    fields: fieldDifferences(table, columns, old, next, texts),
  };
}

/** Plain Node: merging new built-in evidence with what a workbook has made of the older, three ways. */

import { anyRows, type Draft, draftOf, type Row, sameValue } from '../draft.ts';
import type { WorkbookTables } from '../tables.ts';
import {
  SLUGGED,
  type SluggedTable,
  saidBy,
  UNIT_KINDS,
  type UnitKind,
  type UnitRow,
  unitKey,
  unitsOf,
} from './units.ts';

/** The three sides of a merge: as it was built in, as the analyst has it, and as it is built in now. */
export interface Sides {
  readonly base: WorkbookTables;
  readonly present: WorkbookTables;
  readonly target: WorkbookTables;
}

/** Something that the analyst and the new evidence both changed. */
export interface Clash {
  readonly key: string;
  readonly what: SluggedTable | UnitKind | 'workbook';
  readonly original: readonly UnitRow[] | Row | undefined;
  readonly yours: readonly UnitRow[] | Row | undefined;
  readonly builtIn: readonly UnitRow[] | Row | undefined;
}

/** A merge on its way. */
export interface Merge extends Sides {
  /** The workbook as it comes to be. */
  readonly draft: Draft;
  readonly clashes: Clash[];
  /** Units in which the analyst's version stays, whether or not the evidence has another. */
  readonly kept: Set<string>;
  /** Rows that are built in no longer, by "table id": they go unless something rests on them. */
  readonly leaving: Map<string, SluggedTable>;
  readonly take: ReadonlySet<string>;
}

/** Columns of built-in rows that are the analyst's own, whatever is built in. */
const OWN_COLUMNS: Readonly<Partial<Record<SluggedTable, readonly string[]>>> = {
  alternatives: ['active'],
  criteria: ['active'],
  sources: ['credibility'],
  speakers: ['credibility'],
  claims: ['excludedReason'],
  scenarios: ['elicitation', 'methodOptions'],
};

/** Columns that are compared: not the row's name in the file, nor its place, which the evidence gives. */
const compared = (table: SluggedTable | 'workbook', row: Row): string[] => {
  const own = table === 'workbook' ? WORKBOOK_OWN : ['slug', ...(OWN_COLUMNS[table] ?? [])];
  return Object.keys(row).filter(
    (column) => column !== 'id' && column !== 'position' && !own.includes(column),
  );
};
const WORKBOOK_OWN: readonly string[] = ['title', 'currentScenarioId', 'createdAt', 'createdBy'];

/** Merges rows with slugs column by column, then what hangs on them unit by unit. `take` names clashes in which the evidence wins. */
export function mergeEvidence(sides: Sides, take: ReadonlySet<string>): Merge {
  const merge: Merge = {
    ...sides,
    take,
    draft: draftOf(sides.present),
    clashes: [],
    kept: new Set(),
    leaving: new Map(),
  };
  for (const table of SLUGGED) mergeTable(merge, table);
  const [mine] = sides.present.workbook;
  const [original] = sides.base.workbook;
  const [theirs] = sides.target.workbook;
  if (mine && theirs) mergeColumns(merge, 'workbook', unitKey('workbook'), { mine, original, theirs });
  for (const kind of UNIT_KINDS) mergeUnits(merge, kind);
  return merge;
}

function mergeTable(merge: Merge, table: SluggedTable): void {
  const rows = anyRows(merge.draft, table);
  const base = byId(merge.base[table]);
  const target = byId(merge.target[table]);
  for (const id of new Set([...target.keys(), ...base.keys()])) {
    const [mine, original, theirs] = [rows.get(id), base.get(id), target.get(id)];
    const key = unitKey(table, id);
    if (mine && theirs) mergeColumns(merge, table, key, { mine, original, theirs });
    else if (theirs) addOrLeave(merge, table, key, { original, theirs });
    if (mine && original && !theirs) dropOrKeep(merge, table, key, { mine, original });
  }
}

const byId = (rows: readonly unknown[]): Map<string, Row> =>
  new Map((rows as readonly Row[]).filter((row) => row['slug'] !== null).map((row) => [row.id, row]));

interface Three {
  readonly mine: Row;
  readonly original: Row | undefined;
  readonly theirs: Row;
}

function mergeColumns(
  merge: Merge,
  table: SluggedTable | 'workbook',
  key: string,
  { mine, original, theirs }: Three,
): void {
  const columns: Record<string, unknown> = {};
  let clashes = false;
  for (const column of compared(table, theirs)) {
    const [own, first, next] = [mine[column], original?.[column], theirs[column]];
    if (sameValue(own, next)) continue;
    const edited = original === undefined || !sameValue(own, first);
    if (edited) merge.kept.add(key);
    if (!edited) columns[column] = next;
    else if (original === undefined || !sameValue(first, next)) clashes = true;
  }
  if (clashes && merge.take.has(key)) {
    for (const column of compared(table, theirs)) columns[column] = theirs[column];
  }
  if (clashes) clash(merge, { key, what: table, original, yours: mine, builtIn: theirs });
  anyRows(merge.draft, table).set(mine.id, { ...mine, ...columns });
}

/** Notes a clash; where the evidence is taken, nothing of the analyst's stays in it. */
function clash(merge: Merge, found: Clash): void {
  merge.clashes.push(found);
  if (merge.take.has(found.key)) merge.kept.delete(found.key);
  else merge.kept.add(found.key);
}

const sameRow = (table: SluggedTable, a: Row, b: Row): boolean =>
  compared(table, b).every((column) => sameValue(a[column], b[column]));

/** A row that the analyst deleted stays away, unless he takes it in its new form. */
function addOrLeave(
  merge: Merge,
  table: SluggedTable,
  key: string,
  { original, theirs }: Omit<Three, 'mine'>,
): void {
  if (original !== undefined) {
    merge.kept.add(key);
    if (sameRow(table, original, theirs)) return;
    clash(merge, { key, what: table, original, yours: undefined, builtIn: theirs });
    if (!merge.take.has(key)) return;
  }
  anyRows(merge.draft, table).set(theirs.id, theirs);
}

/** A row that is built in no longer goes, unless the analyst edited it and keeps it. */
function dropOrKeep(
  merge: Merge,
  table: SluggedTable,
  key: string,
  { mine, original }: { readonly mine: Row; readonly original: Row },
): void {
  if (!sameRow(table, mine, original)) {
    clash(merge, { key, what: table, original, yours: mine, builtIn: undefined });
    if (!merge.take.has(key)) return;
  }
  merge.leaving.set(`${table} ${mine.id}`, table);
}

function mergeUnits(merge: Merge, kind: UnitKind): void {
  const { base, present, target } = unitsBySide(merge, kind);
  const mine = draftOf(merge.present);
  for (const key of new Set([...target.keys(), ...base.keys()])) {
    const [original, yours, builtIn] = [base.get(key), present.get(key), target.get(key)];
    const [first, own, next] = [saidBy(original), saidBy(yours), saidBy(builtIn)];
    if (own === next || isGone(merge.draft, kind, key)) continue;
    // What hangs on something that the analyst deleted went with it, and comes back with it.
    const wentAlong = isGone(mine, kind, key);
    if (own !== first && !wentAlong) {
      merge.kept.add(key);
      if (next === first) continue;
      clash(merge, { key, what: kind, original, yours, builtIn });
      if (!merge.take.has(key)) continue;
    }
    replaceUnit(merge.draft, yours ?? [], builtIn ?? []);
  }
}

/** The units of each side. Weights of a criterion that was built in long ago and only stayed are the analyst's. */
function unitsBySide({ base, present, target }: Sides, kind: UnitKind) {
  const known = new Set([...base.criteria, ...target.criteria].map(({ id }) => id));
  const own = unitsOf(kind, present);
  if (kind !== 'weights') return { base: unitsOf(kind, base), present: own, target: unitsOf(kind, target) };
  const weights = [...own].map(
    ([key, unit]) => [key, unit.filter(({ row }) => known.has(String(row['criterionId'])))] as const,
  );
  return { base: unitsOf(kind, base), present: new Map(weights), target: unitsOf(kind, target) };
}

/** Whether the row that a unit hangs on is not there: the analyst deleted it. */
function isGone(draft: Draft, kind: UnitKind, key: string): boolean {
  const [, owner = '', claim] = key.split(':');
  if (kind === 'weights') return !draft.scenarios.has(owner);
  if (kind === 'codings') return !draft.readings.has(owner) || !draft.claims.has(claim ?? '');
  return (kind === 'findings' || kind === 'describes') && !draft.claims.has(owner);
}

/** Puts the new rows in the place of the old. A row that takes another's place keeps its id. */
export function replaceUnit(draft: Draft, old: readonly UnitRow[], next: readonly UnitRow[]): void {
  const ids = new Map(old.map(({ place, row }) => [place, row.id]));
  for (const { table, row } of old) anyRows(draft, table).delete(row.id);
  for (const { table, row, place } of next) {
    const id = ids.get(place) ?? row.id;
    anyRows(draft, table).set(id, { ...row, id });
  }
}

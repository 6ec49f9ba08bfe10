/** Plain Node: what has to fit together again once new evidence was merged: references, names and places. */

import { t } from '../../common/language/texts.ts';
import { anyRows, type Draft, type Row } from '../draft.ts';
import { foldName } from '../names.ts';
import type { TableName } from '../tables.ts';
import type { Merge } from './merge.ts';
import { referencesOf } from './target.ts';
import type { SluggedTable } from './units.ts';

/** Tables whose rows go with what they hang on, so that they keep nothing in the workbook. */
const HANGING: ReadonlySet<TableName> = new Set<TableName>(['weights', 'elicitations', 'workbook']);

/** Users first, so that a row is looked at after everything that could rest on it. */
const ORDER: readonly SluggedTable[] = [
  'scenarios',
  'readings',
  'claims',
  'speakers',
  'sources',
  'origins',
  'alternatives',
  'criteria',
  'criterionGroups',
];

/** Takes away what is built in no longer and nothing rests on. A criterion or an alternative that has to stay is hidden. */
export function removeLeaving({ draft, leaving, present }: Merge): void {
  for (const table of ORDER) {
    const used = usedRows(draft, table);
    for (const [place, from] of leaving) {
      const id = place.slice(place.indexOf(' ') + 1);
      if (from !== table || !anyRows(draft, table).has(id)) continue;
      if (used.has(id)) hide(draft, table, id);
      else drop(draft, table, id);
    }
  }
  const [workbook] = draft.workbook.values();
  if (!workbook || draft.scenarios.has(workbook.currentScenarioId ?? '')) return;
  const [first] = [...draft.scenarios.values()].sort((a, b) => a.position - b.position);
  const heir = present.scenarios.find(({ id }) => draft.scenarios.has(id)) ?? first;
  draft.workbook.set(workbook.id, { ...workbook, currentScenarioId: heir?.id ?? null });
}

/** The rows of a table that others rest on. An echo does not hold what it repeats. */
function usedRows(draft: Draft, table: SluggedTable): ReadonlySet<string> {
  const used = new Set<string>();
  for (const other of Object.keys(draft) as TableName[]) {
    if (HANGING.has(other)) continue;
    for (const row of anyRows(draft, other).values()) {
      for (const [column, to, id] of referencesOf(row)) {
        if (to === table && column !== 'echoOfId') used.add(id);
      }
    }
  }
  return used;
}

function hide(draft: Draft, table: SluggedTable, id: string): void {
  if (table !== 'criteria' && table !== 'alternatives') return;
  const row = anyRows(draft, table).get(id);
  if (row) anyRows(draft, table).set(id, { ...row, active: false });
}

function drop(draft: Draft, table: SluggedTable, id: string): void {
  anyRows(draft, table).delete(id);
  for (const name of HANGING) {
    if (name === 'workbook') continue;
    const rows = anyRows(draft, name);
    for (const row of rows.values()) {
      if (referencesOf(row).some(([, to, at]) => to === table && at === id)) rows.delete(row.id);
    }
  }
}

/** Rows that the analyst deleted and the evidence needs come back, hidden where they can be; other loose ends are cut. */
export function mendReferences({ draft, target }: Merge): void {
  dropHomeless(draft);
  let ends = looseEnds(draft);
  while (ends.length > 0) {
    for (const end of ends) mend(draft, target, end);
    ends = looseEnds(draft);
  }
  dropHomeless(draft);
}

const looseEnds = (draft: Draft): LooseEnd[] =>
  (Object.keys(draft) as TableName[]).flatMap((table) =>
    [...anyRows(draft, table).values()].flatMap((row) =>
      referencesOf(row).flatMap(([column, to, id]) =>
        anyRows(draft, to).has(id) ? [] : [{ table, rowId: row.id, column, to, id }],
      ),
    ),
  );

interface LooseEnd {
  readonly table: TableName;
  readonly rowId: string;
  readonly column: string;
  readonly to: TableName;
  readonly id: string;
}

function mend(draft: Draft, target: Merge['target'], { table, rowId, column, to, id }: LooseEnd): void {
  const rows = anyRows(draft, table);
  const row = rows.get(rowId);
  if (!row || anyRows(draft, to).has(id)) return;
  if (column === 'echoOfId' || column === 'originId') {
    rows.set(rowId, { ...row, [column]: null });
    return;
  }
  const built = to === 'claims' ? undefined : (target[to] as readonly Row[]).find((other) => other.id === id);
  if (built) anyRows(draft, to).set(id, 'active' in built ? { ...built, active: false } : built);
  else rows.delete(rowId);
}

/** Sides without claims and contradictions with fewer than two sides say nothing. */
function dropHomeless(draft: Draft): void {
  for (const row of draft.contradictionClaims.values()) {
    if (!draft.claims.has(row.claimId)) draft.contradictionClaims.delete(row.id);
  }
  const filled = new Set([...draft.contradictionClaims.values()].map(({ sideId }) => sideId));
  for (const side of draft.contradictionSides.values()) {
    if (!filled.has(side.id)) draft.contradictionSides.delete(side.id);
  }
  const sides = Map.groupBy(draft.contradictionSides.values(), (side) => side.contradictionId);
  for (const { id } of draft.contradictions.values()) {
    const own = sides.get(id) ?? [];
    if (own.length >= 2) continue;
    draft.contradictions.delete(id);
    for (const side of own) {
      draft.contradictionSides.delete(side.id);
      for (const row of draft.contradictionClaims.values()) {
        if (row.sideId === side.id) draft.contradictionClaims.delete(row.id);
      }
    }
  }
}

const PLACED: readonly TableName[] = [
  'alternatives',
  'criterionGroups',
  'criteria',
  'sources',
  'origins',
  'claims',
  'readings',
  'attributes',
  'scenarios',
  'contradictions',
];

/** Built-in rows stand in the order of the evidence, what else there is behind them in the order that it had. */
export function placeRows({ draft, target }: Merge): void {
  for (const table of PLACED) {
    const built = new Map((target[table] as readonly Row[]).map((row) => [row.id, row]));
    const rows = anyRows(draft, table);
    for (const { id, position } of target[table] as readonly (Row & { readonly position: number })[]) {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, position });
    }
    const last = Math.max(0, ...[...built.values()].map((row) => Number(row['position'])));
    const others = [...rows.values()]
      .filter((row) => !built.has(row.id))
      .sort((a, b) => Number(a['position']) - Number(b['position']));
    others.forEach((row, index) => {
      rows.set(row.id, { ...row, position: last + 1 + index });
    });
  }
}

const UNIQUE_NAMES: readonly TableName[] = [
  'alternatives',
  'criterionGroups',
  'criteria',
  'readings',
  'attributes',
  'scenarios',
];

/** Where something built in is called like something else that stays, the other gets another name. */
export function tellNamesApart({ draft, target }: Merge): void {
  for (const table of UNIQUE_NAMES) {
    const built = new Set((target[table] as readonly Row[]).map(({ id }) => id));
    const rows = anyRows(draft, table);
    const used = new Set<string>();
    const first = [...rows.values()].sort((a, b) => Number(built.has(b.id)) - Number(built.has(a.id)));
    for (const row of first) {
      const name = freeName(String(row['name']), used);
      used.add(foldName(name));
      if (name !== row['name']) rows.set(row.id, { ...row, name });
    }
  }
  const files = new Set<unknown>();
  for (const source of draft.sources.values()) {
    if (source.fileName !== null && files.has(source.fileName)) {
      draft.sources.set(source.id, { ...source, fileName: null });
    }
    files.add(source.fileName);
  }
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(foldName(free)); number++) {
    free =
      number === 2
        ? t('{name} (earlier)', { name: name.slice(0, 100) })
        : t('{name} (earlier {number})', { name: name.slice(0, 100), number: String(number - 1) });
  }
  return free;
}

/** Plain Node: the built-in rows of a workbook as they were written, before anybody edited them. */
import type { ReadDb } from '../connection.ts';
import { anyRows, type Draft, draftOf, tablesOf } from '../draft.ts';
import { findEvent, type StoredEvent } from '../events.ts';

import { rewinder } from '../history/rewind.ts';
import { tableNames, type WorkbookTables } from '../tables.ts';
import { SLUGGED, UNIT_KINDS, unitKey, unitsOf } from './units.ts';

/** The view in which the workbook keeps what became of an offer. */
export const EVIDENCE_VIEW = 'evidence';

/** What that view keeps. */
export interface EvidenceView {
  /** Fingerprint of the evidence that is not offered by itself again. */
  readonly dismissed: string;
  /** Units in which the analyst's version stayed when it was taken. */
  readonly kept: readonly string[];
  /** Built-in rows that only stayed because something of the analyst's rests on them. */
  readonly left: readonly string[];
  /** When, so that each taking leaves its mark in the log. */
  readonly at: string;
}

/**
 * The tables as built-in evidence wrote them last: right after the workbook was made, or right after newer evidence was taken, where that still
 * stands; what stayed the analyst's at that taking is as it was before it. The log is read backwards: what no later event touched is as it is
 * now. Null where the workbook has no beginning in its log.
 */
export function builtInBase(db: ReadDb, present: WorkbookTables): WorkbookTables | null {
  const marks = standingMarks(db);
  if (marks === null) return null;
  const draft = draftOf(present);
  const base = draftOf(EMPTY);
  const takeBack = rewinder(db);
  // Units that stayed the analyst's at every taking so far; null before the first.
  let pending: ReadonlySet<string> | null = null as ReadonlySet<string> | null;
  for (const { id, number } of db.all<{ id: string; number: number }>(
    'SELECT id, number FROM events ORDER BY number DESC',
  )) {
    const mark = marks.get(number);
    if (mark === undefined) {
      takeBack(draft, findEvent(db, id)?.changes ?? []);
      continue;
    }
    const event = mark === 'create' ? undefined : findEvent(db, id);
    const { kept, left } = outcomeOf(event);
    const wanted = pending;
    const isWanted = (key: string): boolean =>
      (wanted === null || wanted.has(key)) && !kept.has(key) && !left.has(key);
    addUnits(base, tablesOf(draft), isWanted);
    pending = wanted === null ? kept : wanted.intersection(kept);
    if (mark === 'create' || pending.size === 0) break;
    takeBack(draft, event?.changes ?? []);
  }
  return tablesOf(base);
}

const EMPTY = Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as WorkbookTables;

/** The events after which built-in evidence stood as it was written, by number. */
function standingMarks(db: ReadDb): Map<number, 'create' | 'take'> | null {
  const marks = new Map<number, 'create' | 'take'>();
  const numbers = new Map<string, number>();
  for (const event of db.all<Pick<StoredEvent, 'number' | 'id' | 'kind' | 'targetId'> & { command: string }>(
    `SELECT number, id, kind, target_id AS targetId, command FROM events
     WHERE kind IN ('create', 'undo', 'redo') OR command = 'takeEvidence' ORDER BY number`,
  )) {
    if (event.kind === 'create') marks.set(event.number, 'create');
    if (event.command === 'takeEvidence') {
      numbers.set(event.id, event.number);
      marks.set(event.number, 'take');
    }
    const taken = numbers.get(event.targetId ?? '');
    if (taken === undefined) continue;
    if (event.kind === 'undo') marks.delete(taken);
    if (event.kind === 'redo') marks.set(taken, 'take');
  }
  return marks.size === 0 ? null : marks;
}

/** What a taking left to the analyst, by the view that it wrote. */
function outcomeOf(event: StoredEvent | undefined) {
  const view = event?.changes.find(
    ({ table, after }) => table === 'viewStates' && after?.['view'] === EVIDENCE_VIEW,
  );
  const { kept = [], left = [] } = JSON.parse(
    String(view?.after?.['state'] ?? '{}'),
  ) as Partial<EvidenceView>;
  return { kept: new Set(kept), left: new Set(left) };
}

/** Adds the built-in units of these tables whose key is wanted. */
function addUnits(base: Draft, tables: WorkbookTables, wanted: (key: string) => boolean): void {
  for (const table of SLUGGED) {
    for (const row of tables[table]) {
      if (row.slug !== null && wanted(unitKey(table, row.id))) anyRows(base, table).set(row.id, row);
    }
  }
  for (const kind of UNIT_KINDS) {
    for (const [key, unit] of unitsOf(kind, tables)) {
      if (!wanted(key)) continue;
      for (const { table, row } of unit) anyRows(base, table).set(row.id, row);
    }
  }
  for (const row of tables.workbook) if (wanted(unitKey('workbook'))) base.workbook.set(row.id, row);
}

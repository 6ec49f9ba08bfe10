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

type Marks = ReadonlyMap<number, 'create' | 'take'>;

type MarkingEvent = Pick<StoredEvent, 'number' | 'id' | 'kind' | 'targetId' | 'command'>;

/** The events after which built-in evidence stood as it was written, by number; null for a log without a beginning. */
function standingMarks(db: ReadDb): Marks | null {
  let marks: Marks = new Map();
  const numbers = new Map<string, number>();
  const undone = new Set<number>();
  /** What stood before and after the workbook went back, by the event that took it back. */
  const goings = new Map<string, readonly [before: Marks, after: Marks]>();
  for (const event of db.all<MarkingEvent>(
    `SELECT number, id, kind, target_id AS targetId, command FROM events
     WHERE kind IN ('create', 'undo', 'redo') OR command IN ('takeEvidence', 'restoreState') ORDER BY number`,
  )) {
    if (event.kind === 'create') marks = new Map([...marks, [event.number, 'create']]);
    if (event.command === 'takeEvidence') {
      numbers.set(event.id, event.number);
      marks = withTaking(marks, event.number, true);
    }
    if (event.command === 'restoreState') {
      const after = marksAfterGoing(
        db,
        event,
        marks,
        [...numbers.values()].filter((n) => !undone.has(n)),
      );
      goings.set(event.id, [marks, after]);
      marks = after;
    }
    const going = goings.get(event.targetId ?? '');
    if (going) marks = event.kind === 'undo' ? going[0] : going[1];
    const taken = numbers.get(event.targetId ?? '');
    if (taken === undefined) continue;
    // Only undo and redo name another event.
    if (event.kind === 'undo') undone.add(taken);
    else undone.delete(taken);
    marks = withTaking(marks, taken, event.kind === 'redo');
  }
  return marks.size === 0 ? null : marks;
}

/** With a taking that stands, or without one that does not. */
const withTaking = (marks: Marks, taken: number, stands: boolean): Marks =>
  new Map([
    ...[...marks].filter(([number]) => number !== taken),
    ...(stands ? [[taken, 'take'] as const] : []),
  ]);

/**
 * What stands after the workbook went back: the takings up to the one that wrote how the offer was left then. Where going back left that as it was,
 * nothing was taken in between.
 */
function marksAfterGoing(db: ReadDb, event: MarkingEvent, marks: Marks, takings: readonly number[]): Marks {
  const change = offerIn(findEvent(db, event.id));
  if (change === undefined) return marks;
  const last =
    change.after === null
      ? 0
      : db
          .all<Pick<MarkingEvent, 'number' | 'id'>>(
            `SELECT number, id FROM events WHERE command IN ('takeEvidence', 'dismissEvidence') AND number < ?
             ORDER BY number DESC`,
            [event.number],
          )
          .find(({ id }) => offerIn(findEvent(db, id))?.after?.['state'] === change.after?.['state'])?.number;
  if (last === undefined) return marks;
  const created = [...marks].filter(([, mark]) => mark === 'create');
  return new Map([...created, ...takings.filter((n) => n <= last).map((n) => [n, 'take'] as const)]);
}

/** What an event made of how the offer was left. */
const offerIn = (event: StoredEvent | undefined) =>
  event?.changes.findLast(
    ({ table, before, after }) => table === 'viewStates' && (after ?? before)?.['view'] === EVIDENCE_VIEW,
  );

/** What a taking left to the analyst, by the view that it wrote. */
function outcomeOf(event: StoredEvent | undefined) {
  const view = offerIn(event);
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

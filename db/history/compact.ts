/** Plain Node: folds old events of a log into few, on request. */

import { dayWords } from '../../common/dates.ts';
import { UserFacingError } from '../../common/errors.ts';
import { t } from '../../common/language/texts.ts';
import type { RowChange } from '../changes.ts';
import { isViewChange } from '../changes.ts';
import { type ReadDb, sizeOf, type WriteDb } from '../connection.ts';
import { changeParts, findEvent } from '../events.ts';
import { rewriteLog } from '../log/rewrite-log.ts';
import { type RowImage, sqlTable, type TableName, tableNames } from '../tables.ts';
import { type StepLine, standingOf } from './steps.ts';

/** What a compaction would do. */
export interface CompactionPlan {
  /** Events in the log, views included. */
  readonly events: number;
  /** How many of them are folded. */
  readonly folded: number;
  /** Into how many. */
  readonly into: number;
}

/** What a compaction did. */
export interface Compaction extends CompactionPlan {
  /** Size of the file before and after, in bytes. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

interface Line {
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly analystId: string;
  readonly sessionId: string | null;
  readonly kind: string;
  readonly command: string;
  readonly targetId: string | null;
  readonly state: string | null;
}

/** Events that follow one another and become one. */
type Run = readonly Line[];

/** What folding the events before a moment (ISO 8601 UTC) would do. Reads who targets whom, and no images. */
export function planCompaction(db: ReadDb, before: string): CompactionPlan {
  const lines = linesOf(db);
  const runs = runsOf(db, lines, before);
  return { events: lines.length, folded: runs.flat().length, into: runs.length };
}

/**
 * Folds the events before a moment (ISO 8601 UTC) into as few as there can be, each with what its events came to, and makes the file smaller.
 * How the workbook was made, what brought built-in evidence or a newer format, events that a named version is of, and what redo would make again
 * stay as they are, and so does everything that a later undo or redo speaks of: it can still be taken back or made again, and each state that
 * is left to go to is the one that it was. The chain of seals is made anew. Nothing but the log changes.
 */
export function compactLog(db: WriteDb, before: string): Compaction {
  const bytesBefore = sizeOf(db);
  const plan = db.transaction((): CompactionPlan => {
    const lines = linesOf(db);
    const runs = runsOf(db, lines, before);
    if (runs.length > 0) {
      rewriteLog(db, () => {
        for (const run of runs) fold(db, run);
      });
    }
    return { events: lines.length, folded: runs.flat().length, into: runs.length };
  });
  if (plan.folded > 0) makeSmaller(db);
  return { ...plan, bytesBefore, bytesAfter: sizeOf(db) };
}

/** The log is folded and saved by now. Where there is no room to write the file anew, it stays as large as it was. */
function makeSmaller(db: WriteDb): void {
  try {
    db.script('VACUUM');
  } catch (error) {
    if (!(error instanceof UserFacingError) || !['disk', 'in-use'].includes(error.code)) throw error;
  }
}

const linesOf = (db: ReadDb): Line[] =>
  db.all<Line>(
    `SELECT number, id, at, analyst_id AS analystId, session_id AS sessionId, kind, command, target_id AS targetId, state
     FROM events ORDER BY number`,
  );

/**
 * The runs that become one event each, the oldest first. An edit is in one run with all that took it back and made it again, or stays: what came to
 * nothing in two runs would be two edits that cancel each other, and undo would take back the second.
 */
function runsOf(db: ReadDb, lines: readonly Line[], before: string): Run[] {
  const old = lines.slice(0, boundaryOf(lines, before));
  const stays = staying(db, old, standingOf(lines.filter(({ kind }) => kind !== 'view')).waiting);
  let runs = between(old, stays);
  for (let torn = tornBy(runs); torn.size > 0; torn = tornBy(runs)) {
    for (const { id, targetId } of old) if (torn.has(targetId ?? id)) stays.add(id);
    runs = between(old, stays);
  }
  // One event alone is as short as can be.
  return runs.filter(({ length }) => length > 1);
}

/** Events that follow one another, between those that stay. */
function between(old: readonly Line[], stays: ReadonlySet<string>): Run[] {
  const runs: Line[][] = [[]];
  for (const line of old) {
    if (stays.has(line.id)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter(({ length }) => length > 0);
}

/** Ids of edits with steps in another run than their own. */
function tornBy(runs: readonly Run[]): ReadonlySet<string> {
  const places = new Map(runs.flatMap((run, place) => run.map(({ id }) => [id, place] as const)));
  return new Set(
    runs.flatMap((run, place) =>
      run.flatMap(({ targetId }) => {
        const its = targetId === null ? undefined : places.get(targetId);
        return targetId === null || its === undefined || its === place ? [] : [targetId];
      }),
    ),
  );
}

/** How many events are old and never spoken of by a later one. By clocks that were set back, old is what is before the first that is not. */
function boundaryOf(lines: readonly Line[], before: string): number {
  const places = new Map(lines.map(({ id }, index) => [id, index]));
  const first = lines.findIndex(({ at }) => at >= before);
  let boundary = first < 0 ? lines.length : first;
  for (let index = lines.length - 1; index >= boundary; index--) {
    const target = places.get(lines[index]?.targetId ?? '');
    if (target !== undefined && target < boundary && !alwaysStays(lines[target])) boundary = target;
  }
  return boundary;
}

const alwaysStays = (line: Line | undefined): boolean =>
  line !== undefined && (line.kind === 'create' || line.kind === 'migrate' || OF_EVIDENCE.has(line.command));

/** By which `builtInBase` knows what of the built-in evidence stands: how it was taken or declined, and where the workbook went back. */
const OF_EVIDENCE = new Set(['takeEvidence', 'dismissEvidence', 'restoreState']);

/** Ids of events that stay, and with each the steps that speak of it and the edits that those speak of. */
function staying(db: ReadDb, old: readonly Line[], waiting: readonly StepLine[]): Set<string> {
  const stays = new Set([...namedEver(db), ...[...waiting, ...old.filter(alwaysStays)].map(({ id }) => id)]);
  for (const { id, targetId } of old) if (targetId !== null && stays.has(id)) stays.add(targetId);
  for (const { id, targetId } of old) if (targetId !== null && stays.has(targetId)) stays.add(id);
  return stays;
}

/** The events that a version names, or that one named which undo or redo may bring back. */
const namedEver = (db: ReadDb): readonly string[] =>
  db
    .all<{ id: string }>(
      `SELECT event_id AS id FROM versions
       UNION SELECT json_extract(image.value, '$.event_id')
       FROM event_changes, json_each(changes) AS change, json_each(change.value) AS image
       WHERE json_extract(change.value, '$.table') = 'versions' AND image.key IN ('before', 'after') AND image.type = 'object'`,
    )
    .map(({ id }) => id);

/**
 * Puts one event in the place of several: its images are those before the first and after the last of them. It bears number and id of the last,
 * after which the workbook held the same: whoever knows a file by its newest event finds it.
 */
function fold(db: WriteDb, run: Run): void {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  const changes = netChanges(db, run);
  const edits = run.filter(({ kind }) => kind !== 'view');
  const range = [first.number, last.number] as const;
  db.run('DELETE FROM event_changes WHERE event_number BETWEEN ? AND ?', range);
  db.run('DELETE FROM events WHERE number BETWEEN ? AND ?', range);
  db.run(
    `INSERT INTO events (number, id, at, analyst_id, session_id, kind, command, label, target_id, created_id, rows, state, seal)
     VALUES (@number, @id, @at, @analystId, @sessionId, @kind, 'compact', @label, NULL, NULL, @rows, @state, @seal)`,
    {
      ...{ number: last.number, id: last.id, at: last.at, sessionId: last.sessionId, state: last.state },
      analystId: edits.at(-1)?.analystId ?? last.analystId,
      // What came to nothing has nothing to take back.
      kind: edits.length === 0 || changes.every(isViewChange) ? 'view' : 'do',
      label: labelOf(edits),
      rows: changes.length,
      seal: '0'.repeat(64),
    },
  );
  for (const [index, part] of changeParts(changes).entries()) {
    db.run('INSERT INTO event_changes (event_number, part, changes) VALUES (?, ?, ?)', [
      ...[last.number, index + 1],
      part,
    ]);
  }
}

function labelOf(edits: Run): string {
  const days = [...new Set([edits[0], edits.at(-1)].map((line) => dayWords(line?.at ?? '')))];
  const [first = '', last] = days;
  return last === undefined
    ? t('{n, plural, one {# older change} other {# older changes}}, from {day}', {
        n: edits.length,
        day: first,
      })
    : t('{n, plural, one {# older change} other {# older changes}}, from {from} to {to}', {
        n: edits.length,
        from: first,
        to: last,
      });
}

/**
 * What a run came to, row by row in the order in which it first touched them. Rows that are as they were are left out. Where a name, or whatever
 * else no two rows may share, passed from one row to another, no such order can be taken back: all changes of that table stay, one by one.
 */
function netChanges(db: ReadDb, run: Run): RowChange[] {
  const net = new Map<string, RowChange>();
  for (const change of changesOf(db, run)) {
    const key = `${change.table} ${change.id}`;
    const earlier = net.get(key);
    net.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  const moved = [...net.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
  const whole = tableNames.filter((table) =>
    passesOn(
      moved.filter((change) => change.table === table),
      uniqueColumns(db, table),
    ),
  );
  if (whole.length === 0) return moved;
  const oneByOne = [...changesOf(db, run)].filter(({ table }) => whole.includes(table));
  return [...moved.filter(({ table }) => !whole.includes(table)), ...oneByOne];
}

function* changesOf(db: ReadDb, run: Run): Iterable<RowChange> {
  for (const { id } of run) yield* findEvent(db, id)?.changes ?? [];
}

/** The columns of each key of a table that no two rows may share. */
const uniqueColumns = (db: ReadDb, table: TableName): string[][] =>
  db
    .all<{ columns: string }>(
      `SELECT json_group_array(column.name) AS columns
       FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS column WHERE i."unique" = 1 GROUP BY i.name`,
      [sqlTable(table)],
    )
    .map(({ columns }) => JSON.parse(columns) as string[]);

/** Whether a row gets a key that another one had. */
const passesOn = (changes: readonly RowChange[], keys: readonly string[][]): boolean =>
  keys.some((columns) => {
    const keyOf = (image: RowImage | null): string | null =>
      image && columns.every((name) => (image[name] ?? null) !== null)
        ? JSON.stringify(columns.map((name) => image[name]))
        : null;
    const had = new Map(changes.map(({ id, before }) => [keyOf(before), id]));
    return changes.some(({ id, after }) => {
      const key = keyOf(after);
      return key !== null && had.has(key) && had.get(key) !== id;
    });
  });

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { record } from '../../../db/changes.ts';
import { connect, type WriteDb } from '../../../db/connection.ts';
import { appendEvent } from '../../../db/events.ts';
import { compactLog, planCompaction } from '../../../db/history/compact.ts';
import { historyLister } from '../../../db/history/list.ts';
import { tablesAt } from '../../../db/history/rewind.ts';
import { newId } from '../../../db/ids.ts';
import { verifyLog } from '../../../db/log/verify-log.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { explainError } from '../../../db/sqlite-errors.ts';
import type { WorkbookTables } from '../../../db/tables.ts';
import { openDocument } from '../../../db/watch/document.ts';
import {
  codedAgain,
  listsFile,
  redo,
  run,
  sessionOn,
  slugIds,
  temporaryFolder,
  undo,
  WHOLE_HISTORY,
} from '../workbooks.ts';

/** A session whose every event is an hour later than the one before, the first at midnight of 2 January 2030. */
function hourly(path: string): { session: Session; db: WriteDb } {
  const db = openWorkbookFile(path);
  let hour = 0;
  const clock = (): Date => new Date(Date.UTC(2030, 0, 2, hour++));
  const session = startSession(db, { analyst: 'Ada', clock });
  onTestFinished(() => {
    session.close();
  });
  return { session, db };
}

const addNote = (text: string) => ({
  ...{ type: 'addNote' as const, target: { subject: 'workbook' as const } },
  text,
});
const note = (session: Session, text: string) => run(session, addNote(text));
const notes = (session: Session) => session.load().tables.notes.map(({ text }) => text);
const notesAt = (session: Session, number: number) =>
  tablesAt(session.read, number).notes.map(({ text }) => text);
const day = (number: number, hour = 0): string => new Date(Date.UTC(2030, 0, number, hour)).toISOString();
const numbersOf = (session: Session): number[] =>
  session.read
    .all<{ number: number }>('SELECT number FROM events ORDER BY number')
    .map(({ number }) => number);

/** What the workbook held after each event. */
const states = (session: Session): Map<number, WorkbookTables> =>
  new Map(numbersOf(session).map((number) => [number, tablesAt(session.read, number)]));

/** What is edited, by table. */
const document = ({ viewStates: _view, elicitations: _asked, workbook, ...tables }: WorkbookTables) => ({
  ...tables,
  workbook: workbook.map(({ currentScenarioId: _looked, ...row }) => row),
});

test('many events become one: nothing else changes, and it is verified, smaller and opens again', () => {
  const path = listsFile();
  const { session, db } = hourly(path);
  const { scenario, criterion } = slugIds(session);
  for (let value = 1; value <= 30; value++) {
    run(session, {
      type: 'setWeight',
      scenarioId: scenario('equal-weights'),
      criterionId: criterion('security'),
      value,
    });
    run(session, { type: 'saveView', view: 'matrix', state: { value } });
  }
  for (const text of ['a', 'b']) note(session, text);
  const before = session.load().tables;
  const was = states(session);
  const [size, plan] = [statSync(path).size, planCompaction(session.read, day(4, 12))];
  // The making of the workbook is of the day of this test, and stays.
  expect(plan).toEqual({ events: 63, folded: 60, into: 1 });
  const done = compactLog(db, day(4, 12));
  expect(done).toMatchObject(plan);
  expect(done.bytesAfter).toBeLessThan(done.bytesBefore);
  expect(statSync(path).size).toBe(done.bytesAfter);
  expect(done.bytesBefore).toBe(size);
  expect(numbersOf(session)).toEqual([1, 61, 62, 63]);
  expect(session.load().tables).toEqual(before);
  for (const number of numbersOf(session)) {
    expect(tablesAt(session.read, number)).toEqual(was.get(number));
  }
  expect(historyLister(session.read)(WHOLE_HISTORY).entries[2]?.label).toBe(
    '30 older changes, from 2 January 2030 to 4 January 2030',
  );
  session.close();
  const again = sessionOn(path);
  expect(again.load().tables).toEqual(before);
  undo(again);
  undo(again);
  undo(again);
  expect(document(again.load().tables)).toEqual(document(was.get(1) ?? before));
  for (let i = 0; i < 3; i++) redo(again);
  expect(document(again.load().tables)).toEqual(document(before));
});

test('after every kind of edit the log still leads back to the beginning and forth to the end', () => {
  const path = listsFile();
  const { session, db } = hourly(path);
  codedAgain(session);
  note(session, 'a');
  undo(session);
  note(session, 'b');
  const before = session.load().tables;
  const first = tablesAt(session.read, 1);
  const { folded, into } = compactLog(db, day(30));
  expect(into).toBe(1);
  expect(numbersOf(session)).toHaveLength(2);
  expect(folded).toBeGreaterThan(10);
  verifyLog(session.read);
  undo(session);
  expect(document(session.load().tables)).toEqual(document(first));
  redo(session);
  expect(document(session.load().tables)).toEqual(document(before));
});

test('what was undone can be made again, and what a later step speaks of stays', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c', 'd']) note(session, text);
  undo(session);
  undo(session);
  // c and d were made in the hours 2 and 3, and taken back in 4 and 5.
  expect(compactLog(db, day(2, 4))).toMatchObject({ folded: 2, into: 1 });
  expect(notes(session)).toEqual(['a', 'b']);
  redo(session);
  redo(session);
  expect(notes(session)).toEqual(['a', 'b', 'c', 'd']);
  for (let i = 0; i < 3; i++) undo(session);
  expect(notes(session)).toEqual([]);
});

test('what was taken back between events that stay is no step of undo', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c']) note(session, text);
  for (let i = 0; i < 3; i++) undo(session);
  redo(session);
  // Events 2 and 4 are a and c; b was taken back in a run of its own.
  for (const eventNumber of [2, 4]) {
    run(session, { type: 'nameVersion', name: `Version ${eventNumber}`, remark: '', eventNumber });
  }
  compactLog(db, day(2, 7));
  for (let i = 0; i < 2; i++) undo(session);
  expect(notes(session)).toEqual(['a']);
  undo(session);
  expect(notes(session)).toEqual([]);
  session.stepTo({ id: newId(), request: 2 });
  expect(notes(session)).toEqual(['a']);
  expect(notesAt(session, 4)).toEqual(['a', 'b', 'c']);
});

test('an event that a version names stays with its steps, between the runs', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c', 'd', 'e']) note(session, text);
  const named = session.read.get<{ id: string }>('SELECT id FROM events WHERE number = 4') ?? expect.fail();
  const { analyst, tables } = session.load();
  db.transaction(() => {
    const recorder = record(db);
    const version = { id: newId(), name: 'First draft', remark: '', eventId: named.id };
    recorder.insert('versions', { ...version, analystId: tables.analysts[0]?.id ?? '', createdAt: day(3) });
    appendEvent(db, {
      ...{ id: newId(), at: day(3), analystId: analyst.id, sessionId: null, kind: 'do', command: 'x' },
      ...{ label: 'name it', targetId: null, createdId: null, changes: recorder.changes },
    });
  });
  const was = states(session);
  compactLog(db, day(3));
  expect(numbersOf(session)).toEqual([1, 3, 4, 6, 7]);
  expect(tablesAt(session.read, 4)).toEqual(was.get(4));
  verifyLog(session.read);
});

test('edits that came to nothing leave nothing to undo', () => {
  const { session, db } = hourly(listsFile());
  note(session, 'a');
  undo(session);
  note(session, 'b');
  compactLog(db, day(2, 2));
  expect(notes(session)).toEqual(['b']);
  undo(session);
  expect(notes(session)).toEqual([]);
  expect(session.load().history.undo).toBeNull();
});

test('nothing old is nothing to do: not a byte is written', () => {
  const path = listsFile();
  const { session, db } = hourly(path);
  note(session, 'a');
  const version = session.read.get('PRAGMA data_version');
  expect(compactLog(db, day(1))).toMatchObject({ folded: 0, into: 0 });
  expect(session.read.get('PRAGMA data_version')).toEqual(version);
  expect(numbersOf(session)).toEqual([1, 2]);
});

test('a log that is not what the tables hold is refused and left as it is', () => {
  const path = listsFile();
  const { session, db } = hourly(path);
  for (const text of ['a', 'b']) note(session, text);
  db.run("UPDATE notes SET text = 'forged' WHERE text = 'a'");
  expect(() => compactLog(db, day(9))).toThrow('does not add up');
  expect(numbersOf(session)).toEqual([1, 2, 3]);
  const raw = connect(path);
  expect(() => raw.run('DELETE FROM events')).toThrow('only added to');
  raw.close();
});

test('whoever watches the file sees nothing strange, and works on', () => {
  const path = listsFile();
  const opened: WriteDb[] = [];
  let now = 0;
  const document = openDocument(path, {
    analyst: 'Ada',
    onOpened: ({ db }) => opened.push(db),
    now: () => now,
  });
  onTestFinished(document.close);
  const session = document.session();
  for (const text of ['a', 'b']) note(session, text);
  expect(session.compact(day(36_500))).toMatchObject({ folded: 2, into: 1 });
  for (; now < 2_000; now += 500) document.look();
  expect(document.standing()).toEqual({ readOnly: null, file: { kind: 'in-place' } });
  expect(document.takeStale()).toBe(false);
  expect(opened).toHaveLength(1);
  note(document.session(), 'c');
  expect(notes(document.session())).toEqual(['a', 'b', 'c']);
});

test.each(migrations.map(({ version }) => version))(
  'a workbook of format %d can be compacted too',
  (version) => {
    const path = join(temporaryFolder(), 'ferries.weighbridge');
    const golden = new URL(`../../fixtures/formats/format-${version}.weighbridge.gz`, import.meta.url);
    writeFileSync(path, gunzipSync(readFileSync(golden)));
    const { session, db } = hourly(path);
    const before = session.load().tables;
    const first = tablesAt(session.read, 1);
    expect(compactLog(db, day(9)).folded).toBeGreaterThan(2);
    expect(session.load().tables).toEqual(before);
    expect(tablesAt(session.read, 1)).toEqual(first);
    while (session.load().history.undo !== null) undo(session);
    expect(session.load().tables.notes).toEqual([]);
    session.close();
    expect(sessionOn(path).load().tables.alternatives).toEqual(before.alternatives);
  },
);

test('where the workbook went back stays between the runs, and is still gone back from', () => {
  const { session, db } = hourly(listsFile());
  note(session, 'a');
  note(session, 'b');
  run(session, { type: 'restoreState', eventNumber: 2 });
  note(session, 'c');
  note(session, 'd');
  const labels = (): (string | undefined)[] =>
    db.all<{ command: string }>('SELECT command FROM events ORDER BY number').map(({ command }) => command);
  compactLog(db, day(9));
  expect(labels()).toEqual(['create', 'compact', 'restoreState', 'compact']);
  verifyLog(db);
  undo(session);
  undo(session);
  expect(notes(session)).toEqual(['a', 'b']);
});

test('a name that passed from one scenario to another does not stand in the way of undo after a compaction', () => {
  const path = listsFile();
  const { session, db } = hourly(path);
  const rename = (scenarioId: string, name: string) =>
    run(session, { type: 'renameScenario', scenarioId, name, description: '' });
  const first = document(session.load().tables);
  const [one, other] = first.scenarios;
  if (!one || !other) throw new Error('The lists have two scenarios.');
  // They swap their names, and a new one takes the name of one that goes.
  rename(one.id, 'for a moment');
  rename(other.id, one.name);
  rename(one.id, other.name);
  const made = run(session, { type: 'createScenario', name: 'new', description: '' }).createdId ?? '';
  run(session, { type: 'deleteScenario', scenarioId: other.id });
  rename(made, one.name);
  const last = document(session.load().tables);
  expect(compactLog(db, day(4))).toMatchObject({ folded: 6, into: 1 });
  undo(session);
  expect(document(session.load().tables)).toEqual(first);
  redo(session);
  expect(document(session.load().tables)).toEqual(last);
  expect(() => verifyLog(db)).not.toThrow();
});

test('a version that was deleted after what is folded can come back', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c']) note(session, text);
  const { createdId } = run(session, { type: 'nameVersion', eventNumber: 2, name: 'First', remark: '' });
  run(session, { type: 'deleteVersion', versionId: createdId ?? '' });
  const named = () => session.load().tables.versions.map(({ name }) => name);
  expect(named()).toEqual([]);
  expect(compactLog(db, day(2, 4)).folded).toBeGreaterThan(0);
  undo(session);
  expect(named()).toEqual(['First']);
  while (session.load().history.undo !== null) undo(session);
  expect(notes(session)).toEqual([]);
  while (session.load().history.redo !== null) redo(session);
  expect(notes(session)).toEqual(['a', 'b', 'c']);
  verifyLog(db);
});

test('what redo would make again can be made again, however much is folded', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c', 'd']) note(session, text);
  undo(session);
  undo(session);
  run(session, { type: 'saveView', view: 'matrix', state: { value: 1 } });
  expect(compactLog(db, day(9))).toMatchObject({ folded: 2, into: 1 });
  expect(session.load().history.redo).not.toBeNull();
  redo(session);
  redo(session);
  expect(notes(session)).toEqual(['a', 'b', 'c', 'd']);
  verifyLog(db);
});

test('and what a later edit has put past making again is folded', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b']) note(session, text);
  undo(session);
  note(session, 'c');
  expect(compactLog(db, day(9))).toMatchObject({ folded: 4, into: 1 });
  expect(notes(session)).toEqual(['a', 'c']);
});

test('a request that is sent again after another program has folded it is not carried out twice', () => {
  const path = listsFile();
  const first = sessionOn(path);
  const sent = { id: newId(), request: addNote('a') };
  const lost = { id: newId(), request: addNote('b') };
  first.execute(sent);
  first.close();
  // Its answer was lost with the database host, and before another is there the command line compacts the file.
  const other = sessionOn(path);
  other.execute({ id: newId(), request: addNote('c') });
  expect(other.compact('9999')).toMatchObject({ folded: 2 });
  other.close();
  const again = sessionOn(path);
  for (const envelope of [sent, lost]) {
    expect(() => again.execute(envelope)).toThrow(
      expect.objectContaining({ code: 'changed-elsewhere', message: expect.stringContaining('compacted') }),
    );
  }
  expect(() => again.undo({ id: lost.id, request: null })).toThrow('compacted');
  expect(notes(again)).toEqual(['a', 'c']);
  note(again, 'd');
  expect(notes(again)).toEqual(['a', 'c', 'd']);
});

test('and one that nobody has folded is carried out when it is sent again', () => {
  const path = listsFile();
  const envelope = { id: newId(), request: addNote('a') };
  const session = sessionOn(path);
  session.execute(envelope);
  expect(session.execute(envelope).rows).toHaveLength(1);
  expect(notes(session)).toEqual(['a']);
});

test('where there is no room to make the file smaller, the history is compacted all the same, and is not said not to be', () => {
  const { session, db } = hourly(listsFile());
  for (const text of ['a', 'b', 'c']) note(session, text);
  const full: WriteDb = {
    ...db,
    script: (sql) => {
      if (sql === 'VACUUM') throw explainError(Object.assign(new Error('full'), { code: 'SQLITE_FULL' }));
      db.script(sql);
    },
  };
  const { bytesBefore, bytesAfter, into } = compactLog(full, day(9));
  expect(into).toBe(1);
  expect(bytesAfter).toBe(bytesBefore);
  expect(numbersOf(session)).toHaveLength(2);
  session.close();
});

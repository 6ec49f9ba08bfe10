import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../db/commands/schema.ts';
import { connect, type WriteDb } from '../../db/connection.ts';
import { findEvent } from '../../db/events.ts';
import { newId } from '../../db/ids.ts';
import { type SealedFields, sealOf } from '../../db/log/chain.ts';
import type { Session } from '../../db/session.ts';
import type { WorkbookTables } from '../../db/tables.ts';
import { listsFile, memorySession, redo, run, sessionOn, slugIds, undo } from './workbooks.ts';

const addNote = (text: string): Command => ({ type: 'addNote', target: { subject: 'workbook' }, text });
const notes = (session: Session) => session.load().tables.notes.map((note) => note.text);

describe('undo and redo', () => {
  test('walk back and forth through every edit', () => {
    const session = memorySession();
    for (const text of ['a', 'b', 'c']) run(session, addNote(text));
    undo(session);
    undo(session);
    expect(notes(session)).toEqual(['a']);
    redo(session);
    expect(notes(session)).toEqual(['a', 'b']);
    undo(session);
    undo(session);
    expect(notes(session)).toEqual([]);
    expect(() => undo(session)).toThrow('nothing to undo');
    redo(session);
    redo(session);
    redo(session);
    expect(notes(session)).toEqual(['a', 'b', 'c']);
    expect(() => redo(session)).toThrow('nothing to redo');
  });

  test('a new edit ends the chance to redo', () => {
    const session = memorySession();
    run(session, addNote('a'));
    undo(session);
    run(session, addNote('b'));
    expect(session.load().history.redo).toBeNull();
    expect(() => redo(session)).toThrow('nothing to redo');
  });

  test('arranging a view in between changes neither', () => {
    const session = memorySession();
    run(session, addNote('a'));
    undo(session);
    run(session, { type: 'saveView', view: 'matrix', state: { any: 1 } });
    redo(session);
    run(session, { type: 'saveView', view: 'matrix', state: { any: 2 } });
    undo(session);
    expect(notes(session)).toEqual([]);
  });

  test('work across restarts, from the log in the file', () => {
    const path = listsFile();
    const first = sessionOn(path);
    run(first, addNote('a'));
    run(first, addNote('b'));
    undo(first);
    first.close();
    const second = sessionOn(path);
    expect(second.load().history).toMatchObject({
      undo: 'note on the workbook',
      redo: 'note on the workbook',
    });
    redo(second);
    expect(notes(second)).toEqual(['a', 'b']);
    undo(second);
    undo(second);
    expect(notes(second)).toEqual([]);
  });

  test('undo of any run of commands gives back every table, and redo gives the result again', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const scenarioId = ids.scenario('equal-weights');
    const criterion = fc.constantFrom('security', 'maturity', 'scheduling').map(ids.criterion);
    const alternative = fc.constantFrom('kvm', 'xen', 'qemu').map(ids.alternative);
    const command: fc.Arbitrary<Command> = fc.oneof(
      fc.record({
        type: fc.constant('setWeight' as const),
        scenarioId: fc.constant(scenarioId),
        criterionId: criterion,
        value: fc.nat(100),
      }),
      fc.record({
        type: fc.constant('setJudgement' as const),
        alternativeId: alternative,
        criterionId: criterion,
        value: fc.nat(100),
        reason: fc.constant('so'),
      }),
      fc.record({
        type: fc.constant('setAlternativesActive' as const),
        alternativeIds: fc.tuple(alternative),
        active: fc.boolean(),
      }),
      fc.record({
        type: fc.constant('addNote' as const),
        target: fc.record({ subject: fc.constant('criterion' as const), criterionId: criterion }),
        text: fc.string({ minLength: 1 }).map((s) => `n${s}`),
      }),
      fc.record({
        type: fc.constant('setRules' as const),
        scenarioId: fc.constant(scenarioId),
        countPredictions: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 12 }), (commands) => {
        const before = session.load().tables;
        const start = session.load().history.eventNumber;
        for (const request of commands) run(session, request);
        const after = session.load().tables;
        const steps = session.load().history.eventNumber - start;
        for (let i = 0; i < steps; i++) undo(session);
        expect(sorted(session.load().tables)).toEqual(sorted(before));
        for (let i = 0; i < steps; i++) redo(session);
        expect(sorted(session.load().tables)).toEqual(sorted(after));
        for (let i = 0; i < steps; i++) undo(session);
      }),
      { numRuns: 40 },
    );
  });
});

const sorted = (tables: WorkbookTables) =>
  Object.values(tables).map((rows) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));

/** Appends an event with changes that may be anything, sealed as ours are: a stranger can do that too. */
function logAnything(
  db: WriteDb,
  { kind, targetId, changes }: { kind: 'do' | 'redo'; targetId: string | null; changes: unknown },
): void {
  const last = db.get<{ number: number; state: string; seal: string }>(
    'SELECT number, state, seal FROM events ORDER BY number DESC LIMIT 1',
  );
  const number = (last?.number ?? 0) + 1;
  const fields: SealedFields = {
    ...{ number, id: newId(), at: new Date().toISOString(), analystId: 'a', sessionId: null, kind },
    ...{ command: 'x', label: 'x', targetId, createdId: null, rows: 1, state: last?.state ?? null },
  };
  const text = JSON.stringify(changes);
  db.run(
    `INSERT INTO events VALUES (@number, @id, @at, @analystId, @sessionId, @kind, @command, @label, @targetId, @createdId,
       @rows, @state, @seal)`,
    { ...fields, seal: sealOf(last?.seal ?? '', fields, [text]) },
  );
  db.run('INSERT INTO event_changes VALUES (?, 1, ?)', [number, text]);
}

describe('the log', () => {
  test('holds an image of every row before and after, under globally unique ids', () => {
    const path = listsFile();
    const session = sessionOn(path);
    const ids = slugIds(session);
    run(session, {
      type: 'setWeight',
      scenarioId: ids.scenario('equal-weights'),
      criterionId: ids.criterion('security'),
      value: 33,
    });
    const { id = '' } =
      session.read.get<{ id: string }>("SELECT id FROM events WHERE command = 'setWeight'") ?? {};
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(findEvent(session.read, id)?.changes).toMatchObject([
      { table: 'weights', before: { value: 10 }, after: { value: 33 } },
    ]);
  });

  test('can be added to, not changed', () => {
    const db = connect(listsFile());
    expect(() => db.run("UPDATE events SET label = 'x'")).toThrow('only added to');
    expect(() => db.run('DELETE FROM events')).toThrow('only added to');
    expect(() => db.run("UPDATE event_changes SET changes = '[]'")).toThrow('only added to');
    expect(() => db.run('DELETE FROM event_changes')).toThrow('only added to');
    db.close();
  });

  test('of a stranger may say anything: nothing of it is run as SQL or written elsewhere', () => {
    const hostile = [
      [{ table: 'weights', id: 'x', before: { id: 'x', 'value = 4242 WHERE 1=1 --': 1 }, after: null }],
      [{ table: 'sqlite_schema', id: 'x', before: null, after: { id: 'x' } }],
      [{ table: 'weights', id: 'x', before: null, after: { id: 'other', value: 1 } }],
      [{ table: 'weights', id: 'x', before: null, after: { id: 'x', value: { a: 1 } } }],
      [{ table: '__proto__', id: 'x', before: null, after: { id: 'x' } }],
      [null],
      { not: 'a list' },
    ];
    for (const changes of hostile) {
      const path = listsFile();
      const db = connect(path);
      logAnything(db, { kind: 'do', targetId: null, changes });
      db.close();
      const session = sessionOn(path);
      const before = session.load().tables;
      expect(() => undo(session)).toThrow('history of this workbook is damaged');
      expect(session.load().tables).toEqual(before);
    }
  });

  test('cannot make undo take back the making of the workbook', () => {
    const path = listsFile();
    const db = connect(path);
    const created = db.get<{ id: string }>("SELECT id FROM events WHERE kind = 'create'");
    logAnything(db, { kind: 'redo', targetId: created?.id ?? '', changes: [] });
    db.close();
    const session = sessionOn(path);
    expect(() => undo(session)).toThrow('nothing to undo');
    expect(session.load().tables.claims.length).toBeGreaterThan(0);
  });

  test('a request that is sent twice is carried out once', () => {
    const session = memorySession();
    const envelope = { id: newId(), request: addNote('once') };
    const first = session.execute(envelope);
    const again = session.execute(envelope);
    expect(again).toEqual(first);
    expect(notes(session)).toEqual(['once']);
  });

  test('undo refuses to overwrite what another program changed, and says so', () => {
    const path = listsFile();
    const session = sessionOn(path);
    const { createdId } = run(session, addNote('mine'));
    const other = connect(path);
    other.run('UPDATE notes SET text = ? WHERE id = ?', ['theirs', createdId ?? '']);
    other.close();
    expect(() => undo(session)).toThrow('another program');
    expect(notes(session)).toEqual(['theirs']);
  });

  test('the file is in use elsewhere: the change is refused, nothing is lost', () => {
    const path = listsFile();
    const session = sessionOn(path);
    const other = connect(path);
    other.script('BEGIN EXCLUSIVE');
    expect(() => run(session, addNote('blocked'))).toThrow('Another program is using this workbook.');
    other.script('ROLLBACK');
    other.close();
    run(session, addNote('through'));
    expect(notes(session)).toEqual(['through']);
  });

  test('a full disk: the change is refused in words and the workbook stays sound', () => {
    const path = listsFile();
    const full = connect(path);
    const pages = Number(full.pragma('page_count'));
    full.close();
    const session = sessionOn(path);
    session.read.get('SELECT 1');
    // No more pages than there are is what a full disk looks like to SQLite.
    session.read.all(`PRAGMA max_page_count = ${pages}`);
    const text = 'long '.repeat(4_000);
    expect(() => {
      for (let i = 0; i < 50; i++) run(session, addNote(text));
    }).toThrow('no room left');
    expect(session.read.get('PRAGMA quick_check')).toEqual({ quick_check: 'ok' });
  });
});

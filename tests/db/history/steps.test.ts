import { expect, onTestFinished, test } from 'vitest';
import { applyChanges, inverse } from '../../../db/changes.ts';
import type { WriteDb } from '../../../db/connection.ts';
import {
  appendEvent,
  findEvent,
  lastNumber,
  nextRedo,
  nextUndo,
  type StoredEvent,
} from '../../../db/events.ts';
import { type StepLine, standingOf, wayToEvent } from '../../../db/history/steps.ts';
import { newId } from '../../../db/ids.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { createWorkbook } from '../../../db/seed/create.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { listsSeed } from '../../fixtures/lists-seed.ts';
import { randomFrom } from '../../torture/random.ts';
import { listsFile, memorySession, run, sessionOn, undo } from '../workbooks.ts';

const note = (session: Session, text: string) =>
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text });
const notes = (session: Session) => session.load().tables.notes.map(({ text }) => text);
const stepTo = (session: Session, number: number, id = newId()) => session.stepTo({ id, request: number });

/** Notes a, b, c and d, which are events 2 to 5. */
function noted(): Session {
  const session = memorySession();
  for (const text of ['a', 'b', 'c', 'd']) note(session, text);
  return session;
}

test('many steps back and forth are one gesture, each an event of its own', () => {
  const session = noted();
  expect(stepTo(session, 3)).toMatchObject({ reload: true, history: { eventNumber: 7 } });
  expect(notes(session)).toEqual(['a', 'b']);
  stepTo(session, 4);
  expect(notes(session)).toEqual(['a', 'b', 'c']);
  stepTo(session, 1);
  expect(notes(session)).toEqual([]);
  stepTo(session, 5);
  expect(notes(session)).toEqual(['a', 'b', 'c', 'd']);
  expect(session.history(50).map(({ kind }) => kind)).toEqual(
    [...'rrrr', ...'uuu', 'r', ...'uu', ...'dddd', 'c'].map(
      (letter) => ({ r: 'redo', u: 'undo', d: 'do', c: 'create' })[letter],
    ),
  );
});

test('single undo and redo go on from there', () => {
  const session = noted();
  stepTo(session, 3);
  undo(session);
  expect(notes(session)).toEqual(['a']);
  expect(session.load().history.redo).not.toBeNull();
});

test('asked twice it is done once', () => {
  const session = noted();
  const id = newId();
  stepTo(session, 2, id);
  const { eventNumber } = session.load().history;
  expect(stepTo(session, 2, id)).toMatchObject({ reload: true, history: { eventNumber } });
  expect(notes(session)).toEqual(['a']);
});

test.each([5, 6, 99])('where no steps lead it is refused, and nothing is written (%d)', (number) => {
  const session = noted();
  undo(session);
  note(session, 'e');
  const { eventNumber } = session.load().history;
  // Event 5 was undone before a new edit, 6 is the undo, 99 is none.
  expect(() => stepTo(session, number)).toThrow('do not lead there');
  expect(session.load().history.eventNumber).toBe(eventNumber);
});

test('a step that cannot be made takes the others back with it', () => {
  const path = listsFile();
  const session = sessionOn(path);
  for (const text of ['a', 'b', 'c']) note(session, text);
  const other = startSession(openWorkbookFile(path), { analyst: 'Grace' });
  const row = other.load().tables.notes.find(({ text }) => text === 'b') ?? expect.fail();
  run(other, { type: 'editNote', noteId: row.id, text: 'B' });
  other.close();
  const { eventNumber } = session.load().history;
  expect(() => stepTo(session, 1)).toThrow();
  expect(session.load().history.eventNumber).toBe(eventNumber);
  expect(notes(session)).toEqual(['a', 'B', 'c']);
});

/** Writes a step as another program might, of whatever edit and in whatever order. */
function writeStep(
  db: WriteDb,
  kind: 'do' | 'undo' | 'redo',
  edit: StoredEvent | null,
  sessionId: string | null = null,
): string {
  const id = newId();
  const { analystId } =
    findEvent(db, db.get<{ id: string }>('SELECT id FROM events')?.id ?? '') ?? expect.fail();
  const images = edit?.changes ?? [];
  const changes =
    kind === 'do' ? [] : applyChanges(db, kind === 'undo' ? inverse(images) : images, analystId);
  appendEvent(db, {
    ...{ id, at: '2030-01-01T00:00:00.000Z', analystId, sessionId, kind, command: kind, label: kind },
    ...{ targetId: edit?.id ?? null, createdId: null, changes },
  });
  return id;
}

test('edits that were taken back and made again in another order than they were made are stepped over all the same', () => {
  const db = openWorkbookFile(listsFile());
  const session = startSession(db, { analyst: 'Ada' });
  onTestFinished(() => session.close());
  for (const text of ['a', 'b', 'c']) note(session, text);
  const [, a, b] = [1, 2, 3].map((number) => {
    const { id = '' } = db.get<{ id: string }>('SELECT id FROM events WHERE number = ?', [number]) ?? {};
    return findEvent(db, id) ?? expect.fail();
  });
  // As a compaction of an older version left it: the edit that is made again last is not the newest.
  for (const kind of ['undo', 'redo'] as const) for (const edit of [b, a]) writeStep(db, kind, edit ?? null);
  expect(notes(session).toSorted()).toEqual(['a', 'b', 'c']);
  stepTo(session, 2);
  expect(notes(session)).toEqual(['a']);
  stepTo(session, 4);
  expect(notes(session).toSorted()).toEqual(['a', 'b', 'c']);
});

test('which step is next is the same by the whole log and by the query, whatever the order of events', () => {
  const random = randomFrom(11);
  for (let log = 0; log < 40; log++) {
    const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
    const edits: StoredEvent[] = [];
    for (let length = 2 + random.below(14); length > 0; length--) {
      const kind = edits.length === 0 ? 'do' : random.pick(['do', 'undo', 'redo', 'undo', 'redo'] as const);
      const id = writeStep(db, kind, kind === 'do' ? null : random.pick(edits));
      if (kind === 'do') edits.push(findEvent(db, id) ?? expect.fail());
      const { standing, waiting } = standingOf(
        db.all<StepLine>('SELECT number, id, kind, target_id AS targetId FROM events ORDER BY number'),
      );
      const steps = { sessionId: newId(), since: lastNumber(db) };
      expect(standing.at(-1)?.id).toBe(nextUndo(db, steps)?.id);
      expect(waiting.at(-1)?.id).toBe(nextRedo(db, steps)?.id);
    }
    db.close();
  }
});

test('steps that are read off at once are those that undo and redo take one by one, or lead over what is another session’s', () => {
  const random = randomFrom(12);
  const counts = { led: 0, refused: 0 };
  for (let log = 0; log < 25; log++) {
    const db = createWorkbook(':memory:', listsSeed, { analyst: 'Ada', createdBy: 'test' });
    const own = { sessionId: newId(), since: 2 };
    const other = newId();
    const edits: StoredEvent[] = [];
    for (let length = 4 + random.below(12); length > 0; length--) {
      const kind = edits.length === 0 ? 'do' : random.pick(['do', 'do', 'undo', 'redo', 'undo'] as const);
      const session = random.below(6) === 0 ? other : own.sessionId;
      const id = writeStep(db, kind, kind === 'do' ? null : random.pick(edits), session);
      if (kind === 'do') edits.push(findEvent(db, id) ?? expect.fail());
    }
    const { steps } = standingOf(
      db.all<StepLine>('SELECT number, id, kind, target_id AS targetId FROM events ORDER BY number'),
    );
    for (const [number, count] of steps) {
      if (count === 0) continue;
      const way = wayOrNull(() => wayToEvent(db, number, own));
      const one = oneByOne(db, count, own);
      if (way) expect(way.edits).toEqual(one);
      // What is another session's is passed over by single steps, which come elsewhere then.
      else expect(one).not.toEqual(between(db, count));
      counts[way ? 'led' : 'refused']++;
    }
    db.close();
  }
  expect(Math.min(counts.led, counts.refused)).toBeGreaterThan(10);
});

const wayOrNull = <T>(ask: () => T): T | null => {
  try {
    return ask();
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid' });
    return null;
  }
};

/** The edits that so many single steps go over; the log is left as it was. */
function oneByOne(db: WriteDb, count: number, own: { sessionId: string; since: number }): string[] {
  const gone: string[] = [];
  const back = new Error('back');
  expect(() =>
    db.transaction(() => {
      for (let i = 0; i < Math.abs(count); i++) {
        const next = count > 0 ? nextUndo(db, own) : nextRedo(db, own);
        if (!next) break;
        gone.push(next.id);
        writeStep(db, count > 0 ? 'undo' : 'redo', findEvent(db, next.id) ?? expect.fail(), own.sessionId);
      }
      throw back;
    }),
  ).toThrow(back);
  return gone;
}

/** The edits between now and so many steps away, the nearest first, whoever made them. */
function between(db: WriteDb, count: number): string[] {
  const { standing, waiting } = standingOf(
    db.all<StepLine>('SELECT number, id, kind, target_id AS targetId FROM events ORDER BY number'),
  );
  const path = count > 0 ? standing.slice(-count) : waiting.slice(count);
  return path.map(({ id }) => id).reverse();
}

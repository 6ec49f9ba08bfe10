import { expect, test } from 'vitest';
import { newId } from '../../../db/ids.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { type Session, startSession } from '../../../db/session.ts';
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

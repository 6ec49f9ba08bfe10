import { expect, test } from 'vitest';
import { historyLister } from '../../../db/history/list.ts';
import { openWorkbookFile } from '../../../db/open.ts';
import { startSession } from '../../../db/session.ts';
import {
  listsFile,
  memorySession,
  redo,
  run,
  sessionOn,
  slugIds,
  undo,
  WHOLE_HISTORY,
} from '../workbooks.ts';

/** A weight, two notes, and a view in between. */
function busy() {
  const session = memorySession();
  const { scenario, criterion } = slugIds(session);
  run(session, {
    type: 'setWeight',
    scenarioId: scenario('equal-weights'),
    criterionId: criterion('security'),
    value: 33,
  });
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'a' });
  run(session, { type: 'saveView', view: 'matrix', state: { any: 1 } });
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'b' });
  return { session, list: historyLister(session.read) };
}

const numbers = (entries: readonly { readonly number: number }[]) => entries.map(({ number }) => number);

test('lists every edit, the newest first, and no view', () => {
  const { list } = busy();
  const { entries, found, all, analysts } = list(WHOLE_HISTORY);
  expect(numbers(entries)).toEqual([5, 3, 2, 1]);
  expect([found, all]).toEqual([4, 4]);
  expect(analysts.map(({ name }) => name)).toEqual(['Ada']);
  expect(entries[2]?.label).toMatch(/^weight of Security/);
});

test('pages follow one another without a gap, however many there are', () => {
  const session = memorySession();
  for (let i = 0; i < 25; i++) {
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: String(i) });
  }
  const list = historyLister(session.read);
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = list({ ...WHOLE_HISTORY, limit: 10, before });
    expect(page.found).toBe(26);
    if (page.entries.length === 0) break;
    seen.push(...numbers(page.entries));
    before = seen.at(-1) ?? null;
  }
  expect(seen).toEqual(Array.from({ length: 26 }, (_, i) => 26 - i));
});

test('is narrowed by words, subject, kind, analyst and time, all at once', () => {
  const { session, list } = busy();
  undo(session);
  expect(numbers(list({ ...WHOLE_HISTORY, text: 'SECURITY weight' }).entries)).toEqual([2]);
  expect(numbers(list({ ...WHOLE_HISTORY, about: 'notes' }).entries)).toEqual([6, 5, 3]);
  expect(numbers(list({ ...WHOLE_HISTORY, about: 'weights' }).entries)).toEqual([2, 1]);
  expect(numbers(list({ ...WHOLE_HISTORY, kinds: ['undo', 'create'] }).entries)).toEqual([6, 1]);
  const { at } = list(WHOLE_HISTORY).entries[0] ?? expect.fail();
  expect(list({ ...WHOLE_HISTORY, from: at }).found).toBeGreaterThan(0);
  expect(list({ ...WHOLE_HISTORY, to: '2000-01-01T00:00:00.000Z' })).toMatchObject({
    entries: [],
    found: 0,
    all: 5,
  });
  expect(list({ ...WHOLE_HISTORY, analystId: 'somebody else' }).entries).toEqual([]);
  expect(numbers(list({ ...WHOLE_HISTORY, about: 'notes', kinds: ['undo'] }).entries)).toEqual([6]);
});

test('tells who made what', () => {
  const path = listsFile();
  const session = sessionOn(path);
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'a' });
  session.close();
  const grace = startSession(openWorkbookFile(path), { analyst: 'Grace' });
  run(grace, { type: 'addNote', target: { subject: 'workbook' }, text: 'b' });
  const list = historyLister(grace.read);
  const { analysts, entries } = list(WHOLE_HISTORY);
  expect(analysts.map(({ name }) => name)).toEqual(['Ada', 'Grace']);
  expect(numbers(list({ ...WHOLE_HISTORY, analystId: analysts[1]?.id ?? '' }).entries)).toEqual([
    entries[0]?.number,
  ]);
  expect(numbers(list({ ...WHOLE_HISTORY, text: 'grace' }).entries)).toEqual([entries[0]?.number]);
  grace.close();
});

test('says how many steps lead to each event', () => {
  const { session, list } = busy();
  const steps = () =>
    Object.fromEntries(list(WHOLE_HISTORY).entries.map((entry) => [entry.number, entry.steps]));
  expect(steps()).toEqual({ 5: 0, 3: 1, 2: 2, 1: 3 });
  undo(session);
  undo(session);
  // Two are taken back: the older of them is made again first.
  expect(steps()).toEqual({ 7: null, 6: null, 5: -2, 3: -1, 2: 0, 1: 1 });
  expect(
    list(WHOLE_HISTORY)
      .entries.filter(({ undone }) => undone)
      .map(({ number }) => number),
  ).toEqual([5, 3]);
  expect(list(WHOLE_HISTORY).entries[0]?.target).toBe(3);
  redo(session);
  expect(steps()).toMatchObject({ 8: null, 5: -1, 3: 0, 2: 1, 1: 2 });
  // A new edit ends the chance to make the last one again.
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'c' });
  expect(steps()).toMatchObject({ 9: 0, 5: null, 3: 1, 2: 2, 1: 3 });
});

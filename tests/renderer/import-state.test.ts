import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UserError } from '../../common/errors.ts';
import type {
  Doubt,
  ImportedFile,
  ImportOutlook,
  TableMapping,
  TableView,
} from '../../electron/ipc/contract.ts';
import {
  type Aim,
  canGo,
  firstState,
  type ImportEvent,
  type ImportState,
  isAboutWhole,
  openDoubts,
  reduceImport,
} from '../../renderer/features/import/import-state.ts';

const mapping = (kind: TableMapping['kind']): TableMapping => ({
  kind,
  optionsAs: 'rows',
  head: 0,
  lines: [],
  special: [],
});

const tableOf = (kind: TableMapping['kind'] = 'matrix') =>
  ({ rows: 3, columns: 2, guess: { mapping: mapping(kind), doubts: [] } }) as unknown as TableView;

const FILE: ImportedFile = { name: 'cars.csv', kind: 'table', table: tableOf(), holds: [] };
const DOCUMENT: ImportedFile = { name: 'cars.json', kind: 'json', table: null, holds: [] };
const AIM: Aim = { into: 'open', onConflict: 'keep', scenario: 'Weights of cars', title: 'cars', source: '' };
const OUTLOOK = { key: 'k', counts: {}, problems: [], more: 0, errors: 0 } as unknown as ImportOutlook;
const PROBLEM: UserError = { code: 'disk', message: 'The disk is full.', remedy: 'Make room.' };

const replay = (state: ImportState, ...events: ImportEvent[]): ImportState =>
  events.reduce(reduceImport, state);

/** The wizard at the check of a table, and what is asked there. */
function atCheck(file = FILE) {
  const opened = replay(
    firstState(null),
    { type: 'read', id: 1 },
    { type: 'opened', id: 1, file, aim: AIM },
    { type: 'go', step: 'check' },
  );
  return { state: opened, question: questionOf(opened) };
}

function questionOf(state: ImportState) {
  if (state.step !== 'check' || state.check.at !== 'checking') return expect.fail('nothing is being checked');
  return state.check.question;
}

const checked = (outlook = OUTLOOK) => {
  const { state, question } = atCheck();
  return replay(state, { type: 'checked', question, outlook });
};

describe('a file', () => {
  test('that was dropped is open at once: a table to be looked at, a document to be checked', () => {
    expect(firstState({ file: FILE, aim: AIM })).toMatchObject({ step: 'table', opened: { aim: AIM } });
    const state = firstState({ file: DOCUMENT, aim: AIM });
    expect(state).toMatchObject({ step: 'check', check: { at: 'checking' } });
    expect(questionOf(state)).toEqual({
      mapping: null,
      lines: null,
      source: '',
      scenario: 'Weights of cars',
      into: 'open',
      onConflict: 'keep',
    });
    expect(canGo(state, 'columns')).toBe(false);
    expect(canGo(state, 'choose')).toBe(true);
  });

  test('that is being read holds everything up until its own answer comes', () => {
    const reading = replay(firstState(null), { type: 'read', id: 2 });
    expect(replay(reading, { type: 'progress', progress: { phase: 'reading', done: 0.5 } })).toMatchObject({
      reading: { progress: { done: 0.5 } },
    });
    expect(replay(reading, { type: 'opened', id: 1, file: FILE, aim: AIM })).toBe(reading);
    expect(replay(reading, { type: 'left', id: 2 })).toMatchObject({ step: 'choose', reading: null });
    expect(replay(reading, { type: 'opened', id: 2, file: FILE, aim: AIM }).step).toBe('table');
  });

  test('that cannot be read leaves none behind, and one that is read in another way stays', () => {
    const chosen = replay(firstState({ file: FILE, aim: AIM }), { type: 'go', step: 'choose' });
    expect(chosen).toMatchObject({ opened: { file: FILE } });
    const failed = replay(chosen, { type: 'read', id: 1 }, { type: 'unreadable', id: 1, problem: PROBLEM });
    expect(failed).toMatchObject({ step: 'choose', opened: null, problem: PROBLEM });
    const again = replay(
      firstState({ file: FILE, aim: AIM }),
      { type: 'read', id: 1 },
      { type: 'unreadable', id: 1, problem: PROBLEM },
    );
    expect(again).toMatchObject({ step: 'table', opened: { file: FILE }, reading: null, problem: PROBLEM });
    expect(replay(again, { type: 'dismiss' }).problem).toBeNull();
  });

  test('that is read again keeps where it goes, and a new guess replaces the mapping', () => {
    const { state } = atCheck();
    const aimed = replay(state, { type: 'aim', change: { into: 'new', onConflict: 'replace' } });
    const table = replay(aimed, { type: 'go', step: 'table' }, { type: 'read', id: 9 });
    const list = tableOf('list');
    expect(replay(table, { type: 'guessed', id: 9, table: list })).toMatchObject({
      step: 'table',
      opened: { mapping: { kind: 'list' }, aim: { into: 'new' } },
    });
    const file = { ...FILE, name: 'bikes.csv' };
    expect(
      replay(table, { type: 'opened', id: 9, file, aim: { ...AIM, title: 'bikes' } }).opened?.aim,
    ).toEqual({ ...AIM, into: 'new', onConflict: 'replace', title: 'bikes' });
  });
});

describe('a doubt', () => {
  const line = (direction: 'max' | 'min') =>
    ({
      role: 'criterion',
      name: 'Price',
      unit: null,
      direction,
      decimal: '.',
      group: null,
      levels: null,
      ends: null,
    }) as const;
  const withLines = (...lines: TableMapping['lines'][number][]): TableMapping => ({
    ...mapping('matrix'),
    lines,
  });
  const BOTH = withLines(line('max'), line('max'));
  const doubt = (question: string, about: Doubt['about'], other: TableMapping): Doubt => ({
    about,
    position: null,
    question,
    grounds: 'It may be either.',
    readings: [
      { words: 'As it was guessed', mapping: BOTH, option: null },
      { words: 'Otherwise', mapping: other, option: null },
    ],
  });
  const whole = doubt('Which way?', 'optionsAs', { ...BOTH, optionsAs: 'columns' });
  const first = doubt('Is the first good?', 'direction', withLines(line('min'), line('max')));
  const second = doubt('Is the second good?', 'direction', withLines(line('max'), line('min')));
  const tableWith = (...doubts: Doubt[]) =>
    ({ rows: 3, columns: 2, guess: { mapping: BOTH, doubts } }) as unknown as TableView;
  const start = firstState({ file: { ...FILE, table: tableWith(whole, first, second) }, aim: AIM });
  const openedOf = (state: ImportState) => {
    if (state.opened?.kind !== 'table') return expect.fail('no table is open');
    return state.opened;
  };
  const directions = (state: ImportState) => openedOf(state).mapping.lines.map(({ direction }) => direction);

  test('is open until it is answered; answers stand beside each other and can be changed', () => {
    expect(openDoubts(openedOf(start))).toBe(3);
    const one = replay(start, { type: 'answer', at: 1, choice: 1 });
    expect([directions(one), openDoubts(openedOf(one))]).toEqual([['min', 'max'], 2]);
    const two = replay(one, { type: 'answer', at: 2, choice: 1 });
    expect(directions(two)).toEqual(['min', 'min']);
    const back = replay(two, { type: 'answer', at: 1, choice: 0 });
    expect([directions(back), openDoubts(openedOf(back))]).toEqual([['max', 'min'], 1]);
    expect(replay(back, { type: 'answer', at: 9, choice: 1 })).toEqual(back);
  });

  test('about the whole table stays with its answer when the table is read by it', () => {
    const answered = replay(start, { type: 'answer', at: 0, choice: 1 }, { type: 'read', id: 5 });
    expect(isAboutWhole(whole)).toBe(true);
    expect(isAboutWhole(first)).toBe(false);
    const third = doubt('Is it a criterion?', 'role', BOTH);
    const read = replay(answered, { type: 'guessed', id: 5, table: tableWith(whole, third) });
    expect(openedOf(read).doubts).toEqual([
      { doubt: whole, answer: 1 },
      { doubt: third, answer: null },
    ]);
  });

  test('that is open holds no check up', () => {
    expect(replay(start, { type: 'go', step: 'check' })).toMatchObject({ check: { at: 'checking' } });
    expect(replay(start, { type: 'refused', problem: PROBLEM }).problem).toBe(PROBLEM);
  });
});

describe('a check', () => {
  test('begins anew with whatever is asked for, and hears no answer to what was asked before', () => {
    const { state, question } = atCheck();
    const other = replay(state, { type: 'aim', change: { onConflict: 'replace' } });
    expect(questionOf(other)).toMatchObject({ onConflict: 'replace' });
    expect(replay(other, { type: 'checked', question, outlook: OUTLOOK })).toBe(other);
    expect(replay(other, { type: 'uncheckable', question, problem: PROBLEM })).toBe(other);
  });

  test('is not made again for a title, nor for what stays as it was', () => {
    const state = checked();
    expect(replay(state, { type: 'aim', change: { title: 'Cars' } })).toMatchObject({
      check: { at: 'checked', outlook: OUTLOOK },
      opened: { aim: { title: 'Cars' } },
    });
    expect(replay(state, { type: 'aim', change: { into: 'open' } })).toMatchObject({
      check: { at: 'checked' },
    });
  });

  test('can be left, and is made again on the way back', () => {
    const { state, question } = atCheck();
    const back = replay(state, { type: 'go', step: 'columns' });
    expect(replay(back, { type: 'checked', question, outlook: OUTLOOK })).toBe(back);
    const list = mapping('list');
    const there = replay(back, { type: 'map', mapping: list }, { type: 'go', step: 'check' });
    expect(questionOf(there)).toMatchObject({ mapping: list });
  });

  test('that failed says why and can be asked for again', () => {
    const { state, question } = atCheck();
    const failed = replay(state, { type: 'uncheckable', question, problem: PROBLEM });
    expect(failed).toMatchObject({ check: { at: 'unchecked' }, problem: PROBLEM });
    expect(replay(failed, { type: 'check' })).toMatchObject({ check: { at: 'checking' }, problem: null });
  });

  test('leads from a problem to its cell, where there is a table', () => {
    const place = { row: 12, column: 'C' };
    expect(replay(checked(), { type: 'show', place })).toMatchObject({ step: 'table', place });
    const document = firstState({ file: DOCUMENT, aim: AIM });
    expect(replay(document, { type: 'show', place })).toBe(document);
  });
});

describe('an import', () => {
  test('is only made of what was checked and can be imported', () => {
    const { state } = atCheck();
    expect(replay(state, { type: 'save' })).toBe(state);
    const impossible = checked({ ...OUTLOOK, key: null });
    expect(replay(impossible, { type: 'save' })).toBe(impossible);
    expect(replay(checked(), { type: 'save' })).toMatchObject({ check: { at: 'saving' } });
  });

  test('ends with what it did', () => {
    const state = replay(checked(), { type: 'save' });
    expect(canGo(state, 'table')).toBe(false);
    const opened = state.opened ?? expect.fail('nothing is open');
    expect(replay(state, { type: 'saved', outlook: OUTLOOK, opened })).toMatchObject({
      step: 'done',
      outlook: OUTLOOK,
    });
  });

  test('that failed for want of room is checked again, so that it can be tried again', () => {
    const saving = replay(checked(), { type: 'save' });
    const failed = replay(saving, { type: 'unsaved', outlook: OUTLOOK, problem: PROBLEM });
    expect(failed).toMatchObject({ check: { at: 'checking' }, problem: PROBLEM });
    const outlook = { ...OUTLOOK, key: 'another' };
    const ready = replay(failed, { type: 'checked', question: questionOf(failed), outlook });
    expect(ready).toMatchObject({ check: { at: 'checked' }, problem: PROBLEM });
    expect(replay(ready, { type: 'save' })).toMatchObject({
      check: { at: 'saving', outlook },
      problem: null,
    });
  });

  test('into a new workbook whose dialog was left is as it was', () => {
    const saving = replay(checked(), { type: 'save' });
    expect(replay(saving, { type: 'unsaved', outlook: OUTLOOK, problem: null })).toMatchObject({
      check: { at: 'checked', outlook: OUTLOOK },
      problem: null,
    });
  });

  test('that is stopped leaves nothing; one that was done by then is shown, but over no other file', () => {
    const saving = replay(checked(), { type: 'save' });
    const opened = saving.opened ?? expect.fail('nothing is open');
    const stopped = replay(saving, { type: 'stop' });
    expect(stopped).toEqual(firstState(null));
    expect(replay(stopped, { type: 'unsaved', outlook: OUTLOOK, problem: PROBLEM })).toBe(stopped);
    const saved = { type: 'saved', outlook: OUTLOOK, opened } as const;
    expect(replay(stopped, saved)).toMatchObject({ step: 'done' });
    const other = replay(stopped, { type: 'read', id: 5 });
    expect(replay(other, saved)).toBe(other);
  });
});

test('whatever comes in whatever order, a late answer changes nothing and a way back is there', () => {
  const { question } = atCheck();
  const opened = atCheck().state.opened ?? expect.fail('nothing is open');
  const events: ImportEvent[] = [
    { type: 'read', id: 1 },
    { type: 'read', id: 2 },
    { type: 'progress', progress: { phase: 'saving', done: 0.5 } },
    { type: 'opened', id: 1, file: FILE, aim: AIM },
    { type: 'opened', id: 2, file: DOCUMENT, aim: AIM },
    { type: 'guessed', id: 1, table: tableOf('list') },
    { type: 'left', id: 1 },
    { type: 'unreadable', id: 2, problem: PROBLEM },
    ...(['choose', 'table', 'columns', 'check'] as const).map((step) => ({ type: 'go', step }) as const),
    { type: 'map', mapping: mapping('list') },
    { type: 'aim', change: { into: 'new' } },
    { type: 'show', place: { row: 1, column: 'A' } },
    { type: 'check' },
    { type: 'checked', question, outlook: OUTLOOK },
    { type: 'save' },
    { type: 'saved', outlook: OUTLOOK, opened },
    { type: 'unsaved', outlook: OUTLOOK, problem: PROBLEM },
    { type: 'stop' },
    { type: 'dismiss' },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (run) => {
      const end = replay(firstState(null), ...run);
      // Only what is being read again or saved holds the user, and Stop ends that.
      const held = canGo(end, 'choose') || end.step === 'choose' || end.step === 'done';
      expect(held || replay(end, { type: 'stop' }).step === 'choose').toBe(true);
      // An answer to a question that nobody asks any more.
      const late = { ...question };
      expect(replay(end, { type: 'checked', question: late, outlook: OUTLOOK })).toBe(end);
      expect(replay(end, { type: 'opened', id: 99, file: FILE, aim: AIM })).toBe(end);
    }),
  );
});

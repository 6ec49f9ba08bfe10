import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findEvent } from '../../db/events.ts';
import { workbookFrom } from '../../db/exchange/create.ts';
import { newId } from '../../db/ids.ts';
import { openWorkbookFile } from '../../db/open.ts';
import { type Session, startSession } from '../../db/session.ts';
import { listsFile, redo, run, undo } from './workbooks.ts';

/** The workbook of the lists, which Ada made, opened by somebody. */
function openedBy(path: string, analyst: string, renames: string[] = []): Session {
  const session = startSession(openWorkbookFile(path), {
    analyst,
    onRename: (name) => void renames.push(name),
  });
  onTestFinished(() => session.close());
  return session;
}

const analysts = (session: Session) => session.load().tables.analysts.map(({ name }) => name);
const note = (session: Session, text: string) =>
  run(session, { type: 'addNote', target: { subject: 'workbook' }, text });

/** Who signed each note, by its text. */
function signed(session: Session): Record<string, string | undefined> {
  const { tables } = session.load();
  const names = new Map(tables.analysts.map(({ id, name }) => [id, name]));
  return Object.fromEntries(tables.notes.map(({ text, analystId }) => [text, names.get(analystId)]));
}

const authorless = (session: Session) =>
  session.read.all(
    "SELECT number FROM events WHERE kind <> 'view' AND analyst_id NOT IN (SELECT id FROM analysts)",
  );

describe('whoever opens a workbook', () => {
  test('is its analyst of that name, whatever the case', () => {
    const session = openedBy(listsFile(), ' ADA');
    expect(session.load().analyst).toEqual(session.load().tables.analysts[0]);
    note(session, 'mine');
    expect(analysts(session)).toEqual(['Ada']);
  });

  test('writes nothing by opening it, and is added with the first change', () => {
    const path = listsFile();
    const bytes = readFileSync(path);
    const session = openedBy(path, 'Grace');
    const { analyst } = session.load();
    expect(analyst.name).toBe('Grace');
    expect(analysts(session)).toEqual(['Ada']);
    expect(readFileSync(path)).toEqual(bytes);
    const id = newId();
    const patch = session.execute({
      id,
      request: { type: 'addNote', target: { subject: 'workbook' }, text: 'x' },
    });
    expect(patch.rows).toContainEqual({ table: 'analysts', id: analyst.id, record: analyst });
    expect(findEvent(session.read, id)?.changes.map(({ table }) => table)).toEqual(['notes', 'analysts']);
    expect(session.load().tables.analysts).toContainEqual(analyst);
  });

  test('only looks at it without becoming an analyst', () => {
    const session = openedBy(listsFile(), 'Grace');
    const revision = session.revision();
    run(session, { type: 'saveView', view: 'matrix', state: { any: 1 } });
    expect(analysts(session)).toEqual(['Ada']);
    expect(session.revision()).toEqual(revision);
    expect(session.read.get('SELECT analyst_id AS who FROM events ORDER BY number DESC LIMIT 1')).toEqual({
      who: '',
    });
  });

  test('signs notes, judgements and history, and those before keep theirs', () => {
    const path = listsFile();
    const first = openedBy(path, 'Ada');
    note(first, 'of Ada');
    first.close();
    const second = openedBy(path, 'Grace');
    note(second, 'of Grace');
    const { alternatives, criteria } = second.load().tables;
    const cell = { alternativeId: alternatives[0]?.id ?? '', criterionId: criteria[0]?.id ?? '' };
    run(second, { type: 'setJudgement', ...cell, value: 50, reason: 'so' });
    expect(signed(second)).toEqual({ 'of Ada': 'Ada', 'of Grace': 'Grace' });
    const grace = second.load().analyst.id;
    expect(second.load().tables.judgements.map((row) => row.analystId)).toEqual([grace]);
    expect(second.history(3).map(({ analyst }) => analyst)).toEqual(['Grace', 'Grace', 'Ada']);
    second.close();
    const again = openedBy(path, 'Grace');
    note(again, 'and again');
    expect(again.load().analyst.id).toBe(grace);
    expect(analysts(again)).toEqual(['Ada', 'Grace']);
  });

  test('signs a note of somebody else in which they write other words', () => {
    const path = listsFile();
    const first = openedBy(path, 'Ada');
    const noteId = note(first, 'before').createdId ?? '';
    first.close();
    const second = openedBy(path, 'Grace');
    run(second, { type: 'editNote', noteId, text: 'before' });
    expect(signed(second)).toEqual({ before: 'Ada' });
    run(second, { type: 'editNote', noteId, text: 'after' });
    expect(signed(second)).toEqual({ after: 'Grace' });
    undo(second);
    expect(signed(second)).toEqual({ before: 'Ada' });
  });

  test('is found though somebody with an earlier id came into the workbook', () => {
    const session = openedBy(listsFile(), 'Ada');
    const earlier = '00000000-0000-7000-8000-000000000001';
    const comparison = { analysts: [{ id: earlier, name: 'Grace' }] };
    run(session, { type: 'importComparison', comparison, onConflict: 'keep', from: 'x' });
    expect(session.load().tables.analysts.map(({ id }) => id)).toContain(earlier);
    note(session, 'of Ada');
    expect(signed(session)).toEqual({ 'of Ada': 'Ada' });
  });
});

describe('undo', () => {
  test('of the first change of somebody keeps them, and redo finds them', () => {
    const session = openedBy(listsFile(), 'Grace');
    note(session, 'of Grace');
    undo(session);
    expect(analysts(session)).toEqual(['Ada', 'Grace']);
    expect(authorless(session)).toEqual([]);
    redo(session);
    expect(signed(session)).toEqual({ 'of Grace': 'Grace' });
    expect(analysts(session)).toEqual(['Ada', 'Grace']);
  });

  test('by somebody new adds them', () => {
    const path = listsFile();
    const first = openedBy(path, 'Ada');
    note(first, 'of Ada');
    first.close();
    const second = openedBy(path, 'Grace');
    undo(second);
    expect(second.history(1)).toMatchObject([{ kind: 'undo', analyst: 'Grace' }]);
    redo(second);
    expect(signed(second)).toEqual({ 'of Ada': 'Ada' });
  });

  test('of an import takes those away who came with it and signed nothing, and leaves the others', () => {
    const path = listsFile();
    const comparison = { analysts: [{ name: 'Grace' }, { name: 'Edsger' }] };
    const first = openedBy(path, 'Ada');
    run(first, { type: 'importComparison', comparison, onConflict: 'keep', from: 'x' });
    const grace = first.load().tables.analysts.find(({ name }) => name === 'Grace')?.id;
    first.close();
    const second = openedBy(path, 'Grace');
    expect(second.load().analyst.id).toBe(grace);
    note(second, 'of Grace');
    undo(second);
    second.close();
    const third = openedBy(path, 'Ada');
    undo(third);
    expect(analysts(third)).toEqual(['Ada', 'Grace']);
    redo(third);
    expect(analysts(third).sort()).toEqual(['Ada', 'Edsger', 'Grace']);
    expect(authorless(third)).toEqual([]);
  });

  test('that is made again brings whoever works here: they are one and not two', () => {
    const path = listsFile();
    const first = openedBy(path, 'Ada');
    const comparison = { analysts: [{ name: 'Grace' }] };
    run(first, { type: 'importComparison', comparison, onConflict: 'keep', from: 'x' });
    undo(first);
    first.close();
    const second = openedBy(path, 'Grace');
    expect(analysts(second)).toEqual(['Ada']);
    expect(redo(second)).toMatchObject({ reload: true });
    expect(analysts(second)).toEqual(['Ada', 'Grace']);
    expect(second.load().tables.analysts).toContainEqual(second.load().analyst);
    expect(authorless(second)).toEqual([]);
  });

  test('and redo by two people in any order leave an author to every change, and every other table as it was', () => {
    const step = fc.record({
      who: fc.constantFrom('Ada', 'Grace'),
      what: fc.constantFrom('note', 'rename', 'import', 'undo', 'redo'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const path = listsFile();
        const others = (session: Session) => {
          const { analysts: _people, ...tables } = session.load().tables;
          return tables;
        };
        const start = openedBy(path, 'Ada');
        const before = others(start);
        start.close();
        // As the machine of each keeps it.
        const names = new Map([
          ['Ada', 'Ada'],
          ['Grace', 'Grace'],
        ]);
        let count = 0;
        for (const { who, what } of steps) {
          const session = startSession(openWorkbookFile(path), {
            analyst: names.get(who) ?? who,
            onRename: (name) => void names.set(who, name),
          });
          const { undo: canUndo, redo: canRedo } = session.load().history;
          const people = session.load().tables.analysts.length;
          if (what === 'note') note(session, `${count++}`);
          if (what === 'rename') run(session, { type: 'renameAnalyst', name: `${who} ${count++}` });
          if (what === 'import') {
            const comparison = { analysts: [{ name: 'Grace' }, { name: `Other ${count++}` }] };
            run(session, { type: 'importComparison', comparison, onConflict: 'keep', from: 'x' });
          }
          if (what === 'undo' && canUndo) undo(session);
          if (what === 'redo' && canRedo) redo(session);
          expect(authorless(session)).toEqual([]);
          if (what !== 'undo') expect(session.load().tables.analysts.length).toBeGreaterThanOrEqual(people);
          session.close();
        }
        const last = openedBy(path, names.get('Ada') ?? '');
        while (last.load().history.undo !== null) undo(last);
        expect(others(last)).toEqual(before);
        expect(authorless(last)).toEqual([]);
        last.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('renaming oneself', () => {
  test('renames oneself only, and is heard', () => {
    const path = listsFile();
    const first = openedBy(path, 'Ada');
    note(first, 'of Ada');
    first.close();
    const renames: string[] = [];
    const second = openedBy(path, 'Grace', renames);
    note(second, 'of Grace');
    run(second, { type: 'renameAnalyst', name: 'Grace Hopper' });
    expect(signed(second)).toEqual({ 'of Ada': 'Ada', 'of Grace': 'Grace Hopper' });
    expect(second.history(3).map(({ analyst }) => analyst)).toEqual(['Grace Hopper', 'Grace Hopper', 'Ada']);
    undo(second);
    redo(second);
    expect(renames).toEqual(['Grace Hopper', 'Grace', 'Grace Hopper']);
    second.close();
    expect(analysts(openedBy(path, 'Grace Hopper'))).toEqual(['Ada', 'Grace Hopper']);
  });

  test('comes before anything else too, and is taken back', () => {
    const renames: string[] = [];
    const session = openedBy(listsFile(), 'root', renames);
    run(session, { type: 'renameAnalyst', name: 'Grace' });
    expect(analysts(session)).toEqual(['Ada', 'Grace']);
    undo(session);
    expect(analysts(session)).toEqual(['Ada', 'root']);
    expect(renames).toEqual(['Grace', 'root']);
    expect(authorless(session)).toEqual([]);
  });

  test('is refused where another analyst has the name, whatever its case', () => {
    const session = openedBy(listsFile(), 'Grace');
    const before = session.load();
    expect(() => run(session, { type: 'renameAnalyst', name: 'ADA' })).toThrow(
      'Another analyst of this workbook is called Ada.',
    );
    expect(session.load()).toEqual(before);
    note(session, 'x');
    run(session, { type: 'renameAnalyst', name: 'GRACE' });
    expect(analysts(session)).toEqual(['Ada', 'GRACE']);
  });

  test('of others by another program is no news of oneself', () => {
    const path = listsFile();
    const renames: string[] = [];
    const here = openedBy(path, 'Ada', renames);
    const elsewhere = openedBy(path, 'Ada');
    run(elsewhere, { type: 'renameAnalyst', name: 'Ada Lovelace' });
    note(here, 'still mine');
    expect(signed(here)).toEqual({ 'still mine': 'Ada Lovelace' });
    expect(renames).toEqual([]);
  });

  test('that was saved and not answered is known to whoever asks again', () => {
    const path = listsFile();
    const envelope = { id: newId(), request: { type: 'renameAnalyst', name: 'Grace' } } as const;
    const lost = openedBy(path, 'root');
    lost.execute(envelope);
    lost.close();
    const renames: string[] = [];
    const again = openedBy(path, 'root', renames);
    again.execute(envelope);
    note(again, 'x');
    expect(renames).toEqual(['Grace']);
    expect(signed(again)).toEqual({ x: 'Grace' });
    expect(analysts(again)).toEqual(['Ada', 'Grace']);
  });
});

describe('a new workbook of a model', () => {
  const model = {
    analysts: [
      { id: 'a', name: 'Ada' },
      { id: newId(), name: 'Edsger' },
    ],
    alternatives: [{ name: 'Red' }],
    criteria: [{ name: 'Looks' }],
    notes: [{ subject: 'workbook' as const, text: 'of Ada', analyst: 'a' }],
    judgements: [{ alternative: 'Red', criterion: 'Looks', value: 1, reason: 'so' }],
  };
  const madeBy = (analyst: string): Session => {
    const db = workbookFrom(':memory:', model, { analyst, createdBy: 'test', from: 'x' });
    const session = startSession(db, { analyst });
    onTestFinished(() => session.close());
    return session;
  };

  test('is made by whoever makes it, and what it says stays with those who said it', () => {
    const session = madeBy('Grace');
    expect(session.history(1)).toMatchObject([{ kind: 'create', analyst: 'Grace' }]);
    expect(analysts(session).sort()).toEqual(['Ada', 'Edsger', 'Grace']);
    expect(signed(session)).toEqual({ 'of Ada': 'Ada' });
    const { tables, analyst } = session.load();
    expect(tables.judgements.map((row) => row.analystId)).toEqual([analyst.id]);
  });

  test('by one of its own analysts adds nobody', () => {
    const session = madeBy('ada');
    expect(session.history(1)).toMatchObject([{ kind: 'create', analyst: 'Ada' }]);
    expect(analysts(session).sort()).toEqual(['Ada', 'Edsger']);
    expect(signed(session)).toEqual({ 'of Ada': 'Ada' });
  });
});

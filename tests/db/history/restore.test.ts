import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../db/commands/schema.ts';
import { compareTables } from '../../../db/compare/compare.ts';
import { copyAsOf } from '../../../db/history/restored-copy.ts';
import { tablesAt } from '../../../db/history/rewind.ts';
import { openForTrying } from '../../../db/open.ts';
import { type Session, startSession } from '../../../db/session.ts';
import { isViewTable, tableNames, type WorkbookTables } from '../../../db/tables.ts';
import {
  codedAgain,
  listsFile,
  memorySession,
  redo,
  run,
  sessionOn,
  slugIds,
  temporaryFolder,
  undo,
} from '../workbooks.ts';

const addNote = (text: string): Command => ({ type: 'addNote', target: { subject: 'workbook' }, text });
const numberOf = (session: Session): number => session.load().history.eventNumber;
const notes = (session: Session): string[] => session.load().tables.notes.map(({ text }) => text);
const restore = (session: Session, eventNumber: number) =>
  run(session, { type: 'restoreState', eventNumber });

/** Everything that a workbook says, row for row: neither who works on it nor how it is looked at. */
const said = (tables: WorkbookTables) =>
  tableNames
    .filter((table) => !isViewTable(table) && table !== 'analysts')
    .map((table) => [
      table,
      tables[table].map((row) => (table === 'workbook' ? { ...row, currentScenarioId: null } : row)),
    ]);

describe('going back in place', () => {
  test('brings back what the workbook said then, as one step that undo takes back and redo makes again', () => {
    const session = memorySession();
    run(session, addNote('a'));
    const then = numberOf(session);
    const before = said(session.load().tables);
    run(session, addNote('b'));
    codedAgain(session);
    const now = said(session.load().tables);
    const patch = restore(session, then);
    expect(patch.history.undo).toBe(`back to change ${then}, “note on the workbook”`);
    expect(said(session.load().tables)).toEqual(before);
    undo(session);
    expect(said(session.load().tables)).toEqual(now);
    redo(session);
    expect(said(session.load().tables)).toEqual(before);
    undo(session);
    undo(session);
    expect(notes(session)).toContain('a');
  });

  test('gives the state at any event of any run of commands, undo and redo among them', () => {
    const texts = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      texts.map((text) => ({ act: 'note' as const, text })),
      fc.integer({ min: 0, max: 99 }).map((value) => ({ act: 'weight' as const, value })),
      fc.constantFrom('security', 'maturity').map((slug) => ({ act: 'delete' as const, slug })),
      fc.constant({ act: 'scenario' as const }),
      fc.constant({ act: 'undo' as const }),
      fc.constant({ act: 'redo' as const }),
      fc.double({ min: 0, max: 1, noNaN: true }).map((share) => ({ act: 'restore' as const, share })),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 14 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (steps, at) => {
          const session = memorySession();
          const { criterion, scenario } = slugIds(session);
          const states = new Map([[numberOf(session), said(session.load().tables)]]);
          const pick = (share: number): number =>
            [...states.keys()][Math.min(states.size - 1, Math.floor(share * states.size))] ?? 1;
          for (const [index, each] of steps.entries()) {
            try {
              if (each.act === 'note') run(session, addNote(each.text));
              if (each.act === 'weight')
                run(session, {
                  type: 'setWeight',
                  scenarioId: scenario('equal-weights'),
                  criterionId: criterion('scheduling'),
                  value: each.value,
                });
              if (each.act === 'delete')
                run(session, { type: 'deleteCriterion', criterionId: criterion(each.slug) });
              if (each.act === 'scenario')
                run(session, { type: 'createScenario', name: `s${index}`, description: '' });
              if (each.act === 'undo') undo(session);
              if (each.act === 'redo') redo(session);
              if (each.act === 'restore') restore(session, pick(each.share));
            } catch {
              // Nothing to undo, a criterion that is gone, a state that is there already: refused in words.
            }
            states.set(numberOf(session), said(session.load().tables));
          }
          const target = pick(at);
          if (JSON.stringify(states.get(target)) !== JSON.stringify(said(session.load().tables))) {
            restore(session, target);
          }
          expect(said(session.load().tables)).toEqual(states.get(target));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('two rows that changed places change back', () => {
    const session = memorySession();
    const { alternative, criterion } = slugIds(session);
    const then = numberOf(session);
    const [first = expect.fail()] = session.load().tables.claims;
    const {
      id: claimId,
      slug: _slug,
      position: _position,
      excludedReason: _reason,
      remark: _remark,
      ...columns
    } = first;
    const found = (one: string, other: string) =>
      [one, other].map((slug, index) => ({
        alternativeId: alternative(slug),
        criterionId: criterion('security'),
        polarity: index === 0 ? ('pro' as const) : ('con' as const),
        strength: 1 as const,
      }));
    const claim = { type: 'editClaim' as const, claimId, ...columns, doubts: [...columns.doubts] };
    run(session, { ...claim, findings: found('kvm', 'xen') });
    const between = said(session.load().tables);
    const at = numberOf(session);
    run(session, { ...claim, findings: found('xen', 'kvm') });
    restore(session, at);
    expect(said(session.load().tables)).toEqual(between);
    restore(session, then);
    expect(compareTables(session.load().tables, tablesAt(session.read, then)).tables).toEqual([]);
  });

  test('looks at another scenario where the present one was not there yet, and keeps how everything is looked at', () => {
    const session = memorySession();
    const then = numberOf(session);
    run(session, { type: 'createScenario', name: 'Mine', description: '' });
    run(session, { type: 'saveView', view: 'matrix', state: { width: 3 } });
    restore(session, then);
    const { workbook, scenarios, viewStates } = session.load().tables;
    expect(scenarios.map(({ id }) => id)).toContain(workbook[0]?.currentScenarioId);
    expect(viewStates).toMatchObject([{ view: 'matrix', state: { width: 3 } }]);
  });

  test('is refused where nothing differs and where there is no such event', () => {
    const session = memorySession();
    run(session, addNote('a'));
    const number = numberOf(session);
    expect(() => restore(session, number)).toThrow(`says what it said after change ${number} already`);
    expect(() => restore(session, 900)).toThrow('There is no event 900');
    expect(numberOf(session)).toBe(number);
  });

  test('whoever added something stays an analyst', () => {
    const path = listsFile();
    const session = sessionOn(path);
    const then = numberOf(session);
    run(session, addNote('a'));
    run(session, { type: 'renameAnalyst', name: 'Grace' });
    restore(session, then);
    expect(session.load().tables.analysts.map(({ name }) => name)).toContain('Grace');
  });
});

describe('going back in a copy', () => {
  test('writes a workbook that says what it said then and keeps its whole history; the file stays byte for byte', () => {
    const path = listsFile();
    const session = sessionOn(path);
    run(session, addNote('a'));
    const then = numberOf(session);
    const before = said(session.load().tables);
    run(session, addNote('b'));
    session.close();
    const bytes = readFileSync(path);
    const copy = join(temporaryFolder(), 'copy.weighbridge');
    const source = startSession(openForTrying(path), { analyst: 'Grace' });
    copyAsOf(source, { path: copy, eventNumber: then, analyst: 'Grace' });
    source.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const restored = sessionOn(copy);
    expect(said(restored.load().tables)).toEqual(before);
    expect(restored.history(1)).toMatchObject([
      { analyst: 'Grace', label: expect.stringContaining('back to change') },
    ]);
    undo(restored);
    expect(notes(restored)).toEqual(['a', 'b']);
  });

  test('of the present state is a plain copy, and a number that is none makes no file', () => {
    const path = listsFile();
    const source = startSession(openForTrying(path), { analyst: 'Ada' });
    const copy = join(temporaryFolder(), 'copy.weighbridge');
    expect(() => copyAsOf(source, { path: copy, eventNumber: 7, analyst: 'Ada' })).toThrow(
      'There is no event 7',
    );
    expect(() => readFileSync(copy)).toThrow('ENOENT');
    copyAsOf(source, { path: copy, eventNumber: 1, analyst: 'Ada' });
    source.close();
    expect(sessionOn(copy).load().history.eventNumber).toBe(1);
  });
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '../../db/commands/schema.ts';
import type { WorkbookTables } from '../../electron/ipc/contract.ts';
import { applyRows } from '../../renderer/model/patch.ts';
import { memorySession, redo, run, undo } from '../db/workbooks.ts';

/** Tables with their rows in the order of their ids: the order of rows means nothing. */
function sorted(tables: WorkbookTables): unknown {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ]),
  );
}

type Step = 'undo' | 'redo' | ((tables: WorkbookTables) => Command | null);

const at = <T>(rows: readonly T[], index: number): T | undefined => rows[index % rows.length];

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>('undo'),
  fc.constant<Step>('redo'),
  fc.tuple(fc.nat(50), fc.nat(40)).map(
    ([index, value]): Step =>
      (tables) => {
        const criterionId = at(tables.criteria, index)?.id;
        const scenarioId = at(tables.scenarios, index)?.id;
        return criterionId && scenarioId ? { type: 'setWeight', scenarioId, criterionId, value } : null;
      },
  ),
  fc.tuple(fc.nat(50), fc.boolean()).map(
    ([index, active]): Step =>
      (tables) => {
        const id = at(tables.alternatives, index)?.id;
        return id ? { type: 'setAlternativesActive', alternativeIds: [id], active } : null;
      },
  ),
  fc.tuple(fc.nat(50), fc.nat(50), fc.nat(100)).map(
    ([a, c, value]): Step =>
      (tables) => {
        const alternativeId = at(tables.alternatives, a)?.id;
        const criterionId = at(tables.criteria, c)?.id;
        return alternativeId && criterionId
          ? { type: 'setJudgement', alternativeId, criterionId, value, reason: 'Tried it.' }
          : null;
      },
  ),
  fc.nat(50).map(
    (index): Step =>
      (tables) => {
        const claimId = at(tables.claims, index)?.id;
        return claimId ? { type: 'addNote', target: { subject: 'claim', claimId }, text: 'A note.' } : null;
      },
  ),
  fc.nat(50).map(
    (index): Step =>
      (tables) => {
        const noteId = at(tables.notes, index)?.id;
        return noteId ? { type: 'deleteNote', noteId } : null;
      },
  ),
  fc.nat(1_000_000).map(
    (n): Step =>
      () => ({
        type: 'createScenario',
        name: `Scenario ${n}`,
        description: '',
      }),
  ),
  fc.nat(50).map(
    (index): Step =>
      (tables) => {
        const scenarioId = at(tables.scenarios, index)?.id;
        return scenarioId && tables.scenarios.length > 1 ? { type: 'deleteScenario', scenarioId } : null;
      },
  ),
);

test('patches keep what the screen holds equal to what the file holds, whatever is done and undone', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 25 }), (plan) => {
      const session = memorySession();
      let held = session.load().tables;
      for (const step of plan) {
        const { history } = session.load();
        if (step === 'undo') {
          if (history.undo !== null) held = applyRows(held, undo(session).rows);
        } else if (step === 'redo') {
          if (history.redo !== null) held = applyRows(held, redo(session).rows);
        } else {
          const command = step(held);
          if (command) held = applyRows(held, tryRun(session, command));
        }
      }
      expect(sorted(held)).toEqual(sorted(session.load().tables));
    }),
    { numRuns: 40 },
  );
});

/** A command that the workbook refuses (a name that is taken) changes nothing. */
function tryRun(session: ReturnType<typeof memorySession>, command: Command): ReturnType<typeof run>['rows'] {
  try {
    return run(session, command).rows;
  } catch {
    return [];
  }
}

test('a table that a change did not touch stays the same object', () => {
  const session = memorySession();
  const before = session.load().tables;
  const scenarioId = before.scenarios[0]?.id ?? '';
  const after = applyRows(
    before,
    run(session, { type: 'renameScenario', scenarioId, name: 'Mine', description: '' }).rows,
  );
  expect(after.scenarios).not.toBe(before.scenarios);
  expect(after.scenarios.map((s) => s.id)).toEqual(before.scenarios.map((s) => s.id));
  expect(after.claims).toBe(before.claims);
  expect(after.weights).toBe(before.weights);
});

import { describe, expect, test } from 'vitest';
import type { Command } from '../../db/commands/schema.ts';
import { findEvent } from '../../db/events.ts';
import { newId } from '../../db/ids.ts';
import type { Session } from '../../db/session.ts';
import { isViewTable, tableNames, viewColumns } from '../../db/tables.ts';
import { memorySession, redo, run, undo } from './workbooks.ts';

const current = (session: Session) => session.load().tables.workbook[0]?.currentScenarioId;
const lastEvent = (session: Session) =>
  session.read.get<{ id: string; kind: string; command: string }>(
    'SELECT id, kind, command FROM events ORDER BY number DESC LIMIT 1',
  ) ?? expect.fail();

/** Commands that only say how something was looked at. */
function lookingAt(session: Session): Command[] {
  const [, second] = session.load().tables.scenarios;
  const scenarioId = second?.id ?? '';
  return [
    { type: 'saveView', view: 'matrix', state: { any: 1 } },
    { type: 'selectScenario', scenarioId },
    { type: 'saveElicitation', scenarioId, method: 'swing', state: { any: 1 } },
  ];
}

describe('what is view', () => {
  test('is some tables and columns, and no others', () => {
    const columns = tableNames.flatMap((table) =>
      isViewTable(table) ? [table] : viewColumns(table).map((column) => `${table}.${column}`),
    );
    expect(columns).toEqual(['workbook.currentScenarioId', 'elicitations', 'viewStates']);
  });

  test('is saved as an event that is no edit, and does not change the fingerprint', () => {
    const session = memorySession();
    const before = session.revision();
    for (const command of lookingAt(session)) {
      const { eventNumber } = session.load().history;
      run(session, command);
      expect(session.load().history.eventNumber).toBe(eventNumber + 1);
      expect(lastEvent(session)).toMatchObject({ kind: 'view', command: command.type });
    }
    expect(session.revision()).toEqual(before);
    expect(session.load().history.undo).toBeNull();
  });

  test('and edited at once is an edit', () => {
    const session = memorySession();
    run(session, { type: 'createScenario', name: 'Edge', description: '' });
    expect(lastEvent(session).kind).toBe('do');
    run(session, { type: 'describeWorkbook', title: 'Other', question: '', description: '' });
    expect(lastEvent(session).kind).toBe('do');
  });

  test('stays when an edit of the same row is taken back and made again', () => {
    const session = memorySession();
    const { scenarios } = session.load().tables;
    const [first, second] = scenarios.map(({ id }) => id);
    expect(current(session)).toBe(first);
    run(session, { type: 'describeWorkbook', title: 'Other', question: '', description: '' });
    run(session, { type: 'selectScenario', scenarioId: second ?? '' });
    undo(session);
    expect(current(session)).toBe(second);
    expect(session.load().tables.workbook[0]?.title).not.toBe('Other');
    run(session, { type: 'selectScenario', scenarioId: first ?? '' });
    redo(session);
    expect(current(session)).toBe(first);
    expect(session.load().tables.workbook[0]?.title).toBe('Other');
  });
});

test('an undo or redo lists what it wrote, and nothing that it left', () => {
  const session = memorySession();
  const { scenarios, criteria } = session.load().tables;
  const scenarioId = scenarios[0]?.id ?? '';
  run(session, {
    type: 'applyElicitation',
    scenarioId,
    method: 'swing',
    state: 'answers',
    weights: [{ criterionId: criteria[0]?.id ?? '', value: 41 }],
  });
  for (const step of [session.undo, session.redo]) {
    const id = newId();
    step({ id, request: null });
    const { changes } = findEvent(session.read, id) ?? expect.fail();
    expect(changes.map(({ table }) => table).sort()).toEqual(['scenarios', 'weights']);
  }
});

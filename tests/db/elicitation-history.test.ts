import { describe, expect, test } from 'vitest';
import type { Session } from '../../db/session.ts';
import { memorySession, redo, run, undo } from './workbooks.ts';

const answers = (session: Session) =>
  session.load().tables.elicitations.map(({ method, state }) => ({ method, state }));

function started() {
  const session = memorySession();
  const { scenarios, criteria } = session.load().tables;
  const scenarioId = scenarios[0]?.id ?? '';
  const criterionId = criteria[0]?.id ?? '';
  const scenario = () => session.load().tables.scenarios.find((s) => s.id === scenarioId);
  const weight = () =>
    session.load().tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === criterionId)
      ?.value;
  const save = (state: string) =>
    run(session, { type: 'saveElicitation', scenarioId, method: 'swing', state });
  const apply = (state: string, value: number) =>
    run(session, {
      type: 'applyElicitation',
      scenarioId,
      method: 'swing',
      state,
      weights: [{ criterionId, value }],
    });
  return { session, scenarioId, scenario, weight, save, apply };
}

describe('the answers of a panel and undo', () => {
  test('using weights is one step back, and answers given since do not stand in its way', () => {
    const { session, scenario, weight, save, apply } = started();
    const before = weight();
    save('first');
    apply('applied', 41);
    save('later');
    undo(session);
    expect(weight()).toBe(before);
    expect(scenario()?.elicitation).toBe('direct');
    expect(answers(session)).toEqual([{ method: 'swing', state: 'later' }]);
    redo(session);
    expect(weight()).toBe(41);
    expect(scenario()?.elicitation).toBe('swing');
    expect(answers(session)).toEqual([{ method: 'swing', state: 'later' }]);
  });

  test('answers that came with the weights stay when the weights go back', () => {
    const { session, apply } = started();
    apply('applied', 41);
    undo(session);
    expect(answers(session)).toEqual([{ method: 'swing', state: 'applied' }]);
    redo(session);
    expect(answers(session)).toEqual([{ method: 'swing', state: 'applied' }]);
  });

  test('answers go with a scenario that is undone, and a deleted one brings its own back', () => {
    const session = memorySession();
    const made = run(session, { type: 'createScenario', name: 'Edge', description: '' });
    const scenarioId = made.createdId ?? '';
    run(session, { type: 'saveElicitation', scenarioId, method: 'ahp', state: { a: 1 } });
    undo(session);
    expect(answers(session)).toEqual([]);
    redo(session);
    run(session, { type: 'saveElicitation', scenarioId, method: 'ahp', state: { a: 2 } });
    run(session, { type: 'deleteScenario', scenarioId });
    expect(answers(session)).toEqual([]);
    undo(session);
    expect(answers(session)).toEqual([{ method: 'ahp', state: { a: 2 } }]);
    run(session, { type: 'saveElicitation', scenarioId, method: 'ahp', state: { a: 3 } });
    redo(session);
    expect(answers(session)).toEqual([]);
  });

  test('a copy of a scenario is taken back though its answers have changed', () => {
    const { session, scenarioId, save } = started();
    save('original');
    const copy = run(session, { type: 'duplicateScenario', scenarioId, name: 'Copy' });
    run(session, {
      type: 'saveElicitation',
      scenarioId: copy.createdId ?? '',
      method: 'swing',
      state: 'changed',
    });
    undo(session);
    expect(answers(session)).toEqual([{ method: 'swing', state: 'original' }]);
  });
});

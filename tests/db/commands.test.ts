import { describe, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import type { Session } from '../../db/session.ts';
import { memorySession, redo, run, slugIds, undo } from './workbooks.ts';

const current = (session: Session): string => {
  const { workbook, scenarios } = session.load().tables;
  return scenarios.find((s) => s.id === workbook[0]?.currentScenarioId)?.name ?? '';
};

describe('weights', () => {
  test('a weight is set, and the label says from what to what', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const scenarioId = ids.scenario('linux-datacenter');
    const patch = run(session, {
      type: 'setWeight',
      scenarioId,
      criterionId: ids.criterion('security'),
      value: 25,
    });
    expect(patch.history.undo).toBe('weight of Security 12 to 25');
    expect(patch.rows).toMatchObject([{ table: 'weights', record: { value: 25 } }]);
  });

  test('weights belong to their scenario', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const criterionId = ids.criterion('security');
    const others = () =>
      session.load().tables.weights.filter((w) => w.scenarioId !== ids.scenario('equal-weights'));
    const before = others();
    run(session, { type: 'setWeight', scenarioId: ids.scenario('equal-weights'), criterionId, value: 99 });
    expect(others()).toEqual(before);
  });

  test('setting many at once is one step', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const scenarioId = ids.scenario('security-first');
    const before = session.load().tables.weights;
    const weights = ['security', 'maturity'].map((slug) => ({ criterionId: ids.criterion(slug), value: 1 }));
    run(session, { type: 'setWeights', scenarioId, weights });
    expect(session.load().tables.weights).not.toEqual(before);
    undo(session);
    expect(session.load().tables.weights).toEqual(before);
  });

  test('a change that changes nothing leaves no event', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const before = session.load().history.eventNumber;
    const scenarioId = ids.scenario('linux-datacenter');
    const patch = run(session, {
      type: 'setWeight',
      scenarioId,
      criterionId: ids.criterion('security'),
      value: 12,
    });
    expect(patch.rows).toEqual([]);
    expect(patch.history.eventNumber).toBe(before);
  });
});

describe('scenarios', () => {
  test('a new one weighs all criteria the same and becomes the current one', () => {
    const session = memorySession();
    const { createdId } = run(session, { type: 'createScenario', name: 'Edge', description: 'Small boxes.' });
    const { weights, criteria } = session.load().tables;
    const values = weights.filter((w) => w.scenarioId === createdId).map((w) => w.value);
    expect(values).toHaveLength(criteria.length);
    expect(new Set(values).size).toBe(1);
    expect(current(session)).toBe('Edge');
  });

  test('a duplicate has the same weights and rules under another name', () => {
    const session = memorySession();
    const scenarioId = slugIds(session).scenario('security-first');
    run(session, { type: 'setRules', scenarioId, countPredictions: true });
    const { createdId } = run(session, { type: 'duplicateScenario', scenarioId, name: 'Security, mine' });
    const { weights, scenarios } = session.load().tables;
    const of = (id: string | null) =>
      weights.filter((w) => w.scenarioId === id).map((w) => `${w.criterionId} ${w.value}`);
    expect(of(createdId).sort()).toEqual(of(scenarioId).sort());
    expect(scenarios.find((s) => s.id === createdId)).toMatchObject({ slug: null, countPredictions: true });
  });

  test('a name that is taken is refused, whatever its case', () => {
    const session = memorySession();
    const create = () => run(session, { type: 'createScenario', name: 'SECURITY FIRST', description: '' });
    expect(create).toThrow('already');
    expect(session.load().history.undo).toBeNull();
  });

  test('deleting one hands over to a neighbour, and undo brings it back with its weights', () => {
    const session = memorySession();
    const scenarioId = slugIds(session).scenario('linux-datacenter');
    const before = session.load().tables;
    run(session, { type: 'deleteScenario', scenarioId });
    expect(current(session)).toBe('Desktop virtualization');
    expect(session.load().tables.weights.some((w) => w.scenarioId === scenarioId)).toBe(false);
    undo(session);
    expect(session.load().tables).toEqual(before);
  });

  test('the last one cannot be deleted', () => {
    const session = memorySession();
    const remaining = () => session.load().tables.scenarios;
    while (remaining().length > 1)
      run(session, { type: 'deleteScenario', scenarioId: remaining()[0]?.id ?? '' });
    expect(() => run(session, { type: 'deleteScenario', scenarioId: remaining()[0]?.id ?? '' })).toThrow(
      'needs',
    );
    expect(remaining()).toHaveLength(1);
  });

  test('looking at another scenario is remembered, ends no redo and stands in no undo’s way', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const look = (slug: string) => run(session, { type: 'selectScenario', scenarioId: ids.scenario(slug) });
    run(session, { type: 'createScenario', name: 'Edge', description: '' });
    run(session, { type: 'deleteScenario', scenarioId: ids.scenario('security-first') });
    look('equal-weights');
    undo(session);
    look('desktop-virtualization');
    undo(session);
    expect(session.load().tables.scenarios.map((s) => s.name)).not.toContain('Edge');
    look('equal-weights');
    redo(session);
    redo(session);
    const { workbook, scenarios } = session.load().tables;
    expect(scenarios.map((s) => s.name)).toContain('Edge');
    expect(scenarios.some((s) => s.id === workbook[0]?.currentScenarioId)).toBe(true);
  });

  test('a redo that takes away the scenario that is looked at shows another one', () => {
    const session = memorySession();
    const scenarioId = slugIds(session).scenario('security-first');
    run(session, { type: 'deleteScenario', scenarioId });
    undo(session);
    run(session, { type: 'selectScenario', scenarioId });
    const { rows } = redo(session);
    expect(current(session)).toBe('Linux datacenter');
    expect(rows.map((row) => row.table)).toContain('workbook');
  });

  test('switching and renaming', () => {
    const session = memorySession();
    const scenarioId = slugIds(session).scenario('equal-weights');
    run(session, { type: 'selectScenario', scenarioId });
    run(session, { type: 'renameScenario', scenarioId, name: 'Flat', description: 'All the same.' });
    expect(current(session)).toBe('Flat');
    expect(session.load().history.undo).toBe('rename Equal weights to Flat');
  });
});

describe('judgements and notes', () => {
  test('a judgement is set, changed in place and cleared', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const cell = { alternativeId: ids.alternative('kvm'), criterionId: ids.criterion('security') };
    run(session, { type: 'setJudgement', ...cell, value: 40, reason: 'Audited here.' });
    run(session, { type: 'setJudgement', ...cell, value: 45, reason: 'Audited again.' });
    expect(session.load().tables.judgements).toMatchObject([{ value: 45, reason: 'Audited again.' }]);
    run(session, { type: 'clearJudgement', ...cell });
    expect(session.load().tables.judgements).toEqual([]);
    expect(() => run(session, { type: 'clearJudgement', ...cell })).toThrow('no judgement');
  });

  test('notes hang on a cell, a criterion, an alternative, a claim and the workbook', () => {
    const session = memorySession();
    const ids = slugIds(session);
    const alternativeId = ids.alternative('xen');
    const criterionId = ids.criterion('maturity');
    run(session, { type: 'addNote', target: { subject: 'cell', alternativeId, criterionId }, text: 'one' });
    run(session, { type: 'addNote', target: { subject: 'criterion', criterionId }, text: 'two' });
    run(session, { type: 'addNote', target: { subject: 'alternative', alternativeId }, text: 'three' });
    run(session, {
      type: 'addNote',
      target: { subject: 'claim', claimId: ids.claim('002-xen-fork') },
      text: 'four',
    });
    run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'five' });
    expect(session.load().tables.notes.map((n) => n.subject)).toEqual([
      'cell',
      'criterion',
      'alternative',
      'claim',
      'workbook',
    ]);
  });

  test('a note is edited and deleted, and both are undone', () => {
    const session = memorySession();
    const { createdId } = run(session, { type: 'addNote', target: { subject: 'workbook' }, text: 'first' });
    const noteId = createdId ?? '';
    run(session, { type: 'editNote', noteId, text: 'second' });
    run(session, { type: 'deleteNote', noteId });
    expect(session.load().tables.notes).toEqual([]);
    undo(session);
    expect(session.load().tables.notes).toMatchObject([{ text: 'second' }]);
    undo(session);
    expect(session.load().tables.notes).toMatchObject([{ text: 'first' }]);
    redo(session);
    expect(session.load().tables.notes).toMatchObject([{ text: 'second' }]);
  });

  test('what is gone is refused with a sentence, and nothing is written', () => {
    const session = memorySession();
    const before = session.load();
    expect(() => run(session, { type: 'deleteNote', noteId: newId() })).toThrow('no longer in the workbook');
    expect(session.load()).toEqual(before);
  });
});

describe('what takes part', () => {
  test('alternatives and criteria are hidden and shown', () => {
    const session = memorySession();
    const ids = slugIds(session);
    run(session, { type: 'setAlternativesActive', alternativeIds: [ids.alternative('xen')], active: false });
    expect(session.load().history.undo).toBe('hide Xen');
    run(session, {
      type: 'setCriteriaActive',
      criterionIds: [ids.criterion('security'), ids.criterion('momentum')],
      active: false,
    });
    expect(session.load().history.undo).toBe('hide 2 criteria');
  });

  test('arranging a view is saved but is no step of undo', () => {
    const session = memorySession();
    const before = session.load().history.eventNumber;
    const state = { widths: { kvm: 120 } };
    const patch = run(session, { type: 'saveView', view: 'matrix', state });
    expect(patch.history.undo).toBeNull();
    expect(patch.history.eventNumber).toBe(before + 1);
    expect(session.load().tables.viewStates).toMatchObject([{ view: 'matrix', state }]);
  });

  test('the analyst is renamed', () => {
    const session = memorySession();
    run(session, { type: 'renameAnalyst', name: 'Grace' });
    expect(session.history(1)).toMatchObject([{ analyst: 'Grace', label: 'your name Ada to Grace' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { commandSchema } from '../../db/commands/schema.ts';
import { memorySession, redo, run, slugIds, undo, undoneAndRedone } from './workbooks.ts';

function inDatacenter() {
  const session = memorySession();
  const ids = slugIds(session);
  return { session, ids, scenarioId: ids.scenario('linux-datacenter') };
}

describe('locked weights', () => {
  test('keep their share, are freed again, and never take more than the whole', () => {
    const { session, ids, scenarioId } = inDatacenter();
    const lock = (slug: string, share: number | null) =>
      run(session, { type: 'lockWeight', scenarioId, criterionId: ids.criterion(slug), share });
    const shareOf = (slug: string) =>
      session
        .load()
        .tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === ids.criterion(slug))
        ?.lockedShare;
    undoneAndRedone(session, () => {
      expect(lock('security', 0.6).history.undo).toBe('lock the weight of Security at 60 percent');
      expect(() => lock('maturity', 0.5)).toThrow(
        'The locked weights would take more than the whole: 110 percent.',
      );
      lock('maturity', 0.4);
      expect([shareOf('security'), shareOf('maturity')]).toEqual([0.6, 0.4]);
      expect(lock('security', null).history.undo).toBe('free the weight of Security');
      expect(shareOf('security')).toBeNull();
    });
  });

  test('of hidden criteria take nothing, and a change of a lock is measured against the others', () => {
    const { session, ids, scenarioId } = inDatacenter();
    const lock = (slug: string, share: number) =>
      run(session, { type: 'lockWeight', scenarioId, criterionId: ids.criterion(slug), share });
    lock('security', 0.9);
    lock('security', 1);
    run(session, { type: 'setCriteriaActive', criterionIds: [ids.criterion('security')], active: false });
    lock('maturity', 0.8);
    expect(session.load().tables.weights.filter((w) => w.lockedShare !== null)).toHaveLength(2);
  });
});

describe('elicitations', () => {
  const state = { order: ['security', 'maturity'], step: 2 };

  test('are kept as they were left, which is no edit that undo takes back', () => {
    const { session, scenarioId } = inDatacenter();
    const before = session.load().history.undo;
    const save = (part: object) =>
      run(session, { type: 'saveElicitation', scenarioId, method: 'swing', state: { ...state, ...part } });
    save({});
    const patch = save({ step: 3 });
    expect(patch.history.undo).toBe(before);
    expect(session.load().tables.elicitations).toMatchObject([
      { scenarioId, method: 'swing', state: { order: ['security', 'maturity'], step: 3 } },
    ]);
    expect(session.load().tables.scenarios.find((s) => s.id === scenarioId)?.elicitation).toBe('direct');
  });

  test('write the weights in one step, and say by which way of asking they came', () => {
    const { session, ids, scenarioId } = inDatacenter();
    const scenario = () => session.load().tables.scenarios.find((s) => s.id === scenarioId);
    const weights = [
      { criterionId: ids.criterion('security'), value: 70 },
      { criterionId: ids.criterion('maturity'), value: 30 },
    ];
    const weightNow = (slug: string) =>
      session
        .load()
        .tables.weights.find((w) => w.scenarioId === scenarioId && w.criterionId === ids.criterion(slug))
        ?.value;
    const now = () => [scenario()?.elicitation, weightNow('security'), weightNow('maturity')];
    const before = now();
    const patch = run(session, { type: 'applyElicitation', scenarioId, method: 'ahp', state, weights });
    expect(patch.history.undo).toBe('weights of Linux datacenter by pairwise comparison');
    expect(now()).toEqual(['ahp', 70, 30]);
    expect(session.load().tables.elicitations).toHaveLength(1);
    // The answers are no edit: they stay when the weights go back (elicitation-history.test.ts).
    undo(session);
    expect(now()).toEqual(before);
    expect(session.load().tables.elicitations).toHaveLength(1);
    redo(session);
    expect(now()).toEqual(['ahp', 70, 30]);
    // A weight that is set by hand is nobody's answer any more; the answers stay.
    run(session, { type: 'setWeight', scenarioId, criterionId: ids.criterion('security'), value: 5 });
    expect(scenario()?.elicitation).toBe('direct');
    expect(session.load().tables.elicitations).toHaveLength(1);
  });

  test('go with their scenario and are copied with it', () => {
    const { session, scenarioId } = inDatacenter();
    run(session, { type: 'saveElicitation', scenarioId, method: 'points', state });
    const copy = run(session, { type: 'duplicateScenario', scenarioId, name: 'Mine' }).createdId;
    const of = (id: string | null) => session.load().tables.elicitations.filter((e) => e.scenarioId === id);
    expect(of(copy)).toMatchObject([{ method: 'points', state }]);
    expect(of(copy)[0]?.id).not.toBe(of(scenarioId)[0]?.id);
    undoneAndRedone(session, () => {
      run(session, { type: 'deleteScenario', scenarioId });
      expect(of(scenarioId)).toEqual([]);
      expect(of(copy)).toHaveLength(1);
    });
  });

  test('a way of asking that nobody knows is refused', () => {
    const { scenarioId } = inDatacenter();
    const command = { type: 'saveElicitation', scenarioId, method: 'dice', state };
    expect(commandSchema.safeParse(command).success).toBe(false);
  });
});

describe('rules', () => {
  test('change one by one or together; what is not named stays', () => {
    const { session, scenarioId } = inDatacenter();
    const rules = () => {
      const scenario = session.load().tables.scenarios.find((s) => s.id === scenarioId);
      return [scenario?.evidenceRule, scenario?.credibility, scenario?.countPredictions];
    };
    undoneAndRedone(session, () => {
      const one = run(session, { type: 'setRules', scenarioId, evidenceRule: 'pessimistic' });
      expect(one.history.undo).toBe(
        'value of a cell: mean of the belief to low end of the belief in Linux datacenter',
      );
      expect(rules()).toEqual(['pessimistic', 'off', false]);
      const two = run(session, { type: 'setRules', scenarioId, credibility: 'on', countPredictions: true });
      expect(two.history.undo).toBe('count predictions, credibility on in Linux datacenter');
      expect(rules()).toEqual(['pessimistic', 'on', true]);
    });
    expect(commandSchema.safeParse({ type: 'setRules', scenarioId, evidenceRule: 'guess' }).success).toBe(
      false,
    );
  });

  test('and the options of a method are kept with the scenario', () => {
    const { session, scenarioId } = inDatacenter();
    const options = () => session.load().tables.scenarios.find((s) => s.id === scenarioId)?.methodOptions;
    expect(options()).toEqual({});
    undoneAndRedone(session, () => {
      const patch = run(session, {
        type: 'setMethodOptions',
        scenarioId,
        options: { waspas: { lambda: 0.3 } },
      });
      expect(patch.history.undo).toBe('method options of Linux datacenter');
      expect(options()).toEqual({ waspas: { lambda: 0.3 } });
    });
  });
});

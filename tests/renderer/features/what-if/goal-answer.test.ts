import { describe, expect, test } from 'vitest';
import {
  goalAnswer,
  outward,
  pointsFor,
  roundPoints,
  shareBeyond,
} from '../../../../renderer/features/what-if/goal-answer.ts';
import { choiceName, nothingSingle } from '../../../../renderer/features/what-if/goal-sentences.ts';
import { currentScenario } from '../../../../renderer/model/current-scenario.ts';
import { withPoints } from '../../../../renderer/model/tried-weights.ts';
import { assess } from '../../../../scoring/assessment/assess.ts';
import { assessWithout } from '../../../../scoring/sensitivity/what-if.ts';
import type { EvidenceBase, ScenarioRules } from '../../../../scoring/types.ts';
import { listsTables } from '../../../db/workbooks.ts';

const tables = listsTables();
const scenario = currentScenario(tables);
const present = assess(tables, scenario);
const second = present.standings[1]?.alternativeId ?? '';
const answer = goalAnswer(tables, scenario, second) ?? expect.fail('no answer');

/** Whether it is first, by an assessment from the beginning. */
function leads(evidence: EvidenceBase, rules: ScenarioRules = scenario): boolean {
  const { standings } = assess(evidence, rules);
  return standings.some((s) => s.alternativeId === second && s.rank === 1);
}

describe('what must hold for the second to lead', () => {
  test('it does not lead yet, and something single does it', () => {
    expect(leads(tables)).toBe(false);
    expect(nothingSingle(answer)).toBe(false);
    expect(answer.weights.some(({ needed }) => needed !== null)).toBe(true);
  });

  test('each weight, tried as points, makes it lead, and slightly less does not', () => {
    const own = tables.weights.filter((w) => w.scenarioId === scenario.id);
    for (const goal of answer.weights) {
      const id = answer.criterionIds[goal.criterion] ?? '';
      const others = own
        .filter((w) => w.criterionId !== id && answer.criterionIds.includes(w.criterionId))
        .reduce((sum, w) => sum + w.value, 0);
      const at = (share: number): boolean => {
        const points = pointsFor(share, 1, others) ?? expect.fail(`${share} of the weight`);
        return leads({
          ...tables,
          weights: withPoints(tables.weights, scenario.id, new Map([[id, points]])),
        });
      };
      const beyond = shareBeyond(goal);
      if (beyond === null || goal.needed === null || beyond >= 1) continue;
      expect(at(beyond)).toBe(true);
      expect(at(goal.needed + 0.01 * (goal.share - goal.needed))).toBe(false);
    }
  });

  test('each cell, judged as is written, makes it lead', () => {
    // Nearly at the tie, where single cells decide.
    const nearest = answer.weights.find(
      ({ needed, share }) => needed !== null && needed > share && needed < 0.9,
    );
    const raised = answer.criterionIds[nearest?.criterion ?? -1] ?? expect.fail('no weight to raise');
    const others = tables.weights
      .filter((w) => w.scenarioId === scenario.id && w.criterionId !== raised)
      .reduce((sum, w) => sum + w.value, 0);
    const points = 0.97 * (pointsFor(nearest?.needed ?? 0, 1, others) ?? 0);
    const nearly = {
      ...tables,
      weights: withPoints(tables.weights, scenario.id, new Map([[raised, points]])),
    };
    const { alternativeIds, criterionIds, cells } =
      goalAnswer(nearly, scenario, second) ?? expect.fail('no answer');
    expect(leads(nearly)).toBe(false);
    expect(cells.length).toBeGreaterThan(0);
    for (const { alternative, criterion, from, to } of cells.slice(0, 6)) {
      const judged = (value: number): boolean => {
        const cell = {
          alternativeId: alternativeIds[alternative] ?? '',
          criterionId: criterionIds[criterion] ?? '',
        };
        const others = tables.judgements.filter(
          (j) => j.alternativeId !== cell.alternativeId || j.criterionId !== cell.criterionId,
        );
        return leads({ ...nearly, judgements: [...others, { ...cell, value } as never] });
      };
      expect(judged(outward(from, to))).toBe(true);
      expect(judged(to + 0.02 * (from - to))).toBe(false);
    }
  });

  test('each claim, left out, makes it first, and the others do not', () => {
    for (const { id } of tables.claims) {
      const { standings } = assessWithout(tables, scenario, new Set([id]));
      const first = standings.some((s) => s.alternativeId === second && s.rank === 1);
      expect(first, id).toBe(answer.claims.includes(id));
    }
  });

  test('each rule, chosen, makes it first', () => {
    for (const { rule, value } of answer.rules)
      expect(leads(tables, { ...scenario, [rule]: value })).toBe(true);
  });

  test('the nearest weights make it first', () => {
    const points = new Map(answer.criterionIds.map((id, j) => [id, 100 * (answer.nearest?.shares[j] ?? 0)]));
    expect(answer.nearest?.change).toBeGreaterThan(0);
    expect(leads({ ...tables, weights: withPoints(tables.weights, scenario.id, points) })).toBe(true);
  });
});

test('an alternative that is not there has no answer', () => {
  expect(goalAnswer(tables, scenario, 'nobody')).toBeNull();
});

test('points give the share, and all that is free takes no number of points', () => {
  // 30 of 30 + 60 in the nine tenths that a lock leaves.
  expect(pointsFor(0.3, 0.9, 60)).toBeCloseTo(30, 12);
  expect(pointsFor(0.9, 0.9, 60)).toBeNull();
  expect(pointsFor(0.3, 0.9, 0)).toBeNull();
});

test('a needed value is rounded away from the present one, within the scale', () => {
  expect(outward(40, 72.31)).toBe(72.4);
  expect(outward(40, 12.39)).toBe(12.3);
  expect(outward(40, 72.3)).toBe(72.3);
  expect(outward(40, 99.99)).toBe(100);
});

test('a share at which it is level and nowhere first is no answer', () => {
  const goal = { criterion: 0, share: 0.1 };
  expect(shareBeyond({ ...goal, range: { low: 1, high: 1 }, needed: 1 })).toBeNull();
  expect(shareBeyond({ ...goal, range: { low: 0.4, high: 1 }, needed: 0.4 })).toBeCloseTo(0.402, 12);
  expect(shareBeyond({ ...goal, range: { low: 0, high: 0.05 }, needed: 0.05 })).toBeCloseTo(0.048, 12);
  expect(shareBeyond({ ...goal, range: null, needed: null })).toBeNull();
});

test('tried points are as few digits as nearly say the same, never short of it', () => {
  expect(roundPoints(10, 0.9662)).toBe(0.9);
  expect(roundPoints(6, 33.27)).toBe(34);
  expect(roundPoints(6, 6.0123)).toBe(6.0123);
  expect(roundPoints(6, 34)).toBe(34);
});

test('choices are called as in the panel of the rules', () => {
  expect(choiceName({ rule: 'evidenceRule', value: 'mean' })).toBe('value of a cell: Mean of findings');
  expect(choiceName({ rule: 'countPredictions', value: true })).toBe('predictions counted');
  expect(choiceName({ rule: 'credibility', value: 'on' })).toBe('credibility on');
});

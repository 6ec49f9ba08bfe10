import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ANY,
  besideOf,
  finerOf,
  NOT_SURE,
  rangesOf,
  readInterview,
  sayBeside,
  sayFiner,
  sayLargest,
  startInterview,
} from '../../renderer/features/weights/answers/interview.ts';
import { type ActiveGroup, activeGroups } from '../../renderer/features/weights/answers/weighed-items.ts';
import { type Draft, draftResult, readDraft } from '../../renderer/features/weights/draft.ts';
import {
  type Asked,
  answerTo,
  type Course,
  courseOf,
  problemOf,
  rangesById,
} from '../../renderer/features/weights/interview/course.ts';
import { rangeText, situationText, timesText } from '../../renderer/features/weights/interview/words.ts';
import { pointsFromShares, previewOf } from '../../renderer/features/weights/preview.ts';
import { currentScenario } from '../../renderer/model/derived.ts';
import { rankCells } from '../../scoring/assessment/assess.ts';
import { assessCells } from '../../scoring/assessment/cells.ts';
import { finerAnswers, RATIO_ANSWERS } from '../../scoring/elicitation/interview.ts';
import type { Interval } from '../../scoring/types.ts';
import { listsTables } from '../db/workbooks.ts';

const tables = listsTables();
const scenario = currentScenario(tables);
const cells = assessCells(tables, scenario);
const groups = activeGroups(tables);
const [some] = groups.filter((group) => group.items.length > 2);
const items = some?.items ?? [];
const [a, b, c] = items;
if (!a || !b || !c) throw new Error('The lists have a group of three.');

const HALF: Interval = { low: 0.5, high: 0.8 };

describe('answers about one set', () => {
  test('leave open what was not asked, and say nothing while one is not sure of the largest', () => {
    expect(rangesOf(items, startInterview()).reference).toBeNull();
    expect(rangesOf(items, sayLargest(startInterview(), NOT_SURE)).reference).toBeNull();
    const known = sayBeside(sayLargest(startInterview(), b.id), c, HALF);
    expect(rangesOf([a, b, c], known)).toEqual({
      reference: 1,
      ratios: [ANY, { low: 1, high: 1 }, HALF],
    });
    expect(rangesOf([a], known).ratios).toEqual([{ low: 1, high: 1 }]);
  });

  test('another largest has answers of its own, and those beside the first come back with it', () => {
    const known = sayBeside(sayLargest(startInterview(), a.id), b, HALF);
    const other = sayLargest(known, c.id);
    expect(besideOf(other, b)).toBeNull();
    expect(besideOf(sayLargest(other, a.id), b)).toEqual(HALF);
  });

  test('a closer look counts until the first answer is another one', () => {
    const closer = { low: 0.5, high: 0.58 };
    const known = sayFiner(sayBeside(sayLargest(startInterview(), a.id), b, HALF), b, closer);
    expect(rangesOf([a, b], known).ratios[1]).toEqual(closer);
    expect(finerOf(sayBeside(known, b, ANY), b)).toBeNull();
  });

  test('a file may hold anything', () => {
    for (const saved of [null, 7, [], { first: 3, beside: 'x', finer: { a: { b: { low: 2, high: 1 } } } }]) {
      expect(rangesOf(items, readInterview(saved)).reference).toBeNull();
    }
    const known = sayBeside(sayLargest(startInterview(), a.id), b, HALF);
    expect(readInterview(JSON.parse(JSON.stringify(known)))).toEqual(known);
    const bad = { first: a.id, beside: { [a.id]: { [b.id]: { low: 0.8, high: 0.2 }, [c.id]: HALF } } };
    expect(besideOf(readInterview(bad), b)).toBeNull();
    expect(besideOf(readInterview(bad), c)).toEqual(HALF);
  });
});

type Answerer = (asked: Asked) => Asked['answers'];

/** Answers by weights that somebody has in mind, always with the range that holds them. */
const byWeights =
  (weights: ReadonlyMap<string, number>): Answerer =>
  ({ item, largest, range, set, answers }) => {
    const weightOf = (id: string): number =>
      weights.get(id) ??
      groups.find((g) => g.id === id)?.items.reduce((sum, one) => sum + (weights.get(one.id) ?? 0), 0) ??
      0;
    if (!item || !largest) {
      const [first] = [...set.items].sort((x, y) => weightOf(y.id) - weightOf(x.id));
      return sayLargest(answers, first?.id ?? NOT_SURE);
    }
    const ratio = weightOf(item.id) / weightOf(largest.id);
    const offered = range === null ? RATIO_ANSWERS : finerAnswers(range);
    const found = offered.find(({ low, high }) => ratio >= low && ratio <= high) ?? range ?? ANY;
    return range === null ? sayBeside(answers, item, found) : sayFiner(answers, item, found);
  };

const answered = (draft: Draft, one: Asked, answers: Asked['answers']): Draft => ({
  ...draft,
  sets: { ...draft.sets, [one.set.id]: answers },
  asked: [...draft.asked, one.key],
});

/** Every stage of an interview until nothing is left to be asked. */
function interview(own: readonly ActiveGroup[], weights: typeof tables.weights, answer: Answerer) {
  const problem = problemOf(cells, own, rankCells(cells, weights, scenario.id).shares);
  const stages: { draft: Draft; course: Course }[] = [];
  let draft = readDraft(undefined, 'interview', own);
  for (;;) {
    const course = courseOf(problem, own, draft);
    stages.push({ draft, course });
    if (course.next === null) return stages;
    draft = answered(draft, course.next, answer(course.next));
  }
}

const anyWeights = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 })
  .map((numbers) => {
    const all = groups.flatMap((g) => g.items);
    return new Map(all.map((one, i) => [one.id, (numbers[i] ?? 0) ** 3]));
  });

describe('an interview', () => {
  test('asks by group where there are many criteria, the groups first', () => {
    const draft = readDraft(undefined, 'interview', groups);
    expect(draft.structure).toBe('groups');
    const course = courseOf(problemOf(cells, groups, new Map()), groups, draft);
    expect(course.next).toMatchObject({ key: 'groups', item: null });
    // Five groups, and all criteria but the one that is alone in its group.
    expect(course.most).toBe(19);
  });

  test('never asks more than it said, and no answerer contradicts a first place that was safe', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const stages = interview(groups, tables.weights, byWeights(weights));
        const first = stages.filter(({ course }) => course.next?.range === null).length;
        expect(first).toBeLessThanOrEqual(19);
        const own = previewOf(cells, tables.weights, scenario.id, weights);
        for (const { course } of stages) {
          if (!course.situation.settled) continue;
          const leader = cells.alternativeIds[course.situation.leader ?? -1];
          expect(own.standings.filter((s) => s.rank === 1).map((s) => s.alternativeId)).toContain(leader);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('scores and weights are those of the ranking beside it, also with a lock', () => {
    const locked = items[0]?.id ?? '';
    const weights = tables.weights.map((w) =>
      w.scenarioId === scenario.id && w.criterionId === locked ? { ...w, lockedShare: 0.3 } : w,
    );
    const own = groups.map((g) => ({ ...g, items: g.items.filter((one) => one.id !== locked) }));
    fc.assert(
      fc.property(anyWeights, (meant) => {
        const { draft, course } = interview(own, weights, byWeights(meant))[6] ?? expect.fail('too short');
        const { outcome } = draftResult('interview', draft, own, new Map(), cells, []);
        const points = pointsFromShares(outcome.shares ?? new Map());
        const then = previewOf(cells, weights, scenario.id, points);
        const ranges = rangesById(own, course, 0.3);
        for (const [id, { low, high }] of ranges) {
          expect(then.shares.get(id)).toBeGreaterThanOrEqual(low - 1e-9);
          expect(then.shares.get(id)).toBeLessThanOrEqual(high + 1e-9);
        }
        for (const standing of then.standings) {
          const range = course.situation.scores[cells.alternativeIds.indexOf(standing.alternativeId)];
          expect(standing.score).toBeGreaterThanOrEqual((range?.low ?? Infinity) - 1e-6);
          expect(standing.score).toBeLessThanOrEqual((range?.high ?? -Infinity) + 1e-6);
        }
        expect(then.standings[0]?.alternativeId).toBe(cells.alternativeIds[course.situation.leader ?? -1]);
      }),
      { numRuns: 25 },
    );
  });

  test('an earlier question is shown again with its answer, and a group that counts nothing asks nothing', () => {
    const nothing: Answerer = (asked) =>
      asked.item && asked.set.id === 'groups'
        ? sayBeside(asked.answers, asked.item, { low: 0, high: 0 })
        : byWeights(new Map(groups.flatMap((g) => g.items).map((one) => [one.id, 1])))(asked);
    const stages = interview(groups, tables.weights, nothing);
    const last = stages.at(-1) ?? expect.fail('no stage');
    const withinAsked = new Set(last.course.answered.map((one) => one.set.id));
    expect([...withinAsked].filter((id) => id !== 'groups').length).toBeLessThanOrEqual(1);
    const problem = problemOf(cells, groups, new Map());
    const [, second] = last.course.answered;
    const again = courseOf(problem, groups, { ...last.draft, at: second?.key ?? '' });
    expect(again.shown?.key).toBe(second?.key);
    expect(again.shown && answerTo(again.shown)).toEqual(second && answerTo(second));
  });
});

describe('words', () => {
  test('a range from both sides', () => {
    expect(RATIO_ANSWERS.map((range) => [rangeText(range), timesText(range)])).toEqual([
      ['80 to 100', 'up to 1.3 times less'],
      ['50 to 80', '1.3 to 2 times less'],
      ['25 to 50', '2 to 4 times less'],
      ['10 to 25', '4 to 10 times less'],
      ['0 to 10', 'more than 10 times less'],
    ]);
    expect(timesText({ low: 0.5, high: 0.5 })).toBe('2 times less');
    expect(timesText({ low: 1, high: 1 })).toBeNull();
    expect(timesText(ANY)).toBeNull();
  });

  test('what is settled and what is not, with its reason', () => {
    const base = {
      middle: [],
      scores: [],
      leader: 0,
      gains: [0, -1.24, -5],
      beaten: new Set([1, 2]),
      settled: true,
    };
    const names = ['KVM', 'Xen', 'ESX'];
    expect(situationText(base, names)).toBe(
      'Whatever you answer now, KVM stays first: at all weights that your answers allow it is ahead of Xen, the nearest, by 1.2 points or more.',
    );
    expect(situationText({ ...base, gains: [0, 0, -5] }, names)).toContain('is Xen ahead of it');
    expect(situationText({ ...base, gains: [0, 3.4, -5], beaten: new Set([2]), settled: false }, names)).toBe(
      'KVM is first in the middle of your answers; Xen can still come first, by up to 3.4 points.',
    );
    expect(situationText({ ...base, gains: [0, -Infinity, -Infinity] }, names)).toContain('of all others');
    expect(situationText({ ...base, gains: [0], beaten: new Set<number>() }, ['KVM'])).toBe(
      'Whatever you answer, KVM stays first: there is no other.',
    );
    expect(situationText({ ...base, leader: null, settled: false }, names)).toContain('too little is known');
  });
});

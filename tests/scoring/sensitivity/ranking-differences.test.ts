import { expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { rankingDifferences } from '../../../scoring/sensitivity/ranking-differences.ts';
import { listsTables } from '../../db/workbooks.ts';

const tables = listsTables();
const [scenario = expect.fail()] = tables.scenarios;

test('the same workbook moves nobody, and every place is that of the ranking itself', () => {
  const differences = rankingDifferences(tables, tables);
  expect(differences.map(({ name }) => name)).toEqual(tables.scenarios.map(({ name }) => name));
  expect(differences.every(({ moved, otherLeader }) => !moved && !otherLeader)).toBe(true);
  const { standings, notRanked } = assess(tables, scenario);
  expect(differences[0]?.places.map(({ name, after }) => [name, after])).toEqual([
    ...standings.map(({ name, rank, score }) => [name, { rank, score }]),
    ...notRanked.map(({ name, score }) => [name, { rank: null, score }]),
  ]);
});

test('a judgement that turns the ranking names both leaders, and the other scenarios too', () => {
  const { standings } = assess(tables, scenario);
  const last = standings.at(-1) ?? expect.fail();
  const judgements = tables.criteria.map(({ id }) => ({
    id,
    alternativeId: last.alternativeId,
    criterionId: id,
    value: 100,
    reason: 'x',
    analystId: '',
    createdAt: '',
    updatedAt: '',
  }));
  const [difference = expect.fail()] = rankingDifferences(tables, { ...tables, judgements });
  expect(difference).toMatchObject({ otherLeader: true, moved: true });
  expect(difference.before?.leaders).toEqual([standings[0]?.name]);
  expect(difference.after?.leaders).toEqual([last.name]);
  const [first] = difference.places;
  expect(first).toMatchObject({
    name: last.name,
    before: { rank: last.rank },
    after: { rank: 1, score: 100 },
  });
});

test('scenarios and alternatives that only one of the two has stand on that side alone', () => {
  const [gone = expect.fail()] = tables.alternatives.filter(({ kind }) => kind === 'alternative');
  const without = {
    ...tables,
    scenarios: tables.scenarios.slice(1),
    alternatives: tables.alternatives.filter(({ id }) => id !== gone.id),
  };
  const differences = rankingDifferences(tables, without);
  expect(differences).toHaveLength(tables.scenarios.length);
  const dropped = differences.at(-1);
  expect(dropped).toMatchObject({ name: scenario.name, after: null, otherLeader: false });
  for (const { scenarioId, places } of differences) {
    if (scenarioId === scenario.id) continue;
    expect(places.find(({ name }) => name === gone.name)).toMatchObject({ after: null });
  }
});

test('where only weights differ, assessing the cells once gives the same', () => {
  const weights = tables.weights.map((weight, index) => ({ ...weight, value: index % 7 }));
  const after = { ...tables, weights, scenarios: tables.scenarios.toReversed() };
  const differences = rankingDifferences(tables, after);
  expect(differences.some(({ moved }) => moved)).toBe(true);
  expect(rankingDifferences(tables, after, { sameEvidence: true })).toEqual(differences);
});

test('no ranking on one side says why, and is another leader', () => {
  const idle = { ...tables, weights: tables.weights.map((weight) => ({ ...weight, value: 0 })) };
  const [difference] = rankingDifferences(tables, idle);
  expect(difference).toMatchObject({ otherLeader: true, after: { leaders: [], noRanking: 'no-weights' } });
});

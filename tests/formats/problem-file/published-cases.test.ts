import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { solveWeights } from '../../../formats/problem-file/solve-weights.ts';
import { expectClose } from './problem-documents.ts';

/**
 * Worked examples with their published answers, through the same functions as the command line. The fixture is a copy of
 * the sample that the project keeps beside the repository; its cases are turned into problem files here.
 */

interface Case {
  readonly id: string;
  readonly method: string;
  readonly criteria: readonly { name: string; direction: 'min' | 'max'; weight: number | null }[];
  readonly alternatives: readonly string[];
  readonly matrix?: readonly (readonly number[])[];
  readonly params: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
  readonly tolerance: number | Record<string, number>;
}

const cases = new Map(
  (
    JSON.parse(
      readFileSync(new URL('../../fixtures/published-cases.json', import.meta.url), 'utf8'),
    ) as readonly Case[]
  ).map((one) => [one.id, one]),
);

const named = (id: string): Case => {
  const found = cases.get(id);
  if (!found) throw new Error(`There is no case ${id}.`);
  return found;
};

/** The problem file of a case. A case without weights gets equal ones, by leaving them out. */
function problem(id: string, method: string, options: object, changes: object = {}): object {
  const { criteria, alternatives, matrix } = named(id);
  return {
    format: 'weighbridge-problem/1',
    alternatives,
    criteria: criteria.map(({ name, direction, weight }) => ({
      id: name,
      direction,
      ...(weight !== null && { weight }),
    })),
    performance: matrix,
    method,
    options,
    ...changes,
  };
}

const ranksFrom = (ranking: readonly (readonly string[])[], names: readonly string[]): number[] =>
  names.map((name) => {
    const place = ranking.findIndex((tied) => tied.includes(name));
    return ranking.slice(0, place).flat().length + 1;
  });

const within = ({ tolerance }: Case, what: string): number =>
  typeof tolerance === 'number' ? tolerance : (tolerance[what] ?? 0);

describe('published rankings', () => {
  test.each<{ id: string; method: string; options: object; rank?: string; score?: string; result?: string }>([
    { id: 'wsm-kracka2010', method: 'wsm', options: { normalization: 'sum' } },
    { id: 'saw-jmcdm-4x4', method: 'wsm', options: { normalization: 'max' } },
    { id: 'wpm-jmcdm-5x6', method: 'wpm', options: { normalization: 'max' } },
    { id: 'topsis-tzeng2011', method: 'topsis', options: { normalization: 'vector' } },
    { id: 'topsis-opricovic2004-minmax', method: 'topsis', options: { normalization: 'minmax' } },
  ])('$id', ({ id, method, options }) => {
    const one = named(id);
    const answer = solveProblem(problem(id, method, options));
    expectClose(answer['scores'], one.expected['score'], within(one, 'score'));
    expect(ranksFrom(answer.ranking, one.alternatives)).toEqual(one.expected['rank']);
  });

  test('the example of Opricovic and Tzeng changes its winner with the normalization', () => {
    const answer = solveProblem(
      problem('topsis-opricovic2004-minmax', 'topsis', { normalization: 'vector' }),
    );
    expectClose(answer['scores'], [0.7621, 0.7222, 0.2379], 0.0001);
    expect(answer.ranking).toEqual([['A1'], ['A2'], ['A3']]);
  });

  test('vikor-opricovic2007-W1', () => {
    const one = named('vikor-opricovic2007-W1');
    const answer = solveProblem(problem(one.id, 'vikor', { v: 0.5 }));
    for (const name of ['S', 'R', 'Q']) expectClose(answer[name], one.expected[name], within(one, name));
    expect(ranksFrom(answer.ranking, one.alternatives)).toEqual(one.expected['rank']);
    expect(answer['acceptableAdvantage']).toBe(one.expected['acceptable_advantage']);
    expect(answer['acceptableStability']).toBe(one.expected['acceptable_stability']);
    expect(answer['compromise']).toEqual(one.expected['compromise_set']);
  });

  test.each([
    { id: 'promethee2-papathanasiou2018', options: { preference: 'linear', q: [1, 1, 1, 1], p: 2 } },
    { id: 'promethee2-zhao2013-usual', options: { preference: 'usual' } },
  ])('$id', ({ id, options }) => {
    const one = named(id);
    const answer = solveProblem(problem(id, 'promethee', options));
    expectClose(answer['phi'], one.expected['net_flow'], within(one, 'net_flow'));
    expect(ranksFrom(answer.ranking, one.alternatives)).toEqual(one.expected['rank']);
  });

  test('electre1-cebrian2009', () => {
    const one = named('electre1-cebrian2009');
    const options = { normalization: 'sum', concordance: 0.65, discordance: 0.35 };
    const answer = solveProblem(problem(one.id, 'electre1', options));
    expectClose(answer['concordance'], one.expected['concordance'], within(one, 'concordance'));
    expectClose(answer['discordance'], one.expected['discordance'], within(one, 'discordance'));
    expect(answer['kernel']).toEqual(one.expected['kernel']);
    expect(answer.ranking[0]).toEqual(one.expected['kernel']);
  });

  test('ahp-cars-rmcda', () => {
    const one = named('ahp-cars-rmcda');
    const options = {
      criteriaPairwise: one.params['criteria_pairwise'],
      alternativePairwise: one.params['alternative_pairwise'],
    };
    const answer = solveProblem(problem(one.id, 'ahp', options, { performance: undefined }));
    expectClose(answer['scores'], one.expected['global_priority'], within(one, 'global_priority'));
    expect(ranksFrom(answer.ranking, one.alternatives)).toEqual(one.expected['rank']);
  });

  test('pvf-transport-rmcda', () => {
    const one = named('pvf-transport-rmcda');
    const options = { valueFunctions: one.params['value_functions'] };
    const answer = solveProblem(problem(one.id, 'mavt', options));
    expectClose(answer['values'], one.expected['value_matrix'], within(one, 'value_matrix'));
  });
});

describe('published weights', () => {
  const weigh = (method: string, rest: object) =>
    solveWeights({ format: 'weighbridge-weights/1', method, ...rest });

  test('ahp-saaty2008-drinks, with two random indices', () => {
    const one = named('ahp-saaty2008-drinks');
    const pairwise = one.params['pairwise'];
    const saaty = weigh('ahp', { pairwise, criteria: one.alternatives });
    expectClose(saaty.weights, one.expected['priority'], within(one, 'priority'));
    expectClose(saaty['CR'], one.expected['CR_saaty'], within(one, 'CR_saaty'));
    const other = weigh('ahp', { pairwise, randomIndex: 'donegan-dodd' });
    expectClose(other['CR'], one.expected['CR_donegan_dodd'], 0.00005);
    expectClose(weigh('ahp', { pairwise, randomIndex: 1.32 })['CR'], saaty['CR'], 1e-15);
  });

  test.each(['eigenvector', 'geometric', 'column-mean'])('ahp-consistent-3x3 by %s', (priority) => {
    const one = named('ahp-consistent-3x3');
    const answer = weigh('ahp', { pairwise: one.params['pairwise'], priority });
    expectClose(answer.weights, one.expected['priority'], within(one, 'priority'));
    expectClose(answer['CR'], 0, within(one, 'CR'));
    expect(answer['mostInconsistent']).toBeNull();
  });

  test('entropy-xu2004', () => {
    const one = named('entropy-xu2004');
    expectClose(
      weigh('entropy', { performance: one.matrix }).weights,
      one.expected['weights'],
      within(one, 'weights'),
    );
  });

  test('critic-diakoulaki1995', () => {
    const one = named('critic-diakoulaki1995');
    const directions = one.criteria.map(({ direction }) => direction);
    const answer = weigh('critic', { performance: one.matrix, directions });
    expectClose(answer.weights, one.expected['weights'], within(one, 'weights'));
  });

  test('roc-n4', () => {
    const one = named('roc-n4');
    const { weights } = weigh('roc', { ranks: one.params['ranks'] });
    expectClose(weights, one.expected['weights'], within(one, 'weights'));
    expectClose(weights, one.expected['weights_exact'], within(one, 'weights_exact'));
  });

  test('swing-goodwin-wright-normalise', () => {
    const one = named('swing-goodwin-wright-normalise');
    const { weights } = weigh('swing', { points: one.params['raw_swing'] });
    const percent = weights.map((weight) => 100 * weight);
    expectClose(percent, one.expected['weights_percent'], within(one, 'weights_percent'));
  });

  test('swing-ratio-drugis', () => {
    const one = named('swing-ratio-drugis');
    const criteria = one.criteria.map(({ name }) => name);
    const { weights } = weigh('swing-ratio', { criteria, ratios: one.params['ratios'] });
    expectClose(weights, one.expected['weights'], within(one, 'weights'));
  });
});

import { describe, expect, test } from 'vitest';
import { UserFacingError } from '../../../common/errors.ts';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { decisionProblemOf } from '../../../formats/write/problem.ts';
import { assess } from '../../../scoring/assessment/assess.ts';
import { shippedTables } from '../../db/workbooks.ts';
import { problem } from './problem-documents.ts';

const finding = (polarity: string, rest: object = {}) => ({ polarity, ...rest });
const evidence = (...findings: object[]) => ({ evidence: findings });
const document = (performance: unknown[][], options: object = {}) => ({
  format: 'weighbridge-problem/1',
  alternatives: performance.map((_, i) => `A${i + 1}`),
  criteria: performance[0]?.map((_, j) => ({ id: `C${j + 1}` })) ?? [],
  performance,
  method: 'evidence',
  options: { leastCoverage: 0, ...options },
});

/** What is said about a file that is not right. */
function errorText(solve: () => unknown): string {
  try {
    solve();
  } catch (error) {
    if (error instanceof UserFacingError) return `${error.message} ${error.remedy}`;
    throw error;
  }
  return expect.fail('Nothing was refused.');
}
const scores = (answer: object) => (answer as { scores: number[] }).scores;

describe('the method evidence', () => {
  test('a voice that says three things counts 3 / (1 + rho (3 - 1))', () => {
    const ada = finding('pro', { voice: 'Ada' });
    const value = (rho: number) => scores(solveProblem(document([[evidence(ada, ada, ada)]], { rho })))[0];
    const of = (p: number) => (100 * (1 + p)) / (2 + p);
    expect(value(0)).toBeCloseTo(of(3), 12);
    expect(value(0.5)).toBeCloseTo(of(1.5), 12);
    expect(value(1)).toBeCloseTo(of(1), 12);
    // Findings that name nobody are voices of their own; `holder` is another word for voice.
    const [nobody, held] = [finding('pro'), finding('pro', { holder: 'Ada' })];
    expect(scores(solveProblem(document([[evidence(nobody, nobody, nobody)]])))[0]).toBeCloseTo(of(3), 12);
    expect(scores(solveProblem(document([[evidence(ada, held, held)]])))[0]).toBeCloseTo(of(1.5), 12);
  });

  test('known and assumed add up, and who is known too little has no rank', () => {
    const answer = solveProblem(
      document(
        [
          [evidence(finding('pro')), null, null, 80],
          [20, 30, 40, 50],
          [evidence(finding('neutral')), null, null, null],
        ],
        {
          leastCoverage: 0.5,
        },
      ),
    );
    expect(answer).toMatchObject({
      ranking: [['A1'], ['A2']],
      coverage: [0.5, 1, 0],
      assumed: [25, 0, 50],
      notRanked: [{ alternative: 'A3', reason: 'not enough known', coverage: 0, known: 0, assumed: 50 }],
    });
    const { known, assumed } = answer as unknown as Record<'known' | 'assumed', number[]>;
    for (const [i, score] of scores(answer).entries()) {
      expect((known[i] ?? 0) + (assumed[i] ?? 0)).toBeCloseTo(score, 12);
    }
    const { chanceFirst } = answer as unknown as { chanceFirst: (number | null)[] };
    expect(chanceFirst[2]).toBeNull();
    expect((chanceFirst[0] ?? 0) + (chanceFirst[1] ?? 0)).toBeCloseTo(1, 12);
  });

  test('dates: what is later does not count, and what is old counts less', () => {
    const cell = evidence(finding('pro', { date: '2009-01-01' }), finding('con', { date: '2010-01-01' }));
    expect(scores(solveProblem(document([[cell]], { asOf: '2009-06-30' })))[0]).toBeCloseTo(200 / 3, 12);
    const aged = scores(solveProblem(document([[cell]], { asOf: '2010-01-01', halfLife: 1 })))[0] ?? 0;
    expect(aged).toBeLessThan(50);
    expect(scores(solveProblem(document([[cell]])))[0]).toBe(50);
  });

  test.each<[unknown, string]>([
    [{ evidence: [{ polarity: 'good' }] }, 'performance[0][0].evidence[0].polarity must be one of'],
    [{ evidence: Array(10_001).fill({ polarity: 'pro' }) }, 'must not have more than 10000 findings'],
    [{ evidence: [{ polarity: 'pro', strength: 1e308 }] }, 'strength must be at most 1000000'],
    [120, 'performance[0][0] must be'],
    ['x', 'performance[0][0] must be {"evidence": [findings]}'],
    [{ evidence: [{ polarity: 'pro', voice: 'Ada', holder: 'Grace' }] }, 'two names of one thing'],
  ])('%o is refused with its place', (cell, says) => {
    expect(errorText(() => solveProblem(document([[cell]])))).toContain(says);
  });

  test.each<[object, string]>([
    [{ rho: 2 }, 'options.rho must be from 0 to 1'],
    [{ asOf: '2009-02-30' }, 'options.asOf must be a day'],
    [{ rule: 'best' }, 'options.rule must be one of'],
  ])('the option %o too', (options, says) => {
    expect(errorText(() => solveProblem(document([[1]], options)))).toContain(says);
  });
});

describe('other methods', () => {
  test.each(['wsm', 'wpm', 'waspas', 'topsis'])('%s: numbers are known, nothing is assumed', (method) => {
    const answer = solveProblem({ ...problem, method, options: {} });
    expect(answer['known']).toEqual(answer['scores']);
    expect(answer['assumed']).toEqual(problem.alternatives.map(() => 0));
  });

  test('smaa draws a cell of findings from Beta(1 + P, 1 + C), voices counted', () => {
    const ada = finding('pro', { voice: 'Ada' });
    const solve = (cell: object, options: object = {}) =>
      solveProblem({
        format: 'weighbridge-problem/1',
        alternatives: ['A', 'B'],
        criteria: [{ id: 'g', direction: 'max' }],
        performance: [[cell], [0.6]],
        method: 'smaa',
        options: { samples: 2_000, seed: 1, ...options },
      })['rankAcceptability'];
    const said = evidence(ada, ada, ada);
    expect(solve(said)).toEqual(solve({ beta: [2.5, 1] }));
    expect(solve(said, { rho: 0 })).toEqual(solve({ beta: [4, 1] }));
    expect(solve(said)).not.toEqual(solve(said, { rho: 0 }));
  });

  test('mavt: a cell that does not exist cannot be assumed', () => {
    const options = {
      valueFunctions: {
        C1: [
          [0, 0],
          [100, 100],
        ],
      },
      assumed: [['A1', 'C9']],
    };
    const file = { ...document([[50], [60]]), method: 'mavt', options };
    expect(errorText(() => solveProblem(file))).toContain('options.assumed[0] names “C9”');
  });

  test('the export of a scenario keeps what is known and assumed, and who is not ranked', () => {
    const tables = shippedTables();
    for (const scenario of tables.scenarios) {
      const answer = solveProblem(decisionProblemOf(tables, scenario.id).document);
      const { standings, notRanked } = assess(tables, scenario);
      const results = answer as unknown as Record<'scores' | 'known' | 'assumed' | 'coverage', number[]>;
      for (const one of [...standings, ...notRanked]) {
        const at = answer.alternatives.indexOf(one.name);
        for (const [key, value] of [
          ['scores', one.score],
          ['known', one.known],
          ['assumed', one.assumed],
          ['coverage', one.coverage],
        ] as const) {
          expect(results[key][at]).toBeCloseTo(value, 9);
        }
      }
      expect(
        (answer['notRanked'] as { alternative: string }[]).map(({ alternative }) => alternative).sort(),
      ).toEqual(notRanked.map(({ name }) => name).sort());
    }
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { METHODS } from '../../../formats/problem-file/problem-schema.ts';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { solveWeights } from '../../../formats/problem-file/solve-weights.ts';
import { weightSchemas } from '../../../formats/problem-file/weights-schema.ts';
import { near, problem } from './problem-documents.ts';

/** The examples of docs/problem-file.md are files that work, and the worked numbers of docs/scoring.md come out. */

const text = readFileSync(new URL('../../../docs/problem-file.md', import.meta.url), 'utf8');
const examples = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json = '']) => JSON.parse(json) as { format: string; method: string },
);

describe('docs/problem-file.md', () => {
  test('has an example of every method', () => {
    const shown = (format: string) =>
      new Set(examples.filter((e) => e.format === format).map((e) => e.method));
    expect(shown('weighbridge-problem/1')).toEqual(new Set(METHODS));
    expect(shown('weighbridge-weights/1')).toEqual(new Set(Object.keys(weightSchemas)));
  });

  test.each(examples.map((example): [string, object] => [example.method, example]))(
    '%s',
    (_method, example) => {
      const { format } = example as { format: string };
      if (format === 'weighbridge-problem/1') {
        const { ranking, alternatives, conventions } = solveProblem(example);
        expect(ranking.flat().sort()).toEqual([...alternatives].sort());
        expect(conventions.length).toBeGreaterThan(1);
      } else {
        const { weights } = solveWeights(example);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }
    },
  );
});

describe('the worked numbers of docs/scoring.md', () => {
  test.each<[string, object, object]>([
    ['wsm', {}, { scores: near([0.7694, 0.8286, 0.6111], 4) }],
    ['wpm', {}, { scores: near([0.7693, 0.7755, 0.5669], 4) }],
    ['wpm', { log: true }, { scores: near([-0.1139, -0.1104, -0.2465], 4) }],
    ['waspas', {}, { scores: near([0.7694, 0.8021, 0.589], 4) }],
    [
      'mavt',
      {
        valueFunctions: {
          price: [
            [15, 100],
            [35, 0],
          ],
          speed: [
            [4, 0],
            [9, 100],
          ],
        },
      },
      { scores: [64.5, 70, 30] },
    ],
    ['topsis', {}, { scores: near([0.6264, 0.675, 0.325], 4) }],
    [
      'vikor',
      {},
      { S: near([0.355, 0.3, 0.7], 12), Q: near([0.06875, 0.02381, 1], 5), compromise: ['A1', 'A2'] },
    ],
    [
      'promethee',
      { preference: 'linear', q: [5, 1], p: [15, 4] },
      {
        phi: near([0.2667, 0.1667, -0.4333], 4),
        partialOrder: {
          preferred: [
            ['A1', 'A3'],
            ['A2', 'A3'],
          ],
          indifferent: [],
          incomparable: [['A1', 'A2']],
        },
      },
    ],
    ['electre1', {}, { outranking: [['A1', 'A3']], kernel: ['A1', 'A2'] }],
  ])('%s %o', (method, options, expected) => {
    expect(solveProblem({ ...problem, method, options })).toMatchObject(expected);
  });

  test('weights', () => {
    const weigh = (rest: object) => solveWeights({ format: 'weighbridge-weights/1', ...rest });
    expect(weigh({ method: 'roc', ranks: [1, 2, 2] }).weights).toEqual(near([11 / 18, 7 / 36, 7 / 36], 12));
    const directions = ['min', 'max'];
    for (const [method, weights] of [
      ['entropy', [0.5617, 0.4383]],
      ['critic', [0.5083, 0.4917]],
      ['merec', [0.5059, 0.4941]],
    ] as const) {
      expect(weigh({ method, performance: problem.performance, directions }).weights).toEqual(
        near(weights, 4),
      );
    }
    const pairwise = [
      [1, 2, 5],
      [null, 1, 4],
      [null, null, 1],
    ];
    expect(weigh({ method: 'ahp', pairwise })).toMatchObject({
      weights: near([0.5695, 0.3331, 0.0974], 4),
      lambdaMax: expect.closeTo(3.0246, 4),
      CR: expect.closeTo(0.0212, 4),
    });
    const [first = [], ...rest] = pairwise;
    expect(weigh({ method: 'ahp', pairwise: [[...first.slice(0, 2), null], ...rest] }).weights).toEqual(
      near([8 / 13, 4 / 13, 1 / 13], 12),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../formats/problem-file/json-document.ts';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { solveWeights } from '../../../formats/problem-file/solve-weights.ts';
import { problem } from './problem-documents.ts';

describe('a problem file is refused with the path and the rule', () => {
  const change = (part: object) => ({ ...problem, ...part });
  test.each<[string, unknown, string]>([
    ['a list', [], 'The document must be one JSON object'],
    [
      'another version',
      change({ format: 'weighbridge-problem/2' }),
      'format must be "weighbridge-problem/1"',
    ],
    ['an unknown key', change({ colour: 1 }), 'The document has what the format does not know: "colour"'],
    ['an unknown method', change({ method: 'magic' }), 'method must be one of "wsm"'],
    [
      'an unknown option',
      change({ options: { lambda: 1 } }),
      'options has “lambda”, which is not an option of the method "topsis"',
    ],
    ['options of another kind', change({ options: [] }), 'options must be an object'],
    ['a wrong option', change({ options: { normalization: 'log' } }), 'options.normalization must be one of'],
    [
      'an unknown key of a criterion',
      change({ criteria: [{ id: 'x', direction: 'min', weight: 1, unit: 'EUR' }] }),
      'criteria[0] has what the format does not know: "unit"',
    ],
    ['no alternatives', change({ alternatives: [] }), 'alternatives must not be empty'],
    [
      'a repeated alternative',
      change({ alternatives: ['A', 'B', 'A'] }),
      'alternatives[2] repeats the name "A"',
    ],
    [
      'a repeated criterion',
      change({ criteria: [problem.criteria[0], problem.criteria[0]] }),
      'criteria[1].id repeats the name "price"',
    ],
    ['an empty name', change({ alternatives: ['A', ' ', 'C'] }), 'alternatives[1] must not be empty'],
    [
      'a negative weight',
      change({ criteria: [{ id: 'a', direction: 'min', weight: -1 }] }),
      'criteria[0].weight must be 0 or more',
    ],
    [
      'a weight in quotes',
      change({ criteria: [{ id: 'a', direction: 'min', weight: '1' }] }),
      'criteria[0].weight must be a finite number',
    ],
    [
      'no direction',
      change({
        criteria: [
          { id: 'a', weight: 1 },
          { id: 'b', direction: 'max', weight: 1 },
        ],
      }),
      'criteria[0].direction is missing',
    ],
    [
      'one weight missing',
      change({
        criteria: [
          { id: 'a', direction: 'min' },
          { id: 'b', direction: 'max', weight: 1 },
        ],
      }),
      'criteria[0].weight is missing',
    ],
    [
      'all weights zero',
      change({ criteria: problem.criteria.map((c) => ({ ...c, weight: 0 })) }),
      'Every weight is 0',
    ],
    ['a row too few', change({ performance: [[1, 2]] }), 'performance has 1 row for 3 alternatives'],
    [
      'a number too few',
      change({ performance: [[1, 2], [3], [4, 5]] }),
      'performance[1] has 1 number for 2 criteria',
    ],
    ['no performance', change({ performance: undefined }), 'performance is missing'],
    [
      'a missing cell',
      change({
        performance: [
          [1, 2],
          [3, null],
          [4, 5],
        ],
      }),
      'performance[1][1] is missing: “A2” has no number on “speed”',
    ],
    [
      'a text cell',
      change({
        performance: [
          [1, 2],
          [3, 'x'],
          [4, 5],
        ],
      }),
      'performance[1][1] must be a finite number',
    ],
    [
      'a distribution outside SMAA',
      change({
        performance: [
          [1, 2],
          [3, { normal: [0, 1] }],
          [4, 5],
        ],
      }),
      'performance[1][1] must be a finite number',
    ],
    [
      'an infinite number',
      JSON.parse(JSON.stringify(problem).replace('20', '1e999')),
      'performance[0][0] must be a finite number',
    ],
    [
      'performance for ahp',
      change({ method: 'ahp', options: { criteriaPairwise: [], alternativePairwise: [] } }),
      'performance has no place',
    ],
    [
      'lambda above 1',
      change({ method: 'waspas', options: { lambda: 2 } }),
      'options.lambda must be from 0 to 1',
    ],
    [
      'a missing value function',
      change({
        method: 'mavt',
        options: {
          valueFunctions: {
            price: [
              [0, 1],
              [50, 0],
            ],
          },
        },
      }),
      'no value function for the criterion “speed”',
    ],
    [
      'a value function too many',
      change({
        method: 'mavt',
        options: {
          valueFunctions: {
            prize: [
              [0, 1],
              [50, 0],
            ],
          },
        },
      }),
      'a function for “prize”',
    ],
    [
      'thresholds in the wrong order',
      change({ method: 'promethee', options: { preference: 'linear', q: 3, p: 1 } }),
      'p (1) is below the indifference threshold q (3)',
    ],
    [
      'too few preferences',
      change({ method: 'promethee', options: { preference: ['usual'] } }),
      'options.preference has 1 entry for 2 criteria',
    ],
    [
      'too few thresholds',
      change({ method: 'promethee', options: { preference: 'linear', p: [1] } }),
      'options.p has 1 entry',
    ],
    [
      'a cost of zero',
      change({
        method: 'wsm',
        performance: [
          [0, 1],
          [1, 1],
          [2, 2],
        ],
      }),
      '“A1” has 0 on “price” (performance[0][0])',
    ],
    [
      'an unknown distribution',
      change({
        method: 'smaa',
        performance: [
          [1, 2],
          [3, { gamma: [1, 1] }],
          [4, 5],
        ],
      }),
      'performance[1][1] must be a number, null, {"beta"',
    ],
    [
      'an impossible distribution',
      change({
        method: 'smaa',
        performance: [
          [1, 2],
          [3, { normal: [0, -1] }],
          [4, 5],
        ],
      }),
      'performance[1][1]',
    ],
    [
      'an order that repeats',
      change({ method: 'smaa', options: { weights: { order: ['price', 'price'] } } }),
      'options.weights.order[1] is “price”, which stands there before',
    ],
    [
      'an empty order',
      change({ method: 'smaa', options: { weights: { order: [] } } }),
      'options.weights.order must not be empty',
    ],
    [
      'a concordance that no sum of shares reaches',
      change({ method: 'electre1', options: { concordance: 1.1 } }),
      'options.concordance is 1.1',
    ],
    [
      'a node that is none',
      change({
        method: 'ahp',
        performance: undefined,
        options: { alternativePairwise: [], hierarchy: { pairwise: [[1]], children: ['price'] } },
      }),
      'options.hierarchy.children[0] must be an object with a criterion, or with pairwise and children',
    ],
    ['no samples', change({ method: 'smaa', options: { samples: 0 } }), 'options.samples must be 1 or more'],
  ])('%s', (_what, document, says) => {
    expect(() => solveProblem(document)).toThrow(says);
  });

  test.each(['mavt', 'smaa'])(
    '%s needs no direction where a value function says what is better',
    (method) => {
      const criteria = problem.criteria.map(({ id, weight }) => ({ id, weight }));
      const [price, speed] = [
        [
          [15, 1],
          [35, 0],
        ],
        [
          [4, 0],
          [9, 1],
        ],
      ];
      const solved = (valueFunctions: object) =>
        solveProblem(change({ method, criteria, options: { valueFunctions } })).ranking[0];
      expect(solved({ price, speed })).toEqual(method === 'mavt' ? ['A2'] : ['A1']);
      expect(() => solved({ price })).toThrow('criteria[1].direction is missing');
    },
  );

  test('thousands of nested nodes', () => {
    let hierarchy: object = { criterion: 'price' };
    for (let depth = 0; depth < 50_000; depth += 1) hierarchy = { pairwise: [[1]], children: [hierarchy] };
    const options = { hierarchy, alternativePairwise: [[[1]], [[1]]] };
    expect(() => solveProblem(change({ performance: undefined, method: 'ahp', options }))).toThrow(
      'nested too deeply',
    );
  });

  test('keys that JavaScript gives a meaning', () => {
    const sneaky = JSON.stringify(problem).replace('"method"', '"__proto__":{"method":"wsm"},"method"');
    expect(() => solveProblem(JSON.parse(sneaky))).toThrow('__proto__');
  });
});

describe('a weights file is refused with the path and the rule', () => {
  const file = (rest: object) => ({ format: 'weighbridge-weights/1', ...rest });
  test.each<[string, unknown, string]>([
    ['an unknown method', file({ method: 'guess' }), 'method must be one of "roc"'],
    [
      'an unknown key',
      file({ method: 'roc', ranks: [1], points: [1] }),
      'The document has what the format does not know: "points"',
    ],
    ['no ranks', file({ method: 'roc' }), 'ranks must be a list of ranks'],
    ['a rank of zero', file({ method: 'roc', ranks: [1, 0] }), 'ranks[1] must be above 0'],
    [
      'too many names',
      file({ method: 'rank-sum', ranks: [1, 2], criteria: ['a', 'b', 'c'] }),
      'ranks has 2 entries for 3 criteria',
    ],
    ['negative points', file({ method: 'swing', points: [1, -1] }), 'points[1] must be 0 or more'],
    ['no points', file({ method: 'smart', points: [0, 0] }), 'All points are 0'],
    ['no ratios', file({ method: 'swing-ratio', ratios: [] }), 'ratios is empty'],
    [
      'a pair that is no ratio',
      file({ method: 'swing-ratio', ratios: [['a', 'b']] }),
      'ratios[0] must be [criterion, criterion, ratio]',
    ],
    [
      'uneven rows',
      file({ method: 'entropy', performance: [[1, 2], [3]] }),
      'performance[1] has 1 number, and performance[0] has 2',
    ],
    [
      'a missing cell',
      file({
        method: 'critic',
        performance: [
          [1, 2],
          [3, null],
        ],
      }),
      'performance[1][1] is missing',
    ],
    [
      'too few directions',
      file({
        method: 'merec',
        performance: [
          [1, 2],
          [3, 4],
        ],
        directions: ['max'],
      }),
      'directions has 1 entry for 2 criteria',
    ],
    [
      'an unknown random index',
      file({ method: 'ahp', pairwise: [[1]], randomIndex: 'mine' }),
      'randomIndex must be "saaty"',
    ],
  ])('%s', (_what, document, says) => {
    expect(() => solveWeights(document)).toThrow(says);
  });

  test('ahp names the most inconsistent judgement and what would agree', () => {
    const pairwise = [
      [1, 2, 0.2],
      [null, 1, 2],
      [null, null, 1],
    ];
    const answer = solveWeights(file({ method: 'ahp', pairwise, criteria: ['a', 'b', 'c'] }));
    expect(answer['mostInconsistent']).toMatchObject({
      first: 'a',
      given: expect.any(Number),
      consistent: expect.any(Number),
    });
    expect(answer['CR']).toBeGreaterThan(0.1);
  });

  test('names of swing ratios come in the order of their first mention', () => {
    const answer = solveWeights(
      file({
        method: 'swing-ratio',
        ratios: [
          ['b', 'a', 2],
          ['c', 'b', 0.5],
        ],
      }),
    );
    expect(answer).toMatchObject({
      criteria: ['b', 'a', 'c'],
      weights: [0.5, 0.25, 0.25].map((w) => expect.closeTo(w, 12)),
    });
  });
});

test('any text that is not JSON is refused, and any JSON that is not a problem too', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      let document: unknown;
      try {
        document = parseDocument(Buffer.from(text), 'x.json');
      } catch (error) {
        expect((error as Error).constructor.name).toBe('UserFacingError');
        return;
      }
      expect(() => solveProblem(document)).toThrow();
    }),
  );
});

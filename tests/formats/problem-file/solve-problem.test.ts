import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveProblem } from '../../../formats/problem-file/solve-problem.ts';
import { problem } from './problem-documents.ts';

/** The numbers in plain data that JSON cannot hold. */
function notFinite(data: unknown): unknown[] {
  if (typeof data === 'number') return Number.isFinite(data) ? [] : [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(notFinite) : [];
}

describe('answers', () => {
  test('no criterion with a weight: all weigh the same, and the answer says so', () => {
    const criteria = problem.criteria.map(({ id, direction }) => ({ id, direction }));
    const answer = solveProblem({ ...problem, criteria });
    expect(answer.weights).toEqual([0.5, 0.5]);
    expect(answer.conventions).toContain('No criterion has a weight, so all weigh the same.');
  });

  test('weights are divided by their sum unless the file says not to', () => {
    const criteria = problem.criteria.map((c) => ({ ...c, weight: 20 }));
    const sum = solveProblem({ ...problem, criteria, method: 'wsm' });
    expect(sum.weights).toEqual([0.5, 0.5]);
    const raw = solveProblem({ ...problem, criteria, method: 'wsm', options: { normalizeWeights: false } });
    expect(raw.weights).toEqual([20, 20]);
    expect(raw['scores']).toEqual((sum['scores'] as number[]).map((x) => expect.closeTo(40 * x, 9)));
    expect(raw.ranking).toEqual(sum.ranking);
  });

  test('AHP in a tree gives the criteria their weights in the whole', () => {
    const options = {
      hierarchy: {
        pairwise: [
          [1, 3],
          [null, 1],
        ],
        children: [
          {
            name: 'cost',
            pairwise: [
              [1, 1],
              [1, 1],
            ],
            children: [{ criterion: 'c' }, { criterion: 'a' }],
          },
          { criterion: 'b' },
        ],
      },
      alternativePairwise: [
        [
          [1, 2],
          [0.5, 1],
        ],
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 0.25],
          [4, 1],
        ],
      ],
    };
    const file = {
      format: problem.format,
      alternatives: ['x', 'y'],
      criteria: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      method: 'ahp',
      options,
    };
    expect(solveProblem(file)).toMatchObject({
      weights: [0.375, 0.25, 0.375].map((w) => expect.closeTo(w, 12)),
      scores: [0.375 * (2 / 3) + 0.125 + 0.375 * 0.2, expect.anything()].map((x) =>
        typeof x === 'number' ? expect.closeTo(x, 12) : x,
      ),
      CR: 0,
    });
    const twice = structuredClone(file);
    twice.options.hierarchy.children[1] = { criterion: 'a' };
    expect(() => solveProblem(twice)).toThrow('which is unknown or stands there already');
  });

  const METHODS = ['wsm', 'wpm', 'waspas', 'topsis', 'vikor', 'promethee', 'electre1', 'smaa'];

  test('whatever the numbers are, an answer is finite and ranks everyone once, or there is a sentence', () => {
    const anyNumber = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(0, 5e-324, 1e-300, 1e300, 1.7976931348623157e308, -1.7976931348623157e308),
    );
    const anyFile = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.record({
          method: fc.constantFrom(...METHODS),
          performance: fc.array(fc.array(anyNumber, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          criteria: fc.array(
            fc.record({
              direction: fc.constantFrom('min', 'max'),
              weight: fc.oneof(
                fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
                fc.integer({ min: 0, max: 3 }),
              ),
            }),
            { minLength: columns, maxLength: columns },
          ),
          normalization: fc.constantFrom('max', 'sum', 'vector', 'minmax', 'none'),
          normalizeWeights: fc.boolean(),
        }),
      );
    fc.assert(
      fc.property(anyFile, ({ method, performance, criteria, normalization, normalizeWeights }) => {
        const scaled = ['wsm', 'wpm', 'waspas', 'topsis', 'electre1'].includes(method);
        const options =
          method === 'smaa'
            ? { samples: 50, weights: 'fixed' }
            : { normalizeWeights, ...(scaled && { normalization }) };
        const alternatives = performance.map((_, index) => `A${index}`);
        const file = {
          format: problem.format,
          alternatives,
          criteria: criteria.map((criterion, index) => ({ id: `c${index}`, ...criterion })),
          performance,
          method,
          options,
        };
        let answer: ReturnType<typeof solveProblem>;
        try {
          answer = solveProblem(file);
        } catch (error) {
          expect((error as Error).constructor.name, String((error as Error).stack)).toBe('UserFacingError');
          return;
        }
        expect(answer.ranking.flat().sort()).toEqual(alternatives);
        expect(notFinite(answer)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a hundred alternatives', () => {
    const alternatives = Array.from({ length: 100 }, (_, index) => `A${index}`);
    const performance = alternatives.map((_, index) => [index + 1, ((index * 37) % 100) + 1]);
    for (const method of METHODS) {
      const answer = solveProblem({
        ...problem,
        alternatives,
        performance,
        method,
        options: method === 'smaa' ? { samples: 2_000 } : {},
      });
      expect(answer.ranking.flat()).toHaveLength(100);
    }
  });
});

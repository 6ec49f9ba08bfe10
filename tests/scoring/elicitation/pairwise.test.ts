import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostInconsistent, nearestOnScale } from '../../../scoring/elicitation/inconsistency.ts';
import { checkPairwise, type PairwiseInput } from '../../../scoring/elicitation/pairwise.ts';
import { consistencyOf, type PriorityMethod, prioritiesOf } from '../../../scoring/elicitation/priorities.ts';
import { randomIndexOf } from '../../../scoring/elicitation/random-index.ts';
import { ahp } from '../../../scoring/methods/ahp.ts';

const METHODS: readonly PriorityMethod[] = ['eigenvector', 'geometric', 'column-mean'];
const names = (size: number): string[] => Array.from({ length: size }, (_, index) => `c${index + 1}`);
const checked = (matrix: PairwiseInput) => checkPairwise(matrix, names(matrix.length), 'pairwise');

/** The upper triangle of a matrix; the rest follows. */
function upper(size: number, ...judgements: (number | null)[]): PairwiseInput {
  const left = [...judgements];
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 1 : i < j ? (left.shift() ?? null) : null)),
  );
}

describe('a consistent matrix', () => {
  const anyWeights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
    minLength: 1,
    maxLength: 12,
  });

  test.each(METHODS)('gives its weights back and CR 0, by %s', (method) => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const matrix = checked(weights.map((a) => weights.map((b) => a / b)));
        const found = prioritiesOf(matrix, method);
        const total = weights.reduce((a, b) => a + b, 0);
        for (const [i, weight] of found.entries()) expect(weight).toBeCloseTo((weights[i] ?? 0) / total, 10);
        const { lambdaMax, CI, CR } = consistencyOf(matrix, found, 'saaty');
        expect(lambdaMax).toBeCloseTo(weights.length, 9);
        expect(CI).toBeCloseTo(0, 9);
        expect(CR).toBeCloseTo(0, 9);
        expect(mostInconsistent(matrix, found)).toBeNull();
      }),
    );
  });

  test.each(METHODS)('gives them back from any chain of judgements too, by %s', (method) => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const chain = weights.map((a, i) => weights.map((b, j) => (Math.abs(i - j) <= 1 ? a / b : null)));
        const matrix = checked(chain);
        const found = prioritiesOf(matrix, method);
        const total = weights.reduce((a, b) => a + b, 0);
        for (const [i, weight] of found.entries()) expect(weight).toBeCloseTo((weights[i] ?? 0) / total, 9);
        expect(consistencyOf(matrix, found, 'saaty').CI).toBeCloseTo(0, 9);
      }),
    );
  });

  test.each(METHODS)('of very large ratios neither overflows nor loses the small ones, by %s', (method) => {
    const weights = [1e-140, 1, 1e140];
    const found = prioritiesOf(checked(weights.map((a) => weights.map((b) => a / b))), method);
    expect(found[2]).toBeCloseTo(1, 12);
    expect((found[1] ?? 0) * 1e140).toBeCloseTo(1, 6);
  });
});

describe('any matrix', () => {
  const anyMatrix = fc
    .integer({ min: 1, max: 8 })
    .chain((size) =>
      fc
        .array(fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 4, 7, 9), { minLength: 28, maxLength: 28 })
        .map((judgements) => checked(upper(size, ...judgements.slice(0, (size * (size - 1)) / 2)))),
    );

  test.each(METHODS)('weights add up to 1, and CI is 0 or more, by %s', (method) => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const weights = prioritiesOf(matrix, method);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        for (const weight of weights) expect(weight).toBeGreaterThan(0);
        expect(consistencyOf(matrix, weights, 'donegan-dodd').CI).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('the eigenvector is one: A w is lambdaMax w', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const weights = prioritiesOf(matrix, 'eigenvector');
        const { lambdaMax } = consistencyOf(matrix, weights, 'saaty');
        for (const [i, row] of matrix.entries()) {
          const product = row.reduce<number>((sum, x, j) => sum + (x ?? 0) * (weights[j] ?? 0), 0);
          expect(product / (lambdaMax * (weights[i] ?? 0))).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('one or two things have CR 0', () => {
    expect(consistencyOf([[1]], [1], 'saaty')).toEqual({ lambdaMax: 1, CI: 0, CR: 0 });
    const pair = checked(upper(2, 7));
    expect(consistencyOf(pair, prioritiesOf(pair, 'eigenvector'), 'aguaron')).toMatchObject({ CI: 0, CR: 0 });
  });
});

describe('missing judgements', () => {
  // Bozóki, Fülöp and Rónyai 2010, figure 2 with the pair (c, d) left out.
  const missing = upper(4, 1, 5, 2, 3, 4, null);

  test('the gap takes the value with the smallest eigenvalue, as published', () => {
    const matrix = checked(missing);
    const weights = prioritiesOf(matrix, 'eigenvector');
    const { lambdaMax, CR } = consistencyOf(matrix, weights, 'donegan-dodd');
    expect(weights).toEqual([0.3738, 0.392, 0.0985, 0.1357].map((w) => expect.closeTo(w, 4)));
    expect(CR).toBeCloseTo(0.0372, 4);
    const filledWith = (x: number): number => {
      const filled = checked(upper(4, 1, 5, 2, 3, 4, x));
      return consistencyOf(filled, prioritiesOf(filled, 'eigenvector'), 'saaty').lambdaMax;
    };
    expect(filledWith(0.730297)).toBeCloseTo(lambdaMax, 10);
    for (const x of [0.7, 0.72, 0.74, 0.76]) expect(filledWith(x)).toBeGreaterThan(lambdaMax);
  });

  test('no other values of many gaps have a smaller eigenvalue', () => {
    const judgement = fc.constantFrom(...[1, 2, 3, 5, 9].flatMap((x) => [x, 1 / x]));
    const gap = fc.option(judgement, { freq: 2 });
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 7 }).chain((size) =>
          fc.tuple(
            fc.array(judgement, { minLength: size - 1, maxLength: size - 1 }),
            fc.array(gap, { minLength: size * size, maxLength: size * size }),
            fc.array(fc.double({ min: -0.01, max: 0.01, noNaN: true }), {
              minLength: size * size,
              maxLength: size * size,
            }),
          ),
        ),
        ([chain, others, nudges]) => {
          const size = chain.length + 1;
          const given = Array.from({ length: size }, (_, i) =>
            Array.from({ length: size }, (_, j) =>
              i === j ? 1 : j === i + 1 ? (chain[i] ?? 1) : j > i ? (others[i * size + j] ?? null) : null,
            ),
          );
          const least = consistencyOf(
            checked(given),
            prioritiesOf(checked(given), 'eigenvector'),
            'saaty',
          ).lambdaMax;
          const weights = prioritiesOf(checked(given), 'geometric');
          const filled = checked(
            given.map((row, i) =>
              row.map((x, j) =>
                x === null && j > i
                  ? ((weights[i] ?? 1) / (weights[j] ?? 1)) * Math.exp(nudges[i * size + j] ?? 0)
                  : x,
              ),
            ),
          );
          const { lambdaMax } = consistencyOf(filled, prioritiesOf(filled, 'eigenvector'), 'saaty');
          expect(lambdaMax).toBeGreaterThan(least - 1e-9);
        },
      ),
    );
  });

  test('logarithmic least squares meets every judgement but for the residue', () => {
    const matrix = checked(missing);
    const logs = prioritiesOf(matrix, 'geometric').map(Math.log);
    // The residues around every thing add up to 0: the normal equations.
    for (const [i, row] of matrix.entries()) {
      const residue = row.reduce<number>(
        (sum, x, j) => sum + (x === null ? 0 : Math.log(x) - (logs[i] ?? 0) + (logs[j] ?? 0)),
        0,
      );
      expect(residue).toBeCloseTo(0, 12);
    }
  });

  test('what nothing connects is refused by name', () => {
    expect(() => checked(upper(4, 2, null, null, null, null, 3))).toThrow(
      'connects “c1”, “c2” with “c3”, “c4”',
    );
  });
});

describe('what is no pairwise comparison', () => {
  test.each<[string, PairwiseInput, string]>([
    [
      'not reciprocal',
      [
        [1, 5],
        [3, 1],
      ],
      '“c1” against “c2” (pairwise[0][1]) is 5, but the other way round it is 3',
    ],
    [
      'zero',
      [
        [1, 0],
        [null, 1],
      ],
      'is 0, but a judgement is a number above 0',
    ],
    [
      'negative',
      [
        [1, -2],
        [-0.5, 1],
      ],
      'is -2, but',
    ],
    [
      'a diagonal',
      [
        [2, 1],
        [1, 1],
      ],
      '“c1” against “c1” (pairwise[0][0]) is 2',
    ],
    [
      'a missing row',
      [
        [1, 2, 3],
        [null, 1, 1],
      ],
      'but it has 2 rows',
    ],
    ['a short row', [[1, 2], [0.5]], 'row 1 has 1'],
  ])('%s', (what, matrix, says) => {
    expect(() => checkPairwise(matrix, names(what === 'a missing row' ? 3 : 2), 'pairwise')).toThrow(says);
  });

  test('rounded reciprocals are taken as they are', () => {
    for (const [entry, mirror] of [
      [3, 0.333],
      [3, 0.33],
      [7, 0.14],
      [6, 0.17],
      [9, 0.11],
      [8, 0.125],
    ] as const) {
      expect(
        checked([
          [1, entry],
          [mirror, 1],
        ]),
      ).toEqual([
        [1, entry],
        [mirror, 1],
      ]);
    }
    expect(() =>
      checked([
        [1, 3],
        [0.3, 1],
      ]),
    ).toThrow('the other way round');
  });
});

describe('the most inconsistent judgement', () => {
  test('is named with what would agree', () => {
    const matrix = checked(upper(4, 2, 4, 1 / 8, 2, 4, 2));
    const weights = prioritiesOf(matrix, 'geometric');
    const worst = mostInconsistent(matrix, weights);
    expect(worst).toMatchObject({ row: 0, column: 3, given: 1 / 8 });
    expect(worst?.consistent).toBeCloseTo((weights[0] ?? 0) / (weights[3] ?? 1), 12);
    expect(worst?.nearest).toBe(nearestOnScale(worst?.consistent ?? 0));
    const repaired = checked(upper(4, 2, 4, worst?.consistent ?? 1, 2, 4, 2));
    const before = consistencyOf(matrix, weights, 'saaty').CR ?? 0;
    const after = consistencyOf(repaired, prioritiesOf(repaired, 'geometric'), 'saaty').CR ?? 0;
    expect(after).toBeLessThan(before);
  });

  test('the scale runs from 1/9 to 9', () => {
    expect([0.01, 0.36, 1.1, 2.6, 20].map(nearestOnScale)).toEqual([1 / 9, 1 / 3, 1, 3, 9]);
  });
});

describe('random indices', () => {
  test('from three tables, a number, or nothing beyond them', () => {
    expect(randomIndexOf('saaty', 7)).toBe(1.32);
    expect(randomIndexOf('donegan-dodd', 7)).toBe(1.2519);
    expect(randomIndexOf('aguaron', 7)).toBe(1.341);
    expect(randomIndexOf(0.5, 7)).toBe(0.5);
    expect(randomIndexOf('donegan-dodd', 22)).toBeCloseTo(1.5371 + 0.4 * (1.5619 - 1.5371), 12);
    expect([
      randomIndexOf('saaty', 16),
      randomIndexOf('aguaron', 17),
      randomIndexOf('donegan-dodd', 101),
    ]).toEqual([null, null, null]);
  });
});

describe('ahp', () => {
  const leaf = (name: string, pairwise: PairwiseInput) => ({ name, place: name, pairwise, children: [] });
  const even = upper(2, 1);

  test('weights multiply down a tree of any depth', () => {
    const inner = {
      name: 'b',
      place: 'b',
      pairwise: upper(2, 4),
      children: [leaf('d', upper(2, 3)), leaf('e', even)],
    };
    const root = {
      name: 'a',
      place: 'a',
      pairwise: upper(2, 1),
      children: [inner, leaf('c', upper(2, 1 / 9))],
    };
    const { lowest, scores, matrices } = ahp(root, ['x', 'y'], 'eigenvector', 'saaty');
    expect(lowest).toEqual(
      [
        ['d', 0.4],
        ['e', 0.1],
        ['c', 0.5],
      ].map(([name, w]) => ({ name, weight: expect.closeTo(Number(w), 12) })),
    );
    expect(scores[0]).toBeCloseTo(0.4 * 0.75 + 0.1 * 0.5 + 0.5 * 0.1, 12);
    expect(matrices.map(({ name }) => name)).toEqual(['a', 'b', 'd', 'e', 'c']);
  });

  test('the order of the alternatives does not matter, and scores add up to 1', () => {
    const judgement = fc.constantFrom(1 / 7, 1 / 3, 1, 2, 5);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(judgement, judgement, judgement), { minLength: 1, maxLength: 3 }),
        (criteria) => {
          const root = (matrices: PairwiseInput[]) => ({
            name: 'root',
            place: 'root',
            pairwise: matrices.map((_, i) => matrices.map((_, j) => (i === j ? 1 : i < j ? 2 : 0.5))),
            children: matrices.map((matrix, i) => leaf(`c${i}`, matrix)),
          });
          const [x = 0, y = 0, z = 0] = ahp(
            root(criteria.map(([a, b, c]) => upper(3, a, b, c))),
            ['x', 'y', 'z'],
            'eigenvector',
            'saaty',
          ).scores;
          const turned = ahp(
            root(criteria.map(([a, b, c]) => upper(3, 1 / c, 1 / b, 1 / a))),
            ['z', 'y', 'x'],
            'eigenvector',
            'saaty',
          ).scores;
          expect(x + y + z).toBeCloseTo(1, 12);
          expect(turned).toEqual([z, y, x].map((score) => expect.closeTo(score, 10)));
        },
      ),
    );
  });
});

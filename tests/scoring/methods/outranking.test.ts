import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { electre1 } from '../../../scoring/methods/electre1.ts';
import { kernelOf } from '../../../scoring/methods/outranking-kernel.ts';
import { PREFERENCES, type Preference, preferenceOf } from '../../../scoring/methods/preference.ts';
import { promethee } from '../../../scoring/methods/promethee.ts';
import { anyProblem, problemOf } from '../problems.ts';

const preference = (
  kind: Preference['kind'],
  q: number | null,
  p: number | null,
  s: number | null = null,
): Preference => ({ kind, q, p, s });

describe('the six preference functions', () => {
  test.each<[Preference, [d: number, value: number][]]>([
    [
      preference('usual', null, null),
      [
        [-1, 0],
        [0, 0],
        [0.001, 1],
      ],
    ],
    [
      preference('u-shape', 2, null),
      [
        [2, 0],
        [2.001, 1],
      ],
    ],
    [
      preference('v-shape', null, 4),
      [
        [1, 0.25],
        [4, 1],
        [9, 1],
      ],
    ],
    [
      preference('level', 1, 3),
      [
        [1, 0],
        [2, 0.5],
        [3, 0.5],
        [3.001, 1],
      ],
    ],
    [
      preference('linear', 1, 3),
      [
        [1, 0],
        [2, 0.5],
        [2.5, 0.75],
        [3, 1],
      ],
    ],
    [
      preference('gaussian', null, null, 2),
      [
        [0, 0],
        [2, 1 - Math.exp(-0.5)],
        [100, 1],
      ],
    ],
  ])('%o', (function_, points) => {
    for (const [d, value] of points) expect(preferenceOf(function_, d, 0)).toBeCloseTo(value, 12);
  });

  test.each<[Preference]>([
    [preference('v-shape', null, 0)],
    [preference('gaussian', null, null, 0)],
    [preference('u-shape', null, null)],
    [preference('linear', 0, 0)],
    [preference('level', 0, 0)],
  ])('a threshold of 0 makes %o the usual one', (function_) => {
    expect([-1, 0, 1e-12, 5].map((d) => preferenceOf(function_, d, 0))).toEqual([0, 0, 1, 1]);
  });

  test('a difference that equals a threshold but for rounding is not above it', () => {
    expect(0.3 - 0.2 > 0.1 || 0.8 - 0.7 > 0.1).toBe(true);
    expect(preferenceOf(preference('u-shape', 0.1, null), 0.8, 0.7)).toBe(0);
    expect(preferenceOf(preference('level', 0.1, 0.1), 0.8, 0.7)).toBe(0);
    expect(preferenceOf(preference('linear', 0.1, 0.1), 0.8, 0.7)).toBe(0);
  });

  test('never fall as the difference grows, and stay from 0 to 1', () => {
    const anyPreference = fc.record({
      kind: fc.constantFrom(...PREFERENCES),
      q: fc.integer({ min: 0, max: 5 }),
      p: fc.integer({ min: 5, max: 9 }),
      s: fc.integer({ min: 0, max: 5 }),
    });
    const d = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(anyPreference, d, d, (function_, x, y) => {
        const [low, high] = [Math.min(x, y), Math.max(x, y)].map((at) => preferenceOf(function_, at, 0));
        expect(low).toBeLessThanOrEqual(high ?? 0);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('promethee', () => {
  test('net flows add up to 0, and the partial order agrees with both flows and with itself', () => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(...PREFERENCES), (problem, kind) => {
        const { phi, phiPlus, phiMinus, relations } = promethee(
          problem,
          problem.criteria.map(() => preference(kind, 1, 3, 2)),
        );
        expect(phi.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 12);
        for (const [a, row] of relations.entries()) {
          expect(phiPlus[a]).toBeLessThanOrEqual(1 + 1e-12);
          for (const [b, relation] of row.entries()) {
            if (a === b) expect(relation).toBeNull();
            else {
              const mirror = {
                preferred: 'worse',
                worse: 'preferred',
                indifferent: 'indifferent',
                incomparable: 'incomparable',
              };
              expect(relations[b]?.[a]).toBe(mirror[relation ?? 'indifferent']);
              if (relation === 'preferred') {
                expect(phi[a]).toBeGreaterThan(phi[b] ?? 0);
                expect(phiMinus[a]).toBeLessThanOrEqual((phiMinus[b] ?? 0) + 1e-9);
              }
            }
          }
        }
      }),
    );
  });

  test('incomparable where one gives more and takes more', () => {
    const problem = problemOf(
      [
        [5, 0],
        [0, 5],
        [1, 1],
      ],
      '++',
      [0.6, 0.4],
    );
    const { relations, phiPlus } = promethee(problem, [
      preference('linear', 2, 5),
      preference('linear', 2, 5),
    ]);
    expect(phiPlus).toEqual([expect.closeTo(0.5, 9), expect.closeTo(0.3333333, 6), expect.closeTo(0, 9)]);
    expect(relations[0]?.[1]).toBe('preferred');
    const even = promethee(
      problemOf(
        [
          [5, 0],
          [0, 5],
          [3, 3],
        ],
        '++',
        [0.5, 0.5],
      ),
      [preference('usual', null, null), preference('usual', null, null)],
    );
    expect(even.relations[0]?.[1]).toBe('indifferent');
    const crossing = promethee(
      problemOf(
        [
          [9, 0],
          [5, 5],
          [6, 4],
        ],
        '++',
        [0.5, 0.5],
      ),
      [preference('u-shape', 2, null), preference('u-shape', 2, null)],
    );
    expect(crossing.relations[0]?.[1]).toBe('incomparable');
  });

  test('one alone has flows of 0', () => {
    expect(promethee(problemOf([[5]], '+', [1]), [preference('usual', null, null)])).toMatchObject({
      phi: [0],
      phiPlus: [0],
      ranks: [1],
    });
  });

  test.each<[Preference, string]>([
    [preference('linear', 3, 1), 'p (1) is below the indifference threshold q (3)'],
    [preference('level', 3, 1), 'is below'],
    [preference('v-shape', 1, null), 'needs the threshold p'],
    [preference('gaussian', 1, 2), 'needs the threshold s'],
  ])('thresholds that do not fit: %o', (function_, says) => {
    expect(() => promethee(problemOf([[5], [4]], '+', [1]), [function_])).toThrow(says);
  });
});

describe('the kernel', () => {
  const anyRelation = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

  /** Whether b can be reached from a along the relation. */
  const reaches = (relation: readonly (readonly boolean[])[], a: number): Set<number> => {
    const seen = new Set([a]);
    for (const from of seen)
      for (const [to, holds] of (relation[from] ?? []).entries()) if (holds) seen.add(to);
    return seen;
  };

  test('is independent and dominating, circles taken as one', () => {
    fc.assert(
      fc.property(anyRelation, (relation) => {
        const kernel = kernelOf(relation);
        const reach = relation.map((_, index) => reaches(relation, index));
        const inCircle = (a: number, b: number) => reach[a]?.has(b) && reach[b]?.has(a);
        for (const a of relation.keys()) {
          const members = [...relation.keys()].filter((b) => inCircle(a, b));
          expect(members.every((b) => kernel.includes(b) === kernel.includes(a))).toBe(true);
          const outrankers = kernel.filter(
            (k) => !members.includes(k) && members.some((b) => relation[k]?.[b]),
          );
          expect(outrankers.length > 0).toBe(!kernel.includes(a));
        }
      }),
    );
  });

  test('of a circle is the whole circle, and of a chain every other', () => {
    const relation = (size: number, pairs: [number, number][]) =>
      Array.from({ length: size }, (_, a) =>
        Array.from({ length: size }, (_, b) => pairs.some(([x, y]) => x === a && y === b)),
      );
    expect(
      kernelOf(
        relation(4, [
          [0, 1],
          [1, 2],
          [2, 0],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 1, 2]);
    expect(
      kernelOf(
        relation(4, [
          [0, 1],
          [1, 2],
          [2, 3],
        ]),
      ),
    ).toEqual([0, 2]);
    expect(kernelOf(relation(2, []))).toEqual([0, 1]);
    expect(kernelOf([[true]])).toEqual([0]);
  });
});

describe('electre1', () => {
  const thresholds = { concordance: 0.65, discordance: 0.35 };

  test('two alike outrank each other, and one alone is the kernel', () => {
    const twins = electre1(
      problemOf(
        [
          [1, 2],
          [1, 2],
        ],
        '+-',
        [0.5, 0.5],
      ),
      'sum',
      thresholds,
    );
    expect(twins).toMatchObject({
      kernel: [0, 1],
      ranks: [1, 1],
      discordance: [
        [null, 0],
        [0, null],
      ],
    });
    expect(electre1(problemOf([[1]], '+', [1]), 'sum', thresholds)).toMatchObject({
      kernel: [0],
      concordance: [[null]],
    });
  });

  test('a concordance that equals the threshold but for rounding is enough', () => {
    const problem = problemOf(
      [
        [2, 2, 1, 2],
        [1, 1, 2, 1],
      ],
      '++++',
      [0.25, 0.2, 0.35, 0.2],
    );
    const { concordance, outranks } = electre1(problem, 'sum', { ...thresholds, discordance: 1 });
    expect(concordance[0]?.[1]).toBeCloseTo(0.65, 12);
    expect(outranks[0]?.[1]).toBe(true);
  });

  test('a cost is compared backwards and scaled as it is', () => {
    const { concordance, discordance } = electre1(problemOf([[10], [30]], '-', [1]), 'sum', thresholds);
    expect(concordance).toEqual([
      [null, 1],
      [0, null],
    ]);
    expect(discordance).toEqual([
      [null, 0],
      [1, null],
    ]);
  });

  test('numbers whose differences do not fit', () => {
    const wide = electre1(problemOf([[-1.7e308], [0], [1.7e308]], '+', [1]), 'none', thresholds);
    expect(wide.discordance[0]).toEqual([null, 0.5, 1]);
  });
});

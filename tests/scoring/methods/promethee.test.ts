import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PREFERENCES, type Preference } from '../../../scoring/methods/preference.ts';
import { promethee } from '../../../scoring/methods/promethee.ts';
import { anyProblem, problemOf } from '../problems.ts';

const preference = (
  kind: Preference['kind'],
  q: number | null,
  p: number | null,
  s: number | null = null,
): Preference => ({ kind, q, p, s });

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

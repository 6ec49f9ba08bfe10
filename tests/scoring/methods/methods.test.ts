import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DecisionProblem, Normalization } from '../../../scoring/methods/decision-problem.ts';
import { electre1 } from '../../../scoring/methods/electre1.ts';
import { promethee } from '../../../scoring/methods/promethee.ts';
import { topsis } from '../../../scoring/methods/topsis.ts';
import { vikor } from '../../../scoring/methods/vikor.ts';
import { waspas } from '../../../scoring/methods/waspas.ts';
import { weightedProductModel } from '../../../scoring/methods/weighted-product.ts';
import { weightedSumModel } from '../../../scoring/methods/weighted-sum.ts';
import { anyProblem, anyShuffled, dominates } from '../problems.ts';

type Ranker = (problem: DecisionProblem) => readonly number[];
const SCALES: readonly Normalization[] = ['max', 'sum', 'vector', 'minmax', 'none'];
const PREFERENCE = { kind: 'linear', q: 1, p: 3, s: null } as const;

/** Every method that ranks, with every normalization that it can take on numbers above 0. */
const RANKERS: readonly [string, Ranker][] = [
  ...SCALES.map((scale): [string, Ranker] => [`wsm ${scale}`, (p) => weightedSumModel(p, scale).ranks]),
  ...(['max', 'sum', 'vector', 'none'] as const).map((scale): [string, Ranker] => [
    `wpm ${scale}`,
    (p) => weightedProductModel(p, scale, false).ranks,
  ]),
  ['wpm in logarithms', (p) => weightedProductModel(p, 'max', true).ranks],
  ['waspas', (p) => waspas(p, 'max', 0.3).ranks],
  ...SCALES.map((scale): [string, Ranker] => [`topsis ${scale}`, (p) => topsis(p, scale).ranks]),
  ['vikor', (p) => vikor(p, 0.5).ranks],
  [
    'promethee usual',
    (p) =>
      promethee(
        p,
        p.criteria.map(() => ({ ...PREFERENCE, kind: 'usual' as const })),
      ).ranks,
  ],
  [
    'promethee linear',
    (p) =>
      promethee(
        p,
        p.criteria.map(() => PREFERENCE),
      ).ranks,
  ],
  ['electre1', (p) => electre1(p, 'sum', { concordance: 0.65, discordance: 0.35 }).ranks],
];

describe.each(RANKERS)('%s', (_name, rank) => {
  test('does not depend on the order of the alternatives', () => {
    fc.assert(
      fc.property(anyShuffled, ({ problem, shuffled, order }) => {
        const before = rank(problem);
        expect(rank(shuffled)).toEqual(order.map((index) => before[index]));
      }),
    );
  });

  test('does not depend on the order of the criteria', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const turned = {
          ...problem,
          criteria: [...problem.criteria].reverse(),
          weights: [...problem.weights].reverse(),
          performance: problem.performance.map((row) => [...row].reverse()),
        };
        expect(rank(turned)).toEqual(rank(problem));
      }),
    );
  });

  test('gives a rank from 1 on to everyone, and the same to the same', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const ranks = rank(problem);
        expect(Math.min(...ranks)).toBe(1);
        for (const r of ranks) expect(Number.isInteger(r) && r <= ranks.length).toBe(true);
        for (const [i, row] of problem.performance.entries()) {
          for (const [j, other] of problem.performance.entries()) {
            if (String(row) === String(other)) expect(ranks[i]).toBe(ranks[j]);
          }
        }
      }),
    );
  });
});

// The kernel of ELECTRE I can leave out an alternative and keep one that it dominates.
describe('an alternative never stands below one that it dominates', () => {
  test.each(RANKERS.filter(([name]) => name !== 'electre1'))('by %s', (_name, rank) => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const ranks = rank(problem);
        for (const a of ranks.keys()) {
          for (const b of ranks.keys()) {
            if (dominates(problem, a, b)) expect(ranks[a]).toBeLessThanOrEqual(ranks[b] ?? 0);
          }
        }
      }),
    );
  });
});

describe('the unit of a criterion does not matter', () => {
  const scaled: readonly [string, Ranker][] = RANKERS.filter(([name]) => !/none|linear/.test(name));
  test.each(scaled)('to %s', (_name, rank) => {
    fc.assert(
      fc.property(anyProblem, fc.constantFrom(0.5, 4, 1024), fc.nat(), (problem, factor, pick) => {
        const column = pick % problem.criteria.length;
        const performance = problem.performance.map((row) =>
          row.map((x, index) => (index === column ? x * factor : x)),
        );
        expect(rank({ ...problem, performance })).toEqual(rank(problem));
      }),
    );
  });
});

import * as fc from 'fast-check';
import type { DecisionProblem, Direction } from '../../scoring/methods/decision-problem.ts';
import { shareOut } from '../../scoring/methods/numbers.ts';

/** Problems for tests: numbers above 0, so that every normalization can take them. */

/** A problem from rows, with directions as a string of + and -, and weights as given. */
export function problemOf(
  performance: readonly (readonly number[])[],
  directions: string,
  weights: readonly number[],
): DecisionProblem {
  return {
    alternatives: performance.map((_, index) => `A${index + 1}`),
    criteria: [...directions].map((sign, index) => ({
      id: `c${index + 1}`,
      direction: sign === '+' ? 'max' : 'min',
    })),
    weights: [...weights],
    performance,
  };
}

/** Two to six alternatives on one to five criteria; coarse numbers, so that ties and equal columns come up. */
export const anyProblem: fc.Arbitrary<DecisionProblem> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.record({
      performance: fc.array(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
      directions: fc.array(fc.constantFrom<Direction>('max', 'min'), {
        minLength: columns,
        maxLength: columns,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
    }),
  )
  .map(({ performance, directions, weights }) => ({
    ...problemOf(performance, '', shareOut(weights)),
    criteria: directions.map((direction, index) => ({ id: `c${index + 1}`, direction })),
  }));

/** A problem and the same with its alternatives in another order: `order[i]` is the old index of the new i-th. */
export const anyShuffled = anyProblem.chain((problem) => {
  const indexes = [...problem.alternatives.keys()];
  return fc
    .shuffledSubarray(indexes, { minLength: indexes.length, maxLength: indexes.length })
    .map((order) => ({
      problem,
      order,
      shuffled: {
        ...problem,
        alternatives: order.map((index) => problem.alternatives[index] ?? ''),
        performance: order.map((index) => problem.performance[index] ?? []),
      },
    }));
});

/** Whether alternative a is at least as good as b everywhere. */
export function dominates(problem: DecisionProblem, a: number, b: number): boolean {
  return problem.criteria.every(({ direction }, index) => {
    const [x, y] = [problem.performance[a]?.[index] ?? 0, problem.performance[b]?.[index] ?? 0];
    return direction === 'max' ? x >= y : x <= y;
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  criteriaOf,
  type Dialect,
  LANGUAGES,
  OPTIONS,
  RATINGS,
  scoresOf,
  tableOf,
  weightsOf,
} from './rated-tables.ts';
import { type ReadBack, readGrid } from './read-back.ts';

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

const dialects: fc.Arbitrary<Dialect> = fc
  .record({
    language: oneOf(...Object.keys(LANGUAGES)),
    optionsAs: oneOf<Dialect['optionsAs']>('rows', 'columns'),
    weights: oneOf<Dialect['weights']>('percent', 'share', 'hundred', 'points', 'odd', 'none'),
    total: oneOf<Dialect['total']>('weighted', 'mean', 'sum', 'none'),
    rank: fc.boolean(),
    pairs: oneOf<Dialect['pairs']>('none', 'merged', 'empty', 'single'),
    groups: oneOf<Dialect['groups']>('none', 'column', 'filled', 'sections'),
    remark: oneOf<Dialect['remark']>('none', 'below', 'above', 'scale'),
    isBare: fc.boolean(),
  })
  .map((dialect): Dialect => {
    const isRows = dialect.optionsAs === 'rows';
    const hasPairs = !isRows && dialect.weights !== 'none' && dialect.total !== 'sum';
    return {
      ...dialect,
      pairs: hasPairs ? dialect.pairs : 'none',
      groups: isRows && dialect.groups === 'sections' ? 'none' : dialect.groups,
    };
  });

/** The order of the options that a reading comes to, the best first: weighted sums of values between the ends. */
function orderOf({ numbers, weights, ends, criteria }: ReadBack): number[] {
  const values = OPTIONS.map((_, option) =>
    criteria.reduce((sum, _, at) => {
      const [worst, best] = ends[at] ?? [0, 1];
      const number = numbers[option * criteria.length + at] ?? 0;
      const value = (number - worst) / (best - worst);
      return sum + (weights.length === 0 ? 1 : (weights[at] ?? 0)) * value;
    }, 0),
  );
  return values.map((value) => values.filter((other) => other > value + 1e-9).length);
}

describe('ratings come in as they are meant', () => {
  test('in every language, layout and way of totalling', () => {
    fc.assert(
      fc.property(dialects, (dialect) => {
        const read = readGrid(tableOf(dialect));
        expect(read.problems).toEqual([]);
        expect(read.alternatives).toEqual(OPTIONS);
        const names = read.criteria.map((criterion) => criterion.replace(/^.* > | (?:max|min)$/g, ''));
        expect(names).toEqual(criteriaOf(dialect));
        expect(read.criteria.filter((criterion) => !criterion.endsWith(' max'))).toEqual([]);
        expect(read.weights).toEqual(dialect.weights === 'none' ? [] : weightsOf(dialect));
        expect(read.numbers.toSorted()).toEqual(RATINGS.flat().toSorted());
        // Without a total that proves it, costs are asked about.
        const isProven = read.notes.some((note) => note.startsWith("The table's own totals agree"));
        const isStated = dialect.remark === 'scale';
        if (!isProven && !isStated) {
          expect(read.doubts.filter((doubt) => doubt.startsWith('direction: '))).toHaveLength(2);
        } else expect(read.doubts).toEqual([]);
        if (dialect.total === 'weighted' && dialect.pairs !== 'single') {
          const scores = scoresOf(dialect);
          expect(orderOf(read)).toEqual(
            scores.map((score) => scores.filter((other) => other > score + 1e-9).length),
          );
        }
      }),
      { numRuns: 400 },
    );
  });
});

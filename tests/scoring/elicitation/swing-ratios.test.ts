import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weightsFromRatios } from '../../../scoring/elicitation/swing-ratios.ts';

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
describe('weights from swing ratios', () => {
  const ids = ['a', 'b', 'c', 'd'];

  test('any set that connects will do, and consistent ones may repeat', () => {
    const expected = [8, 4, 2, 1].map((x) => expect.closeTo(x / 15, 12));
    expect(
      weightsFromRatios(ids, [
        ['a', 'b', 2],
        ['b', 'c', 2],
        ['c', 'd', 2],
      ]),
    ).toEqual(expected);
    expect(
      weightsFromRatios(ids, [
        ['d', 'a', 1 / 8],
        ['b', 'd', 4],
        ['c', 'b', 0.5],
        ['a', 'c', 4],
        ['a', 'a', 1],
      ]),
    ).toEqual(expected);
    expect(weightsFromRatios(['a'], [])).toEqual([1]);
  });

  test.each<{ what: string; ratios: [string, string, number][]; says: string }>([
    {
      what: 'contradicting',
      ratios: [
        ['a', 'b', 2],
        ['b', 'c', 2],
        ['a', 'c', 5],
        ['c', 'd', 1],
      ],
      says: '“a” to “c” is 5, but the ratios before it make it 4',
    },
    {
      what: 'disconnected',
      ratios: [
        ['a', 'b', 2],
        ['c', 'd', 2],
      ],
      says: 'from “a” to “c”',
    },
    { what: 'not positive', ratios: [['a', 'b', 0]], says: '“a” to “b” (ratios[0]) is 0' },
    { what: 'unknown', ratios: [['a', 'x', 2]], says: '“x”, which is not among' },
    { what: 'to itself', ratios: [['a', 'a', 2]], says: 'to itself is 1' },
  ])('$what ratios are refused by name', ({ ratios, says }) => {
    expect(() => weightsFromRatios(ids, ratios)).toThrow(says);
  });

  test('give back the weights that they come from, over any tree', () => {
    const anyWeights = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
      minLength: 2,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anyWeights, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (weights, parents) => {
        const names = weights.map((_, i) => `c${i}`);
        const ratios = weights.slice(1).map((weight, i): [string, string, number] => {
          const parent = (parents[i] ?? 0) % (i + 1);
          return [`c${i + 1}`, `c${parent}`, weight / (weights[parent] ?? 1)];
        });
        for (const [i, weight] of weightsFromRatios(names, ratios).entries()) {
          expect(weight).toBeCloseTo((weights[i] ?? 0) / sum(weights), 9);
        }
      }),
    );
  });
});

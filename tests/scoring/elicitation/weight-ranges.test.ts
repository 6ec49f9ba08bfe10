import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leastLead,
  leastMean,
  leastScore,
  middleWeights,
  ONE,
  scoreRange,
  shareRanges,
} from '../../../scoring/elicitation/weight-ranges.ts';
import { dot } from '../../../scoring/robustness/linear-model.ts';
import { cornerWeights, ratioRanges, valueRows, weightRanges, weightsIn } from './ranges.ts';

/** Ends of ranges and what lies between them. */
const draws = fc.infiniteStream(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })));
const rangesWithRows = weightRanges.chain((ranges) =>
  fc.record({ ranges: fc.constant(ranges), rows: valueRows(ranges, 2), draws }),
);

describe('the least mean over ranges of ratios', () => {
  test('worked: the reference at 40, another of ratio 0.5 to 1 at 70, a third of 0 to 0.5 at 10', () => {
    const ranges = {
      reference: 0,
      ratios: [ONE, { low: 0.5, high: 1 }, { low: 0, high: 0.5 }],
    };
    // The third at its highest, the second at its lowest: (40 + 35 + 5) / 2.
    expect(leastMean(ranges, [40, 70, 10])).toBeCloseTo(40, 12);
    expect(scoreRange({ groups: { reference: 0, ratios: [ONE] }, within: [ranges] }, [40, 70, 10])).toEqual({
      low: expect.closeTo(40, 12),
      // (40 + 70) / 2.
      high: expect.closeTo(55, 12),
    });
  });

  test('without a reference it is the least value', () => {
    expect(leastMean({ reference: null, ratios: [ONE, ONE, ONE] }, [3, 1, 2])).toBe(1);
  });

  test('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(
        ratioRanges(4),
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }),
        (ranges, values) => {
          const turned = {
            reference: ranges.reference === null ? null : 3 - ranges.reference,
            ratios: [...ranges.ratios].reverse(),
          };
          expect(leastMean(turned, [...values].reverse())).toBeCloseTo(leastMean(ranges, values), 9);
        },
      ),
    );
  });
});

describe('scores over weights as ranges', () => {
  test('no weights that are allowed give less or more, and corners of the ranges give exactly that', () => {
    fc.assert(
      fc.property(rangesWithRows, ({ ranges, rows: [row = []], draws: numbers }) => {
        const { low, high } = scoreRange(ranges, row);
        for (let n = 0; n < 20; n++) {
          const score = dot(
            weightsIn(ranges, () => numbers.next().value ?? 0),
            row,
          );
          expect(score).toBeGreaterThanOrEqual(low - 1e-9);
          expect(score).toBeLessThanOrEqual(high + 1e-9);
        }
        const scores = cornerWeights(ranges).map((weights) => dot(weights, row));
        expect(low).toBeCloseTo(Math.min(...scores), 9);
        expect(high).toBeCloseTo(Math.max(...scores), 9);
      }),
    );
  });

  test('a lead is the least difference at the same weights, not of the ends of two ranges', () => {
    fc.assert(
      fc.property(rangesWithRows, ({ ranges, rows: [first = [], second = []] }) => {
        const leads = cornerWeights(ranges).map((weights) => dot(weights, first) - dot(weights, second));
        expect(leastLead(ranges, first, second)).toBeCloseTo(Math.min(...leads), 9);
        expect(leastLead(ranges, first, first)).toBeCloseTo(0, 9);
        expect(leastLead(ranges, first, second)).toBeGreaterThanOrEqual(
          leastScore(ranges, first) - scoreRange(ranges, second).high - 1e-9,
        );
      }),
    );
  });

  test('the middle is allowed: within the range of every share, adding up to 1', () => {
    fc.assert(
      fc.property(weightRanges, (ranges) => {
        const middle = middleWeights(ranges);
        expect(middle.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        for (const [j, { low, high }] of shareRanges(ranges).entries()) {
          expect(middle[j]).toBeGreaterThanOrEqual(low - 1e-9);
          expect(middle[j]).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  finerAnswers,
  largestKnown,
  mostDeciding,
  RATIO_ANSWERS,
  situationOf,
} from '../../../scoring/elicitation/interview.ts';
import { ONE, type WeightRanges } from '../../../scoring/elicitation/weight-ranges.ts';
import { dot } from '../../../scoring/robustness/linear-model.ts';
import { sizeOf, valueRows, weightRanges, weightsIn } from './ranges.ts';

const alone = { reference: 0, ratios: [ONE] };
const flat = (within: WeightRanges['within'][number]): WeightRanges => ({ groups: alone, within: [within] });
const problem = (values: number[][], leastCoverage = 0, known = values.map((row) => row.map(() => 1))) => ({
  values,
  known,
  leastCoverage,
});

const anyInterview = weightRanges.chain((ranges) =>
  fc.record({
    ranges: fc.constant(ranges),
    values: valueRows(ranges, 3),
    known: fc.array(
      fc.array(fc.constantFrom(0, 1), { minLength: sizeOf(ranges), maxLength: sizeOf(ranges) }),
      { minLength: 3, maxLength: 3 },
    ),
    leastCoverage: fc.constantFrom(0, 0.3),
    draws: fc.infiniteStream(fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }))),
  }),
);

describe('what the answers so far settle', () => {
  test('no weights that the answers allow contradict a first place that cannot change', () => {
    let settled = 0;
    fc.assert(
      fc.property(anyInterview, ({ ranges, values, known, leastCoverage, draws }) => {
        const {
          leader,
          beaten,
          settled: cannotChange,
          gains,
        } = situationOf({ values, known, leastCoverage }, ranges);
        if (leader === null) return;
        if (cannotChange) settled++;
        for (let n = 0; n < 25; n++) {
          const weights = weightsIn(ranges, () => draws.next().value ?? 0);
          const scores = values.map((row) => dot(weights, row));
          const ranked = known.map((row) => dot(weights, row) >= leastCoverage - 1e-9);
          for (const [a, score] of scores.entries()) {
            const ahead = score - (scores[leader] ?? 0);
            if (ranked[a]) expect(ahead).toBeLessThanOrEqual((gains[a] ?? 0) + 1e-9);
            if (beaten.has(a) && ranked[a]) expect(ahead).toBeLessThanOrEqual(1e-8);
          }
          if (cannotChange) {
            const best = Math.max(...scores.filter((_, a) => ranked[a]));
            expect(ranked[leader]).toBe(true);
            expect(scores[leader]).toBeGreaterThanOrEqual(best - 1e-8);
          }
        }
      }),
      { numRuns: 300 },
    );
    // The property says something only where it happens.
    expect(settled).toBeGreaterThan(20);
  });

  test('who can be ahead at some weights keeps it open', () => {
    const values = [
      [80, 20],
      [50, 60],
    ];
    expect(situationOf(problem(values), flat(largestKnown(2, 1)))).toMatchObject({
      leader: 1,
      settled: true,
    });
    const open = situationOf(problem(values), flat(largestKnown(2, 0)));
    expect(open).toMatchObject({ leader: 0, settled: false });
    // Where the second criterion weighs as much: (50 + 60) / 2 against (80 + 20) / 2.
    expect(open.gains[1]).toBeCloseTo(5, 12);
  });

  test('who may not be ranked at some weights is no settled leader, and who never is can win nothing', () => {
    const values = [
      [90, 90],
      [10, 10],
    ];
    const known = [
      [1, 0],
      [1, 1],
    ];
    const open = flat({ reference: null, ratios: [ONE, ONE] });
    expect(situationOf(problem(values, 0.4, known), open)).toMatchObject({ leader: 0, settled: false });
    expect(situationOf(problem(values, 0.4, known), flat(largestKnown(2, 0))).settled).toBe(true);
    const never = [
      [0, 0],
      [1, 1],
    ];
    expect(situationOf(problem(values, 0.4, never), open)).toMatchObject({ leader: 1, settled: true });
  });
});

describe('the next question', () => {
  test('is the one that can decide most', () => {
    // The second and third criterion tell the two apart, the fourth does not.
    const values = [
      [50, 100, 0, 50],
      [50, 0, 60, 50],
    ];
    const questions = [3, 2, 1].map((item) => ({ kind: 'ratio', place: 0, item }) as const);
    expect(mostDeciding(problem(values), flat(largestKnown(4, 0)), questions)).toMatchObject({ item: 1 });
    expect(mostDeciding(problem(values), flat(largestKnown(4, 0)), [])).toBeNull();
  });

  test('is found among very many: of those, the ones that tell the alternatives apart', () => {
    const size = 60;
    const values = [0, 1].map((row) =>
      Array.from({ length: size }, (_, j) => (j === 41 ? 100 * row : 50 + ((j * 7 + row) % 3))),
    );
    const questions = Array.from({ length: size - 1 }, (_, i) => ({
      kind: 'ratio' as const,
      place: 0,
      item: i + 1,
    }));
    expect(mostDeciding(problem(values), flat(largestKnown(size, 0)), questions)).toMatchObject({ item: 41 });
  });

  test('has answers that leave no ratio out', () => {
    const gapless = (answers: readonly { low: number; high: number }[], low: number, high: number): void => {
      expect(answers[0]?.high).toBe(high);
      expect(answers.at(-1)?.low).toBe(low);
      for (const [i, answer] of answers.entries()) {
        expect(answer.low).toBeLessThan(answer.high);
        if (i > 0) expect(answer.high).toBe(answers[i - 1]?.low);
      }
    };
    gapless(RATIO_ANSWERS, 0, 1);
    for (const answer of RATIO_ANSWERS) gapless(finerAnswers(answer), answer.low, answer.high);
    expect(finerAnswers({ low: 0.5, high: 0.53 })).toEqual([]);
  });
});

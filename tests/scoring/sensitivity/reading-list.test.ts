import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { intervalOf } from '../../../scoring/assessment/measure.ts';
import { valueAt } from '../../../scoring/methods/value-function.ts';
import { normalCdf } from '../../../scoring/probability/normal.ts';
import { beliefMean, lowerPartialMoments } from '../../../scoring/sensitivity/partial-moments.ts';
import { readingList } from '../../../scoring/sensitivity/reading-list.ts';
import { leaderOf, sameLeader } from '../../../scoring/sensitivity/what-if.ts';
import { prepareWhatIf } from '../../../scoring/sensitivity/what-if-base.ts';
import type { CellBelief, EvidenceBase } from '../../../scoring/types.ts';
import { anyCase, comparison, SCENARIO } from '../evidence.ts';

test('the normal distribution', () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalCdf(-1.6448536269514722)).toBeCloseTo(0.05, 14);
  expect(normalCdf(5)).toBeCloseTo(1 - 2.866515718791939e-7, 15);
  expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
});

describe('below a value', () => {
  test.each<{ belief: CellBelief; t: number; probability: number; shortfall: number }>([
    // A uniform value: t / 100, and t^2 / 200.
    { belief: { kind: 'beta', a: 1, b: 1 }, t: 40, probability: 0.4, shortfall: 8 },
    // Beta(2, 1) has x^2; its shortfall is t^3 / 3, on the scale of 100.
    { belief: { kind: 'beta', a: 2, b: 1 }, t: 50, probability: 0.25, shortfall: 100 / 24 },
    { belief: { kind: 'beta', a: 2, b: 1 }, t: 130, probability: 1, shortfall: 130 - 200 / 3 },
    { belief: { kind: 'beta', a: 2, b: 1 }, t: -5, probability: 0, shortfall: 0 },
    { belief: { kind: 'point', value: 30 }, t: 40, probability: 1, shortfall: 10 },
  ])('$belief.kind at $t', ({ belief, t, probability, shortfall }) => {
    const below = lowerPartialMoments(belief, t);
    expect(below.probability).toBeCloseTo(probability, 12);
    expect(below.shortfall).toBeCloseTo(shortfall, 10);
  });

  test('a number, through its value function', () => {
    // Uniform from 0 to 10, worth 0 up to 2, then up to 100 at 6 and down to 50 at 10.
    const points = [
      [2, 0],
      [6, 100],
      [10, 50],
    ] as const;
    const uniform: CellBelief = { kind: 'uniform', low: 0, high: 10, points };
    // Below 75 up to x = 5 and from x = 8 on.
    expect(lowerPartialMoments(uniform, 75).probability).toBeCloseTo(0.7, 12);
    // 75 on [0, 2], falling to 0 at 5; from 8 on rising to 25.
    expect(lowerPartialMoments(uniform, 75).shortfall).toBeCloseTo((150 + 112.5 + 25) / 10, 10);
    const normal: CellBelief = {
      kind: 'normal',
      mean: 0,
      sd: 1,
      points: [
        [-1, 0],
        [1, 100],
      ],
    };
    expect(lowerPartialMoments(normal, 50).probability).toBeCloseTo(0.5, 12);
    expect(beliefMean(normal)).toBeCloseTo(50, 10);
    expect(lowerPartialMoments(normal, 1e-9).probability).toBeCloseTo(normalCdf(-1), 9);
  });

  test('is what adding up many numbers gives', () => {
    const shape = fc.double({ min: 1, max: 9, noNaN: true });
    const value = fc.integer({ min: 0, max: 100 });
    const points = fc.tuple(value, value, value).map(
      ([a, b, c]) =>
        [
          [-2, a],
          [0, b],
          [3, c],
        ] as const,
    );
    const belief = fc.oneof(
      fc.tuple(shape, shape).map(([a, b]): CellBelief => ({ kind: 'beta', a, b })),
      points.map((p): CellBelief => ({ kind: 'normal', mean: 0.5, sd: 1.5, points: p })),
      points.map((p): CellBelief => ({ kind: 'uniform', low: -3, high: 2, points: p })),
    );
    fc.assert(
      fc.property(belief, fc.double({ min: 1, max: 99, noNaN: true }), (known, t) => {
        // The shortfall is the integral of the probability from 0 to t.
        const steps = 2_000;
        let sum = 0;
        for (let i = 0; i < steps; i++)
          sum += lowerPartialMoments(known, ((i + 0.5) * t) / steps).probability;
        expect(lowerPartialMoments(known, t).shortfall).toBeCloseTo((sum * t) / steps, 0);
        const { low, high } = intervalOf(known);
        // A value function that turns around may have more than 90 percent of the values between the bounds.
        const between =
          lowerPartialMoments(known, high + 1e-6).probability -
          lowerPartialMoments(known, low - 1e-6).probability;
        expect(between).toBeGreaterThan(0.9 - 1e-6);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the reading list', () => {
  /** a is 75 on x and 33.3 on y, b 33.3 and 66.7; with x at three quarters a leads by 64.6 to 41.7. */
  const evidence = comparison(['a', 'b'], { x: 3, y: 1, z: 0 }, [
    { alternative: 'a', criterion: 'x', polarity: 'pro', strength: 2 },
    { alternative: 'a', criterion: 'y', polarity: 'con' },
    { alternative: 'b', criterion: 'x', polarity: 'con' },
    { alternative: 'b', criterion: 'y', polarity: 'pro' },
    { alternative: 'b', criterion: 'z', polarity: 'pro' },
  ]);

  test('puts first what would most likely change the winner', () => {
    const list = readingList(prepareWhatIf(evidence, SCENARIO));
    const lead = 0.75 * (75 - 100 / 3) + 0.25 * (100 / 3 - 200 / 3);
    // b on x, Beta(1, 2): the winner changes above 33.3 + lead / 0.75, with probability (1 - x)^2.
    const above = 100 / 3 + lead / 0.75;
    // a on x, Beta(3, 1): below 75 - lead / 0.75, with probability x^3.
    const below = 75 - lead / 0.75;
    expect(list.map((item) => [item.alternativeId, item.criterionId])).toEqual([
      ['b', 'x'],
      ['a', 'x'],
      ['a', 'y'],
      ['b', 'y'],
    ]);
    expect(list[0]).toMatchObject({ state: 'uncertain', side: 'above', winnerIds: ['b'] });
    expect(list[0]?.threshold).toBeCloseTo(above, 9);
    expect(list[0]?.probability).toBeCloseTo((1 - above / 100) ** 2, 9);
    expect(list[1]).toMatchObject({ side: 'below', winnerIds: ['b'] });
    expect(list[1]?.probability).toBeCloseTo((below / 100) ** 3, 9);
    // The gain of b on x: three quarters of 100 (1 - x)^3 / 3.
    expect(list[0]?.gain).toBeCloseTo((0.75 * 100 * (1 - above / 100) ** 3) / 3, 9);
    expect(list[2]).toMatchObject({ probability: 0, gain: 0 });
  });

  test('says what is empty and what is contested, and leaves out what is settled or has no weight', () => {
    const contested = {
      ...evidence,
      findings: evidence.findings
        .filter((f) => !(f.alternativeId === 'b' && f.criterionId === 'y'))
        .concat({ ...(evidence.findings[0] ?? expect.fail('no finding')), id: 'con', polarity: 'con' }),
      judgements: [{ alternativeId: 'a', criterionId: 'y', value: 20 }],
    };
    const states = readingList(prepareWhatIf(contested, SCENARIO)).map((i) => [
      i.alternativeId,
      i.criterionId,
      i.state,
    ]);
    expect(states.sort()).toEqual([
      ['a', 'x', 'contested'],
      ['b', 'x', 'uncertain'],
      ['b', 'y', 'empty'],
    ]);
  });

  test('takes in uncertain numbers, not exact ones', () => {
    const base = comparison(['a', 'b', 'c'], { n: 1 }, []);
    const number = { criterionId: 'n', sourceId: null };
    const numeric: EvidenceBase = {
      ...base,
      criteria: [
        {
          ...(base.criteria[0] ?? expect.fail('none')),
          scale: 'numeric',
          valuePoints: [
            [0, 0],
            [10, 100],
          ],
        },
      ],
      measurements: [
        { ...number, alternativeId: 'a', kind: 'exact', a: 6, b: null },
        { ...number, alternativeId: 'b', kind: 'uniform', a: 2, b: 7 },
      ],
    };
    // b passes 60 above 6 of 2 to 7; of c nothing is known, so it is above 60 with probability 0.4.
    const [c, b, ...others] = readingList(prepareWhatIf(numeric, SCENARIO));
    expect(others).toEqual([]);
    expect(c).toMatchObject({ alternativeId: 'c', state: 'empty', probability: expect.closeTo(0.4, 12) });
    expect(b).toMatchObject({ alternativeId: 'b', state: 'uncertain', probability: expect.closeTo(0.2, 12) });
    expect(b?.gain).toBeCloseTo(1, 9);
  });

  test('a tie for first is broken by whatever one of the two turns out to be', () => {
    const tie = comparison(['a', 'b'], { x: 1 }, []);
    expect(readingList(prepareWhatIf(tie, SCENARIO))).toMatchObject([
      { alternativeId: 'a', probability: 1, gain: expect.closeTo(12.5, 9) },
      { alternativeId: 'b', probability: 1, gain: expect.closeTo(12.5, 9) },
    ]);
  });

  test('nothing to read without a second or a ranking', () => {
    expect(readingList(prepareWhatIf(comparison(['a'], { x: 1 }, []), SCENARIO))).toEqual([]);
    expect(readingList(prepareWhatIf(comparison(['a', 'b'], { x: 0 }, []), SCENARIO))).toEqual([]);
  });

  test('a judgement on the far side of the threshold changes the winner, one on the near side does not', () => {
    fc.assert(
      fc.property(anyCase, ({ evidence, scenario }) => {
        const probe = prepareWhatIf(evidence, scenario);
        const now = leaderOf(probe.present);
        for (const item of readingList(probe)) {
          if ((now?.alternativeIds.length ?? 0) > 1) continue;
          const judged = (value: number) => {
            const { alternativeId, criterionId } = item;
            const judgements = [...evidence.judgements, { alternativeId, criterionId, value }];
            return leaderOf(assess({ ...evidence, judgements }, scenario));
          };
          const far = item.threshold + (item.side === 'above' ? 1e-3 : -1e-3);
          const near = item.threshold - (item.side === 'above' ? 1e-3 : -1e-3);
          if (far >= 0 && far <= 100) expect(judged(far)?.alternativeIds).toEqual(item.winnerIds);
          if (near >= 0 && near <= 100) expect(sameLeader(judged(near), now)).toBe(true);
          expect(item.probability).toBeGreaterThanOrEqual(0);
          expect(item.probability).toBeLessThanOrEqual(1);
          expect(item.gain).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

test('the value function and the closed form agree at a known number', () => {
  const points = [
    [0, 10],
    [4, 90],
  ] as const;
  const narrow: CellBelief = { kind: 'uniform', low: 1 - 1e-9, high: 1 + 1e-9, points };
  expect(beliefMean(narrow)).toBeCloseTo(valueAt(points, 1), 6);
});

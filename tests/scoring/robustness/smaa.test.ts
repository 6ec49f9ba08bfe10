import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import { betaCdf } from '../../../scoring/probability/beta.ts';
import { knownCell, type StatedNumber, statedCell } from '../../../scoring/probability/cell-draws.ts';
import { sharesOf } from '../../../scoring/robustness/linear-model.ts';
import { SIMULATION } from '../../../scoring/robustness/simulate.ts';
import {
  beliefCells,
  errorOfMean,
  monteCarloError,
  smaa,
  startSmaa,
} from '../../../scoring/robustness/smaa.ts';
import { centralWeightsOf, mergeSmaa } from '../../../scoring/robustness/smaa-merge.ts';
import {
  planSmaa,
  SMAA_PARTS,
  startConfidencePart,
  startSmaaPart,
} from '../../../scoring/robustness/smaa-parts.ts';
import type { SmaaInput, SmaaPart } from '../../../scoring/robustness/smaa-types.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import type { WeightModel } from '../../../scoring/robustness/weight-model.ts';
import { listsTables, shippedTables } from '../../db/workbooks.ts';
import { comparison, SCENARIO } from '../evidence.ts';
import { anyProblem, more, near, run, stated, sum, UNIFORM } from './problems.ts';

describe('published and closed-form answers', () => {
  test('two criteria: (1, 0), (0, 1) and (0.6, 0.6)', () => {
    const result = run(
      [
        [1, 0],
        [0, 1],
        [0.6, 0.6],
      ],
      UNIFORM,
      200_000,
    );
    const acceptability = [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ];
    const central = [
      [0.8, 0.2],
      [0.2, 0.8],
      [0.5, 0.5],
    ];
    near(result.rankAcceptability, acceptability, 0.006);
    near(
      result.centralWeights.map((w) => w ?? []),
      central,
      0.003,
    );
    expect(result.confidence).toEqual([1, 1, 1]);
  });

  test('an alternative that is dominated is never first and has no central weights', () => {
    const result = run(
      [
        [1, 1, 1],
        [0, 0, 0],
      ],
      { kind: 'fixed', shares: [1, 1, 1] },
    );
    expect(result.rankAcceptability).toEqual([
      [1, 0],
      [0, 1],
    ]);
    near([result.centralWeights[0] ?? []], [[1 / 3, 1 / 3, 1 / 3]], 1e-12);
    expect(result.centralWeights[1]).toBeNull();
    expect(result.confidence).toEqual([1, null]);
  });

  test('Beta(2, 1) is above a uniform number in two of three draws', () => {
    const result = run([[{ beta: [2, 1] }], [{ uniform: [0, 1] }]], UNIFORM, 100_000);
    expect(result.pairwiseWinning[0]?.[1]).toBeCloseTo(2 / 3, 2);
    expect(result.confidence[0]).toBeCloseTo(2 / 3, 1);
    // The middle 90 percent of Beta(2, 1) end at the square roots of 0.05 and 0.95.
    expect(result.scoreIntervals[0]?.low).toBeCloseTo(Math.sqrt(0.05), 2);
    expect(result.scoreIntervals[0]?.high).toBeCloseTo(Math.sqrt(0.95), 2);
  });

  test('the density of the scores is that of the belief', () => {
    const { scoreDensities } = run([[{ beta: [2, 1] }], [0.3]], UNIFORM, 20_000);
    const [drawn, known] = scoreDensities;
    const { low, width, shares } = drawn ?? expect.fail('no density');
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // Beta(2, 1) has the distribution function x²: a bin that ends at x holds what lies below.
    let below = 0;
    for (const [i, share] of shares.entries()) {
      below += share;
      const end = Math.min(1, low + (i + 1) * width);
      expect(Math.abs(below - end ** 2)).toBeLessThan(4 * monteCarloError(0.5, 20_000));
    }
    expect(known).toEqual({ low: 0.3, width: 0, shares: [1] });
  });

  test('the error of a mean is the deviation over the root of the draws', () => {
    expect(errorOfMean(0.04, 100)).toBeCloseTo(0.02, 12);
    expect(errorOfMean(2 / 36, 2500)).toBeCloseTo(0.0047, 4);
    expect(errorOfMean(1, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  test('normal against normal: Φ((3 - 2) / √(1² + 2²)) = 0.6726', () => {
    const result = run([[{ normal: [3, 1] }], [{ normal: [2, 2] }]], UNIFORM, 100_000);
    expect(Math.abs((result.pairwiseWinning[0]?.[1] ?? 0) - 0.6726)).toBeLessThan(0.008);
  });

  test('three weights in order have means 11/18, 5/18 and 2/18', () => {
    const result = run([[5, 4, 3]], { kind: 'ordered', groups: [[2], [0], [1]] }, 100_000);
    near([result.centralWeights[0] ?? []], [[5 / 18, 2 / 18, 11 / 18]], 0.003);
  });

  test('the score of one draw of a lone Beta cell has its distribution behind a value function', () => {
    const points = [
      [0, 0],
      [0.5, 80],
      [1, 100],
    ] as const;
    const cells = [[statedCell({ beta: [2, 3] }, { ...more, points })], [knownCell(80)]];
    const result = smaa({ cells, weights: UNIFORM, samples: 50_000, seed: 4 });
    expect(Math.abs((result.rankAcceptability[0]?.[0] ?? 0) - (1 - betaCdf(0.5, 2, 3)))).toBeLessThan(0.01);
  });

  test('less is better where the direction is min', () => {
    const cells = [[3], [1], [2]].map(([x = 0]) => [statedCell(x, { direction: 'min' })]);
    expect(smaa({ cells, weights: UNIFORM, samples: 10, seed: 1 }).expectedRank).toEqual([3, 1, 2]);
  });
});

describe('any problem', () => {
  test('the stated error holds: of 200 runs about 5 of 100 miss the truth by 1.96 of it', () => {
    let missed = 0;
    for (let seed = 0; seed < 200; seed++) {
      const seen =
        run(
          [
            [1, 0],
            [0, 1],
            [0.6, 0.6],
          ],
          UNIFORM,
          600,
          seed,
        ).rankAcceptability[0]?.[0] ?? 0;
      if (Math.abs(seen - 0.4) > 1.96 * monteCarloError(0.4, 600)) missed++;
    }
    expect(missed).toBeGreaterThan(1);
    expect(missed).toBeLessThan(24);
  });

  test('probabilities add up, null and never first go together, and intervals hold their order', () => {
    fc.assert(
      fc.property(anyProblem, ({ rows, weights }) => {
        const result = run(rows, weights, 700, 3);
        const n = rows.length;
        for (let a = 0; a < n; a++) {
          expect(sum(result.rankAcceptability[a] ?? [])).toBeCloseTo(1, 9);
          expect(sum(result.rankAcceptability.map((row) => row[a] ?? 0))).toBeCloseTo(1, 9);
          const first = result.rankAcceptability[a]?.[0] ?? 0;
          const central = result.centralWeights[a];
          expect(central === null).toBe(first === 0);
          expect(result.confidence[a] === null).toBe(first === 0);
          if (central) expect(sum(central)).toBeCloseTo(1, 9);
          for (let b = 0; b < n; b++) {
            if (b === a) continue;
            const both = (result.pairwiseWinning[a]?.[b] ?? 0) + (result.pairwiseWinning[b]?.[a] ?? 0);
            expect(both).toBeCloseTo(1, 9);
          }
          const above = sum(result.pairwiseWinning.map((row) => row[a] ?? 0));
          expect(result.expectedRank[a]).toBeCloseTo(1 + above, 9);
          const { low, high } = result.scoreIntervals[a] ?? { low: 1, high: 0 };
          expect(low).toBeLessThanOrEqual(high);
        }
        for (const part of [...result.scoreVariance, ...(result.leadVariance ? [result.leadVariance] : [])]) {
          const shares = part.weights + part.evidence + part.both;
          expect(shares).toBeCloseTo(part.variance > 0 ? 1 : 0, 9);
        }
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });

  test('a run in parts gives the bits of a run in one', () => {
    fc.assert(
      fc.property(anyProblem, fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (p, parts) => {
        const input: SmaaInput = { cells: stated(p.rows), weights: p.weights, samples: 1_500, seed: 9 };
        const piecewise = startSmaa(input);
        let done = 0;
        for (let i = 0; done < piecewise.total; i++) done = piecewise.advance(parts[i % parts.length] ?? 1);
        expect(piecewise.result()).toEqual(smaa(input));
      }),
      { numRuns: 40 },
    );
  });

  test('parts that run apart, in any order, add up to the bits of a run on one thread', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 3_000 }), (p, samples) => {
        const input: SmaaInput = { cells: stated(p.rows), weights: p.weights, samples, seed: 6 };
        const plan = planSmaa(input);
        // Each part has its plan, as on a thread of its own, and what it says is sent as a copy.
        const apart = <T>(start: (part: number) => SmaaPart<T>): T[] => {
          const said = new Map<number, T>();
          for (let part = SMAA_PARTS - 1; part >= 0; part--) {
            const running = start(part);
            running.advance(running.total);
            said.set(part, structuredClone(running.tally()));
          }
          return Array.from({ length: SMAA_PARTS }, (_, part) => said.get(part) as T);
        };
        const tallies = apart((part) => startSmaaPart(planSmaa(input), part));
        expect(sum(tallies.map((tally) => tally.samples))).toBe(samples);
        const central = centralWeightsOf(tallies);
        const confidences = apart((part) => startConfidencePart(planSmaa(input), central, part));
        expect(mergeSmaa(plan, tallies, confidences)).toEqual(smaa(input));
      }),
      { numRuns: 40 },
    );
  });

  test('the parts of a run are different draws, and none depends on another', () => {
    const rows = [
      [1, 0],
      [0, 1],
      [0.6, 0.6],
    ];
    const samples = 40_000;
    const plan = planSmaa({ cells: stated(rows), weights: UNIFORM, samples, seed: 3 });
    const shares = Array.from({ length: SMAA_PARTS }, (_, part) => {
      const running = startSmaaPart(plan, part);
      running.advance(running.total);
      return (running.tally().ranks[0] ?? Number.NaN) / running.total;
    });
    expect(new Set(shares).size).toBe(SMAA_PARTS);
    for (const share of shares) {
      expect(Math.abs(share - 0.4)).toBeLessThan(5 * monteCarloError(0.4, samples / SMAA_PARTS));
    }
  });

  test('a seed gives the same bits again, another seed others', () => {
    const rows: StatedNumber[][] = [
      [{ beta: [2, 1] }, 0.5],
      [0.4, { beta: [3, 3] }],
    ];
    expect(run(rows, UNIFORM, 5_000, 5)).toEqual(run(rows, UNIFORM, 5_000, 5));
    expect(run(rows, UNIFORM, 5_000, 5).rankAcceptability).not.toEqual(
      run(rows, UNIFORM, 5_000, 6).rankAcceptability,
    );
  });

  test('the way without ties and the way with ties count the same', () => {
    const rows = Array.from({ length: 11 }, (_, a) =>
      Array.from({ length: 4 }, (_, j) => Math.sin(3 * a + 7 * j) + 0.01 * a),
    );
    const fast = run(rows, UNIFORM, 5_000);
    // Two equal alternatives more, below all others, make ties possible and change no other number.
    const slow = run([...rows, [-9, -9, -9, -9], [-9, -9, -9, -9]], UNIFORM, 5_000);
    for (const [a, row] of fast.rankAcceptability.entries()) {
      expect(slow.rankAcceptability[a]?.slice(0, 11)).toEqual(row);
      expect(slow.pairwiseWinning[a]?.slice(0, 11)).toEqual(fast.pairwiseWinning[a]);
    }
    expect(slow.centralWeights.slice(0, 11)).toEqual(fast.centralWeights);
    expect(slow.rankAcceptability[11]?.slice(11)).toEqual([0.5, 0.5]);
  });

  test('equal alternatives share every rank, and their pair', () => {
    const result = run(
      [
        [1, 2],
        [1, 2],
        [1, 2],
      ],
      UNIFORM,
      300,
    );
    for (const row of result.rankAcceptability) for (const p of row) expect(p).toBeCloseTo(1 / 3, 12);
    expect(result.pairwiseWinning[0]).toEqual([0, 0.5, 0.5]);
    for (const confidence of result.confidence) expect(confidence).toBeCloseTo(1 / 3, 12);
  });

  test('scores that only rounding keeps apart tie', () => {
    const known = { kind: 'fixed', shares: [0.5, 0.5] } as const;
    // 0.15 and 0.15000000000000002.
    const rounded = [
      [0.3, 0],
      [0.1, 0.2],
    ];
    expect(run(rounded, known, 10)).toMatchObject({
      rankAcceptability: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      confidence: [0.5, 0.5],
    });
    expect(
      run(
        [
          [50, 0],
          [50 + 1e-8, 0],
        ],
        known,
        10,
      ).rankAcceptability[1],
    ).toEqual([1, 0]);
  });

  test('more than 252 alternatives', () => {
    const rows = Array.from({ length: 300 }, (_, a) => [a, 300 - a]);
    const result = run(rows, UNIFORM, 50);
    for (const row of result.rankAcceptability) expect(sum(row)).toBeCloseTo(1, 9);
  });
});

describe('on an assessment', () => {
  test('the chance to be first is one number: the verdict, SMAA at these weights and its confidence say the same, to the last bit', () => {
    for (const tables of [listsTables(), shippedTables()]) {
      for (const scenario of tables.scenarios) {
        const assessment = assess(tables, scenario);
        if (assessment.noRanking) continue;
        const verdict = judgeRanking(assessment);
        const result = smaa({
          cells: beliefCells(assessment),
          weights: { kind: 'fixed', shares: sharesOf(assessment) },
          ...SIMULATION,
        });
        const first = result.rankAcceptability.map(([chance]) => chance);
        expect(first).toEqual(verdict.standings.map((s) => s.chanceFirst));
        expect(verdict.standings.map((s) => s.alternativeId)).toEqual(rankedOnly(assessment).alternativeIds);
        for (const [a, confidence] of result.confidence.entries()) expect(confidence ?? 0).toBe(first[a]);
      }
    }
  });

  test('at the present weights acceptability is the chance of the verdict', () => {
    const evidence = comparison(['a', 'b', 'c'], { x: 2, y: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro' },
      { alternative: 'b', criterion: 'y', polarity: 'con' },
    ]);
    const assessment = assess(evidence, SCENARIO);
    const cells = beliefCells(assessment);
    const weights: WeightModel = { kind: 'fixed', shares: sharesOf(assessment) };
    const result = smaa({ cells, weights, samples: 40_000, seed: 8 });
    const verdict = judgeRanking(assessment);
    for (const [a, { chanceFirst, interval }] of verdict.standings.entries()) {
      expect(Math.abs((result.rankAcceptability[a]?.[0] ?? 0) - chanceFirst)).toBeLessThan(0.025);
      expect(Math.abs((result.scoreIntervals[a]?.low ?? 0) - interval.low)).toBeLessThan(1.5);
      expect(result.scoreVariance[a]?.mean).toBeCloseTo(
        assessment.standings.find((s) => s.alternativeId === assessment.alternativeIds[a])?.score ?? 0,
        9,
      );
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf } from '../../../scoring/chance/beta.ts';
import {
  type CellDraw,
  knownCell,
  type StatedNumber,
  statedCell,
} from '../../../scoring/chance/cell-draws.ts';
import { assess } from '../../../scoring/evidence/assess.ts';
import { assessmentCells, assessmentShares } from '../../../scoring/robustness/assessment-cells.ts';
import { BLOCK, blockScorer } from '../../../scoring/robustness/score-block.ts';
import {
  monteCarloError,
  type SmaaInput,
  type SmaaResult,
  smaa,
  startSmaa,
} from '../../../scoring/robustness/smaa.ts';
import { judgeRanking } from '../../../scoring/robustness/verdict.ts';
import { type WeightModel, weightMoments, weightSampler } from '../../../scoring/robustness/weight-model.ts';
import { comparison, SCENARIO } from '../evidence.ts';

const UNIFORM: WeightModel = { kind: 'uniform' };
const more = { direction: 'max' } as const;
const stated = (rows: readonly (readonly StatedNumber[])[]): CellDraw[][] =>
  rows.map((row) => row.map((cell) => statedCell(cell, more)));
const run = (
  rows: readonly (readonly StatedNumber[])[],
  weights: WeightModel = UNIFORM,
  samples = 20_000,
  seed = 1,
): SmaaResult => smaa({ cells: stated(rows), weights, samples, seed });
const sum = (values: readonly number[]): number => values.reduce((total, v) => total + v, 0);

const number = fc.integer({ min: 0, max: 4 });
const shape = fc.integer({ min: 1, max: 5 });
const cell: fc.Arbitrary<StatedNumber> = fc.oneof(
  number,
  fc.tuple(shape, shape).map((beta): StatedNumber => ({ beta })),
  fc.tuple(number, number).map((normal): StatedNumber => ({ normal })),
  fc.tuple(number, number).map(([low, more]): StatedNumber => ({ uniform: [low, low + more] })),
);
const criteria = fc.integer({ min: 1, max: 5 });
const problem = criteria.chain((m) =>
  fc.record({
    rows: fc.array(fc.array(cell, { minLength: m, maxLength: m }), { minLength: 1, maxLength: 9 }),
    weights: fc.oneof(
      fc.constant(UNIFORM),
      fc
        .record({
          kind: fc.constantFrom('fixed' as const, 'around' as const),
          shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: m, maxLength: m }),
          width: fc.constantFrom(0, 0.3, 1),
        })
        .map((model): WeightModel => model),
      fc
        .shuffledSubarray(
          Array.from({ length: m }, (_, j) => j),
          { minLength: 1 },
        )
        .map((order): WeightModel => ({ kind: 'ordered', groups: order.map((j) => [j]) })),
    ),
  }),
);

describe('published and closed-form answers', () => {
  test('two criteria: (1, 0), (0, 1) and (0.6, 0.6)', () => {
    const result = run([[1, 0], [0, 1], [0.6, 0.6]], UNIFORM, 200_000); // biome-ignore format: a table
    const acceptability = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0]]; // biome-ignore format: a table
    const central = [[0.8, 0.2], [0.2, 0.8], [0.5, 0.5]]; // biome-ignore format: a table
    near(result.rankAcceptability, acceptability, 0.006);
    near(
      result.centralWeights.map((w) => w ?? []),
      central,
      0.003,
    );
    expect(result.confidence).toEqual([1, 1, 1]);
  });

  test('an alternative that is dominated is never first and has no central weights', () => {
    const result = run([[1, 1, 1], [0, 0, 0]], { kind: 'fixed', shares: [1, 1, 1] }); // biome-ignore format: a table
    expect(result.rankAcceptability).toEqual([[1, 0], [0, 1]]); // biome-ignore format: a table
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
      const seen = run([[1, 0], [0, 1], [0.6, 0.6]], UNIFORM, 600, seed).rankAcceptability[0]?.[0] ?? 0; // biome-ignore format: a table
      if (Math.abs(seen - 0.4) > 1.96 * monteCarloError(0.4, 600)) missed++;
    }
    expect(missed).toBeGreaterThan(1);
    expect(missed).toBeLessThan(24);
  });

  test('probabilities add up, null and never first go together, and intervals hold their order', () => {
    fc.assert(
      fc.property(problem, ({ rows, weights }) => {
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
      fc.property(problem, fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (p, parts) => {
        const input: SmaaInput = { cells: stated(p.rows), weights: p.weights, samples: 1_500, seed: 9 };
        const piecewise = startSmaa(input);
        let done = 0;
        for (let i = 0; done < piecewise.total; i++) done = piecewise.advance(parts[i % parts.length] ?? 1);
        expect(piecewise.result()).toEqual(smaa(input));
      }),
      { numRuns: 40 },
    );
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
    const result = run([[1, 2], [1, 2], [1, 2]], UNIFORM, 300); // biome-ignore format: a table
    for (const row of result.rankAcceptability) for (const p of row) expect(p).toBeCloseTo(1 / 3, 12);
    expect(result.pairwiseWinning[0]).toEqual([0, 0.5, 0.5]);
    for (const confidence of result.confidence) expect(confidence).toBeCloseTo(1 / 3, 12);
  });

  test('more than 252 alternatives', () => {
    const rows = Array.from({ length: 300 }, (_, a) => [a, 300 - a]);
    const result = run(rows, UNIFORM, 50);
    for (const row of result.rankAcceptability) expect(sum(row)).toBeCloseTo(1, 9);
  });
});

describe('on an assessment', () => {
  test('at the present weights acceptability is the chance of the verdict', () => {
    const evidence = comparison(['a', 'b', 'c'], { x: 2, y: 1 }, [
      { alternative: 'a', criterion: 'x', polarity: 'pro' },
      { alternative: 'b', criterion: 'y', polarity: 'con' },
    ]);
    const assessment = assess(evidence, SCENARIO);
    const cells = assessmentCells(assessment);
    const weights: WeightModel = { kind: 'fixed', shares: assessmentShares(assessment) };
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

describe('weights', () => {
  test('width 0 is fixed, bit for bit; width 1 is uniform in distribution', () => {
    const rows = [[1, 0, 0.2], [0, 1, 0.4], [0.5, 0.3, 0.9]]; // biome-ignore format: a table
    const shares = [5, 3, 2];
    const around = (width: number): WeightModel => ({ kind: 'around', shares, width });
    expect(run(rows, around(0))).toEqual(run(rows, { kind: 'fixed', shares }));
    expect(run(rows, around(1)).rankAcceptability).toEqual(run(rows, UNIFORM).rankAcceptability);
  });

  test.each<{ name: string; weights: WeightModel; holds: (w: readonly number[]) => boolean }>([
    {
      name: 'ordered',
      weights: { kind: 'ordered', groups: [[1], [3], [0], [2]] },
      holds: ([a = 0, b = 0, c = 0, d = 0]) => b >= d && d >= a && a >= c,
    },
    {
      name: 'in groups',
      weights: { kind: 'ordered', groups: [[1, 3], [0]] },
      holds: ([a = 0, b = 0, , d = 0]) => Math.min(b, d) >= a,
    },
    {
      name: 'around with width 0.2',
      weights: { kind: 'around', shares: [4, 3, 2, 1], width: 0.2 },
      holds: (w) =>
        w.every((share, j) => share >= 0.08 * (4 - j) - 1e-12 && share <= 0.08 * (4 - j) + 0.2 + 1e-12),
    },
  ])('every draw is in its set, and the moments are the stated ones: $name', ({ weights, holds }) => {
    const n = 4;
    const mean = new Float64Array(n);
    const second = new Float64Array(n * n);
    const samples = 20_000;
    const sampler = weightSampler(weights, n, 2);
    for (let start = 0; start < samples; start += 500) {
      const part = new Float64Array(n * 500);
      sampler(part, 500, 500);
      for (let s = 0; s < 500; s++) {
        const w = Array.from({ length: n }, (_, j) => part[j * 500 + s] ?? 0);
        expect(sum(w)).toBeCloseTo(1, 12);
        expect(holds(w)).toBe(true);
        for (const [j, x] of w.entries()) {
          mean[j] = (mean[j] ?? 0) + x / samples;
          for (const [k, y] of w.entries()) second[j * n + k] = (second[j * n + k] ?? 0) + (x * y) / samples;
        }
      }
    }
    const moments = weightMoments(weights, n);
    for (let j = 0; j < n; j++) {
      const spread = Math.sqrt(moments.covariance[j * n + j] ?? 0);
      expect(Math.abs((mean[j] ?? 0) - (moments.mean[j] ?? 0))).toBeLessThan(
        (5 * spread) / Math.sqrt(samples),
      );
      for (let k = 0; k < n; k++) {
        const covariance = (second[j * n + k] ?? 0) - (mean[j] ?? 0) * (mean[k] ?? 0);
        expect(Math.abs(covariance - (moments.covariance[j * n + k] ?? 0))).toBeLessThan(0.002);
      }
    }
  });

  test.each<[string, WeightModel, RegExp]>([
    ['all 0', { kind: 'fixed', shares: [0, 0] }, /Every weight is 0/],
    ['too few', { kind: 'fixed', shares: [1] }, /Every criterion needs a weight/],
    ['negative', { kind: 'around', shares: [1, -1], width: 0.5 }, /0 or more/],
    ['too wide', { kind: 'around', shares: [1, 1], width: 2 }, /width/],
    ['unknown', { kind: 'ordered', groups: [[0, 2]] }, /does not exist/],
    ['twice', { kind: 'ordered', groups: [[0], [0]] }, /twice/],
  ])('weights that cannot be drawn are refused: %s', (_name, weights, message) => {
    expect(() => run([[1, 2]], weights, 10)).toThrow(message);
  });
});

describe('where the variance comes from', () => {
  test('a uniform number beside 0 at uniform weights: 3/7, 3/7 and 1/7', () => {
    const [score] = run([[{ beta: [1, 1] }, 0]], UNIFORM, 1).scoreVariance;
    expect(score?.variance).toBeCloseTo(1 / 48 + 1 / 48 + 1 / 144, 12);
    expect(score?.weights).toBeCloseTo(3 / 7, 12);
    expect(score?.evidence).toBeCloseTo(3 / 7, 12);
    expect(score?.both).toBeCloseTo(1 / 7, 12);
  });

  test('agrees with simulation', () => {
    const rows: StatedNumber[][] = [
      [{ beta: [3, 1] }, { uniform: [0, 1] }, 0.2],
      [{ normal: [0.5, 0.1] }, 0.3, { beta: [2, 2] }],
    ];
    const weights: WeightModel = { kind: 'around', shares: [5, 3, 2], width: 0.4 };
    const cells = stated(rows);
    const exact = smaa({ cells, weights, samples: 10, seed: 1 });
    const only = (part: SmaaInput): SmaaResult => smaa({ ...part, samples: 10 });
    const mean = cells.map((row) => row.map((c) => knownCell(c.low + c.scale * c.mean)));
    // With every cell at its mean only weights vary, and at the mean weights only cells do.
    const fromWeights = only({ cells: mean, weights, samples: 10, seed: 1 });
    const meanWeights = [5, 3, 2].map((w) => 0.6 * (w / 10) + 0.4 / 3);
    const fromCells = only({ cells, weights: { kind: 'fixed', shares: meanWeights }, samples: 10, seed: 1 });
    for (const [a, { variance, weights: w, evidence, both }] of exact.scoreVariance.entries()) {
      expect(w * variance).toBeCloseTo(fromWeights.scoreVariance[a]?.variance ?? 0, 12);
      expect(evidence * variance).toBeCloseTo(fromCells.scoreVariance[a]?.variance ?? 0, 12);
      expect(both).toBeGreaterThan(0);
    }
    const drawn = scoresOf(cells, weights, 40_000);
    for (const [a, scores] of drawn.entries()) {
      const center = sum(scores) / scores.length;
      const variance = sum(scores.map((s) => (s - center) ** 2)) / scores.length;
      expect(variance / (exact.scoreVariance[a]?.variance ?? 0)).toBeCloseTo(1, 1);
    }
  });
});

/** The scores of every alternative in some draws. */
function scoresOf(
  cells: readonly (readonly CellDraw[])[],
  weights: WeightModel,
  samples: number,
): number[][] {
  const m = cells[0]?.length ?? 0;
  const draw = weightSampler(weights, m, 6);
  const score = blockScorer(cells, 6);
  const block = new Float64Array(m * BLOCK);
  const row = new Float64Array(BLOCK);
  const scores: number[][] = cells.map(() => []);
  for (let done = 0; done < samples; done += BLOCK) {
    draw(block, BLOCK, BLOCK);
    for (const [a, list] of scores.entries()) {
      score(a, block, BLOCK, row);
      list.push(...row);
    }
  }
  return scores;
}

function near(
  seen: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  within: number,
) {
  expect(seen.length).toBe(expected.length);
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) {
      expect(Math.abs((seen[i]?.[j] ?? Number.NaN) - value)).toBeLessThan(within);
    }
  }
}

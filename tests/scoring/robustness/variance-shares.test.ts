import { describe, expect, test } from 'vitest';
import { type CellDraw, knownCell, type StatedNumber } from '../../../scoring/probability/cell-draws.ts';
import { BLOCK, blockScorer } from '../../../scoring/robustness/score-block.ts';
import { smaa } from '../../../scoring/robustness/smaa.ts';
import type { SmaaInput, SmaaResult } from '../../../scoring/robustness/smaa-types.ts';
import type { WeightModel } from '../../../scoring/robustness/weight-model.ts';
import { weightSampler } from '../../../scoring/robustness/weight-sampler.ts';
import { run, stated, sum, UNIFORM } from './problems.ts';

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
  const rows = cells.map(() => new Float64Array(BLOCK));
  const scores: number[][] = cells.map(() => []);
  for (let done = 0; done < samples; done += BLOCK) {
    draw(block, BLOCK, BLOCK);
    score(block, BLOCK, rows);
    for (const [a, list] of scores.entries()) list.push(...(rows[a] ?? []));
  }
  return scores;
}

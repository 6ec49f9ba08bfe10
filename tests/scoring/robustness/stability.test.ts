import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearModel, scoresAt, sharesWith } from '../../../scoring/robustness/linear-model.ts';
import { stabilityIntervals } from '../../../scoring/robustness/stability.ts';
import { anyModel, best } from './models.ts';

describe('stability intervals', () => {
  test('Goodwin and Wright: the office on the main street is best from a turnover weight of 52.1 on', () => {
    const model = linearModel(
      [
        [87.2, 52.5],
        [60.4, 81.66666666666667],
      ],
      [81, 19],
    );
    const [turnover, conditions] = stabilityIntervals(model);
    expect(100 * (turnover?.low ?? 0)).toBeCloseTo(52.1, 1);
    expect(turnover).toMatchObject({ share: 0.81, high: 1, below: 1, above: null });
    expect(conditions?.high).toBeCloseTo(1 - (turnover?.low ?? 0), 12);
    expect(conditions).toMatchObject({ low: 0, below: null, above: 1 });
  });

  test('a lone criterion and a lone alternative have nothing to lose', () => {
    expect(stabilityIntervals(linearModel([[1], [2]], [5]))).toEqual([
      { criterion: 0, share: 1, low: 0, high: 1, below: null, above: null },
    ]);
    for (const { low, high } of stabilityIntervals(linearModel([[3, 4]], [1, 2]))) {
      expect([low, high]).toEqual([0, 1]);
    }
  });

  test('inside the leader is first, at an end it ties, and beyond the named rival is first', () => {
    fc.assert(
      fc.property(anyModel(fc.integer({ min: 2, max: 6 })), (model) => {
        const at = (criterion: number, share: number): number[] => {
          const given = model.shares.map((_, j) => (j === criterion ? share : undefined));
          return scoresAt(model.values, sharesWith(model.shares, given));
        };
        for (const { criterion, share, low, high, below, above } of stabilityIntervals(model)) {
          expect(low).toBeLessThanOrEqual(share);
          expect(high).toBeGreaterThanOrEqual(share);
          for (const t of [low, high, share, low + 0.37 * (high - low), low + 0.81 * (high - low)]) {
            const scores = at(criterion, t);
            expect(best(scores) - (scores[model.leader] ?? 0)).toBeLessThan(1e-9);
          }
          for (const [end, rival, beyond] of [
            [low, below, Math.max(0, low - 1e-7)],
            [high, above, Math.min(1, high + 1e-7)],
          ] as const) {
            if (rival === null) continue;
            const atEnd = at(criterion, end);
            expect(Math.abs((atEnd[rival] ?? 0) - (atEnd[model.leader] ?? 0))).toBeLessThan(1e-9);
            const then = at(criterion, beyond);
            expect(then[rival] ?? 0).toBeGreaterThan(then[model.leader] ?? 0);
            expect(best(then) - (then[rival] ?? 0)).toBeLessThan(1e-9);
          }
          if (below === null) expect(low).toBe(0);
          if (above === null) expect(high).toBe(1);
        }
      }),
    );
  });
});

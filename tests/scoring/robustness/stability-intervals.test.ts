import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearModel, scoresAt, sharesMoved, sharesWith } from '../../../scoring/robustness/linear-model.ts';
import { stabilityIntervals } from '../../../scoring/robustness/stability-intervals.ts';
import { toDouble, weightTornado } from '../../../scoring/robustness/tornado.ts';
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
      { criterion: 0, share: 1, low: 0, high: 1, below: null, above: null, most: 1 },
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

  test('locked shares stay: within an interval the leader is first, at its ends it ties or nothing is left', () => {
    fc.assert(
      fc.property(anyModel(fc.integer({ min: 3, max: 6 })), fc.subarray([0, 1, 2]), (model, columns) => {
        const locked = new Set(columns);
        const intervals = stabilityIntervals(model, locked);
        const free = model.shares.length - locked.size;
        expect(intervals).toHaveLength(locked.size > 0 && free < 2 ? 0 : free);
        for (const { criterion, share, low, high, below, above, most } of intervals) {
          expect(locked.has(criterion)).toBe(false);
          const left = 1 - columns.reduce((sum, j) => sum + (model.shares[j] ?? 0), 0);
          expect(most).toBeCloseTo(Math.max(0, left), 12);
          for (const t of [low, high, share, low + 0.37 * (high - low)]) {
            const shares = sharesMoved(model, locked, criterion, t);
            for (const j of columns) expect(shares[j]).toBe(model.shares[j]);
            expect(shares.reduce((sum, s) => sum + s, 0)).toBeCloseTo(1, 9);
            const scores = scoresAt(model.values, shares);
            expect(best(scores) - (scores[model.leader] ?? 0)).toBeLessThan(1e-9);
          }
          for (const [rival, end] of [
            [below, low],
            [above, high],
          ] as const) {
            if (rival === null) continue;
            const scores = scoresAt(model.values, sharesMoved(model, locked, criterion, end));
            expect(Math.abs((scores[rival] ?? 0) - (scores[model.leader] ?? 0))).toBeLessThan(1e-9);
          }
        }
      }),
    );
  });

  test('worked: half locked on the third criterion, the first can have up to the other half', () => {
    // At share t the lead is 4 t - 6 (0.5 - t) + 0.5 * 2: 0 at t = 0.2.
    const model = linearModel(
      [
        [4, 0, 2],
        [0, 6, 0],
      ],
      [0.3, 0.2, 0.5],
    );
    const [first] = stabilityIntervals(model, new Set([2]));
    expect(first).toMatchObject({ criterion: 0, high: 0.5, below: 1, above: null, most: 0.5 });
    expect(first?.low).toBeCloseTo(0.2, 12);
    const swings = weightTornado(model, toDouble, new Set([2]));
    // Without it -3 + 1, and with all that is free 2 + 1.
    expect(swings.find((s) => s.criterion === 0)).toMatchObject({
      low: { lead: -2 },
      high: { lead: 3, share: 0.5 },
    });
  });
});

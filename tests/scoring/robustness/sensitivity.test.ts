import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../scoring/assessment/assess.ts';
import {
  cellRangesOf,
  linearModel,
  linearModelOf,
  scoresAt,
} from '../../../scoring/robustness/linear-model.ts';
import { type Ranking, rankReversals } from '../../../scoring/robustness/rank-reversal.ts';
import { bySharesOf, cellTornado, weightTornado } from '../../../scoring/robustness/tornado.ts';
import { type MapPoint, weightMap } from '../../../scoring/robustness/weight-map.ts';
import { comparison, SCENARIO } from '../evidence.ts';
import { anyModel, best } from './models.ts';

describe('the linear model', () => {
  test('of an assessment has its values, shares and leader', () => {
    const evidence = comparison(['a', 'b'], { x: 3, y: 1 }, [
      { alternative: 'b', criterion: 'x', polarity: 'pro' },
    ]);
    const assessment = assess(evidence, SCENARIO);
    expect(linearModelOf(assessment)).toEqual({
      values: [
        [50, 50],
        [expect.closeTo(200 / 3), 50],
      ],
      shares: [0.75, 0.25],
      leader: 1,
    });
    expect(linearModelOf(assess(comparison(['a'], { x: 0 }, []), SCENARIO))).toBeNull();
  });

  test('rounding makes no leader, and a difference that is one does', () => {
    // 0.15 and 0.15000000000000002.
    const rounded = linearModel(
      [
        [0.3, 0],
        [0.1, 0.2],
      ],
      [1, 1],
    );
    const [own, other] = scoresAt(rounded.values, rounded.shares);
    expect(other).toBeGreaterThan(own ?? Number.NaN);
    expect(rounded.leader).toBe(0);
    expect(linearModel([[50], [50 + 1e-8]], [1]).leader).toBe(1);
  });

  test.each([
    { values: [], weights: [1], message: /no alternative/ },
    { values: [[]], weights: [], message: /no criterion/ },
    { values: [[1]], weights: [0], message: /Every weight is 0/ },
  ])('says what is missing: $message', ({ values, weights, message }) => {
    expect(() => linearModel(values, weights)).toThrow(message);
  });
});

describe('tornado', () => {
  const model = linearModel(
    [
      [80, 20, 50],
      [40, 60, 60],
    ],
    [5, 3, 2],
  );

  test('over weights, from nothing to double', () => {
    // Now: 56 against 50, a lead of 6. Without the first criterion the others are 0.6 and 0.4: 32 against 60.
    const swings = weightTornado(model);
    expect(swings.map((s) => s.criterion)).toEqual([0, 1, 2]);
    expect(swings[0]?.low).toMatchObject({ share: 0, rival: 1 });
    expect(swings[0]?.low.lead).toBeCloseTo(32 - 60, 9);
    expect(swings[0]?.high).toMatchObject({ share: 1, score: 80, lead: 40 });
    expect(swings[0]?.size).toBeCloseTo(68, 9);
  });

  test('over weights, by shares, cut to 0 to 1', () => {
    const swing = weightTornado(model, bySharesOf(0.3)).find((s) => s.criterion === 2);
    expect(swing?.low.share).toBe(0);
    expect(swing?.high.share).toBe(0.5);
    // Half on the third; the others have 5/8 and 3/8 of the rest.
    expect(swing?.high.score).toBeCloseTo(0.5 * 50 + 0.5 * ((5 / 8) * 80 + (3 / 8) * 20), 9);
  });

  test('over cells: each criterion against the leader and for it', () => {
    const ranges = model.values.map((row) => row.map((v) => ({ low: v - 10, high: v + 5 })));
    const [first] = cellTornado(model, ranges);
    expect(first?.criterion).toBe(0);
    expect(first?.low.lead).toBeCloseTo(6 - 0.5 * 10 - 0.5 * 5, 9);
    expect(first?.high.lead).toBeCloseTo(6 + 0.5 * 5 + 0.5 * 10, 9);
    expect(first?.low.score).toBeCloseTo(51, 9);
  });

  test('an alternative alone has a score and no lead', () => {
    const evidence = comparison(['a'], { x: 1 }, []);
    const assessment = assess(evidence, SCENARIO);
    const lone = linearModelOf(assessment);
    if (!lone) throw new Error('There is a ranking.');
    expect(weightTornado(lone)[0]?.high).toMatchObject({ share: 1, score: 50, lead: null, rival: null });
    expect(cellTornado(lone, cellRangesOf(assessment))[0]?.low.score).toBeCloseTo(5, 6);
  });
});

describe('the map of two weights', () => {
  test('by hand: three specialists divide the triangle at its center', () => {
    const map = weightMap(
      linearModel(
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [1, 1, 2],
      ),
      0,
      1,
    );
    expect(map.present).toEqual([0.25, 0.25]);
    expect(map.regions.map((r) => r.winners)).toEqual([[0], [1], [2]]);
    for (const { corners } of map.regions) {
      expect(corners).toHaveLength(4);
      expect(corners.some(([x, y]) => Math.abs(x - 1 / 3) + Math.abs(y - 1 / 3) < 1e-12)).toBe(true);
    }
  });

  test('regions fill the triangle, and in each of them its winners are first', () => {
    const model = anyModel(fc.integer({ min: 3, max: 6 }));
    const inside = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(model, fc.array(inside, { minLength: 5 }), (m, points) => {
        const { regions } = weightMap(m, 0, 2);
        expect(regions.reduce((sum, r) => sum + area(r.corners), 0)).toBeCloseTo(0.5, 9);
        const rest = m.shares.reduce((sum, w, j) => (j === 0 || j === 2 ? sum : sum + w), 0);
        for (const [u, v] of points) {
          // A point of the triangle from a point of the square.
          const [x, y] = u + v <= 1 ? [u, v] : [1 - u, 1 - v];
          const shares = m.shares.map((w, j) =>
            j === 0 ? x : j === 2 ? y : (1 - x - y) * (rest > 0 ? w / rest : 1 / (m.shares.length - 2)),
          );
          const scores = scoresAt(m.values, shares);
          const holding = regions.filter((r) => holds(r.corners, [x, y]));
          expect(holding.length).toBeGreaterThan(0);
          for (const { winners } of holding) {
            for (const a of winners) expect(best(scores) - (scores[a] ?? 0)).toBeLessThan(1e-6);
          }
        }
      }),
    );
  });

  test('needs a third criterion and two different ones', () => {
    expect(() => weightMap(linearModel([[1, 2]], [1, 1]), 0, 1)).toThrow(/third criterion/);
    expect(() => weightMap(linearModel([[1, 2, 3]], [1, 1, 1]), 1, 1)).toThrow(/different/);
  });
});

describe('rank reversal', () => {
  const rankBy =
    (values: Readonly<Record<string, readonly number[]>>, normalize: boolean) =>
    (names: readonly string[]): Ranking => {
      const rows = names.map((name) => ({ name, row: values[name] ?? [] }));
      const total = (j: number): number => rows.reduce((sum, { row }) => sum + (row[j] ?? 0), 0);
      const scored = rows.map(({ name, row }) => ({
        name,
        score: row.reduce((sum, x, j) => sum + (normalize ? x / total(j) : x), 0),
      }));
      scored.sort((a, b) => b.score - a.score);
      return scored.map(({ name }) => [name]);
    };
  // Belton and Gear 1983: D is B but for a hair, so that they do not tie.
  const values = { A: [1, 9, 8], B: [9, 1, 9], C: [1, 1, 1], D: [9.0001, 1, 9] };

  test('Belton and Gear: without the copy of B, B is above A', () => {
    const drops = rankReversals(['A', 'B', 'C', 'D'], rankBy(values, true));
    const withoutD = drops.find((d) => d.dropped === 'D');
    expect(withoutD?.pairs).toEqual([{ pair: ['A', 'B'], before: 'above', after: 'below' }]);
    expect(withoutD?.firstChanges).toBe(true);
    expect(withoutD?.ranking).toEqual([['B'], ['A'], ['C']]);
    expect(drops.find((d) => d.dropped === 'C')?.pairs).toEqual([]);
  });

  test('the weighted sum never reverses', () => {
    fc.assert(
      fc.property(anyModel(fc.integer({ min: 1, max: 4 }), { min: 2, max: 6 }), (model) => {
        const rows = Object.fromEntries(model.values.map((row, a) => [`n${a}`, row]));
        for (const { pairs, firstChanges } of rankReversals(Object.keys(rows), rankBy(rows, false))) {
          expect(pairs).toEqual([]);
          expect(firstChanges).toBe(false);
        }
      }),
    );
  });

  test('a tie that appears is a change, too', () => {
    const rank = (names: readonly string[]): Ranking =>
      names.length === 3 ? [['a'], ['b'], ['c']] : [names];
    expect(rankReversals(['a', 'b', 'c'], rank)[2]).toEqual({
      dropped: 'c',
      ranking: [['a', 'b']],
      pairs: [{ pair: ['a', 'b'], before: 'above', after: 'tied' }],
      firstChanges: true,
    });
  });
});

function area(corners: readonly MapPoint[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [px, py] = corners.at(i - 1) ?? [0, 0];
    return sum + (px * y - x * py) / 2;
  }, 0);
}

/** Whether a counter-clockwise convex polygon holds a point. */
function holds(corners: readonly MapPoint[], [x, y]: MapPoint): boolean {
  return corners.every(([bx, by], i) => {
    const [ax, ay] = corners.at(i - 1) ?? [0, 0];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-9;
  });
}

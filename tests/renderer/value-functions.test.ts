import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  curvePath,
  pixelX,
  pixelY,
  placeAt,
  placeOf,
} from '../../renderer/domain/value-functions/geometry.ts';
import { placeLabels } from '../../renderer/domain/value-functions/labels.ts';
import {
  addPoint,
  addRow,
  contradicts,
  draftsOf,
  frameOf,
  middleOfWidest,
  movePoint,
  type PointDraft,
  readDrafts,
  removePoint,
  sortDrafts,
  stepOf,
  ticksOf,
  turnRound,
  valuePointsOf,
} from '../../renderer/domain/value-functions/value-points-draft.ts';
import { valueAt } from '../../scoring/methods/value-function.ts';

const THREE = draftsOf([
  [0, 0],
  [10, 80],
  [40, 100],
]);

const pointsOf = (drafts: readonly PointDraft[]) => valuePointsOf(readDrafts(drafts).points);
const typed = (...rows: [x: string, value: string][]): PointDraft[] =>
  rows.map(([x, value], key) => ({ key, x, value }));

describe('points that are typed', () => {
  test('come back in ascending order, whatever the order of the rows', () => {
    expect(pointsOf(typed(['10', '50'], ['-2,5', '0'], ['1e2', '100']))).toEqual([
      [-2.5, 0],
      [10, 50],
      [100, 100],
    ]);
  });

  test.each([
    [typed(['1', '0'], ['x', '100']), 'Point 2: “x” is not a number'],
    [typed(['1', '0'], ['2', '101']), 'Point 2: A value is from 0 (worst) to 100 (best), not 101.'],
    [typed(['1', '-1'], ['2', '3']), 'Point 1: A value is from 0 (worst) to 100 (best), not −1.'],
    [typed(['2', '0'], ['2.0', '3']), 'Point 2: 2 stands twice: a number has one value.'],
    [typed(['2', '0']), 'One point is no line'],
    [typed(['', ''], ['2', '3']), 'Point 1: Nothing is not a number'],
    [typed(...Array.from({ length: 101 }, (_, i): [string, string] => [String(i), '5'])), 'at most 100'],
  ])('that do not fit say what is wrong (%#)', (drafts, words) => {
    expect(readDrafts(drafts).problem).toContain(words);
  });

  test('no points at all are a straight line, and no problem', () => {
    expect(readDrafts([])).toEqual({ points: [], problem: null });
  });

  test('rows take their order, and a row that cannot be read stays last', () => {
    const drafts = addRow(typed(['5', '1'], ['1', '2']));
    expect(sortDrafts(drafts).map((d) => d.x)).toEqual(['1', '5', '']);
    expect(new Set(drafts.map((d) => d.key)).size).toBe(3);
  });
});

describe('a point that is moved', () => {
  test('stays between its neighbours and within 0 and 100', () => {
    const key = THREE[1]?.key ?? -1;
    expect(pointsOf(movePoint(THREE, key, { x: 12.34, value: 55.5 }, 0.1))[1]).toEqual([12.3, 56]);
    expect(pointsOf(movePoint(THREE, key, { x: 99, value: 130 }, 0.5))[1]).toEqual([39.5, 100]);
    expect(pointsOf(movePoint(THREE, key, { x: -99, value: -1 }, 0.5))[1]).toEqual([0.5, 0]);
  });

  test('does not move along numbers where there is no room', () => {
    const close = draftsOf([
      [1, 0],
      [1.5, 20],
      [2, 100],
    ]);
    expect(pointsOf(movePoint(close, 1, { x: 1.9, value: 30 }, 1))[1]).toEqual([1.5, 30]);
  });

  test('whatever is done with it, the points can be saved', () => {
    const drafts = fc
      .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 6 })
      .chain((xs) =>
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: xs.length, maxLength: xs.length })
          .map((values) =>
            draftsOf([...xs].sort((a, b) => a - b).map((x, i) => [x, values[i] ?? 0] as const)),
          ),
      );
    const anywhere = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        drafts,
        fc.nat(5),
        anywhere,
        anywhere,
        fc.constantFrom(0.01, 0.1, 1, 10),
        (before, i, x, value, step) => {
          const key = before[i % before.length]?.key ?? -1;
          const after = readDrafts(movePoint(before, key, { x, value }, step));
          expect(after.problem).toBeNull();
          expect(after.points.map((p) => p.key)).toEqual(readDrafts(before).points.map((p) => p.key));
        },
      ),
    );
  });
});

describe('points that come and go', () => {
  test('a new one lands in order, once for each number', () => {
    const { drafts, key } = addPoint(THREE, { x: 20, value: 33.4 });
    expect(pointsOf(drafts)).toEqual([
      [0, 0],
      [10, 80],
      [20, 33],
      [40, 100],
    ]);
    expect(readDrafts(drafts).points.findIndex((p) => p.key === key)).toBe(2);
    expect(addPoint(drafts, { x: 20, value: 1 })).toEqual({ drafts, key: null });
  });

  test('the button puts it into the widest piece, on the line', () => {
    const { points } = readDrafts(THREE);
    const place = middleOfWidest(points);
    expect(place).toEqual({ x: 25, value: 90 });
    expect(valueAt(valuePointsOf(points), place?.x ?? 0)).toBe(place?.value);
    const odd = readDrafts(
      draftsOf([
        [1200.5, 0],
        [5000, 100],
      ]),
    ).points;
    expect(middleOfWidest(odd)?.x).toBe(3100);
    expect(middleOfWidest([])).toBeNull();
  });

  test('two have to stay', () => {
    const two = removePoint(THREE, 1);
    expect(pointsOf(two)).toEqual([
      [0, 0],
      [40, 100],
    ]);
    expect(removePoint(two, 0)).toEqual(two);
  });

  test('a line that goes the wrong way is told, a hill is not, and it can be turned round', () => {
    const { points } = readDrafts(THREE);
    expect([contradicts(points, 'max'), contradicts(points, 'min')]).toEqual([false, true]);
    expect(contradicts(readDrafts(turnRound(THREE)).points, 'min')).toBe(false);
    expect(pointsOf(turnRound(turnRound(THREE)))).toEqual(pointsOf(THREE));
    const hill = readDrafts(typed(['0', '0'], ['1', '100'], ['2', '0'])).points;
    expect([contradicts(hill, 'max'), contradicts(hill, 'min')]).toEqual([false, false]);
    const flat = readDrafts(typed(['0', '50'], ['1', '50'])).points;
    expect([contradicts(flat, 'max'), contradicts(flat, 'min')]).toEqual([false, false]);
  });
});

describe('the plot', () => {
  const area = { left: 30, top: 10, width: 500, height: 200 };

  test('shows all numbers with room at both ends, also when they are all the same or none', () => {
    expect(frameOf([])).toEqual({ from: 0, to: 100 });
    expect(frameOf([5, 5])).toEqual({ from: 2.5, to: 7.5 });
    expect(frameOf([0])).toEqual({ from: -1, to: 1 });
    const { from, to } = frameOf([3, 12, 7]);
    expect(from).toBeLessThan(3);
    expect(to).toBeGreaterThan(12);
  });

  test('has round ticks and steps', () => {
    expect(ticksOf({ from: -0.3, to: 10.3 })).toEqual([0, 2, 4, 6, 8, 10]);
    expect(ticksOf({ from: 0.07, to: 0.43 })).toEqual([0.1, 0.2, 0.3, 0.4]);
    expect(stepOf({ from: 0, to: 100 })).toBe(1);
    expect(stepOf({ from: 2.5, to: 7.5 })).toBe(0.01);
  });

  test('leads from a pixel to the place under it and back, within its edges', () => {
    const frame = { from: -5, to: 45 };
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 45, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (x, value) => {
          const place = placeAt(area, frame, pixelX(area, frame, x), pixelY(area, value));
          expect(place.x).toBeCloseTo(x, 8);
          expect(place.value).toBeCloseTo(value, 8);
        },
      ),
    );
    expect(placeAt(area, frame, -1000, 1000)).toEqual({ x: -5, value: 0 });
    expect(curvePath(area, frame, [])).toBe('');
    expect(curvePath(area, frame, [[20, 50]])).toBe('M30.0 110.0L280.0 110.0L530.0 110.0');
  });

  test('marks a number at its middle, with the stretch that it may lie in', () => {
    const mark = (kind: 'exact' | 'normal' | 'uniform', a: number, b: number | null) => ({
      alternativeId: 'k',
      name: 'KVM',
      measurement: { alternativeId: 'k', criterionId: 'c', sourceId: null, kind, a, b },
    });
    const line = [
      [0, 0],
      [100, 100],
    ] as const;
    expect(placeOf(mark('exact', 12, null), line)).toEqual({ x: 12, low: 12, high: 12, value: 12 });
    expect(placeOf(mark('normal', 12, 2), line)).toEqual({ x: 12, low: 10, high: 14, value: 12 });
    expect(placeOf(mark('uniform', 10, 30), line)).toEqual({ x: 20, low: 10, high: 30, value: 20 });
    expect(placeOf(mark('exact', 12, null), []).value).toBeNull();
  });

  test('no name covers another', () => {
    const labels = ['KVM', 'Xen', 'VMware ESX', 'Hyper-V', 'OpenVZ'].map((text, i) => ({
      text,
      at: 100 + i * 6,
    }));
    const placed = placeLabels(labels, 560, 4);
    const boxes = placed.flatMap(({ left, row }, i) =>
      row === null ? [] : [{ row, left, right: left + 6.3 * (labels[i]?.text.length ?? 0) }],
    );
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b && a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
    expect(placed.filter((p) => p.row === null)).toHaveLength(1);
    expect(placeLabels([{ text: 'A long name', at: 2 }], 560, 4)).toEqual([{ left: 0, row: 0 }]);
  });
});

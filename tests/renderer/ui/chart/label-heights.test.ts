import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelHeights } from '../../../../renderer/ui/chart/label-heights.ts';

test('labels that have room stand where they want to', () => {
  expect(labelHeights([90, 10, 50], 16, 0, 100)).toEqual([90, 10, 50]);
});

test('those that would touch make room for one another, within the edges', () => {
  expect(labelHeights([50, 51], 16, 0, 100)).toEqual([50, 66]);
  expect(labelHeights([99, 98], 16, 0, 100)).toEqual([100, 84]);
  expect(labelHeights([-5, 3], 16, 0, 100)).toEqual([0, 16]);
});

test('the order stays and none touch wherever there is room for all', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 10 }), (wanted) => {
      const heights = labelHeights(wanted, 16, 0, 200);
      const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
      for (const [k, i] of order.entries()) {
        const next = order[k + 1];
        if (next !== undefined) expect((heights[next] ?? 0) - (heights[i] ?? 0)).toBeGreaterThan(15.999);
      }
      for (const height of heights) expect(height >= 0 && height <= 200).toBe(true);
    }),
  );
});

import { expect, test } from 'vitest';
import { labelPlace } from '../../../../renderer/features/robustness/map-label.ts';

const TRIANGLE = [
  [0, 0],
  [0, 100],
  [100, 100],
] as const;

test('a label lies wholly within its region', () => {
  const [x, y] = labelPlace(TRIANGLE, 30, 12, []) ?? expect.fail('no place');
  // Right of the upright side, above the foot, and below the slope from corner to corner.
  expect(x - 15).toBeGreaterThanOrEqual(0);
  expect(y + 6).toBeLessThanOrEqual(100);
  expect(x + 15).toBeLessThanOrEqual(y - 6);
});

test('one that does not fit has no place', () => {
  expect(labelPlace(TRIANGLE, 120, 12, [])).toBeNull();
});

test('what is taken is left free', () => {
  const free = labelPlace(TRIANGLE, 20, 10, []) ?? expect.fail('no place');
  const taken = { x: free[0], y: free[1], width: 10, height: 10 };
  const moved = labelPlace(TRIANGLE, 20, 10, [taken]) ?? expect.fail('no place');
  expect(Math.abs(moved[0] - taken.x) >= 15 || Math.abs(moved[1] - taken.y) >= 10).toBe(true);
});

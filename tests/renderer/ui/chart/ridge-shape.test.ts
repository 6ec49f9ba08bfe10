import { expect, test } from 'vitest';
import { highestDensity, ridgePath, ridgeScale } from '../../../../renderer/ui/chart/ridge-shape.ts';

const even = { low: 20, width: 10, shares: [0.25, 0.25, 0.25, 0.25] };

test('a scale is round and takes in all but the far tails', () => {
  expect(ridgeScale([even])).toEqual({ from: 20, to: 60, ticks: [20, 30, 40, 50, 60] });
  const tail = { low: 0, width: 10, shares: [0.001, 0, 0, 0.499, 0.499, 0, 0, 0.001] };
  expect(ridgeScale([tail])).toMatchObject({ from: 30, to: 50 });
  expect(ridgeScale([{ low: 42, width: 0, shares: [1] }])).toEqual({ from: 42, to: 43, ticks: [42, 43] });
});

test('the highest density is that of the narrowest', () => {
  expect(highestDensity([even, { low: 0, width: 5, shares: [0.5, 0.5] }])).toBe(0.1);
  expect(highestDensity([{ low: 42, width: 0, shares: [1] }])).toBe(0);
});

test('a ridge begins and ends at its baseline', () => {
  const path = ridgePath(
    { low: 0, width: 1, shares: [0.25, 0.75] },
    (value) => 10 * value,
    (density) => 100 - 100 * density,
  );
  expect(path).toBe('M0.0,100.0L5.0,75.0L15.0,25.0L20.0,100.0Z');
  expect(ridgePath({ low: 1, width: 0, shares: [1] }, Number, Number)).toBe('');
});

import { describe, expect, test } from 'vitest';
import { differenceScale, drawnAs } from '../../../../renderer/ui/chart/difference-scale.ts';

describe('which differences have a bar', () => {
  test('an exact one has, unless it is written as 0', () => {
    expect(drawnAs(0.06, 100)).toBe('bar');
    expect(drawnAs(-0.06, 100)).toBe('bar');
    expect(drawnAs(0.04, 100)).toBe('none');
    expect(drawnAs(0, 1)).toBe('none');
    expect(drawnAs(0.001, 1)).toBe('bar');
  });

  test('one that comes from draws has from two standard errors on', () => {
    expect(drawnAs(0.019, 1, 0.01)).toBe('within the error');
    expect(drawnAs(-0.019, 1, 0.01)).toBe('within the error');
    expect(drawnAs(0.021, 1, 0.01)).toBe('bar');
    expect(drawnAs(0.0001, 1, 0.01)).toBe('within the error');
  });
});

describe('the axis', () => {
  test('shows a twentieth of the scale at least', () => {
    expect(differenceScale([0.001, -0.0005], 1).reach).toBe(0.05);
    expect(differenceScale([], 100)).toEqual({ reach: 5, ticks: [-5, 0, 5] });
  });

  test('ends at a round number that takes the largest in', () => {
    expect(differenceScale([3, -7.2], 100).reach).toBe(10);
    expect(differenceScale([0.15], 1).reach).toBe(0.15);
    expect(differenceScale([31], 100).reach).toBe(40);
    expect(differenceScale([130], 100).reach).toBe(200);
  });
});

import { expect, test } from 'vitest';
import type { Cell } from '../../../../../formats/read/tables/grid.ts';
import { commonUnit, numbersOf, seeCell, shapeOf } from '../../../../../formats/read/tables/guess/shape.ts';

test.each<[Cell[], string]>([
  [[1, 2, 3], 'index'],
  [['0', '1', '2'], 'index'],
  [[1, 2], 'number'],
  [['1,5', '2.5'], 'number'],
  [['a', 'b', 1], 'text'],
  [['n/a', null, ''], 'blank'],
  [[{ date: '2026-01-01' }, 'x'], 'text'],
])('%j is %s', (cells, shape) => {
  expect(shapeOf(cells)).toBe(shape);
});

test('numbers and their unit', () => {
  expect(numbersOf(['1,5 kg', 'x', null, '2–3'], ',')).toEqual([1.5, null, null, null]);
  expect(commonUnit(['1 kg', '2 kg', 'x'].map((cell) => seeCell(cell, '.')))).toBe('kg');
  expect(commonUnit(['1 kg', '2', '3'].map((cell) => seeCell(cell, '.')))).toBeNull();
});

import { expect, test } from 'vitest';
import {
  beforeInOrder,
  between,
  dropBefore,
  isInRange,
  type MatrixRange,
  selectedAlternatives,
  selectedCriteria,
  stepBefore,
  toggled,
} from '../../../renderer/model/matrix-range.ts';

const all = ['a', 'b', 'c', 'd', 'e'];
const rows: MatrixRange = {
  of: 'criteria',
  head: { criterionId: 'b', alternativeId: 'x' },
  criterionIds: ['a', 'b'],
  alternativeIds: ['x', 'y'],
};

test('what lies between two is the same from both ends, and nothing where one is gone', () => {
  expect(between(all, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(between(all, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(between(all, 'c', 'c')).toEqual(['c']);
  expect(between(all, 'gone', 'c')).toEqual([]);
});

test('a line is taken and given back, in the order of all', () => {
  expect(toggled(all, ['d'], 'b')).toEqual(['b', 'd']);
  expect(toggled(all, ['b', 'd'], 'b')).toEqual(['d']);
});

test('commands are about whole rows, else about what is selected', () => {
  const selection = { kind: 'cell', criterionId: 'c', alternativeId: 'x' } as const;
  expect(selectedCriteria({ selection, range: rows })).toEqual(['a', 'b']);
  expect(selectedAlternatives({ selection, range: rows })).toEqual(['x']);
  expect(selectedCriteria({ selection, range: { ...rows, of: 'cells' } })).toEqual(['c']);
  expect(selectedAlternatives({ selection, range: { ...rows, of: 'alternatives' } })).toEqual(['x', 'y']);
  expect(selectedCriteria({ selection: null, range: null })).toEqual([]);
  expect(isInRange(rows, { criterionId: 'a', alternativeId: 'y' })).toBe(true);
  expect(isInRange(rows, { criterionId: 'c', alternativeId: 'y' })).toBe(false);
  expect(isInRange(null, { criterionId: 'a', alternativeId: 'y' })).toBe(false);
});

test('a step goes over the neighbour that is shown, and hidden ones keep their places', () => {
  const shown = ['a', 'c', 'd', 'e'];
  expect(stepBefore(all, shown, ['c'], -1)).toBe('a');
  expect(stepBefore(all, shown, ['c'], 1)).toBe('e');
  expect(stepBefore(all, shown, ['a'], 1)).toBe('d');
  expect(stepBefore(all, shown, ['d', 'c'], 1)).toBe(null);
  expect(stepBefore(all, shown, ['c', 'd'], -1)).toBe('a');
  expect(stepBefore(all, shown, ['a', 'c'], -1)).toBe(undefined);
  expect(stepBefore(all, shown, ['e'], 1)).toBe(undefined);
});

test('things are not dropped before one of themselves', () => {
  expect(dropBefore(all, ['b', 'c'], 'b')).toBe('d');
  expect(dropBefore(all, ['b', 'c'], 'a')).toBe('a');
  expect(dropBefore(all, ['d', 'e'], 'd')).toBe(null);
  expect(dropBefore(all, ['a'], null)).toBe(null);
});

test('a dragged column stands before its new neighbour, or before what is hidden behind the last', () => {
  // b is hidden; the columns came to stand as they are given.
  expect(beforeInOrder(all, ['d', 'a', 'c', 'e'], ['d'], 'd')).toBe('a');
  expect(beforeInOrder(all, ['c', 'd', 'e', 'a'], ['a'], 'a')).toBe(null);
  expect(beforeInOrder(['a', 'b', 'c', 'hidden'], ['b', 'c', 'a'], ['a'], 'a')).toBe('hidden');
  expect(beforeInOrder(all, all, ['b'], 'b')).toBe(undefined);
  // The others that are selected come with it.
  expect(beforeInOrder(all, ['e', 'a', 'b', 'c', 'd'], ['d', 'e'], 'e')).toBe('a');
});

import { expect, test } from 'vitest';
import { changeMapping, mappingDifference } from '../../common/mapping-difference.ts';

const TABLE = {
  kind: 'matrix',
  optionsAs: 'rows',
  head: 0 as number | null,
  lines: [
    { role: 'option', direction: 'max' },
    { role: 'criterion', direction: 'max' },
    { role: 'criterion', direction: 'max' },
  ],
  special: [{ at: 5, role: 'weight' }],
};
const less = (at: number) => ({
  ...TABLE,
  lines: TABLE.lines.map((line, i) => (i === at ? { ...line, direction: 'min' } : line)),
});

test('two readings differ in fields of lines and in entries, or in the whole table', () => {
  expect(mappingDifference(TABLE, TABLE)).toEqual({ lines: new Map(), entries: new Set() });
  expect(mappingDifference(TABLE, less(1))?.lines).toEqual(new Map([[1, new Set(['direction'])]]));
  expect(mappingDifference(TABLE, { ...TABLE, special: [] })?.entries).toEqual(new Set([5]));
  for (const other of [{ kind: 'list' }, { optionsAs: 'columns' }, { head: null }, { lines: [] }])
    expect(mappingDifference(TABLE, { ...TABLE, ...other })).toBeNull();
});

test('answers to several questions stand beside each other, and each can be taken back', () => {
  const both = changeMapping(less(1), TABLE, less(2));
  expect(both.lines.map(({ direction }) => direction)).toEqual(['max', 'min', 'min']);
  const without = changeMapping(both, TABLE, { ...TABLE, special: [{ at: 7, role: 'ignore' }] });
  expect(without.special).toEqual([{ at: 7, role: 'ignore' }]);
  expect(changeMapping(both, less(2), TABLE)).toEqual(less(1));
});

test('another reading of the whole table takes the place of all', () => {
  const other = { ...TABLE, optionsAs: 'columns' };
  expect(changeMapping(less(1), TABLE, other)).toBe(other);
});

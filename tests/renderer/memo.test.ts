import { describe, expect, test, vi } from 'vitest';
import { keepWhileSame, memoBy, memoLast, sameList } from '../../renderer/model/memo.ts';
import { replaceDocument } from '../../renderer/state/per-document.ts';

describe('a result that is remembered', () => {
  test('is computed anew for a longer and for a shorter list that begins alike', () => {
    const sum = vi.fn((values: readonly number[]) => values.reduce((total, value) => total + value, 0));
    const remembered = memoBy(sum, (values) => values);
    expect(remembered([1])).toBe(1);
    expect(remembered([1, 2])).toBe(3);
    expect(remembered([1])).toBe(1);
    expect(remembered([])).toBe(0);
    expect(remembered([])).toBe(0);
    expect(sum).toHaveBeenCalledTimes(4);
  });

  test('is the same object while its arguments are, and no argument is as good as undefined', () => {
    const pair = memoLast((...parts: unknown[]) => ({ parts }));
    const a = {};
    expect(pair(a, Number.NaN)).toBe(pair(a, Number.NaN));
    expect(pair(a)).not.toBe(pair(a, undefined));
  });

  test('is forgotten with the workbook', () => {
    const compute = vi.fn((value: object) => ({ value }));
    const remembered = memoLast(compute);
    const tables = {};
    const first = remembered(tables);
    replaceDocument(() => {});
    expect(remembered(tables)).not.toBe(first);
    const keep = keepWhileSame<readonly string[]>(sameList);
    const names = keep(['Xen']);
    expect(keep(['Xen'])).toBe(names);
    replaceDocument(() => {});
    expect(keep(['Xen'])).not.toBe(names);
  });
});

import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../scripts/check-patterns.mjs';
import { BOUNDED } from '../../scripts/lib/patterns/bounded.mjs';
import { patternsIn } from '../../scripts/lib/patterns/find.mjs';
import { MADE } from '../../scripts/lib/patterns/made.mjs';

const CODE = String.raw`const a = /x+/g;
const b = new RegExp('y', 'i') ?? RegExp("z");
const c = new RegExp(made);`;
const found = patternsIn('a/b.ts', CODE);
const none = { bounded: [], made: [] };
const answers = {
  '/x+/g': { ok: true, why: 'linear' },
  '/y/i': { ok: true, why: '' },
  '/z/': { ok: true, why: '' },
};

test('every pattern is found, literal or put together, with its place', () => {
  expect(found.map(({ line, source, flags }) => [line, source, flags])).toEqual([
    [1, 'x+', 'g'],
    [2, 'y', 'i'],
    [2, 'z', ''],
    [3, null, ''],
  ]);
});

describe('a fault is', () => {
  const made = [{ path: 'a/b.ts', count: 1, reason: 'short' }];

  test('a pattern that is not proved and stands in no list', () => {
    const slow = { ...answers, '/x+/g': { ok: false, why: '2nd degree polynomial' } };
    expect(faultsOf(found, answers, { ...none, made })).toEqual([]);
    expect(faultsOf(found, slow, { ...none, made })).toEqual(['a/b.ts:1: /x+/g is 2nd degree polynomial']);
    const bounded = [{ path: 'a/b.ts', patterns: ['/x+'], reason: 'short' }];
    expect(faultsOf(found, slow, { bounded, made })).toEqual([]);
  });

  test('one that was not asked about', () => {
    expect(faultsOf(found, {}, { ...none, made })).toHaveLength(3);
  });

  test('an entry of the list that is needed no more', () => {
    const bounded = [{ path: 'a/b.ts', patterns: ['/x+'], reason: 'short' }];
    expect(faultsOf(found, answers, { bounded, made })).toEqual([
      'a/b.ts: /x+ stands in the list and needs it no more',
    ]);
  });

  test('a pattern more that is put together', () => {
    expect(faultsOf(found, answers, none)).toEqual(['a/b.ts: puts 1 patterns together, and the list says 0']);
  });
});

test('each entry of the lists has a reason', () => {
  for (const { path, reason } of [...BOUNDED, ...MADE]) expect(reason.length, path).toBeGreaterThan(10);
});

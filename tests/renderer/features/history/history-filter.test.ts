import { expect, test } from 'vitest';
import { isNarrowed, noFilter, queryOf } from '../../../../renderer/features/history/history-filter.ts';

test('an empty filter asks for everything', () => {
  expect(isNarrowed(noFilter)).toBe(false);
  expect(queryOf(noFilter, null, 200)).toEqual({
    ...{ text: '', analystId: null, kinds: [], about: null, from: null, to: null, before: null },
    limit: 200,
  });
});

test('days are whole days here, the last one included', () => {
  const { from, to } = queryOf({ ...noFilter, from: '2030-03-01', to: '2030-03-01' }, null, 1);
  expect(from).toBe(new Date(2030, 2, 1).toISOString());
  expect(to).toBe(new Date(2030, 2, 2).toISOString());
  expect(isNarrowed({ ...noFilter, to: '2030-03-01' })).toBe(true);
});

test('a day that is half typed is no limit', () => {
  expect(queryOf({ ...noFilter, from: '2030', to: 'soon' }, null, 1)).toMatchObject({ from: null, to: null });
});

test('kinds are asked for as the log calls them', () => {
  expect(queryOf({ ...noFilter, kind: 'steps' }, 7, 1)).toMatchObject({ kinds: ['undo', 'redo'], before: 7 });
});

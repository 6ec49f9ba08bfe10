// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { keepPart, keepView, lastPart, lastView } from '../../renderer/state/last-view.ts';

afterEach(() => localStorage.clear());

test('each workbook has the view in which it was left; one that was never open has none', () => {
  keepView('a', 'answer');
  keepView('b', 'sources');
  keepView('a', 'history');
  expect([lastView('a'), lastView('b'), lastView('c')]).toEqual(['history', 'sources', null]);
});

test('of a hundred workbooks it is known, the one left longest ago is forgotten', () => {
  for (let n = 0; n < 101; n++) keepView(`workbook ${n}`, 'ranking');
  keepView('workbook 1', 'matrix');
  keepView('one more', 'ranking');
  expect([lastView('workbook 0'), lastView('workbook 2')]).toEqual([null, null]);
  expect([lastView('workbook 1'), lastView('workbook 3')]).toEqual(['matrix', 'ranking']);
});

test.each(['', '{', '7', '[["a"]]', '[["a","no view"],["b","answer"]]', '[["a","toString"]]'])(
  'what is stored and does not fit is passed over: %s',
  (text) => {
    localStorage.setItem('last-views', text);
    expect(lastView('a')).toBeNull();
    keepView('a', 'methods');
    expect(lastView('a')).toBe('methods');
  },
);

test('the part of the robustness view is remembered beside the view', () => {
  keepView('part', 'robustness');
  keepPart('part', 'people');
  expect([lastView('part'), lastPart('part'), lastPart('another')]).toEqual(['robustness', 'people', null]);
});

import { describe, expect, test } from 'vitest';
import type { CellView, CriterionRow } from '../../renderer/features/matrix/matrix-rows.ts';
import { cellsOf, cellToPaste, changesFrom } from '../../renderer/features/matrix/paste.ts';

const row = (name: string, more: Partial<CriterionRow> = {}): CriterionRow => ({
  kind: 'criterion',
  id: name,
  criterionId: name,
  name,
  question: '',
  numeric: false,
  unit: null,
  levels: [],
  group: null,
  scale: 20,
  notes: 0,
  cells: new Map(),
  ...more,
});

const rows = [
  row('Safety'),
  row('Boot time', { numeric: true, unit: 's' }),
  row('Support', { numeric: true, levels: ['No', 'Partly', 'Yes'] }),
];
const columns = [
  { alternativeId: 'a', name: 'Ada' },
  { alternativeId: 'b', name: 'Bee' },
];

const paste = (text: string) => changesFrom(cellsOf(text), { rows, columns }, 'pasted');
const refusal = (text: string): string => {
  const answer = paste(text);
  return 'message' in answer ? answer.message : expect.fail('it fits');
};

test('a text is lines of cells, as spreadsheets write them', () => {
  expect(cellsOf('1\t2\r\n"a ""b"""\t\r\n')).toEqual([
    ['1', '2'],
    ['a "b"', ''],
  ]);
});

describe('what is pasted', () => {
  test('judges words, sets numbers and levels by their words, and leaves empty cells alone', () => {
    expect(paste('70\t\n12 s\t10 to 15\nyes\t2')).toEqual([
      { alternativeId: 'a', criterionId: 'Safety', judgement: { value: 70, reason: 'pasted' } },
      {
        alternativeId: 'a',
        criterionId: 'Boot time',
        number: { measured: { kind: 'exact', a: 12 }, remark: 'pasted' },
      },
      {
        alternativeId: 'b',
        criterionId: 'Boot time',
        number: { measured: { kind: 'uniform', a: 10, b: 15 }, remark: 'pasted' },
      },
      {
        alternativeId: 'a',
        criterionId: 'Support',
        number: { measured: { kind: 'exact', a: 3 }, remark: 'pasted' },
      },
      {
        alternativeId: 'b',
        criterionId: 'Support',
        number: { measured: { kind: 'exact', a: 2 }, remark: 'pasted' },
      },
    ]);
  });

  test.each([
    ['101', '“101” does not fit Ada on Safety: a judgement is a number from 0 (worst) to 100 (best).'],
    ['5\t6\n1\tquick', '“quick” does not fit Bee on Boot time: “quick” is not a number'],
    ['1\t2\t3', '1 × 3 cells do not fit from Ada on Safety on: there are 3 × 2.'],
    ['\t', 'There is nothing in the cells that were copied.'],
  ])('%j is refused whole, by its first cell', (text, words) => {
    expect(refusal(text)).toContain(words);
  });
});

test('a copied cell is what is pasted again: its number or word, else its value, and nothing for nothing', () => {
  const cell = (more: Partial<CellView>): CellView => ({ value: 66.66, levels: [], ...more }) as CellView;
  const exact = (a: number) => ({ kind: 'exact', a, b: null }) as unknown as CellView['measurement'];
  expect(cellToPaste(cell({}))).toBe('66.7');
  expect(cellToPaste(cell({ empty: true }))).toBe('');
  expect(cellToPaste(cell({ empty: true, judged: true, value: 40 }))).toBe('40');
  expect(cellToPaste(cell({ numeric: true, measurement: exact(12.5) }))).toBe('12.5');
  expect(cellToPaste(cell({ numeric: true, measurement: exact(2), levels: ['No', 'Yes'] }))).toBe('Yes');
  expect(cellToPaste(undefined)).toBe('');
});

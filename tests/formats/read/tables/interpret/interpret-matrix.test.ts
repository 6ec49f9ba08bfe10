import { describe, expect, test } from 'vitest';
import { PLAIN_NUMBERS, type TableMapping } from '../../../../../formats/read/tables/mapping.ts';
import { carriedOut, readBack, readGrid } from '../guess/read-back.ts';

describe('a row that is too long', () => {
  const SEPARATOR = /Look for a separator|more cells/;
  test('has a separator too many in a text file only', async () => {
    const read = await readBack('Tool,Price\nA,1\nB,2,3\n');
    expect(read.problems.join()).toMatch(SEPARATOR);
  });

  test('is as it is meant in a spreadsheet, and where the last headings are empty', async () => {
    const sheet = readGrid([
      ['Tool', 'Price', null],
      ['A', 1, 2],
      ['B', 3, 4],
    ]);
    expect(sheet.problems).toEqual([]);
    expect(sheet.criteria).toEqual(['Price min', 'Criterion C max']);
    const text = await readBack('Tool,Price,\nA,1,2\nB,3,4\n');
    expect(text.problems).toEqual([]);
  });
});

describe('what a mapping says of a criterion is carried out', () => {
  const line = { unit: null, direction: 'max', decimal: '.', ...PLAIN_NUMBERS } as const;
  const mapping = (of: Partial<TableMapping['lines'][number]>): TableMapping => ({
    kind: 'matrix',
    optionsAs: 'rows',
    head: 0,
    lines: [
      { ...line, role: 'option', name: '' },
      { ...line, role: 'criterion', name: 'Grade', ...of },
    ],
    special: [],
  });

  test('the ends of its scale, whichever way they are written and the direction is', () => {
    const grid = [
      ['Tool', 'Grade'],
      ['A', 2],
      ['B', 4],
    ];
    for (const ends of [
      [1, 6],
      [6, 1],
    ] as const) {
      expect(carriedOut(grid, mapping({ ends, direction: 'min' })).ends).toEqual([[6, 1]]);
      expect(carriedOut(grid, mapping({ ends })).ends).toEqual([[1, 6]]);
    }
  });

  test('its group', () => {
    const grid = [
      ['Tool', 'Grade'],
      ['A', 2],
      ['B', 4],
    ];
    expect(carriedOut(grid, mapping({ group: 'Use' })).criteria).toEqual(['Use > Grade max']);
  });

  test('its words, by their place, and a word that is none of them is kept as a note', () => {
    const levels = [{ words: ['No', 'N'] }, { words: ['Partly'] }, { words: ['Yes', '✓'] }];
    const grid = [
      ['Tool', 'Grade'],
      ['A', 'yes'],
      ['B', '✓'],
      ['C', 'n'],
      ['D', 'n/a'],
      ['E', 'maybe'],
    ];
    const read = carriedOut(grid, mapping({ levels }));
    expect(read.numbers).toEqual([3, 3, 1]);
    expect(read.problems).toEqual([
      'warning: “maybe” is none of the words of this scale: “No”, “Partly” and “Yes”; its value is missing, and it is kept as a note on the cell.',
    ]);
  });

  test('a column of groups goes on over empty cells', () => {
    const read = readGrid([
      ['Group', 'Criterion', 'A', 'B'],
      ['Use', 'Ease', 3, 4],
      [null, 'Help', 2, 5],
      ['Money', 'Price (EUR)', 200, 150],
    ]);
    expect(read.criteria).toEqual(['Use > Ease max', 'Use > Help max', 'Money > Price [EUR] min']);
  });
});

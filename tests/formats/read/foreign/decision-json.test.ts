import { describe, expect, test } from 'vitest';
import { tableOfJson } from '../../../../formats/read/foreign/records.ts';
import { errorTextOf, fileWith } from '../imported-files.ts';

const held = (document: unknown) => tableOfJson(new TextEncoder().encode(JSON.stringify(document)));

const GRID = [
  ['Alternative', 'Price', 'Quality'],
  ['Weight', 0.4, 0.6],
  ['Direction', 'min', 'max'],
  ['A', 100, 7],
  ['B', 80, null],
];
const CRITERIA = [
  { name: 'Price', weight: 0.4, type: 'cost' },
  { name: 'Quality', weight: 0.6, type: 'benefit' },
];
const ROWS = [
  [100, 7],
  [80, null],
];

describe('a decision in JSON is a table with its weights and directions', () => {
  test.each<[string, unknown]>([
    [
      'scores by name',
      {
        criteria: CRITERIA,
        alternatives: [
          { name: 'A', scores: { Price: 100, Quality: 7 } },
          { name: 'B', scores: { Price: 80 } },
        ],
      },
    ],
    [
      'values in a list, and directions by what is true',
      {
        factors: [
          { label: 'Price', weight: 0.4, isCost: true },
          { label: 'Quality', weight: 0.6, maximize: true },
        ],
        options: [
          { label: 'A', values: [100, 7] },
          { label: 'B', values: [80, null] },
        ],
      },
    ],
    [
      'scores by the ids of the criteria, in a list',
      {
        criteria: [
          { id: 'c1', name: 'Price', weight: 0.4, direction: 'minimize' },
          { id: 'c2', name: 'Quality', weight: 0.6, direction: 'max' },
        ],
        choices: [
          {
            name: 'A',
            ratings: [
              { criterionId: 'c1', value: 100 },
              { criterionId: 'c2', value: 7 },
            ],
          },
          { name: 'B', ratings: [{ criterionId: 'c1', value: 80 }] },
        ],
      },
    ],
    [
      'a matrix with lists',
      {
        matrix: ROWS,
        weights: [0.4, 0.6],
        types: [-1, 1],
        alternatives: ['A', 'B'],
        criteria: ['Price', 'Quality'],
      },
    ],
    [
      'the keys of other libraries',
      {
        decision_matrix: ROWS,
        criteria_weights: { Price: 0.4, Quality: 0.6 },
        impacts: '-,+',
        alternative_names: ['A', 'B'],
        criterion_names: ['Price', 'Quality'],
      },
    ],
    [
      'scores beside the names',
      {
        criteria: CRITERIA,
        alternatives: ['A', 'B'],
        scores: { A: { Price: 100, Quality: 7 }, B: { Price: 80 } },
      },
    ],
    [
      'names as keys',
      {
        criteria: { Price: { weight: 0.4, type: 'min' }, Quality: { weight: 0.6, type: 'max' } },
        alternatives: { A: { Price: 100, Quality: 7 }, B: { Price: 80 } },
      },
    ],
    ['one level down', { problem: { matrix: ROWS, criteria: CRITERIA, alternatives: ['A', 'B'] } }],
  ])('%s', (_what, document) => {
    expect(held(document)?.grid).toEqual(GRID);
  });

  test('a matrix whose columns are the alternatives is turned where only that fits', () => {
    const document = {
      matrix: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      weights: [1, 2],
      alternatives: ['A', 'B', 'C'],
    };
    expect(held(document)?.grid.slice(2)).toEqual([
      ['A', 1, 4],
      ['B', 2, 5],
      ['C', 3, 6],
    ]);
  });

  test('what is not read is said, each key once', () => {
    const document = {
      method: 'TOPSIS',
      criteria: [{ name: 'Price', veto: 5, type: 'numeric' }],
      alternatives: [{ name: 'A', colour: 'red', scores: { Price: 1, Taste: 3 } }],
    };
    expect(held(document)?.notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/“method”, “veto”, “type” and .* of this decision are not read/),
    ]);
  });

  test.each<[string, unknown, string]>([
    [
      'too few weights',
      { matrix: ROWS, weights: [1], alternatives: ['A', 'B'], criteria: ['x', 'y'] },
      '“weights” has 1 entry',
    ],
    [
      'a matrix of another size',
      { matrix: ROWS, criteria: ['x', 'y', 'z'], alternatives: ['A', 'B'] },
      'do not fit together',
    ],
    [
      'types of 0 and 1',
      { matrix: ROWS, types: [0, 1], weights: [1, 1] },
      '“types” of “C1” in this decision is 0',
    ],
    [
      'a fuzzy number',
      { matrix: [[[1, 2, 3], 4]], weights: [1, 1] },
      'a range, a fuzzy number or several opinions',
    ],
    [
      'scores of nothing',
      { criteria: ['x'], alternatives: [{ name: 'A', scores: { y: 1 } }] },
      'no alternative has a score',
    ],
    [
      'one score too many',
      { criteria: ['x'], alternatives: [{ name: 'A', scores: [1, 2] }] },
      '“A” has 2 scores',
    ],
  ])('%s is refused', async (_what, document, says) => {
    expect(await errorTextOf(fileWith(JSON.stringify(document), 'a.json'))).toContain(says);
  });
});

test('lists of numbers in records are columns, and never a range', () => {
  const { grid } =
    held([
      { name: 'A', at: [1, 2], of: [1, 2] },
      { name: 'B', at: [3, 4], of: [5] },
    ]) ?? expect.fail();
  expect(grid).toEqual([
    ['name', 'at.1', 'at.2', 'of'],
    ['A', 1, 2, '1 and 2'],
    ['B', 3, 4, '5'],
  ]);
});

import { expect, test } from 'vitest';
import { mappingOutcome } from '../../../formats/read/mapping-outcome.ts';
import { guessTable } from '../../../formats/read/tables/guess.ts';
import type { TableMapping } from '../../../formats/read/tables/mapping.ts';

const GRID = [
  ['car', 'Price (EUR)', 'Comfort'],
  ['Red', '9', '3'],
  ['Blue', '5', '2'],
  ['Green', '7', '3'],
];
const guessed = guessTable(GRID).mapping;
const turned = (at: number, direction: 'min' | 'max'): TableMapping => ({
  ...guessed,
  lines: guessed.lines.map((line, i) => (i === at ? { ...line, direction } : line)),
});

test('tells names, first numbers and who leads by a reading', () => {
  expect(mappingOutcome(GRID, guessed)).toEqual({
    alternatives: { count: 3, first: ['Red', 'Blue', 'Green'] },
    criteria: { count: 2, first: ['Price (EUR, less is better)', 'Comfort'] },
    numbers: 6,
    rows: [
      ['9', '3'],
      ['5', '2'],
      ['7', '3'],
    ],
    leaders: [['Green'], ['Red', 'Blue']],
    errors: 0,
  });
});

test('another direction is another leader', () => {
  expect(mappingOutcome(GRID, turned(1, 'max')).leaders).toEqual([['Red'], ['Green'], ['Blue']]);
});

test('nobody leads where a number is missing, or where all are alike', () => {
  expect(mappingOutcome([...GRID, ['Grey', '', '1']], guessed).leaders).toBeNull();
  const alike = GRID.map((row, i) => (i === 0 ? row : [row[0] ?? '', '1', '1']));
  expect(mappingOutcome(alike, guessed).leaders ?? [[]]).toHaveLength(1);
});

test('what cannot be read is counted', () => {
  expect(mappingOutcome([...GRID, ['Red', '1', '1']], guessed).errors).toBe(1);
});

import { expect, test } from 'vitest';
import { guessTable } from '../../../../../formats/read/tables/guess.ts';
import { columnOf, placesIn } from '../../../../../formats/read/tables/said/places.ts';

const GRID = [
  ['car', 'Price (EUR)', 'C', 'Speed'],
  ['Red', '5', '1', '100'],
  ['Blue', '6', '2', '90'],
];
const places = placesIn(GRID, guessTable(GRID));

test('a column is called by its heading, the name of its criterion or its letter, a heading first', () => {
  expect(['price (eur)', 'PRICE', 'B', 'c', 'd'].map((place) => places.line(place, '--role'))).toEqual([
    1, 1, 1, 2, 3,
  ]);
  expect(() => places.line('E', '--role')).toThrow('--role names “E”');
});

test('a row is called by its number or its name', () => {
  expect(['2', 'red', 'Blue'].map((place) => places.entry(place, '--weights'))).toEqual([1, 1, 2]);
  expect(places.either('Speed', '--leave-out')).toEqual({ is: 'line', at: 3 });
  expect(places.either('3', '--leave-out')).toEqual({ is: 'entry', at: 2 });
  expect(() => places.either('4', '--leave-out')).toThrow('no such row or column');
});

test('letters count columns from 0', () => {
  expect(['A', 'z', 'AA', 'A1', ''].map(columnOf)).toEqual([0, 25, 26, null, null]);
});

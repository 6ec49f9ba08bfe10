import { describe, expect, test } from 'vitest';
import { tableOfR } from '../../../../formats/read/foreign/r-table.ts';
import { readImportFile } from '../../../../formats/read/import-file.ts';
import { fileWith } from '../imported-files.ts';

const gridOf = (text: string) => tableOfR(new TextEncoder().encode(text)).grid;

const TABLE = [
  ['', 'g1', 'g2'],
  ['a', 1.5, 3],
  ['b', -2, null],
];

describe('a table of R', () => {
  test.each([
    [
      'dput of a matrix',
      'structure(c(1.5, -2, 3, NA), dim = c(2L, 2L), dimnames = list(c("a", "b"), c("g1", "g2")))',
    ],
    [
      'dput of a data frame',
      'structure(list(g1 = c(1.5, -2), g2 = c(3L, NA)), class = "data.frame", row.names = c("a", "b"))',
    ],
    [
      'dump',
      '"x" <-\nstructure(list(g1 = c(1.5, -2), g2 = c(3,\nNA)), .Names = c("g1", "g2"), row.names = c("a", "b"), class = "data.frame")\n',
    ],
    [
      'a script that binds rows',
      'x <- rbind(c(1.5, 3), # first\n  c(-2, NA))\nrownames(x) <- c("a", "b")\ncolnames(x) <- c("g1", "g2")',
    ],
    ['columns that are bound', 'x = cbind(g1 = c(a = 1.5, b = -2), g2 = c(3, NA))'],
    [
      'matrix by rows',
      'matrix(c(1.5, 3, -2, NA), nrow = 2, byrow = TRUE, dimnames = list(c("a", "b"), c("g1", "g2")))',
    ],
    [
      'data.frame',
      'd <- data.frame(g1 = c(3/2, -2), g2 = c(3, NA), row.names = c("a", "b"), stringsAsFactors = FALSE)',
    ],
  ])('%s', (_what, text) => {
    expect(gridOf(text)).toEqual(TABLE);
  });

  test('factors, and rows that are only counted', () => {
    expect(
      gridOf(
        'structure(list(car = structure(c(2L, 1L), levels = c("Ford", "Audi"), class = "factor"), price = 5:6), class = "data.frame", row.names = c(NA, -2L))',
      ),
    ).toEqual([
      ['car', 'price'],
      ['Audi', 5],
      ['Ford', 6],
    ]);
  });

  test('directions and weights beside it become rows, and what is not run is said', () => {
    const { grid, notes } = tableOfR(
      new TextEncoder().encode(`library(MCDA)
performanceTable <- rbind(c(1, 10), c(4, 20))
rownames(performanceTable) <- c("Bus", "Tram")
colnames(performanceTable) <- c("Price", "Time")
criteriaMinMax <- c("min", "max")
names(criteriaMinMax) <- c("Time", "Price")
criteriaWeights <- c(2, 1)
profile <- c(3, 15, 7)
plot(performanceTable)
`),
    );
    expect(grid).toEqual([
      ['', 'Price', 'Time'],
      ['weight', 2, 1],
      ['direction', 'max', 'min'],
      ['Bus', 1, 10],
      ['Tram', 4, 20],
    ]);
    expect(notes.map(({ message }) => message)).toEqual([
      expect.stringContaining('“profile”'),
      expect.stringContaining('2 statements of R are not run'),
    ]);
  });

  test('goes the way of a table, and code without one is refused', async () => {
    const text = 'x <- data.frame(name = c("A", "B"), price = c(1, 2))';
    expect((await readImportFile(fileWith(text, 'x.R'))).kind).toBe('table');
    expect(() => gridOf('x <- c(1, 2)\ny <- solve(x)')).toThrow('there is no table in it');
  });
});

/** Plain Node: guesses how a matrix is laid out and what its lines and entries hold. */

import type { Cell, Grid } from '../grid.ts';
import type { Guess, GuessOptions } from '../mapping.ts';
import { askDoubts } from './doubts.ts';
import type { HeadRows } from './head.ts';
import { hintsOf } from './hints.ts';
import { readMatrix } from './read-matrix.ts';

/** Guesses which way a table of numbers lies and what its lines hold, with what is in doubt. */
export function guessMatrix(table: Grid, head: HeadRows, options: GuessOptions): Guess {
  const grid = table.map((row) => (row.some(isLong) ? row.map(cut) : row));
  const read = readMatrix(grid, head, options);
  const again = (decided: GuessOptions) => readMatrix(grid, head, { ...options, ...decided }).guess.mapping;
  return { ...read.guess, doubts: askDoubts(read, options, again), notes: hintsOf(read) };
}

/** More of a text tells nothing about a table, and takes time wherever it is looked at. */
const LONGEST = 1_000;

const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > LONGEST;

const cut = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, LONGEST) : cell);

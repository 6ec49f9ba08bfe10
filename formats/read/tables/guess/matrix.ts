/** Plain Node: guesses how a matrix is laid out and what its lines and entries hold. */

import type { Cell, Grid } from '../grid.ts';
import { DOUBT_KINDS, type Guess, type GuessOptions } from '../mapping.ts';
import { doubtsOfLevels } from '../values/guess-levels.ts';
import { askDoubts } from './doubts.ts';
import type { HeadRows } from './head.ts';
import { hintsOf } from './hints.ts';
import { readMatrix } from './read-matrix.ts';

/** Guesses which way a table of numbers lies and what its lines hold, with what is in doubt. */
export function guessMatrix(table: Grid, head: HeadRows, options: GuessOptions): Guess {
  const grid = table.map((row) => (row.some(isLong) ? row.map(cut) : row));
  const read = readMatrix(grid, head, options);
  const again = (decided: GuessOptions) => readMatrix(grid, head, { ...options, ...decided }).guess.mapping;
  const ofLevels = doubtsOfLevels(
    read.guess.mapping,
    read.lines.map(({ levels = null }, line) => ({
      levels,
      position: read.view.position(read.guess.mapping.head ?? 0, line),
    })),
  );
  const doubts = [...askDoubts(read, options, again), ...ofLevels].sort(
    (a, b) => DOUBT_KINDS.indexOf(a.about) - DOUBT_KINDS.indexOf(b.about),
  );
  return { ...read.guess, doubts, notes: hintsOf(read) };
}

/** More of a text tells nothing about a table, and takes time wherever it is looked at. */
const LONGEST = 1_000;

const isLong = (cell: Cell): boolean => typeof cell === 'string' && cell.length > LONGEST;

const cut = (cell: Cell): Cell => (typeof cell === 'string' ? cell.slice(0, LONGEST) : cell);

/** Plain Node: makes a model of a table by its mapping. */

import { quote } from '../../../common/words.ts';
import { type Grid, isBlank, lineOf } from './grid.ts';
import { interpretCriteria } from './interpret-criteria.ts';
import { interpretMatrix } from './interpret-matrix.ts';
import { interpretNotes } from './interpret-notes.ts';
import { interpretScored } from './interpret-scored.ts';
import { interpretList } from './list/interpret-list.ts';
import type { InterpretOptions, TableMapping } from './mapping.ts';
import { createModelBuilder, type Interpretation } from './model-builder.ts';
import { noMatrix } from './no-matrix.ts';
import { secondTable } from './second-table.ts';

/**
 * Makes a model of a table, the way its mapping says. What cannot be read is left out, and every such place is a
 * problem with its row and column; empty is missing and never zero.
 */
export function interpretTable(grid: Grid, mapping: TableMapping, options: InterpretOptions): Interpretation {
  const builder = createModelBuilder(options.scenario);
  const by = {
    matrix: interpretMatrix,
    list: interpretList,
    criteria: interpretCriteria,
    scored: interpretScored,
    notes: interpretNotes,
  };
  const second = secondTable(grid, mapping);
  if (second !== null) {
    builder.refuse(
      `A second table begins in row ${second + 1}, at ${quote(lineOf(grid[second]?.find((cell) => !isBlank(cell))))}.`,
      'Copy each table into a file of its own, and import one after the other.',
    );
    return builder.finish();
  }
  const other = mapping.kind === 'matrix' ? noMatrix(grid) : null;
  if (other !== null) {
    builder.refuse(other.message, other.remedy);
    return builder.finish();
  }
  by[mapping.kind](builder, grid, mapping, options);
  const interpretation = builder.finish();
  const { alternatives = [], criteria = [], measurements = [], claims = [] } = interpretation.model;
  if (alternatives.length > MOST || criteria.length > MOST) {
    const [what, many] =
      alternatives.length > MOST ? ['alternatives', alternatives.length] : ['criteria', criteria.length];
    builder.refuse(
      `The table has ${many.toLocaleString('en')} ${what}; a comparison has ${MOST.toLocaleString('en')} at most.`,
      'Choose another reading of the table, or leave some of them out.',
    );
  }
  if (measurements.length > MOST_ROWS || claims.length > MOST_ROWS) {
    builder.refuse(`The table comes to more than ${MOST_ROWS.toLocaleString('en')} entries.`, 'Split it.');
  }
  return builder.finish();
}

const MOST = 10_000;
const MOST_ROWS = 250_000;

/** Plain Node: one way to look at tables that lie either way. */

import { type Cell, columnLetters, type Grid } from './grid.ts';
import type { TablePosition } from './interpret/model-builder.ts';
import type { TableMapping } from './mapping.ts';

/**
 * A table seen with its options as rows, whichever way it lies: a line is what holds one criterion (or one field of a
 * list), an entry what holds one option (or one claim).
 */
export interface Oriented {
  readonly lines: number;
  readonly entries: number;
  readonly cell: (entry: number, line: number) => Cell;
  /** Where a cell stands in the file, as spreadsheets call it: row from 1, column by letter. */
  readonly position: (entry: number, line: number) => { readonly row: number; readonly column: string };
  /** How far an entry's own cells reach. */
  readonly length: (entry: number) => number;
}

/** How many cells the longest row has. */
export const widthOf = (grid: Grid): number => grid.reduce((most, row) => Math.max(most, row.length), 0);

export function orient(grid: Grid, optionsAs: TableMapping['optionsAs']): Oriented {
  const width = widthOf(grid);
  if (optionsAs === 'rows') {
    return {
      lines: width,
      entries: grid.length,
      cell: (entry, line) => grid[entry]?.[line] ?? null,
      position: (entry, line) => ({ row: entry + 1, column: columnLetters(line) }),
      length: (entry) => grid[entry]?.length ?? 0,
    };
  }
  return {
    lines: grid.length,
    entries: width,
    cell: (entry, line) => grid[line]?.[entry] ?? null,
    position: (entry, line) => ({ row: line + 1, column: columnLetters(entry) }),
    length: () => grid.length,
  };
}

/** Where the cell of a line stands; its row alone where the table has no such line, as an issue may be about that. */
export function positionIn(view: Oriented, entry: number, line: number | undefined): TablePosition {
  if (line !== undefined && line >= 0) return view.position(entry, line);
  return { row: view.position(entry, 0).row };
}

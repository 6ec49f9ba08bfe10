/** Plain Node: what the readers of other formats give to the reader of tables. */

import type { Grid, ReadingNote } from '../tables/grid.ts';

/** A table that a file of another kind holds. */
export interface HeldTable {
  readonly grid: Grid;
  readonly notes: readonly ReadingNote[];
}

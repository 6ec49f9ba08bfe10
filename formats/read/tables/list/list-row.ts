/** Plain Node: what a list is read by and becomes: rows, and claims. */

import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import type { Cell } from '../grid.ts';
import type { Direction } from '../headings.ts';
import type { TablePosition } from '../interpret/model-builder.ts';
import type { Level, Role } from '../mapping.ts';

export type ListClaim = NonNullable<WorkbookModelInput['claims']>[number];

/** One row of a list, field by field. */
export interface ListRow {
  /** The steps that answers in the column of numbers stand for; null where there are none. */
  readonly levels: readonly Level[] | null;
  /** Whether less is better on a criterion, as its name lets expect in a list that says no directions; null where it does not. */
  readonly likely: (criterion: string) => Direction | null;
  readonly has: (role: Role) => boolean;
  readonly cell: (role: Role) => Cell;
  readonly text: (role: Role) => string;
  readonly position: (role: Role) => TablePosition;
  readonly number: (role: Role) => number | undefined;
  readonly decimal: (role: Role) => '.' | ',';
}

/** Plain Node: what a list is read by and becomes: rows, and claims. */

import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import type { Cell } from '../grid.ts';
import type { Direction } from '../headings.ts';
import type { TablePosition } from '../interpret/model-builder.ts';
import type { Level, Role } from '../mapping.ts';

export type Measured = NonNullable<WorkbookModelInput['measurements']>[number]['measured'];
export type ListClaim = NonNullable<WorkbookModelInput['claims']>[number];

/** One row of a list, field by field. */
export interface ListRow {
  /** The steps that answers on a criterion stand for, the worst first; null where it has numbers. */
  readonly levelsOf: (criterion: string) => readonly Level[] | null;
  /** Whether some criteria have answers in words. */
  readonly hasAnswers: boolean;
  /** The unit that all numbers have; null where they have none, or a column for it. */
  readonly unit: string | null;
  /** Whether less is better on a criterion, as its name lets expect in a list that says no directions; null where it does not. */
  readonly likely: (criterion: string, measured: Measured, unit: string | null) => Direction | null;
  readonly has: (role: Role) => boolean;
  readonly cell: (role: Role) => Cell;
  readonly text: (role: Role) => string;
  readonly position: (role: Role) => TablePosition;
  readonly number: (role: Role) => number | undefined;
  readonly decimal: (role: Role) => '.' | ',';
}

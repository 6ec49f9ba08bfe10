/** Plain Node: what a list is read by and becomes: rows, and claims. */

import type { WorkbookModelInput } from '../../../../db/exchange/workbook-model.ts';
import type { Cell } from '../grid.ts';
import type { Role } from '../mapping.ts';
import type { TablePosition } from '../model-builder.ts';

export type ListClaim = NonNullable<WorkbookModelInput['claims']>[number];

/** One row of a list, field by field. */
export interface ListRow {
  readonly has: (role: Role) => boolean;
  readonly cell: (role: Role) => Cell;
  readonly text: (role: Role) => string;
  readonly position: (role: Role) => TablePosition;
  readonly number: (role: Role) => number | undefined;
  readonly decimal: (role: Role) => '.' | ',';
}

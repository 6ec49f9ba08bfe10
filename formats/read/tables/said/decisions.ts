/** Plain Node: what a person says about a table, in the table's own words. */

import { UserFacingError } from '../../../../common/errors.ts';
import type { Direction } from '../headings.ts';
import type { Role, TableKind, TableMapping } from '../mapping.ts';
import type { Decimal } from '../values/number-format.ts';

/** A column or a row as people call it, its heading, letter or number, and what is said of it. */
export type Saying<T> = readonly [place: string, value: T];

/** What is said about a table; what is left out is guessed. Columns and rows are called by heading, letter or number from 1. */
export interface Decisions {
  readonly kind?: TableKind | undefined;
  readonly optionsAs?: TableMapping['optionsAs'] | undefined;
  /** The rows with the headings, counted from 1, the lowest last; none where there are none. */
  readonly head?: readonly number[] | undefined;
  /** Where the names of the alternatives stand; null where they have none. */
  readonly names?: string | null | undefined;
  readonly weights?: string | undefined;
  readonly decimal?: Decimal | undefined;
  readonly roles: readonly Saying<Role>[];
  readonly directions: readonly Saying<Direction>[];
  readonly units: readonly Saying<string | null>[];
  /** Words for numbers, the worst first; each level with all its words. */
  readonly levels: readonly Saying<readonly (readonly string[])[]>[];
  readonly ends: readonly Saying<readonly [number, number] | null>[];
  /** The ends of a scale that all criteria are rated on; null where they are not. */
  readonly allEnds?: readonly [number, number] | null | undefined;
  /** Other names for what a column holds. */
  readonly called: readonly Saying<string>[];
  readonly leftOut: readonly string[];
  readonly kept: readonly string[];
}

/** Nothing is said. */
export const NOTHING_SAID: Decisions = {
  roles: [],
  directions: [],
  units: [],
  levels: [],
  ends: [],
  called: [],
  leftOut: [],
  kept: [],
};

/** A UserFacingError about something that was said. */
export const misstated = (message: string, remedy: string): UserFacingError =>
  new UserFacingError('invalid', message, remedy);

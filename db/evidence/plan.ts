/** Plain Node: what a workbook becomes by taking new built-in evidence. */

import { sameValue, tablesOf } from '../draft.ts';
import type { WorkbookTables } from '../tables.ts';
import { carryWeights, moveOwnWork, type Successors, successorsOf } from './carry.ts';
import { type Clash, mergeEvidence, type Sides } from './merge.ts';
import { mendReferences, placeRows, removeLeaving, tellNamesApart } from './tidy.ts';
import { SLUGGED, unitKey } from './units.ts';

/** A workbook after its evidence was taken, and what that says of the two sides. */
export interface EvidencePlan {
  readonly after: WorkbookTables;
  readonly clashes: readonly Clash[];
  /** Units in which the analyst's version stays. */
  readonly kept: ReadonlySet<string>;
  readonly successors: Successors;
  /** Rows that are built in no longer and stayed, because something of the analyst's rests on them: their keys. */
  readonly left: readonly string[];
  /** Scenarios whose weights are the analyst's, carried to the criteria that there are now. */
  readonly carried: ReadonlySet<string>;
}

/**
 * Works out what becomes of a workbook. Nothing is written. What only the evidence changed is taken, what only the analyst changed stays,
 * and of what both changed `take` names, by key, what is taken from the evidence.
 */
export function planEvidence(sides: Sides, take: ReadonlySet<string>): EvidencePlan {
  const merge = mergeEvidence(sides, take);
  const successors = successorsOf(merge);
  moveOwnWork(merge, successors);
  const carried = carryWeights(merge, successors);
  removeLeaving(merge);
  mendReferences(merge);
  tellNamesApart(merge);
  placeRows(merge);
  const { draft, clashes, kept } = merge;
  const left = SLUGGED.flatMap((table) => {
    const builtIn = new Set(sides.target[table].map(({ id }) => id));
    return [...draft[table].values()].flatMap(({ id, slug }) =>
      slug === null || builtIn.has(id) ? [] : [unitKey(table, id)],
    );
  });
  return { after: tablesOf(draft), clashes, kept, left, successors, carried };
}

/** Whether two workbooks hold the same, row by row, in whatever order. */
export const sameTables = (a: WorkbookTables, b: WorkbookTables): boolean =>
  (Object.keys(a) as (keyof WorkbookTables)[]).every((table) => {
    if (a[table].length !== b[table].length) return false;
    const rows = new Map(b[table].map((row) => [row.id, row]));
    return a[table].every((row) => {
      const other = rows.get(row.id) as Readonly<Record<string, unknown>> | undefined;
      return (
        other !== undefined && Object.entries(row).every(([name, value]) => sameValue(value, other[name]))
      );
    });
  });

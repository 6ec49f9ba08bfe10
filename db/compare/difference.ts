/** Plain Node: what a comparison of two workbooks says; types alone, for whoever shows it. */
import type { TableName } from '../tables.ts';

/** What a table is about, in the order in which a comparison is read. */
export const AREAS = ['weights', 'structure', 'evidence', 'judgements', 'notes', 'workbook'] as const;
export type Area = (typeof AREAS)[number];

/** One property of a row in words; null where it says nothing. */
export interface FieldDifference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface RowDifference {
  readonly id: string;
  readonly what: 'added' | 'changed' | 'removed';
  /** What it is called or says: "Security in Balanced". */
  readonly name: string;
  /** What differs; of a row that is only on one side, what it says. */
  readonly fields: readonly FieldDifference[];
}

/** What differs in one table. */
export interface TableDifference {
  readonly table: TableName;
  readonly area: Area;
  /** What its rows are called: "weights". */
  readonly title: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Named one by one, as many as were asked for; the counts are of all. */
  readonly rows: readonly RowDifference[];
}

/** Two workbooks side by side: only tables that differ, area by area. Empty where they say the same. */
export interface WorkbookDifference {
  readonly tables: readonly TableDifference[];
}

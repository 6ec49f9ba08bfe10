/** Plain Node: a workbook's state and what changes of it, as other processes get them. */
import type { Analyst, RecordOf, TableName, WorkbookTables } from './tables.ts';

/** What undo or redo would do next, in words that can stand behind "Undo:". */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
  /** Number of the last event; it goes up by one with every saved change. */
  readonly eventNumber: number;
  /** When that event was saved, ISO 8601 UTC. */
  readonly savedAt: string;
}

/** A workbook as it stands in its file. */
export interface WorkbookState {
  readonly tables: WorkbookTables;
  readonly history: HistoryState;
  /** Who works on it: one of `tables.analysts`, or somebody who becomes one with their first change. */
  readonly analyst: Analyst;
}

/** One row that a change touched: `record` is null when it is gone. */
export type RowPatch = {
  [T in TableName]: { readonly table: T; readonly id: string; readonly record: RecordOf<T> | null };
}[TableName];

/** What a saved change did, to be applied to the state that the receiver holds. */
export interface Patch {
  readonly rows: readonly RowPatch[];
  readonly history: HistoryState;
  /** Id of the row that the command created, if it created one that the user will want to see next. */
  readonly createdId: string | null;
  /** There are so many rows that they are left out: whoever shows the workbook loads it again. */
  readonly reload?: true;
}

/** One line of the history. */
export interface HistoryEntry {
  readonly number: number;
  readonly at: string;
  readonly analyst: string;
  readonly kind: 'create' | 'do' | 'undo' | 'redo' | 'migrate';
  readonly label: string;
}

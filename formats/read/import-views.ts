/** Plain Node and the page (its types): what the window learns of a file that is being imported. */
import type { IssueList } from '../../db/exchange/issues.ts';
import type { MergePlan } from '../../db/exchange/merge.ts';
import type { FileKind } from './file-kinds.ts';
import type { ListedClaim } from './foreign/pros-and-cons.ts';
import type { ReadingNote } from './tables/grid.ts';
import type { Guess } from './tables/mapping.ts';
import type { TableOptions } from './tables/read-table.ts';
import type { Encoding } from './tables/reading/encodings.ts';

/** What the window learns of a file that is being imported. */

export interface ImportedFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Null for a file that says itself what it means. */
  readonly table: TableView | null;
  /** The lines of a list of pros and cons, to be looked at before they become claims. */
  readonly lines?: readonly ListedClaim[];
  /** In which a bibliography was read; none where there is nothing to choose. */
  readonly encoding?: Encoding;
  /** What a file that says itself what it means holds: "alternatives", 3. */
  readonly holds: readonly { readonly list: string; readonly count: number }[];
  /** Whether a table with the same headings was imported before, and how it was read then is still known. */
  readonly isKnown?: boolean;
}

/** What a table comes to by one reading of it, at a glance: names are the first ones, with how many there are in all. */
export interface MappingOutcome {
  readonly alternatives: Named;
  readonly criteria: Named;
  readonly numbers: number;
  /** The first alternatives with what stands there under the first criteria. */
  readonly rows: readonly (readonly string[])[];
  /** Who leads, the best first, ties together; null where that is not worked out. */
  readonly leaders: readonly (readonly string[])[] | null;
  readonly errors: number;
}

interface Named {
  readonly count: number;
  readonly first: readonly string[];
}

/** A table as it was read, without most of its cells. */
export interface TableView {
  readonly rows: number;
  readonly columns: number;
  /** Null where there is nothing to choose. */
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** What is hidden in the sheet that was read, whether that counts or not: rows from 1, columns by letter. */
  readonly hiddenLines: { readonly rows: readonly number[]; readonly columns: readonly string[] };
  /** Where the criteria have more said of them; null where there is no place but the table. */
  readonly criteria: CriteriaPlace | null;
  /** How the file is read now, by which one thing can be changed and the rest kept. */
  readonly reading: TableOptions;
  readonly notes: readonly ReadingNote[];
  readonly guess: Guess;
  /** For each line of the mapping, its first values. */
  readonly samples: readonly (readonly string[])[];
}

/** Where more is said of the criteria than in the table itself: in another table beside it, or in another sheet. */
export interface CriteriaPlace {
  readonly from: 'nowhere' | 'beside' | 'sheet';
  /** The sheet, where it is one. */
  readonly sheet: string;
  /** Whether there is another table beside the main one. */
  readonly isBeside: boolean;
}

/** A part of the table, as texts. */
export interface TableRows {
  /** The first row, counted from 0. */
  readonly from: number;
  readonly rows: readonly (readonly string[])[];
}

/** What an import would do: rows with an error stay out. */
export interface ImportOutlook extends IssueList {
  /** By which the import that was looked at is carried out; null where nothing can be imported. */
  readonly key: string | null;
  readonly counts: MergePlan['counts'];
}

/** How far the import of a window is. */
export interface ImportProgress {
  readonly phase: 'reading' | 'checking' | 'saving';
  /** From 0 to 1; null where that cannot be told. */
  readonly done: number | null;
}

/** Plain Node: the state of one merge of a model into a workbook. */
import type { Analyst, WorkbookTables } from '../tables.ts';
import { createMergeIssues, type MergeIssues } from './merge-issues.ts';
import { createMergeReferences, type MergeReferences } from './merge-references.ts';
import { createMergeWriter, type MergeWriter, type MergeWriterOptions } from './merge-writer.ts';

interface MergeContextOptions extends MergeWriterOptions {
  /** Whoever imports: the author of what names none. */
  readonly analyst: Analyst;
  readonly now: string;
}

/** What every step of a merge works with: what is there, what entries mean, what is to be written, and what is wrong. */
export interface MergeContext extends MergeContextOptions {
  readonly present: WorkbookTables;
  /** What a criterion comes to be, by row id: entries of the model, then rows that are there. */
  readonly criterionNow: Map<string, { readonly scale: 'evidence' | 'numeric'; readonly active: boolean }>;
  readonly references: MergeReferences;
  readonly writer: MergeWriter;
  readonly issues: MergeIssues;
}

/** Sets up an empty context over what is there. */
export function createMergeContext(present: WorkbookTables, options: MergeContextOptions): MergeContext {
  const issues = createMergeIssues();
  return {
    ...options,
    present,
    criterionNow: new Map(present.criteria.map(({ id, scale, active }) => [id, { scale, active }])),
    references: createMergeReferences(present, options.newId, issues),
    writer: createMergeWriter(present, options),
    issues,
  };
}

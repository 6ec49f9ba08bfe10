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
  /** Values of each attribute: those that are there, then those of the model as they are placed. */
  readonly attributeValues: Map<string, readonly KnownValue[]>;
  readonly references: MergeReferences;
  readonly writer: MergeWriter;
  readonly issues: MergeIssues;
}

/** A value of an attribute, and by what it is known besides its name and id. */
interface KnownValue {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly imported: boolean;
}

/** Sets up an empty context over what is there. */
export function createMergeContext(present: WorkbookTables, options: MergeContextOptions): MergeContext {
  const issues = createMergeIssues();
  return {
    ...options,
    present,
    criterionNow: new Map(present.criteria.map(({ id, scale, active }) => [id, { scale, active }])),
    attributeValues: new Map(
      [...Map.groupBy(present.attributeValues, (row) => row.attributeId)].map(([id, values]) => [
        id,
        values.map(({ slug, ...row }) => ({ ...row, keys: slug === null ? [] : [slug], imported: false })),
      ]),
    ),
    references: createMergeReferences(present, options.newId, issues),
    writer: createMergeWriter(present, options),
    issues,
  };
}

/** Alternative and criterion that an entry names; undefined, and an error said, when one of them is not there. */
export function findCell(
  context: MergeContext,
  cell: { readonly alternative: string; readonly criterion: string },
  path: readonly (string | number)[],
): { readonly alternativeId: string; readonly criterionId: string } | undefined {
  const alternativeId = context.references.find('alternative', cell.alternative, [...path, 'alternative']);
  const criterionId = context.references.find('criterion', cell.criterion, [...path, 'criterion']);
  return alternativeId === undefined || criterionId === undefined
    ? undefined
    : { alternativeId, criterionId };
}

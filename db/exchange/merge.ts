/** Plain Node: how a model goes into a workbook. */
import { withAnalyst } from '../analysts.ts';
import type { Analyst, WorkbookTables } from '../tables.ts';
import type { ImportIssue } from './issues.ts';
import { mergeJudgements, mergeMeasurements, mergeNotes } from './merge-cells.ts';
import { mergeAttributes, mergeReadings } from './merge-coding.ts';
import { createMergeContext, type MergeContext } from './merge-context.ts';
import { mergeContradictions } from './merge-contradictions.ts';
import { mergeClaims, mergeOrigins, mergeSources, mergeSpeakers } from './merge-evidence.ts';
import { mergeScenarios } from './merge-scenarios.ts';
import {
  mergeAlternatives,
  mergeAnalysts,
  mergeCriteria,
  mergeGroups,
  mergeWorkbook,
} from './merge-structure.ts';
import { mergeViews } from './merge-views.ts';
import type { OnConflict, RowCount, RowWrite } from './merge-writer.ts';
import type { WorkbookModel } from './workbook-model.ts';

export interface MergeOptions {
  /** What becomes of a row that both sides have. */
  readonly onConflict: OnConflict;
  /** Whoever imports: the author of what names none. Counts as one of the analysts that are there. */
  readonly analyst: Analyst;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
  /** The model becomes a new workbook: times, authors and places are taken as they are. */
  readonly whole?: boolean;
}

/** What a merge would write, and what stands against it. Nothing may be written while there is an error. */
export interface MergePlan {
  readonly writes: readonly RowWrite[];
  readonly problems: readonly ImportIssue[];
  /** The scenario that a new workbook shows. */
  readonly currentScenarioId: string | null;
  readonly counts: Readonly<Partial<Record<keyof WorkbookTables, RowCount>>>;
}

/**
 * Works out how a model goes into a workbook: entries meet rows by id, then by slug, then by name whatever its case
 * (numbers and judgements by their cell, claims and notes by what they say, a source also by its file). What is new is
 * added; a row that is there stays (`keep`) or takes the columns that the model gives (`replace`). Nothing is ever
 * deleted. It is a pure function: a preview and the import are the same work.
 */
export function planMerge(present: WorkbookTables, model: WorkbookModel, options: MergeOptions): MergePlan {
  const context: MergeContext = createMergeContext(withAnalyst(present, options.analyst), {
    ...options,
    whole: options.whole ?? false,
  });
  mergeWorkbook(context, model);
  mergeAnalysts(context, model.analysts ?? []);
  mergeAlternatives(context, model.alternatives ?? []);
  mergeGroups(context, model.groups ?? []);
  mergeCriteria(context, model);
  mergeSources(context, model.sources ?? []);
  mergeOrigins(context, model.origins ?? []);
  mergeSpeakers(context, model.speakers ?? []);
  mergeAttributes(context, model.attributes ?? []);
  mergeClaims(context, model.claims ?? []);
  mergeReadings(context, model.readings ?? []);
  mergeMeasurements(context, model.measurements ?? []);
  mergeJudgements(context, model.judgements ?? []);
  mergeNotes(context, model.notes ?? []);
  mergeScenarios(context, model);
  mergeContradictions(context, model.contradictions ?? []);
  if (context.whole) mergeViews(context, model.views ?? []);
  const { currentScenario } = model;
  const currentScenarioId =
    currentScenario === undefined || !context.whole
      ? firstScenario(context)
      : (context.references.find('scenario', currentScenario, ['currentScenario']) ?? null);
  return {
    currentScenarioId,
    writes: context.writer.writes,
    problems: context.issues.all,
    counts: context.writer.counts(),
  };
}

function firstScenario({ writer: { writes }, present }: MergeContext): string | null {
  return present.scenarios[0]?.id ?? writes.find((write) => write.table === 'scenarios')?.id ?? null;
}

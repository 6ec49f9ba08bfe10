import type { WorkbookTables } from '../tables.ts';
import type { Comparison } from './comparison.ts';
import { type Desk, type OnConflict, type RowCount, type RowWrite, setUpDesk } from './desk.ts';
import { mergeJudgements, mergeMeasurements, mergeNotes } from './merge-cells.ts';
import { mergeContradictions } from './merge-contradictions.ts';
import { mergeClaims, mergeSources, mergeSpeakers } from './merge-evidence.ts';
import { mergeScenarios } from './merge-scenarios.ts';
import {
  mergeAlternatives,
  mergeAnalysts,
  mergeCriteria,
  mergeGroups,
  mergeWorkbook,
} from './merge-structure.ts';
import { mergeViews } from './merge-views.ts';
import type { ImportProblem } from './problems.ts';

export interface MergeOptions {
  /** What becomes of a row that both sides have. */
  readonly onConflict: OnConflict;
  readonly analystId: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly newId: () => string;
  /** The comparison becomes a new workbook: times, authors and places are taken as they are. */
  readonly whole?: boolean;
}

/** What a merge would write, and what stands against it. Nothing may be written while there is an error. */
export interface MergePlan {
  readonly writes: readonly RowWrite[];
  readonly problems: readonly ImportProblem[];
  /** The scenario that a new workbook shows. */
  readonly currentScenarioId: string | null;
  readonly counts: Readonly<Partial<Record<keyof WorkbookTables, RowCount>>>;
}

/**
 * Works out how a comparison goes into a workbook: entries meet rows by id, then by slug, then by name whatever its case
 * (numbers and judgements by their cell, claims and notes by what they say, a source also by its file). What is new is
 * added; a row that is there stays (`keep`) or takes the columns that the comparison gives (`replace`). Nothing is ever
 * deleted. It is a pure function: a preview and the import are the same work.
 */
export function planMerge(present: WorkbookTables, comparison: Comparison, options: MergeOptions): MergePlan {
  const desk: Desk = setUpDesk(present, { ...options, whole: options.whole ?? false });
  mergeWorkbook(desk, comparison);
  mergeAnalysts(desk, comparison.analysts ?? []);
  mergeAlternatives(desk, comparison.alternatives ?? []);
  mergeGroups(desk, comparison.groups ?? []);
  mergeCriteria(desk, comparison);
  mergeSources(desk, comparison.sources ?? []);
  mergeSpeakers(desk, comparison.speakers ?? []);
  mergeClaims(desk, comparison.claims ?? []);
  mergeMeasurements(desk, comparison.measurements ?? []);
  mergeJudgements(desk, comparison.judgements ?? []);
  mergeNotes(desk, comparison.notes ?? []);
  mergeScenarios(desk, comparison.scenarios ?? []);
  mergeContradictions(desk, comparison.contradictions ?? []);
  if (desk.whole) mergeViews(desk, comparison.views ?? []);
  const { currentScenario } = comparison;
  const currentScenarioId =
    currentScenario === undefined || !desk.whole
      ? firstScenario(desk)
      : (desk.find('scenario', currentScenario, ['currentScenario']) ?? null);
  return { currentScenarioId, writes: desk.writes, problems: desk.problems, counts: desk.counts() };
}

function firstScenario({ writes, present }: Desk): string | null {
  return present.scenarios[0]?.id ?? writes.find((write) => write.table === 'scenarios')?.id ?? null;
}

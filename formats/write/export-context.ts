/** Plain Node: what every export is made from. */

import { findScenario } from '../../db/choose-scenario.ts';
import type { HistoryEntry } from '../../db/state.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { chanceOf } from '../../scoring/robustness/chance.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import { verdictBy } from '../../scoring/robustness/verdict-by.ts';
import type { Assessment } from '../../scoring/types.ts';

/** What the tables of an export are made from: a workbook, one of its scenarios, and what follows from it. */
export interface ExportContext {
  readonly tables: WorkbookTables;
  readonly scenario: Scenario;
  readonly assessment: Assessment;
  /** The newest first; empty where it is not at hand. */
  readonly history: readonly HistoryEntry[];
  /** Whose coding counts: the name of a reading, or SETTLED_CODING. */
  readonly reading: string;
}

/** How the coding that the workbook works with is called beside the readings. */
export const SETTLED_CODING = 'settled';

/** Assesses the scenario; `reading` names whose coding the findings are. A UserFacingError where the workbook has none with this id. */
export function exportContextOf(
  tables: WorkbookTables,
  scenarioId: string,
  history: readonly HistoryEntry[] = [],
  reading: string | null = null,
): ExportContext {
  const scenario = findScenario(tables, scenarioId);
  return {
    tables,
    scenario,
    assessment: assess(tables, scenario),
    history,
    reading: reading ?? SETTLED_CODING,
  };
}

/** The verdict that the window shows: what is drawn for it is remembered with the workbook. */
export const verdictOf = ({ tables, assessment }: Pick<ExportContext, 'tables' | 'assessment'>): Verdict =>
  verdictBy(assessment, tables.weights, chanceOf(tables.viewStates));

/** Rows by their ids. */
export const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

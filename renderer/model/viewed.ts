import type { Command, WorkbookTables } from '../../electron/ipc/contract.ts';
import { evidenceByReading } from '../../scoring/readings/by-reading.ts';
import { memoBy, memoLast } from './memo.ts';

/**
 * Page: the workbook as it is looked at. A rule that is being tried and a reader's coding that the ranking follows are no part of the file,
 * yet everything on the screen has to follow them.
 */

/** Rules of a scenario that are being tried and not saved yet. */
export interface RulesPreview {
  readonly scenarioId: string;
  readonly rules: RulesChange;
}

export type RulesChange = Omit<Extract<Command, { type: 'setRules' }>, 'type' | 'scenarioId'>;

export interface Looking {
  readonly rulesPreview: RulesPreview | null;
  /** The reading by whose coding everything counts; null for the settled one. */
  readonly reading: string | null;
}

/** The tables as they are looked at; the same object as the file's while nothing is tried. */
export function viewedTables(tables: WorkbookTables, { rulesPreview, reading }: Looking): WorkbookTables {
  return withRules(withReading(tables, reading), rulesPreview);
}

const withRules = memoLast((tables: WorkbookTables, preview: RulesPreview | null): WorkbookTables => {
  if (!preview) return tables;
  const given = Object.fromEntries(Object.entries(preview.rules).filter(([, value]) => value !== undefined));
  return {
    ...tables,
    scenarios: tables.scenarios.map((scenario) =>
      scenario.id === preview.scenarioId ? { ...scenario, ...given } : scenario,
    ),
  };
});

/** By the parts that it follows from, so that a change elsewhere leaves the findings as they are. */
const findingsBy = memoBy(
  ({ tables, reading }: { readonly tables: WorkbookTables; readonly reading: string }) =>
    evidenceByReading(tables, reading).findings,
  ({ tables, reading }) => [
    reading,
    tables.claims,
    tables.findings,
    tables.readings,
    tables.readingClaims,
    tables.readingFindings,
  ],
);

const withReading = memoLast(
  (tables: WorkbookTables, reading: string | null): WorkbookTables =>
    reading === null || !tables.readings.some(({ id }) => id === reading)
      ? tables
      : { ...tables, findings: findingsBy({ tables, reading }) },
);

import type { Command, WorkbookTables } from '../../electron/ipc/contract.ts';
import { evidenceByReading } from '../../scoring/readings/by-reading.ts';
import { currentScenario } from './current-scenario.ts';
import type { Draft } from './draft-record.ts';
import { memoBy, memoLast } from './memo.ts';
import { readTried, withPoints } from './tried-weights.ts';

/**
 * Page: the workbook as it is looked at. Rules and weights that are being tried and a reader's coding that the ranking follows are no part
 * of the file, yet everything on the screen has to follow them.
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
  /** The draft of other weights for the scenario on the screen, if there is one. */
  readonly weights?: Draft | undefined;
}

/** The tables as they are looked at; the same object as the file's while nothing is tried. */
export function viewedTables(
  tables: WorkbookTables,
  { rulesPreview, reading, weights }: Looking,
): WorkbookTables {
  return withWeights(withRules(withReading(tables, reading), rulesPreview), weights);
}

const withWeights = memoLast((tables: WorkbookTables, draft: Draft | undefined): WorkbookTables => {
  const tried = readTried(draft, tables, currentScenario(tables).id);
  return tried
    ? { ...tables, weights: weightsTried(tables.weights, tried.scenarioId, tried.points) }
    : tables;
});

/** The same rows while only something else changes, so that what follows from the weights stays. */
const weightsTried = memoLast(withPoints);

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

/** Plain Node: workbooks as JSON, written. */

import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import type { HistoryEntry } from '../../db/state.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { JSON_FORMAT } from '../format-names.ts';

/**
 * A workbook as one JSON document (docs/json-format.md): everything but its history, of which only the last event is named.
 * The same workbook gives the same text.
 */
export function workbookJson(
  tables: WorkbookTables,
  last: Pick<HistoryEntry, 'number' | 'at' | 'label'> | null,
): string {
  const document = {
    format: JSON_FORMAT,
    writtenBy: `Weighbridge, workbook format ${newestVersion()}`,
    ...(last ? { history: { lastEvent: { number: last.number, at: last.at, label: last.label } } } : {}),
    ...workbookModelOf(tables),
    results: Object.fromEntries(
      tables.scenarios.map((scenario) => [scenario.name, resultsOf(tables, scenario)]),
    ),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** What the scores of a scenario are, and what of them is known and assumed: for whoever reads the document, and not read back. */
function resultsOf(tables: WorkbookTables, scenario: Scenario): object {
  const { standings, notRanked } = assess(tables, scenario);
  const ranks = new Map(standings.map(({ alternativeId, rank }) => [alternativeId, rank]));
  return Object.fromEntries(
    [...standings, ...notRanked].map(({ alternativeId, name, score, known, assumed, coverage }) => [
      name,
      { rank: ranks.get(alternativeId) ?? null, score, known, assumed, coverage },
    ]),
  );
}

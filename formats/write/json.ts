/** Plain Node: workbooks as JSON, written. */

import { workbookModelOf } from '../../db/exchange/workbook-model-of.ts';
import { newestVersion } from '../../db/migrations/index.ts';
import type { HistoryEntry } from '../../db/state.ts';
import type { Scenario, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/assessment/assess.ts';
import { JSON_FORMAT } from '../format-names.ts';
import { joinedBytes } from './joined-bytes.ts';

/**
 * A workbook as one JSON document (docs/json-format.md): everything but its history, of which only the last event is named.
 * The same workbook gives the same text.
 */
export const workbookJson = (tables: WorkbookTables, last: LastEvent): string =>
  workbookJsonBytes(tables, last).toString();

type LastEvent = Pick<HistoryEntry, 'number' | 'at' | 'label'> | null;

/** The same as the bytes of its file, which can be longer than a text of the engine may be. */
export function workbookJsonBytes(tables: WorkbookTables, last: LastEvent): Buffer {
  const document = {
    format: JSON_FORMAT,
    writtenBy: `Weighbridge, workbook format ${newestVersion()}`,
    ...(last ? { history: { lastEvent: { number: last.number, at: last.at, label: last.label } } } : {}),
    ...workbookModelOf(tables),
    results: Object.fromEntries(
      tables.scenarios.map((scenario) => [scenario.name, resultsOf(tables, scenario)]),
    ),
  };
  return joinedBytes(jsonParts(document));
}

/** `JSON.stringify(document, null, 1)` with a line feed, in parts: the entries of a long list are texts of their own. */
function* jsonParts(document: object): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(document)) {
    if (value === undefined) continue;
    yield `${before}\n ${JSON.stringify(name)}: `;
    yield* Array.isArray(value) && value.length > 0 ? listParts(value) : [indented(value, ' ')];
    before = ',';
  }
  yield '\n}\n';
}

function* listParts(list: readonly unknown[]): Generator<string> {
  let before = '[';
  for (const entry of list) {
    yield `${before}\n  ${indented(entry, '  ')}`;
    before = ',';
  }
  yield '\n ]';
}

/** Line feeds within texts are written as escapes, so that each one here is one between lines. */
const indented = (value: unknown, by: string): string =>
  JSON.stringify(value, null, 1).replaceAll('\n', `\n${by}`);

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

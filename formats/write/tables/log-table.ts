/** Plain Node: the tables of the history and of the workbook itself. */

import { verdictText } from '../../../common/verdict-words.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import type { Scenario } from '../../../db/tables.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import { type ExportContext, verdictOf } from '../export-context.ts';
import { knownText } from '../known-text.ts';
import type { Table, Value } from '../plain/table.ts';
import { inAllVoices, voicesText } from '../voice-counts.ts';

/** As many events as a spreadsheet is read with. */
const MOST_EVENTS = 100_000;

/** So much of the history is asked for: one more than is listed, so that it can be said that there are others. */
export const EVENTS_ASKED = MOST_EVENTS + 1;

/** What was done to the workbook, the newest first; the last line says where older events are left out. */
export function logTable({ history }: ExportContext): Table {
  const listed = history.slice(0, MOST_EVENTS);
  const isCut = history.length > MOST_EVENTS;
  return {
    name: 'log',
    title: 'Log',
    columns: [
      { key: 'number', heading: 'Event', type: 'number' },
      { key: 'at', heading: 'At', type: 'date' },
      { key: 'analyst', heading: 'Analyst', type: 'text' },
      { key: 'kind', heading: 'Kind', type: 'text' },
      { key: 'what', heading: 'What', type: 'text' },
    ],
    rows: [
      ...listed.map(({ number, at, analyst, kind, label }) => [number, at, analyst, kind, label]),
      ...(isCut ? [[null, null, null, null, OLDER]] : []),
    ],
  };
}

const OLDER = `Older events are left out: these are the newest ${MOST_EVENTS.toLocaleString('en')}. The history of the workbook has them all.`;

/** The rules of a scenario that say what counts and how much. */
const ruleLines = (scenario: Scenario): (readonly [string, Value])[] => [
  ['Voices, rho', scenario.rho],
  ['Least coverage for a rank', scenario.leastCoverage],
  ['Use', scenario.use ?? 'all'],
  ['As of', scenario.asOf ?? 'no date: all claims count'],
  ['Half-life in years', scenario.halfLife ?? 'none'],
  [
    'What kinds of evidence count',
    Object.entries(scenario.kindFactors)
      .map(([kind, factor]) => `${kind} ${factor}`)
      .join(', ') || '1 each',
  ],
];

/** Everything that says how the other tables came to be, so that they can be made again. */
export function aboutTable(context: ExportContext, verdict: Verdict = verdictOf(context)): Table {
  const { tables, scenario, assessment, history, reading } = context;
  const [workbook] = tables.workbook;
  const lines: readonly (readonly [string, Value])[] = [
    ['Workbook', workbook?.title ?? null],
    ['Question', workbook?.question || null],
    ['Description', workbook?.description || null],
    ['Scenario', scenario.name],
    ['About the scenario', scenario.description || null],
    ['Verdict', verdictText(verdict)],
    ['Draws from the evidence', `${verdict.samples}, seed ${verdict.seed}`],
    ['Ranking', 'Weighted sum of the values, 0 to 100; scores closer than 10^-9 tie and share a rank'],
    ['Weights elicited by', scenario.elicitation],
    ['Rule for the value of a cell', scenario.evidenceRule],
    ['Credibility of sources and speakers', scenario.credibility === 'on' ? 'counted' : 'not counted'],
    ['Predictions', scenario.countPredictions ? 'counted' : 'not counted'],
    ...ruleLines(scenario),
    ['Coding', reading],
    ['Evidence that counts', voicesText(inAllVoices(tables, assessment))],
    ['Known and assumed', knownText(assessment, scenario.leastCoverage)],
    ['Last event', history[0] ? `${history[0].number}, ${history[0].at}` : null],
    ['Format of the workbook', newestVersion()],
    ['Formulas', 'docs/scoring.md of Weighbridge'],
  ];
  return {
    name: 'about',
    title: 'About',
    caption: 'How these tables came to be.',
    columns: [
      { key: 'what', heading: 'What', type: 'text' },
      { key: 'value', heading: 'Value', type: 'text' },
    ],
    rows: lines.filter(([, value]) => value !== null),
  };
}

/** Plain Node: the tables of the history and of the workbook itself. */

import { type Message, msg, t } from '../../../common/language/texts.ts';
import { verdictText } from '../../../common/verdict-words.ts';
import { newestVersion } from '../../../db/migrations/index.ts';
import type { Scenario } from '../../../db/tables.ts';
import type { Verdict } from '../../../scoring/robustness/verdict.ts';
import { type ExportContext, SETTLED_CODING, verdictOf } from '../export-context.ts';
import { knownText } from '../known-text.ts';
import { head, type Table, type Value } from '../plain/table.ts';
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
    title: t('Log'),
    columns: [
      { key: 'number', ...head(msg('Event')), type: 'number' },
      { key: 'at', ...head(msg.in('column', 'At')), type: 'date' },
      { key: 'analyst', ...head(msg('Analyst')), type: 'text' },
      { key: 'kind', ...head(msg('Kind')), type: 'text' },
      { key: 'what', ...head(msg.in('column', 'What')), type: 'text' },
    ],
    rows: [
      ...listed.map(({ number, at, analyst, kind, label }) => [number, at, analyst, kind, label]),
      ...(isCut ? [[null, null, null, null, olderLine()]] : []),
    ],
  };
}

const olderLine = (): string =>
  t(
    'Older events are left out: these are the newest {most, number}. The history of the workbook has them all.',
    { most: MOST_EVENTS },
  );

const ELICITATIONS: Readonly<Record<string, Message>> = {
  interview: msg.in('elicitation', 'interview'),
  direct: msg.in('elicitation', 'direct'),
  points: msg.in('elicitation', 'points'),
  'rank-order': msg.in('elicitation', 'rank-order'),
  swing: msg.in('elicitation', 'swing'),
  'swing-ratios': msg.in('elicitation', 'swing-ratios'),
  ahp: msg.in('elicitation', 'ahp'),
  objective: msg.in('elicitation', 'objective'),
};

function elicitedBy({ elicitation }: Scenario): string {
  const words = ELICITATIONS[elicitation];
  return words === undefined ? elicitation : t(words);
}

/** The rules of a scenario that say what counts and how much. */
const ruleLines = (scenario: Scenario): (readonly [string, Value])[] => [
  [t('Voices, rho'), scenario.rho],
  [t('Least coverage for a rank'), scenario.leastCoverage],
  [t(msg.in('column', 'Use')), scenario.use ?? t(msg.in('use', 'all'))],
  [t('As of'), scenario.asOf ?? t('no date: all claims count')],
  [t('Half-life in years'), scenario.halfLife ?? t(msg.in('half-life', 'none'))],
  [
    t('What kinds of evidence count'),
    Object.entries(scenario.kindFactors)
      .map(([kind, factor]) => `${kind} ${factor}`)
      .join(', ') || t('1 each'),
  ],
];

/** Everything that says how the other tables came to be, so that they can be made again. */
export function aboutTable(context: ExportContext, verdict: Verdict = verdictOf(context)): Table {
  const { tables, scenario, assessment, history, reading } = context;
  const [workbook] = tables.workbook;
  const lines: readonly (readonly [string, Value])[] = [
    [t('Workbook'), workbook?.title ?? null],
    [t('Question'), workbook?.question || null],
    [t('Description'), workbook?.description || null],
    [t('Scenario'), scenario.name],
    [t('About the scenario'), scenario.description || null],
    [t('Verdict'), verdictText(verdict)],
    [
      t('Draws from the evidence'),
      t('{samples}, seed {seed}', { samples: String(verdict.samples), seed: String(verdict.seed) }),
    ],
    [t('Ranking'), t('Weighted sum of the values, 0 to 100; scores closer than 10^-9 tie and share a rank')],
    [t('Weights elicited by'), elicitedBy(scenario)],
    [t('Rule for the value of a cell'), scenario.evidenceRule],
    [
      t('Credibility of sources and speakers'),
      scenario.credibility === 'on' ? t('counted') : t('not counted'),
    ],
    [t('Predictions'), scenario.countPredictions ? t('counted') : t('not counted')],
    ...ruleLines(scenario),
    [t('Coding'), reading === SETTLED_CODING ? t('settled') : reading],
    [t('Evidence that counts'), voicesText(inAllVoices(tables, assessment))],
    [t('Known and assumed'), knownText(assessment, scenario.leastCoverage)],
    [t('Last event'), history[0] ? `${history[0].number}, ${history[0].at}` : null],
    [t('Format of the workbook'), newestVersion()],
    [t('Formulas'), t('docs/scoring.md of Weighbridge')],
  ];
  return {
    name: 'about',
    title: t(msg.in('title', 'About')),
    caption: t('How these tables came to be.'),
    columns: [
      { key: 'what', ...head(msg.in('column', 'What')), type: 'text' },
      { key: 'value', ...head(msg('Value')), type: 'text' },
    ],
    rows: lines.filter(([, value]) => value !== null),
  };
}

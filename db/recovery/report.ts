/** Plain Node: what a recovery brought back and what it did not, in sentences. */
import { list, plural } from '../../common/words.ts';
import { type TableName, tableNames } from '../tables.ts';

/** Numbers of rows by table; none is left out. */
export type Counts = Partial<Readonly<Record<TableName, number>>>;

/** What was got back of a damaged workbook, and what was not. */
export interface RecoveryReport {
  readonly title: string;
  /** Rows of the recovered workbook. */
  readonly rows: Counts;
  /** Rows that the history says were there, and that nothing brought back. */
  readonly lost: Counts;
  /** Rows that stand where something was lost that others name. */
  readonly standIns: Counts;
  readonly fromHistory: number;
  readonly fromBackup: number;
  /** Values that made no sense and were left out. */
  readonly valuesLeftOut: number;
  /** Steps of the history that could be read, and those that could not. */
  readonly events: number;
  readonly eventsLost: number;
  /** The history was taken over, step by step; else it begins anew. */
  readonly historyKept: boolean;
  /** Pages and rows of the file that could not be read or made no sense. */
  readonly faults: number;
  /** When the last step that could be read was saved, ISO 8601 UTC; null where there is none. */
  readonly lastSaved: string | null;
}

/** What a row of each table is called. */
const NOUNS: Readonly<Record<TableName, readonly [one: string, many: string]>> = {
  workbook: ['title and question', 'titles and questions'],
  analysts: ['analyst', 'analysts'],
  alternatives: ['alternative', 'alternatives'],
  criterionGroups: ['group of criteria', 'groups of criteria'],
  criteria: ['criterion', 'criteria'],
  sources: ['source', 'sources'],
  origins: ['origin of voices', 'origins of voices'],
  speakers: ['speaker', 'speakers'],
  claims: ['claim', 'claims'],
  findings: ['finding', 'findings'],
  readings: ['reading', 'readings'],
  readingClaims: ['coded claim', 'coded claims'],
  readingFindings: ['finding of a reading', 'findings of readings'],
  settlements: ['settlement', 'settlements'],
  attributes: ['attribute', 'attributes'],
  attributeValues: ['value of an attribute', 'values of attributes'],
  attributeEntries: ['description', 'descriptions'],
  judgements: ['judgement', 'judgements'],
  notes: ['note', 'notes'],
  scenarios: ['scenario', 'scenarios'],
  weights: ['weight', 'weights'],
  measurements: ['measured number', 'measured numbers'],
  elicitations: ['answer to a weight panel', 'answers to weight panels'],
  contradictions: ['contradiction', 'contradictions'],
  contradictionSides: ['side of a contradiction', 'sides of contradictions'],
  contradictionClaims: ['claim of a contradiction', 'claims of contradictions'],
  sourceTexts: ['attached text', 'attached texts'],
  passages: ['passage', 'passages'],
  versions: ['named version', 'named versions'],
  viewStates: ['arrangement of a view', 'arrangements of views'],
};

/** What a person who thinks of a workbook counts first. */
const MAIN: readonly TableName[] = [
  'alternatives',
  'criteria',
  'sources',
  'claims',
  'findings',
  'judgements',
  'notes',
  'scenarios',
];

const counted = (counts: Counts, tables: readonly TableName[] = tableNames): string[] =>
  tables.flatMap((table) => {
    const number = counts[table] ?? 0;
    return number === 0 ? [] : [plural(number, ...NOUNS[table])];
  });

/** The report as sentences, the most important first. */
export function recoverySentences(report: RecoveryReport): readonly string[] {
  const { lost, standIns, fromHistory, fromBackup, valuesLeftOut, eventsLost, faults } = report;
  // What was made up to hold the rest together is not what could be read.
  const read = Object.entries(report.rows).map(([table, rows]) => [
    table,
    rows - (standIns[table as TableName] ?? 0),
  ]);
  const here = list(counted(Object.fromEntries(read), MAIN));
  const [gone, stand] = [counted(lost), counted(standIns)];
  return [
    here === '' ? 'No alternative, claim or scenario can be read.' : `Readable: ${here}.`,
    ...(gone.length > 0 ? [`Lost for good: ${list(gone)}.`] : []),
    ...(gone.length === 0 && eventsLost === 0
      ? ['By its history, nothing that the workbook held is missing.']
      : []),
    ...(gone.length === 0 && eventsLost > 0 && faults > 0
      ? [
          'Parts of the file and of its history cannot be read, so more may be missing than can be said here: compare it with a backup.',
        ]
      : []),
    ...(fromHistory > 0
      ? [
          `${plural(fromHistory, 'row that the tables have lost comes', 'rows that the tables have lost come')} from the history.`,
        ]
      : []),
    ...(fromBackup > 0
      ? [
          `${plural(fromBackup, 'row that is nowhere else comes', 'rows that are nowhere else come')} from the newest backup.`,
        ]
      : []),
    ...(stand.length > 0 ? [`Made up to hold the rest together, and called “Lost …”: ${list(stand)}.`] : []),
    ...(valuesLeftOut > 0
      ? [
          `${plural(valuesLeftOut, 'value that makes no sense is', 'values that make no sense are')} left out.`,
        ]
      : []),
    report.historyKept
      ? 'The history is kept: every step of it can be undone.'
      : 'The history begins anew with this recovery; the damaged file keeps the old one.',
  ];
}

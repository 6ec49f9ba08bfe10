/** Plain Node: what a recovery brought back and what it did not, in sentences. */
import { type Message, msg, t } from '../../common/language/texts.ts';
import { list } from '../../common/words.ts';
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
const NOUNS: Readonly<Record<TableName, Message>> = {
  workbook: msg('{n, plural, one {# title and question} other {# titles and questions}}'),
  analysts: msg('{n, plural, one {# analyst} other {# analysts}}'),
  alternatives: msg('{n, plural, one {# alternative} other {# alternatives}}'),
  criterionGroups: msg('{n, plural, one {# group of criteria} other {# groups of criteria}}'),
  criteria: msg('{n, plural, one {# criterion} other {# criteria}}'),
  sources: msg('{n, plural, one {# source} other {# sources}}'),
  origins: msg('{n, plural, one {# origin of voices} other {# origins of voices}}'),
  speakers: msg('{n, plural, one {# speaker} other {# speakers}}'),
  claims: msg('{n, plural, one {# claim} other {# claims}}'),
  findings: msg('{n, plural, one {# finding} other {# findings}}'),
  readings: msg('{n, plural, one {# reading} other {# readings}}'),
  readingClaims: msg('{n, plural, one {# coded claim} other {# coded claims}}'),
  readingFindings: msg('{n, plural, one {# finding of a reading} other {# findings of readings}}'),
  settlements: msg('{n, plural, one {# settlement} other {# settlements}}'),
  attributes: msg('{n, plural, one {# attribute} other {# attributes}}'),
  attributeValues: msg('{n, plural, one {# value of an attribute} other {# values of attributes}}'),
  attributeEntries: msg('{n, plural, one {# description} other {# descriptions}}'),
  judgements: msg('{n, plural, one {# judgement} other {# judgements}}'),
  notes: msg('{n, plural, one {# note} other {# notes}}'),
  scenarios: msg('{n, plural, one {# scenario} other {# scenarios}}'),
  weights: msg('{n, plural, one {# weight} other {# weights}}'),
  measurements: msg('{n, plural, one {# measured number} other {# measured numbers}}'),
  elicitations: msg('{n, plural, one {# answer to a weight panel} other {# answers to weight panels}}'),
  contradictions: msg('{n, plural, one {# contradiction} other {# contradictions}}'),
  contradictionSides: msg('{n, plural, one {# side of a contradiction} other {# sides of contradictions}}'),
  contradictionClaims: msg(
    '{n, plural, one {# claim of a contradiction} other {# claims of contradictions}}',
  ),
  sourceTexts: msg('{n, plural, one {# attached text} other {# attached texts}}'),
  passages: msg('{n, plural, one {# passage} other {# passages}}'),
  versions: msg('{n, plural, one {# named version} other {# named versions}}'),
  viewStates: msg('{n, plural, one {# arrangement of a view} other {# arrangements of views}}'),
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
    return number === 0 ? [] : [t(NOUNS[table], { n: number })];
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
    here === ''
      ? t('No alternative, claim or scenario can be read.')
      : t('Readable: {rows}.', { rows: here }),
    ...(gone.length > 0 ? [t('Lost for good: {rows}.', { rows: list(gone) })] : []),
    ...(gone.length === 0 && eventsLost === 0
      ? [t('By its history, nothing that the workbook held is missing.')]
      : []),
    ...(gone.length === 0 && eventsLost > 0 && faults > 0
      ? [
          t(
            'Parts of the file and of its history cannot be read, so more may be missing than can be said here: compare it with a backup.',
          ),
        ]
      : []),
    ...(fromHistory > 0
      ? [
          t(
            '{n, plural, one {# row that the tables have lost comes} other {# rows that the tables have lost come}} from the history.',
            { n: fromHistory },
          ),
        ]
      : []),
    ...(fromBackup > 0
      ? [
          t(
            '{n, plural, one {# row that is nowhere else comes} other {# rows that are nowhere else come}} from the newest backup.',
            { n: fromBackup },
          ),
        ]
      : []),
    ...(stand.length > 0
      ? [t('Made up to hold the rest together, and called “Lost …”: {rows}.', { rows: list(stand) })]
      : []),
    ...(valuesLeftOut > 0
      ? [
          t(
            '{n, plural, one {# value that makes no sense is} other {# values that make no sense are}} left out.',
            { n: valuesLeftOut },
          ),
        ]
      : []),
    report.historyKept
      ? t('The history is kept: every step of it can be undone.')
      : t('The history begins anew with this recovery; the damaged file keeps the old one.'),
  ];
}

/** Plain Node: how a row is called in a sentence, whatever table it is of. */
import { quote, sourceName } from '../../common/words.ts';
import { anyRows, type Draft, type Row } from '../draft.ts';
import type { RecordOf, TableName } from '../tables.ts';

/** The table that a column with an id in it leads to, by the name of the column. */
export const REFERENCES: Readonly<Record<string, TableName>> = {
  alternativeId: 'alternatives',
  criterionId: 'criteria',
  groupId: 'criterionGroups',
  sourceId: 'sources',
  speakerId: 'speakers',
  holderId: 'speakers',
  originId: 'origins',
  claimId: 'claims',
  echoOfId: 'claims',
  readingId: 'readings',
  attributeId: 'attributes',
  valueId: 'attributeValues',
  scenarioId: 'scenarios',
  currentScenarioId: 'scenarios',
  contradictionId: 'contradictions',
  sideId: 'contradictionSides',
  analystId: 'analysts',
};

/** Where the rows are that another row names; they are looked for in this order. */
export type Surroundings = readonly Draft[];

const rowOf = (around: Surroundings, table: TableName, id: unknown): Row | undefined => {
  for (const draft of around) {
    const row = anyRows(draft, table).get(String(id));
    if (row) return row;
  }
  return undefined;
};

const text = (row: Row, column: string): string => {
  const value = row[column];
  return value === null || value === undefined ? '' : String(value);
};

/** The name of what a row's column leads to: "Security", or a claim's words in quotation marks. */
export function referred(row: Row, column: string, around: Surroundings): string {
  const table = REFERENCES[column];
  const id = row[column];
  const found = table && rowOf(around, table, id);
  return table && found ? nameOf(table, found) : 'something that is gone';
}

/** What a row is called by itself, where it has a name, a title or words. */
export function nameOf(table: TableName, row: Row): string {
  if (table === 'sources') {
    const { shortTitle, title, fileName } = row as Row & Partial<RecordOf<'sources'>>;
    return sourceName({ shortTitle, title, fileName });
  }
  if (table === 'claims') return quote(text(row, 'text'), 80);
  if (table === 'contradictions') return text(row, 'theme');
  if (table === 'contradictionSides') return quote(text(row, 'statement'), 80);
  if (table === 'workbook') return text(row, 'title');
  return text(row, 'name');
}

type Words = (row: Row, of: (column: string) => string) => string;

const named =
  (what: string, table: TableName): Words =>
  (row) =>
    `${what} ${nameOf(table, row)}`;

const NOTE_ON: Readonly<Record<string, (of: (column: string) => string) => string>> = {
  workbook: () => 'the workbook',
  cell: (of) => `${of('alternativeId')} on ${of('criterionId')}`,
  criterion: (of) => of('criterionId'),
  alternative: (of) => of('alternativeId'),
  claim: (of) => `the claim ${of('claimId')}`,
};

const SUBJECTS: Readonly<Record<TableName, Words>> = {
  workbook: () => 'the workbook',
  analysts: named('analyst', 'analysts'),
  alternatives: (row) =>
    `${row['kind'] === 'related' ? 'related system' : 'alternative'} ${nameOf('alternatives', row)}`,
  criterionGroups: named('group of criteria', 'criterionGroups'),
  criteria: named('criterion', 'criteria'),
  sources: named('source', 'sources'),
  origins: named('origin', 'origins'),
  speakers: named('speaker', 'speakers'),
  claims: named('claim', 'claims'),
  findings: (_row, of) =>
    `finding on ${of('alternativeId')}, ${of('criterionId')}, of the claim ${of('claimId')}`,
  readings: named('reading', 'readings'),
  readingClaims: (_row, of) => `what the reading ${of('readingId')} says of the claim ${of('claimId')}`,
  readingFindings: (_row, of) =>
    `finding of the reading ${of('readingId')} on ${of('alternativeId')}, ${of('criterionId')}, of the claim ${of('claimId')}`,
  settlements: (_row, of) => `settlement of the claim ${of('claimId')}`,
  attributes: named('attribute', 'attributes'),
  attributeValues: (row, of) =>
    `value ${nameOf('attributeValues', row)} of the attribute ${of('attributeId')}`,
  attributeEntries: (_row, of) =>
    `${of('alternativeId')} described as ${of('valueId')} by the claim ${of('claimId')}`,
  judgements: (_row, of) => `judgement of ${of('alternativeId')} on ${of('criterionId')}`,
  notes: (row, of) => `note on ${NOTE_ON[text(row, 'subject')]?.(of) ?? 'the workbook'}`,
  scenarios: named('scenario', 'scenarios'),
  weights: (_row, of) => `weight of ${of('criterionId')} in ${of('scenarioId')}`,
  measurements: (_row, of) => `number of ${of('alternativeId')} on ${of('criterionId')}`,
  elicitations: (_row, of) => `answers about the weights of ${of('scenarioId')}`,
  contradictions: named('contradiction', 'contradictions'),
  contradictionSides: (row) => `side ${nameOf('contradictionSides', row)} of a contradiction`,
  contradictionClaims: (_row, of) =>
    `the claim ${of('claimId')} on the side ${of('sideId')} of a contradiction`,
  sourceTexts: (_row, of) => `text of the source ${of('sourceId')}`,
  passages: (_row, of) => `passage of the claim ${of('claimId')}`,
  viewStates: (row) => `how the view ${text(row, 'view')} was left`,
};

/**
 * A row as it is called in a sentence: "weight of Security in Equal weights". Rows that it names are looked for in `around`, as they are
 * called there.
 */
export const rowWords = (table: TableName, row: Row, around: Surroundings): string =>
  SUBJECTS[table](row, (column) => referred(row, column, around));

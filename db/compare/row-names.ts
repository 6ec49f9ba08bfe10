/** Plain Node: what a row of a workbook is called, for whoever has to name it without showing it. */
import { t } from '../../common/language/texts.ts';
import { list, quote, sourceName } from '../../common/words.ts';
import type { Row } from '../draft.ts';
import { type RecordOf, type TableName, tableNames, type WorkbookTables } from '../tables.ts';

/** What rows are called, by table and id. */
export interface RowNames {
  readonly of: (table: TableName, row: Row) => string;
  /** By id, in whatever table it is; the empty text for one that is not there. */
  readonly byId: (id: string) => string;
  /** The words for the numbers of a row: those of a criterion, or of the criterion that it is a number on. */
  readonly levelsFor: (table: TableName, row: Row) => readonly string[];
}

type Naming = (row: Row, byId: (column: string) => string) => string;

const named: Naming = ({ name }) => String(name ?? '');
const said = (text: unknown): string => quote(String(text ?? ''), 120);
const cell: Naming = (_row, of) =>
  t('{alternative} on {criterion}', { alternative: of('alternativeId'), criterion: of('criterionId') });

const NAMINGS: { readonly [T in TableName]?: Naming } = {
  workbook: ({ title }) => String(title),
  sources: (row) => sourceName(row as unknown as RecordOf<'sources'>),
  claims: ({ text }) => said(text),
  findings: (row, of) => `${cell(row, of)}: ${of('claimId')}`,
  readingClaims: (_row, of) => `${of('readingId')}: ${of('claimId')}`,
  readingFindings: (row, of) => `${of('readingId')}, ${cell(row, of)}: ${of('claimId')}`,
  settlements: (_row, of) => of('claimId'),
  attributeValues: ({ name }, of) => `${of('attributeId')}: ${name}`,
  attributeEntries: (_row, of) => `${of('alternativeId')}, ${of('valueId')}: ${of('claimId')}`,
  judgements: cell,
  measurements: cell,
  notes: ({ subject, text }, of) => {
    const where = ['alternativeId', 'criterionId', 'claimId'].map(of).filter((name) => name !== '');
    if (where.length > 0) return t('{text} (on {where})', { text: said(text), where: list(where) });
    return t(
      '{subject, select, workbook {{text} (on the workbook)} cell {{text} (on the cell)} criterion {{text} (on the criterion)} alternative {{text} (on the alternative)} other {{text} (on the claim)}}',
      { subject: String(subject), text: said(text) },
    );
  },
  weights: (_row, of) => t('{name} in {scenario}', { name: of('criterionId'), scenario: of('scenarioId') }),
  elicitations: ({ method }, of) =>
    t('{name} in {scenario}', { name: String(method), scenario: of('scenarioId') }),
  contradictions: ({ theme }) => said(theme),
  contradictionSides: ({ statement }) => said(statement),
  contradictionClaims: (_row, of) => `${of('sideId')}: ${of('claimId')}`,
  sourceTexts: (_row, of) => of('sourceId'),
  passages: (_row, of) => of('claimId'),
  viewStates: ({ view }) => String(view),
};

/** The names of the rows of a workbook. They are made when they are asked for. */
export function rowNames(tables: WorkbookTables): RowNames {
  const places = new Map<string, readonly [TableName, Row]>();
  const unread = [...tableNames];
  /** Where a row is. What is referred to comes first in the list of tables, so that the large ones at its end are hardly ever gone through. */
  const placeOf = (id: string): readonly [TableName, Row] | undefined => {
    for (let table = unread[0]; !places.has(id) && table !== undefined; table = unread[0]) {
      for (const row of tables[table] as readonly Row[]) places.set(row.id, [table, row]);
      unread.shift();
    }
    return places.get(id);
  };
  const of = (table: TableName, row: Row): string =>
    (NAMINGS[table] ?? named)(row, (column) => {
      const id = row[column];
      return typeof id === 'string' ? byId(id) : '';
    });
  const byId = (id: string): string => {
    const place = placeOf(id);
    return place === undefined ? '' : of(...place);
  };
  const levelsFor = (table: TableName, row: Row): readonly string[] => {
    const criterion = table === 'criteria' ? row : placeOf(String(row['criterionId'] ?? ''))?.[1];
    const levels = criterion?.['levels'];
    return Array.isArray(levels) ? levels : [];
  };
  return { of, byId, levelsFor };
}

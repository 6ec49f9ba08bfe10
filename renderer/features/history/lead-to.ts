import type { TableName, WorkbookTables } from '../../../electron/ipc/contract.ts';
import { explain } from '../../model/inspector.ts';
import type { Selection } from '../../model/selection.ts';
import { showEditor, update } from '../../model/store.ts';
import { execute } from '../../model/workbook.ts';

/** Any row of the workbook. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string };

type Way = (row: Row, tables: WorkbookTables) => () => void;

/** The inspector explains it, beside the evidence where that is what it is about. */
const explained =
  (selection: Selection): (() => void) =>
  () => {
    if (selection.kind === 'claim') update({ view: 'evidence' });
    explain(selection);
  };

const id = (row: Row, column: string): string => String(row[column]);
const claim: Way = (row) => explained({ kind: 'claim', claimId: id(row, 'claimId'), from: null });
const cell: Way = (row) =>
  explained({ kind: 'cell', alternativeId: id(row, 'alternativeId'), criterionId: id(row, 'criterionId') });
const source = (sourceId: string) => (): void => update({ view: 'sources', reader: sourceId });
const contradiction = (contradictionId: string) => (): void =>
  update({ view: 'contradictions', contradictionId });

const NOTES: Readonly<Record<string, Way>> = {
  cell,
  claim,
  criterion: (row) => explained({ kind: 'criterion', criterionId: id(row, 'criterionId') }),
  alternative: (row) => explained({ kind: 'alternative', alternativeId: id(row, 'alternativeId') }),
};

/** Shows a view of one scenario, which is made the one that is looked at. */
const inScenario = (view: 'weights' | 'scenarios', scenarioId: string, tables: WorkbookTables) => () => {
  update({ view });
  if (tables.workbook[0]?.currentScenarioId !== scenarioId) {
    void execute({ type: 'selectScenario', scenarioId });
  }
};

const sideOf = (row: Row, { contradictionSides }: WorkbookTables): string =>
  contradictionSides.find((side) => side.id === row['sideId'])?.contradictionId ?? '';

const WAYS: { readonly [T in TableName]?: Way } = {
  workbook: () => () => showEditor({ kind: 'workbook' }),
  alternatives: (row) => explained({ kind: 'alternative', alternativeId: row.id }),
  criteria: (row) => explained({ kind: 'criterion', criterionId: row.id }),
  claims: (row) => explained({ kind: 'claim', claimId: row.id, from: null }),
  findings: claim,
  passages: claim,
  settlements: claim,
  attributeEntries: claim,
  readingClaims: claim,
  readingFindings: claim,
  readings: () => () => update({ view: 'readings' }),
  attributes: () => explained({ kind: 'attributes' }),
  attributeValues: () => explained({ kind: 'attributes' }),
  judgements: cell,
  measurements: cell,
  notes: (row, tables) => NOTES[id(row, 'subject')]?.(row, tables) ?? (() => update({ view: 'matrix' })),
  scenarios: (row, tables) => inScenario('scenarios', row.id, tables),
  weights: (row, tables) => inScenario('weights', id(row, 'scenarioId'), tables),
  sources: (row) => source(row.id),
  sourceTexts: (row) => source(id(row, 'sourceId')),
  speakers: () => () => update({ view: 'sources', reader: null }),
  contradictions: (row) => contradiction(row.id),
  contradictionSides: (row) => contradiction(id(row, 'contradictionId')),
  contradictionClaims: (row, tables) => contradiction(sideOf(row, tables)),
};

/** The way to a row in the views, or null where it is gone or no view shows such rows. */
export function wayTo(tables: WorkbookTables, table: TableName, rowId: string): (() => void) | null {
  const row = (tables[table] as readonly Row[]).find((one) => one.id === rowId);
  return row ? (WAYS[table]?.(row, tables) ?? null) : null;
}

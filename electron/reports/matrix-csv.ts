import type { Criterion, WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/evidence/assess.ts';
import { cellKey } from '../../scoring/evidence/cells.ts';
import type { Cell } from '../../scoring/types.ts';
import { type CsvRow, csv, findScenario } from './csv.ts';
import { NUMBER_COLUMNS, numberFields, numberSource, pointsText } from './number-columns.ts';

/**
 * The scored matrix: a row for each active criterion with its weight and share, and for each active alternative the
 * value, the counted pro and con findings and the state of the cell; then the rows Total and Rank. An empty cell has
 * the value that it is scored with and the state `empty`. Where a criterion is measured in numbers, further columns say
 * in which unit, what a number is worth, and for each alternative the number and where it is from. Nothing is rounded, so
 * that the totals can be worked out again.
 */
export function matrixCsv(tables: WorkbookTables, scenarioId: string): string {
  const scenario = findScenario(tables, scenarioId);
  const assessment = assess(tables, scenario);
  const alternatives = assessment.alternativeIds.map((id) => ({
    id,
    name: tables.alternatives.find((a) => a.id === id)?.name ?? id,
  }));
  const points = new Map(
    tables.weights.filter((w) => w.scenarioId === scenarioId).map((w) => [w.criterionId, w.value]),
  );
  const numeric = tables.criteria.some(
    (c) => c.scale === 'numeric' && assessment.criterionIds.includes(c.id),
  );
  const rows: CsvRow[] = assessment.criterionIds.map((criterionId) => {
    const criterion = tables.criteria.find((c) => c.id === criterionId);
    const group = tables.criterionGroups.find((g) => g.id === criterion?.groupId);
    return [
      group?.name,
      criterion?.name,
      points.get(criterionId) ?? 0,
      assessment.shares.get(criterionId),
      ...alternatives.flatMap(({ id }) => cellColumns(assessment.cells.get(cellKey(id, criterionId)))),
      ...(numeric ? numericColumns(tables, criterion, assessment.alternativeIds) : []),
    ];
  });
  const standings = new Map(assessment.standings.map((s) => [s.alternativeId, s]));
  const emptyNumeric = numericColumns(tables, undefined, assessment.alternativeIds);
  const summary = (
    label: string,
    weight: number | null,
    value: (id: string) => number | undefined,
  ): CsvRow => [
    null,
    label,
    null,
    weight,
    ...alternatives.flatMap(({ id }) => [value(id), null, null, null]),
    ...(numeric ? emptyNumeric : []),
  ];
  rows.push(
    summary('Total', assessment.noRanking ? 0 : 1, (id) => standings.get(id)?.score),
    summary('Rank', null, (id) => standings.get(id)?.rank),
  );
  const columns = [
    'group',
    'criterion',
    'weight',
    'share',
    ...alternatives.flatMap(({ name }) => [name, `${name} pro`, `${name} con`, `${name} state`]),
    ...(numeric ? numericHeads(alternatives.map(({ name }) => name)) : []),
  ];
  return csv([columns, ...rows]);
}

const numericHeads = (names: readonly string[]): string[] => [
  'unit',
  'direction',
  'value_points',
  ...names.flatMap((name) => [
    ...NUMBER_COLUMNS.map((column) => `${name} ${column}`),
    `${name} number source`,
  ]),
];

/** What a row says of numbers; empty where its criterion is compared on evidence. */
function numericColumns(
  tables: WorkbookTables,
  criterion: Criterion | undefined,
  alternativeIds: readonly string[],
): CsvRow {
  const measured = criterion?.scale === 'numeric' ? criterion : null;
  return [
    measured?.unit,
    measured?.direction,
    measured && pointsText(measured, tables, alternativeIds),
    ...alternativeIds.flatMap((id) => {
      const measurement = tables.measurements.find(
        (m) => m.alternativeId === id && m.criterionId === measured?.id,
      );
      return [...numberFields(measurement), numberSource(tables, measurement)];
    }),
  ];
}

const cellColumns = (cell: Cell | undefined): CsvRow =>
  cell ? [cell.value, cell.proCount, cell.conCount, cellState(cell)] : [null, null, null, null];

function cellState(cell: Cell): string {
  if (cell.judgement !== null) return 'judgement';
  if (cell.empty) return 'empty';
  if (cell.measurement !== null) return 'number';
  return cell.contested ? 'contested' : 'evidence';
}

import type { WorkbookTables } from '../../db/tables.ts';
import { assess } from '../../scoring/evidence/assess.ts';
import { cellKey } from '../../scoring/evidence/cells.ts';
import type { Cell } from '../../scoring/types.ts';
import { csv, findScenario } from './csv.ts';

type CsvRow = (string | number | null | undefined)[];

/**
 * The scored matrix: a row for each active criterion with its weight and share, and for each active alternative the
 * value, the counted pro and con findings and the state of the cell; then the rows Total and Rank. An empty cell has
 * the value that it is scored with, 50, and the state `empty`. Numbers are not rounded, so that the totals can be
 * worked out again.
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
  const rows: CsvRow[] = assessment.criterionIds.map((criterionId) => {
    const criterion = tables.criteria.find((c) => c.id === criterionId);
    const group = tables.criterionGroups.find((g) => g.id === criterion?.groupId);
    return [
      group?.name,
      criterion?.name,
      points.get(criterionId) ?? 0,
      assessment.shares.get(criterionId),
      ...alternatives.flatMap(({ id }) => cellColumns(assessment.cells.get(cellKey(id, criterionId)))),
    ];
  });
  const standings = new Map(assessment.standings.map((s) => [s.alternativeId, s]));
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
  ];
  return csv([columns, ...rows]);
}

const cellColumns = (cell: Cell | undefined): CsvRow =>
  cell ? [cell.value, cell.proCount, cell.conCount, cellState(cell)] : [null, null, null, null];

function cellState(cell: Cell): string {
  if (cell.judgement !== null) return 'judgement';
  if (cell.empty) return 'empty';
  return cell.contested ? 'contested' : 'evidence';
}

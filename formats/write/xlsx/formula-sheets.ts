/** Plain Node: sheets that calculate. */

import { getCellAddress } from 'write-excel-file/utility';
import type { Assessment } from '../../../scoring/types.ts';
import { NOT_ENOUGH } from '../known-text.ts';
import type { Table, Value } from '../plain/table.ts';
import { plainSheet, type SheetPlan, type SheetValue } from './sheet.ts';

/**
 * The weighted sum as live formulas, from the weights on the sheet Weights over the values on the sheet Matrix to the ranks
 * on the sheet Ranking (docs/scoring.md, "The weighted sum" and "Locked weights"). Rows and columns count from 0, the
 * heads being row 0.
 */

/** The tables that the sheets are made of, with rows and columns as the export has them. */
export interface ScoreTables {
  readonly matrix: Table;
  readonly weights: Table;
  readonly ranking: Table;
}

/** The column of a table by its key; the first, as an alternative may be called like a column before those of alternatives. */
function columnOf({ name, columns }: Table, key: string): number {
  const column = columns.findIndex((one) => one.key === key);
  if (column < 0) throw new RangeError(`The table "${name}" has no column "${key}".`);
  return column;
}

/** The columns of the matrix that hold the values of the alternatives, in their order: those whose state stands beside them. */
const valueColumns = ({ columns }: Table): number[] => columns.flatMap(({ sign }, c) => (sign ? [c] : []));

/** "C2", with dollar signs "$C$2". */
const at = (row: number, column: number): string => getCellAddress(row, column);
const fixed = (row: number, column: number): string => at(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** A column of the rows 1 to `count`. */
const range = (column: number, count: number): string => `${fixed(1, column)}:${fixed(count, column)}`;

/** Where the weights, locks and shares stand, under names that a reader can use. */
export function weightNames(weights: Table): readonly { readonly name: string; readonly ref: string }[] {
  const criteria = weights.rows.length;
  if (criteria === 0) return [];
  const ref = (key: string): string => `Weights!${range(columnOf(weights, key), criteria)}`;
  return [
    { name: 'Weights', ref: ref('weight') },
    { name: 'LockedShares', ref: ref('locked_share') },
    { name: 'Shares', ref: ref('share') },
  ];
}

/**
 * The weights with each share as a formula: a locked one keeps its share, cut down where locks take more than the whole or
 * are all there is; the others divide what is left by their weights, or equally where these are all 0.
 */
export function weightsSheet(table: Table): SheetPlan {
  const count = table.rows.length;
  const [weightColumn, lockColumn] = [columnOf(table, 'weight'), columnOf(table, 'locked_share')];
  const shareColumn = columnOf(table, 'share');
  const locks = range(lockColumn, count);
  const weights = range(weightColumn, count);
  const lockedSum = `SUM(${locks})`;
  const free = `(${count}-COUNT(${locks}))`;
  const freeWeight = `SUMPRODUCT(ISBLANK(${locks})*${weights})`;
  const rows = table.rows.map((row, i): SheetValue[] => {
    const [lock, weight] = [at(i + 1, lockColumn), at(i + 1, weightColumn)];
    const locked = `IF(${lockedSum}=0,0,${lock}/IF(${free}=0,${lockedSum},MAX(1,${lockedSum})))`;
    const equally = `IF(COUNT(${locks})=0,0,MAX(0,1-${lockedSum})/${free})`;
    const divided = `MAX(0,1-${lockedSum})*${weight}/${freeWeight}`;
    const formula = `IF(ISBLANK(${lock}),IF(${freeWeight}=0,${equally},${divided}),${locked})`;
    return row.map((value, c) => (c === shareColumn ? { formula, now: value } : value));
  });
  return { ...plainSheet('Weights', table, 2), rows };
}

/** The matrix with weights and shares taken from the sheet Weights, totals by SUMPRODUCT, and the ranks of Ranking. */
export function matrixSheet(
  { matrix, weights, ranking }: ScoreTables,
  { alternativeIds, standings, notRanked }: Assessment,
): SheetPlan {
  const order = [...standings, ...notRanked].map(({ alternativeId }) => alternativeId);
  const criteria = matrix.rows.length - 2;
  const values = valueColumns(matrix);
  const [weightColumn, shareColumn] = [columnOf(matrix, 'weight'), columnOf(matrix, 'share')];
  const fromWeights = (r: number, key: string): string => `Weights!${at(r + 1, columnOf(weights, key))}`;
  const shares = `Weights!${range(columnOf(weights, 'share'), criteria)}`;
  const criterionCell = (value: Value, r: number, c: number): SheetValue => {
    if (c === weightColumn) return { formula: fromWeights(r, 'weight'), now: value };
    return c === shareColumn ? { formula: fromWeights(r, 'share'), now: value } : value;
  };
  const totalCell = (value: Value, c: number): SheetValue => {
    if (c === shareColumn) return { formula: `SUM(${shares})`, now: value };
    if (value === null || !values.includes(c)) return value;
    return { formula: `SUMPRODUCT(${shares},${valuesOf(c, criteria)})`, now: value };
  };
  const rankCell = (value: Value, c: number): SheetValue => {
    const alternativeId = alternativeIds[values.indexOf(c)];
    const place = alternativeId === undefined ? -1 : order.indexOf(alternativeId);
    if (place < 0) return value;
    return { formula: `Ranking!${at(place + 1, columnOf(ranking, 'rank'))}`, now: value, whole: true };
  };
  const rows = matrix.rows.map((row, r) =>
    row.map((value, c): SheetValue => {
      if (r < criteria) return criterionCell(value, r, c);
      if (criteria === 0) return value;
      return r === criteria ? totalCell(value, c) : rankCell(value, c);
    }),
  );
  return { ...plainSheet('Matrix', matrix, 2), rows, sums: 2 };
}

const valuesOf = (column: number, criteria: number): string => `${at(1, column)}:${at(criteria, column)}`;

/**
 * The ranking with scores from the sheet Matrix, and what of them is known: the share of the weight and the points that do not fall on
 * cells whose state is empty. Whoever has less than `leastCoverage` of the weight has no rank; the others rank among themselves, and
 * share a place where scores differ by less than 10^-9. The order of the rows is that of the export.
 */
export function rankingSheet(
  { matrix, weights, ranking }: ScoreTables,
  { alternativeIds, criterionIds, standings, notRanked }: Assessment,
  leastCoverage = 0,
): SheetPlan {
  const [rank, score, coverage, known, assumed, state] = [
    'rank',
    'score',
    'coverage',
    'known',
    'assumed',
    'state',
  ].map((key) => columnOf(ranking, key)) as [number, number, number, number, number, number];
  const criteria = criterionIds.length;
  const values = valueColumns(matrix);
  const count = ranking.rows.length;
  const [scores, coverages] = [range(score, count), range(coverage, count)];
  const shares = `Weights!${range(columnOf(weights, 'share'), criteria)}`;
  const least = `${leastCoverage}-1E-9`;
  const order = [...standings, ...notRanked].map(({ alternativeId }) => alternativeId);
  const rows = ranking.rows.map((row, r) => {
    const column = values[alternativeIds.indexOf(order[r] ?? '')];
    if (column === undefined) return row;
    const inMatrix = (c: number): string => `Matrix!${fixed(1, c)}:${fixed(criteria, c)}`;
    const isKnown = `(${inMatrix(stateColumn(matrix, column))}<>"empty")*1`;
    const [ownScore, ownCoverage] = [at(r + 1, score), at(r + 1, coverage)];
    const formulas: Readonly<Record<number, string>> = {
      [rank]: `IF(${ownCoverage}<${least},"",1+SUMPRODUCT((${coverages}>=${least})*(${scores}-${ownScore}>=1E-9)))`,
      [score]: `Matrix!${at(criteria + 1, column)}`,
      [coverage]: `SUMPRODUCT(${shares},${isKnown})`,
      [known]: `SUMPRODUCT(${shares},${inMatrix(column)},${isKnown})`,
      [assumed]: `${ownScore}-${at(r + 1, known)}`,
      [state]: `IF(${ownCoverage}<${least},"${NOT_ENOUGH}","ranked")`,
    };
    return row.map((value, c): SheetValue => {
      const formula = formulas[c];
      return formula === undefined ? value : { formula, now: value };
    });
  });
  return { ...plainSheet('Ranking', ranking, 2), rows };
}

/** The column with the states of an alternative, behind that with its values; two alternatives may have one name. */
const stateColumn = ({ columns }: Table, valueColumn: number): number =>
  columns.findIndex(({ key }, c) => c > valueColumn && key === columns[valueColumn]?.sign?.key);

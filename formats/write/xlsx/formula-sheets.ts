/** Plain Node: sheets that calculate. */

import { getCellAddress } from 'write-excel-file/utility';
import type { Assessment } from '../../../scoring/types.ts';
import type { Table } from '../plain/table.ts';
import { ALTERNATIVE_COLUMNS, CRITERION_COLUMNS } from '../tables/matrix-table.ts';
import { type Formula, plainSheet, type SheetPlan, type SheetValue } from './sheet.ts';

/**
 * The weighted sum as live formulas, from the weights on the sheet Weights over the values on the sheet Matrix to the ranks
 * on the sheet Ranking (docs/scoring.md, "The weighted sum" and "Locked weights"). Rows and columns count from 0, the
 * heads being row 0.
 */

/** The columns of the sheet Weights: group, criterion, weight, locked share, share. */
const WEIGHT = 2;
const LOCKED = 3;
const SHARE = 4;

/** The columns of the sheet Ranking. */
const RANK = 0;
const SCORE = 2;

/** "C2", with dollar signs "$C$2". */
const at = (row: number, column: number): string => getCellAddress(row, column);
const fixed = (row: number, column: number): string => at(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** A column of the rows 1 to `count`. */
const range = (column: number, count: number): string => `${fixed(1, column)}:${fixed(count, column)}`;

/** Where the weights, locks and shares stand, under names that a reader can use. */
export function weightNames(criteria: number): readonly { readonly name: string; readonly ref: string }[] {
  if (criteria === 0) return [];
  return [
    { name: 'Weights', ref: `Weights!${range(WEIGHT, criteria)}` },
    { name: 'LockedShares', ref: `Weights!${range(LOCKED, criteria)}` },
    { name: 'Shares', ref: `Weights!${range(SHARE, criteria)}` },
  ];
}

/**
 * The weights with each share as a formula: a locked one keeps its share, cut down where locks take more than the whole or
 * are all there is; the others divide what is left by their weights, or equally where these are all 0.
 */
export function weightsSheet(table: Table): SheetPlan {
  const count = table.rows.length;
  const locks = range(LOCKED, count);
  const weights = range(WEIGHT, count);
  const lockedSum = `SUM(${locks})`;
  const free = `(${count}-COUNT(${locks}))`;
  const freeWeight = `SUMPRODUCT(ISBLANK(${locks})*${weights})`;
  const rows = table.rows.map((row, i): SheetValue[] => {
    const [lock, weight] = [at(i + 1, LOCKED), at(i + 1, WEIGHT)];
    const locked = `IF(${lockedSum}=0,0,${lock}/IF(${free}=0,${lockedSum},MAX(1,${lockedSum})))`;
    const equally = `IF(COUNT(${locks})=0,0,MAX(0,1-${lockedSum})/${free})`;
    const divided = `MAX(0,1-${lockedSum})*${weight}/${freeWeight}`;
    const formula = `IF(ISBLANK(${lock}),IF(${freeWeight}=0,${equally},${divided}),${locked})`;
    return row.map((value, c) => (c === SHARE ? { formula, now: value } : value));
  });
  return { ...plainSheet('Weights', table, 2), rows };
}

/** The matrix with weights and shares taken from the sheet Weights, totals by SUMPRODUCT, and the ranks of Ranking. */
export function matrixSheet(table: Table, { alternativeIds, standings }: Assessment): SheetPlan {
  const criteria = table.rows.length - 2;
  const shares = criteria > 0 ? `Weights!${range(SHARE, criteria)}` : null;
  const rows = table.rows.map((row, r) =>
    row.map((value, c): SheetValue => {
      const alternative = (c - CRITERION_COLUMNS) / ALTERNATIVE_COLUMNS;
      const isAlternativeValue = Number.isInteger(alternative) && alternative >= 0 && value !== null;
      if (r < criteria) {
        if (c === 2) return { formula: `Weights!${at(r + 1, WEIGHT)}`, now: value };
        if (c === 3) return { formula: `Weights!${at(r + 1, SHARE)}`, now: value };
        return value;
      }
      if (!shares) return value;
      if (r === criteria && c === 3) return { formula: `SUM(${shares})`, now: value };
      if (r === criteria && isAlternativeValue)
        return { formula: `SUMPRODUCT(${shares},${valuesOf(c, criteria)})`, now: value };
      if (r === criteria + 1 && isAlternativeValue) {
        const rankIndex = standings.findIndex((s) => s.alternativeId === alternativeIds[alternative]);
        if (rankIndex >= 0) return { formula: `Ranking!${at(rankIndex + 1, RANK)}`, now: value, whole: true };
      }
      return value;
    }),
  );
  return { ...plainSheet('Matrix', table, 2), rows, sums: 2 };
}

const valuesOf = (column: number, criteria: number): string => `${at(1, column)}:${at(criteria, column)}`;

/**
 * The ranking with scores from the sheet Matrix, and ranks that share a place where scores differ by less than 10^-9, which
 * RANK alone would not. The order of the rows is that of the export.
 */
export function rankingSheet(
  table: Table,
  { alternativeIds, criterionIds, standings }: Assessment,
): SheetPlan {
  const total = criterionIds.length + 1;
  const scores = range(SCORE, table.rows.length);
  const rows = table.rows.map((row, r) => {
    const alternative = alternativeIds.indexOf(standings[r]?.alternativeId ?? '');
    const column = alternative < 0 ? -1 : CRITERION_COLUMNS + alternative * ALTERNATIVE_COLUMNS;
    const score = at(r + 1, SCORE);
    const formulas: Readonly<Record<number, Formula>> = {
      [RANK]: {
        formula: `RANK(${score},${scores})-SUMPRODUCT((${scores}>${score})*(${scores}-${score}<1E-9))`,
        now: row[RANK] ?? null,
      },
      ...(column >= 0 && {
        [SCORE]: { formula: `Matrix!${at(total, column)}`, now: row[SCORE] ?? null },
      }),
    };
    return row.map((value, c): SheetValue => formulas[c] ?? value);
  });
  return { ...plainSheet('Ranking', table, 2), rows };
}

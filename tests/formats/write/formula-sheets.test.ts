import { expect, test } from 'vitest';
import { exportContextOf } from '../../../formats/write/export-context.ts';
import type { Table } from '../../../formats/write/plain/table.ts';
import { matrixTable } from '../../../formats/write/tables/matrix-table.ts';
import { rankingTable } from '../../../formats/write/tables/ranking-table.ts';
import { weightsTable } from '../../../formats/write/tables/weights-table.ts';
import {
  matrixSheet,
  rankingSheet,
  type ScoreTables,
  weightNames,
  weightsSheet,
} from '../../../formats/write/xlsx/formula-sheets.ts';
import { listsTables } from '../../db/workbooks.ts';

const tables = listsTables();
const context = exportContextOf(tables, tables.scenarios[0]?.id ?? '');
const SCORES = {
  matrix: matrixTable(context),
  weights: weightsTable(context),
  ranking: rankingTable(context),
};

/** The table with one more column in front. */
const widened = (table: Table): Table => ({
  ...table,
  columns: [{ key: 'new', heading: 'New', type: 'text' }, ...table.columns],
  rows: table.rows.map((row) => [null, ...row]),
});

/** Every formula of the sheets, and what the names stand for. */
const formulas = (scores: ScoreTables): string[] => [
  ...[
    matrixSheet(scores, context.assessment),
    weightsSheet(scores.weights),
    rankingSheet(scores, context.assessment),
  ].flatMap(({ rows }) =>
    rows.flat().flatMap((value) => (value !== null && typeof value === 'object' ? [value.formula] : [])),
  ),
  ...weightNames(scores.weights).map(({ ref }) => ref),
];

test('a column that is new in a table moves the formulas and breaks none', () => {
  const next = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) + 1);
  const moved = formulas({
    matrix: widened(SCORES.matrix),
    weights: widened(SCORES.weights),
    ranking: widened(SCORES.ranking),
  });
  expect(moved).toHaveLength(formulas(SCORES).length);
  expect(moved).toEqual(
    formulas(SCORES).map((formula) =>
      formula.replaceAll(/(?<![A-Z])([A-Y])(?=\$?\d)/g, (_, letter: string) => next(letter)),
    ),
  );
});

test('a table without the column that formulas need is refused', () => {
  const { weights } = SCORES;
  const columns = weights.columns.filter(({ key }) => key !== 'share');
  expect(() => weightsSheet({ ...weights, columns })).toThrow('The table "weights" has no column "share".');
});

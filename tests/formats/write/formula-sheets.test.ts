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

/** A sheet's values with the formulas of the ranking worked out, by the functions that they use; changed shares go in on the sheet Weights. */
function recalculated(leastCoverage: number, shares: readonly number[]) {
  const { assessment } = context;
  const sheet = rankingSheet(SCORES, assessment, leastCoverage);
  const criteria = assessment.criterionIds.length;
  const column = (letters: string): number =>
    [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const share = SCORES.weights.columns.findIndex(({ key }) => key === 'share');
  const rangeOf = (sheetName: string | undefined, letters: string): unknown[] => {
    const c = column(letters);
    if (sheetName === 'Weights') {
      expect(c).toBe(share);
      return [...shares];
    }
    if (sheetName === 'Matrix') return SCORES.matrix.rows.slice(0, criteria).map((row) => row[c]);
    return sheet.rows.map((row) => valueAt(row[c]));
  };
  const totals = (letters: string): number =>
    rangeOf('Matrix', letters).reduce<number>((sum, value, i) => sum + Number(value) * (shares[i] ?? 0), 0);
  const valueAt = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? evaluate((value as { formula: string }).formula) : value;
  const evaluate = (formula: string): unknown => {
    const total = /^Matrix!([A-Z]+)\d+$/.exec(formula);
    if (total?.[1]) return totals(total[1]);
    const sums = /^SUMPRODUCT\((.*)\)$/.exec(formula);
    if (sums?.[1]) {
      const factors = sums[1].split(',').map((part) => {
        const [, sheetName, from = ''] = /(?:(\w+)!)?\$([A-Z]+)\$\d+:/.exec(part) ?? [];
        const values = rangeOf(sheetName, from);
        return part.includes('<>"empty"') ? values.map((v) => Number(v !== 'empty')) : values.map(Number);
      });
      return Array.from({ length: criteria }, (_, i) =>
        factors.reduce((product, factor) => product * (factor[i] ?? Number.NaN), 1),
      ).reduce((a, b) => a + b, 0);
    }
    const difference = /^([A-Z]+)(\d+)-([A-Z]+)\2$/.exec(formula);
    if (difference) {
      const [, a = '', row = '', b = ''] = difference;
      const at = (letters: string) => Number(valueAt(sheet.rows[Number(row) - 2]?.[column(letters)]));
      return at(a) - at(b);
    }
    const [, cover = '', row = '', least = ''] = /^IF\(([A-Z]+)(\d+)<([\d.]+)-1E-9,/.exec(formula) ?? [];
    const known = (r: number) => Number(valueAt(sheet.rows[r]?.[column(cover)])) >= Number(least) - 1e-9;
    const own = Number(row) - 2;
    if (formula.endsWith(',"not enough known","ranked")')) return known(own) ? 'ranked' : 'not enough known';
    const [, score = ''] = /-([A-Z]+)\d+>=1E-9\)\)\)$/.exec(formula) ?? expect.fail(formula);
    const scoreOf = (r: number) => Number(valueAt(sheet.rows[r]?.[column(score)]));
    if (!known(own)) return '';
    return 1 + [...sheet.rows.keys()].filter((r) => known(r) && scoreOf(r) - scoreOf(own) >= 1e-9).length;
  };
  return sheet.rows.map((row) =>
    Object.fromEntries(SCORES.ranking.columns.map(({ key }, c) => [key, valueAt(row[c])])),
  );
}

test('the sheet Ranking comes to what the app says, for other weights and another least coverage too', () => {
  const { assessment, scenario } = context;
  const criteria = assessment.criterionIds;
  for (const [least, weigh] of [
    [0, () => 1],
    [0.8, (i: number) => i + 1],
    [0.9, (i: number) => (i % 3 === 0 ? 10 : 1)],
  ] as const) {
    const whole = criteria.reduce((sum, _, i) => sum + weigh(i), 0);
    const weights = criteria.map((criterionId, i) => ({
      id: criterionId,
      scenarioId: scenario.id,
      criterionId,
      value: weigh(i),
      lockedShare: null,
    }));
    const scenarios = tables.scenarios.map((one) => ({ ...one, leastCoverage: least }));
    const expected = exportContextOf({ ...tables, weights, scenarios }, scenario.id).assessment;
    const sheet = recalculated(
      least,
      criteria.map((_, i) => weigh(i) / whole),
    );
    for (const one of [...expected.standings, ...expected.notRanked]) {
      expect(sheet.find(({ alternative }) => alternative === one.name)).toMatchObject({
        rank: 'rank' in one ? one.rank : '',
        state: 'rank' in one ? 'ranked' : 'not enough known',
        score: expect.closeTo(one.score, 9),
        known: expect.closeTo(one.known, 9),
        assumed: expect.closeTo(one.assumed, 9),
        coverage: expect.closeTo(one.coverage, 9),
      });
    }
  }
});

test('what is assumed is hatched, and only that', () => {
  const sheet = matrixSheet(SCORES, context.assessment);
  const { matrix } = SCORES;
  let hatched = 0;
  matrix.rows.forEach((row, r) => {
    matrix.columns.forEach(({ sign }, c) => {
      const isEmpty =
        sign !== undefined && row[matrix.columns.findIndex(({ key }) => key === sign.key)] === 'empty';
      expect(sheet.assumed(r, c)).toBe(isEmpty);
      if (isEmpty) hatched++;
    });
  });
  expect(hatched).toBeGreaterThan(0);
});

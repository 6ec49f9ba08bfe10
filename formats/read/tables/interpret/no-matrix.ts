/** Plain Node: knows tables of numbers that compare things with one another, which are no matrix of options by criteria. */

import { t } from '../../../../common/language/texts.ts';
import { type Cell, type Grid, isBlank, isBlankRow, isComment, lineOf } from '../grid.ts';
import { isMissing, readNumber } from '../values/number-format.ts';

/** Why a table is no matrix, in whole sentences. */
export interface NoMatrix {
  readonly message: string;
  readonly remedy: string;
}

/** More things than these nobody compares in pairs. */
const MOST = 60;

/** Says what a table is that holds weights, or compares its rows with one another; null for any other table. */
export function noMatrix(grid: Grid): NoMatrix | null {
  if (areScenarios(grid)) {
    return {
      message: t(
        'Each row of this table holds the weights of a scenario: they add up to the same, and nothing is said about alternatives.',
      ),
      remedy: t(
        'Import the table of alternatives and criteria, and enter these weights as scenarios afterwards.',
      ),
    };
  }
  if (hasThresholdRows(grid)) {
    return {
      message: t(
        'Rows called q, p and v hold thresholds of the criteria, and rows of profiles and weights may stand beside them: not all rows of this table are alternatives.',
      ),
      remedy: t(
        'Import the rows of the alternatives alone; thresholds go into a list of criteria with columns q and p (docs/tables-in.md).',
      ),
    };
  }
  const square = squareOf(grid);
  if (!square) return null;
  const { numbers, isNamedAlike } = square;
  if (areComparisons(numbers, isNamedAlike)) {
    return {
      message: t(
        'This is a table of comparisons in pairs: it says of each two things how much one counts beside the other, and nothing about alternatives.',
      ),
      remedy: t(
        'Weights come of such numbers: write them as “pairwise” into a weights file (docs/problem-file.md), and import a table of alternatives and criteria beside it.',
      ),
    };
  }
  if (isNamedAlike) {
    return {
      message: t(
        'The rows and columns of this table have the same names: it says how things go together, and nothing about alternatives by criteria.',
      ),
      remedy: t('Import a table with alternatives on one side and criteria on the other.'),
    };
  }
  return null;
}

/** Whether one of the first columns has rows called q and p, as outranking methods name their thresholds. */
function hasThresholdRows(grid: Grid): boolean {
  if (grid.length > 500) return false;
  return [0, 1].some((at) => {
    const labels = grid.map((row) => lineOf(row[at]).toLowerCase());
    return (
      ['q', 'p'].every((label) => labels.filter((one) => one === label).length === 1) && labels.length > 5
    );
  });
}

interface Square {
  /** As many rows as columns; null where nothing stands. */
  readonly numbers: readonly (readonly (number | null)[])[];
  /** Whether its rows are called as its columns. */
  readonly isNamedAlike: boolean;
}

/** The numbers of a table that has as many rows as columns of them, three at least; null for any other. */
function squareOf(grid: Grid): Square | null {
  const rows = grid.filter((row) => !isBlankRow(row) && !isComment(row));
  if (rows.length < 3 || rows.length > MOST + 10) return null;
  const at = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  const head = rows[at] ?? [];
  const hasHead =
    head.filter((cell) => !isBlank(cell) && numberOf(cell) === null).length * 2 >
    head.filter((cell) => !isBlank(cell)).length;
  const body = rows.slice(hasHead ? at + 1 : Math.max(0, at));
  const isLabelled = body.length > 0 && body.every((row) => !isBlank(row[0]) && numberOf(row[0]) === null);
  const first = isLabelled ? 1 : 0;
  const width = Math.max(0, ...body.map((row) => row.length)) - first;
  // A column of weights or a row of sums may stand behind the comparisons.
  const size = Math.min(width, body.length);
  if (size < 3 || size > MOST || Math.abs(width - body.length) > 2) return null;
  const cells = body
    .slice(0, size)
    .map((row) => Array.from({ length: size }, (_, i) => row[first + i] ?? null));
  if (!cells.every((row) => row.every((cell) => isMissing(cell) || numberOf(cell) !== null))) return null;
  const labels = body.slice(0, size).map((row) => lineOf(row[0]).toLowerCase());
  const names = head.slice(first, first + size).map((cell) => lineOf(cell).toLowerCase());
  const isNamedAlike = isLabelled && hasHead && labels.every((label, i) => label === names[i]);
  if (!isNamedAlike && width !== body.length) return null;
  return { numbers: cells.map((row) => row.map(numberOf)), isNamedAlike };
}

/** "1/3" is a third, as comparisons are written. */
function numberOf(cell: Cell | undefined): number | null {
  const fraction = typeof cell === 'string' ? /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(cell) : null;
  if (fraction) return Number(fraction[1]) / Number(fraction[2]);
  for (const decimal of ['.', ','] as const) {
    const read = readNumber(cell, decimal);
    if (read.state === 'number' && read.number.kind === 'exact') return read.number.a;
  }
  return null;
}

/** Numbers of 1/9 to 9 of which those across the diagonal are one by the other, or stand on one side of it only. */
function areComparisons(numbers: Square['numbers'], isNamedAlike: boolean): boolean {
  const size = numbers.length;
  const at = (row: number, column: number): number => numbers[row]?.[column] ?? 0;
  const diagonal = numbers.map((_, i) => at(i, i));
  if (new Set(diagonal).size > 1 || ![0, 1].includes(diagonal[0] ?? 0)) return false;
  const all = numbers.flatMap((row) => row.filter((value) => value !== null)).filter((value) => value !== 0);
  if (all.some((value) => value < 0.1 || value > 10) || all.every((value) => value === 1)) return false;
  const pairs = numbers.flatMap((_, i) =>
    Array.from({ length: size - i - 1 }, (__, k) => ({ upper: at(i, i + 1 + k), lower: at(i + 1 + k, i) })),
  );
  if (pairs.every(({ upper, lower }) => upper !== 0 && Math.abs(upper * lower - 1) <= 0.08)) return true;
  const isUpper = pairs.every(({ upper, lower }) => upper !== 0 && lower === 0);
  const isLower = pairs.every(({ upper, lower }) => upper === 0 && lower !== 0);
  // One side alone may be chance where the things have no names and are few.
  return (isUpper || isLower) && (isNamedAlike || size >= 4);
}

const SCENARIO =
  /^(?:scenarios?|szenari(?:o|en)|scénarios?|escenarios?|scenari|stakeholders?|experts?|experten?|profiles?|profile?|personas?|decision ?makers?|entscheider|weights? (?:set|of)|gewichtungs?profil)\b/iu;

/** Whether every row adds up to 1 or 100, in a table whose rows are called scenarios or people that weigh. */
function areScenarios(grid: Grid): boolean {
  const rows = grid.filter((row) => !isBlankRow(row) && !isComment(row));
  const head = rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 2);
  if (head < 0 || !SCENARIO.test(lineOf(rows[head]?.[0])) || rows.length - head < 2) return false;
  return rows.slice(head + 1).every((row) => {
    const numbers = row
      .slice(1)
      .map(numberOf)
      .filter((value) => value !== null);
    const whole = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
    // Their sum may stand behind them.
    return (
      numbers.length > 1 &&
      [numbers, numbers.slice(0, -1)].some((values) =>
        [1, 100].some((sum) => Math.abs(whole(values) - sum) <= 0.01 * sum),
      )
    );
  });
}

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import type { DecisionProblem, MethodCriterion } from '../methods/decision-problem.ts';
import { MethodFault } from '../methods/fault.ts';
import { columnOf, largest, partOfWay, shareOut, smallest, sumOf } from '../methods/numbers.ts';

/** A complete table of numbers; objective weights read nothing else. */
export type ObjectiveTable = Omit<DecisionProblem, 'weights'>;

/** What is smaller than this is rounding and no information. */
const NOTHING = 1e-12;

/**
 * Entropy weights (docs/scoring.md, "Objective weights"; Shannon 1948; Zeleny 1982): with p = x over its column's sum and
 * E = -(sum of p ln p) / ln m, the weights are 1 - E over their sum. 0 ln 0 is 0; directions are not read. A column of equal
 * values, zeros among them, has weight 0. Throws a `MethodFault` for a number below 0, for fewer than two alternatives, and
 * where no column has any difference.
 */
export function entropyWeights(table: ObjectiveTable): number[] {
  needTwo(table, 'entropy');
  refuseCells(table, (x) => x < 0, 'entropy');
  const scale = Math.log(table.alternatives.length);
  const differences = table.criteria.map((_, index) => {
    const column = columnOf(table.performance, index);
    if (smallest(column) === largest(column)) return 0;
    const entropy = -sumOf(shareOut(column).map((p) => (p === 0 ? 0 : p * Math.log(p)))) / scale;
    return Math.max(0, 1 - entropy);
  });
  return sharesOrFault(differences, table, 'entropy');
}

/**
 * CRITIC weights (docs/scoring.md, "Objective weights"; Diakoulaki, Mavrotas and Papayannakis 1995): every column is put on
 * 0 (worst) to 1 (best), and its weight is its standard deviation times the sum over the others of 1 - correlation
 * (Pearson), over the sum. A column of equal values has weight 0 and is left out of the sums. Where one column alone
 * differs it takes the whole weight. Throws a `MethodFault` for fewer than two alternatives, and where no column differs
 * or all that differ move together.
 */
export function criticWeights(table: ObjectiveTable): number[] {
  needTwo(table, 'critic');
  const units = table.criteria.map(({ direction }, index) => {
    const column = columnOf(table.performance, index);
    const [low, high] = [smallest(column), largest(column)];
    if (low === high) return null;
    return deviations(
      column.map((x) => (direction === 'max' ? partOfWay(low, x, high) : partOfWay(high, x, low))),
    );
  });
  const alone = units.filter((unit) => unit !== null).length === 1;
  const contents = units.map((unit) => {
    if (!unit) return 0;
    if (alone) return 1;
    const conflict = sumOf(
      units.map((other) => {
        const against =
          other && other !== unit ? 1 - sumOf(unit.values.map((x, i) => x * at(other.values, i))) : 0;
        return against > NOTHING ? against : 0;
      }),
    );
    return unit.length * conflict;
  });
  return sharesOrFault(contents, table, 'critic');
}

/** The deviations from the mean, scaled to length 1, and their length (the standard deviation but for a common factor). */
function deviations(column: readonly number[]): { values: number[]; length: number } {
  const mean = sumOf(column) / column.length;
  const values = column.map((x) => x - mean);
  const length = Math.hypot(...values);
  return { values: values.map((x) => x / length), length };
}

/**
 * MEREC weights (docs/scoring.md, "Objective weights"; Keshavarz-Ghorabaee et al. 2021): with n = min / x for a benefit and
 * x / max for a cost, the performance of an alternative is ln(1 + mean of |ln n|), and a criterion weighs as much as the
 * performances change when it is removed. A column of equal values has weight 0. Throws a `MethodFault` for a number of 0
 * or less, for fewer than two alternatives, and where no column has any difference.
 */
export function merecWeights(table: ObjectiveTable): number[] {
  needTwo(table, 'merec');
  refuseCells(table, (x) => x <= 0, 'merec');
  const count = table.criteria.length;
  const columns = table.criteria.map(({ direction }, index) => {
    const column = columnOf(table.performance, index);
    const end = Math.log(direction === 'max' ? smallest(column) : largest(column));
    return column.map((x) => Math.abs(Math.log(x) - end));
  });
  const totals = table.performance.map((_, row) => sumOf(columns.map((column) => at(column, row))));
  const effects = columns.map((column) =>
    sumOf(
      column.map((part, row) => {
        const total = at(totals, row);
        // ln(1 + total / n) - ln(1 + (total - part) / n), without taking the difference of two close numbers.
        return Math.log1p(part / (count + Math.max(0, total - part)));
      }),
    ),
  );
  return sharesOrFault(effects, table, 'merec');
}

function needTwo({ alternatives }: ObjectiveTable, method: string): void {
  if (alternatives.length > 1) return;
  throw new MethodFault(
    t('The weights "{method}" come from the differences between alternatives, and there is only one.', {
      method,
    }),
    t('Give at least two alternatives.'),
  );
}

function refuseCells(
  table: ObjectiveTable,
  wrong: (x: number) => boolean,
  method: 'entropy' | 'merec',
): void {
  for (const [row, cells] of table.performance.entries()) {
    const column = cells.findIndex(wrong);
    if (column === -1) continue;
    throw new MethodFault(
      t(
        '{alternative} has {value} on {criterion} ({place}), but {method, select, entropy {entropy weights need numbers of 0 or more} other {MEREC weights need numbers above 0}}.',
        {
          alternative: quote(at(table.alternatives, row)),
          value: String(cells[column]),
          criterion: quote(at(table.criteria, column).id),
          place: `performance[${row}][${column}]`,
          method,
        },
      ),
      t('Shift the scale of that criterion, or use CRITIC, which takes any number.'),
    );
  }
}

function sharesOrFault(
  contents: readonly number[],
  { criteria }: { readonly criteria: readonly MethodCriterion[] },
  method: string,
): number[] {
  if (criteria.length === 1 && at(contents, 0) > 0) return [1];
  if (largest(contents) > NOTHING) return shareOut(contents);
  throw new MethodFault(
    t(
      'The weights "{method}" are not defined here: the data hold no difference, or no conflict, between the criteria.',
      { method },
    ),
    t('Set the weights by hand.'),
  );
}

import { t } from '../../common/language/texts.ts';
import { quote } from '../../common/words.ts';
import { at } from '../at.ts';
import type { Direction, MethodCriterion, Normalization, ProblemNames, Rows } from './decision-problem.ts';
import { MethodFault } from './fault.ts';
import { columnOf, largest, magnitude, partOfWay, shareOut, smallest } from './numbers.ts';

/**
 * Brings a column to one scale (docs/scoring.md, "Normalization"). Benefits: `max` x / max, `sum` x / sum, `vector`
 * x / length, `minmax` (x - min) / (max - min), `none` x. Costs: `max` min / x, `sum` 1 / x and then over the sum,
 * `minmax` reversed; `vector` and `none` leave a cost as it is, for the method to read backwards. A column of equal
 * values becomes 1 under `minmax`; a column of zeros stays 0 under `max`, `sum` and `vector`.
 *
 * `refuse` is called, and throws, for the row of a cell that the rule cannot take: below 0 under `max` and `sum`, and 0
 * or below for a cost there.
 */
function normalizeColumn(
  column: readonly number[],
  direction: Direction,
  normalization: Normalization,
  refuse: (row: number) => never,
): number[] {
  if (normalization === 'none') return [...column];
  if (normalization === 'vector') {
    const size = magnitude(column);
    if (size === 0) return [...column];
    // Scaled by the largest first, so that no square overflows or vanishes.
    const scaled = column.map((x) => x / size);
    const length = Math.hypot(...scaled);
    return scaled.map((x) => x / length);
  }
  if (normalization === 'minmax') {
    const [low, high] = [smallest(column), largest(column)];
    if (low === high) return column.map(() => 1);
    return column.map((x) => (direction === 'max' ? partOfWay(low, x, high) : partOfWay(high, x, low)));
  }
  const cost = direction === 'min';
  const wrong = column.findIndex((x) => (cost ? x <= 0 : x < 0));
  if (wrong !== -1) {
    return refuse(wrong);
  }
  if (cost) {
    const low = smallest(column);
    const turned = column.map((x) => low / x);
    return normalization === 'max' ? turned : shareOut(turned);
  }
  if (normalization === 'sum') return shareOut(column);
  const high = largest(column);
  return high === 0 ? [...column] : column.map((x) => x / high);
}

/**
 * Normalizes every column of a complete performance matrix. Throws a `MethodFault` that names the alternative, the
 * criterion and the rule for a cell that the normalization cannot take.
 */
export function normalizeRows(
  problem: ProblemNames & { readonly performance: Rows },
  normalization: Normalization,
): number[][] {
  const columns = problem.criteria.map(({ id, direction }, index) =>
    normalizeColumn(columnOf(problem.performance, index), direction, normalization, (row) => {
      const value = problem.performance[row]?.[index];
      throw new MethodFault(
        t(
          '{alternative} has {value} on {criterion} ({place}), but the normalization "{normalization}" needs {direction, select, min {a cost above 0} other {a benefit of 0 or more}}.',
          {
            alternative: quote(at(problem.alternatives, row)),
            value: String(value),
            criterion: quote(id),
            place: `performance[${row}][${index}]`,
            normalization,
            direction,
          },
        ),
        t('Shift the scale of that criterion, or choose the normalization "minmax" or "vector".'),
      );
    }),
  );
  return problem.performance.map((_, row) => columns.map((column) => at(column, row)));
}

/** Whether costs have become benefits, so that more is better in every column. */
export function turnsCosts(normalization: Normalization): boolean {
  return normalization !== 'vector' && normalization !== 'none';
}

/** 1 where more is better in the normalized column, -1 where less is. */
export function signsOf(criteria: readonly MethodCriterion[], normalization: Normalization): number[] {
  const turned = turnsCosts(normalization);
  return criteria.map(({ direction }) => (direction === 'min' && !turned ? -1 : 1));
}

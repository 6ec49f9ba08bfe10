import { at } from '../at.ts';

/** Σ coefficients · x is at least this much. */
export interface AtLeast {
  readonly coefficients: readonly number[];
  readonly least: number;
}

/** What is missing by less than this is rounding; rows are to be scaled so that their coefficients are about 1. */
const ROUNDING = 1e-11;

/**
 * The x ≥ 0 of least cost · x under some conditions; null where none fulfils them. Costs are 0 or more, so that x = 0 with nothing else is the
 * cheapest and only breaks conditions: Lemke's dual simplex method (1954) mends one at a time and stays the cheapest of what it has
 * mended. The condition that misses most goes first, and after many steps the first one (Bland 1977), which cannot go in circles.
 */
export function leastCost(cost: readonly number[], conditions: readonly AtLeast[]): number[] | null {
  // Each row writes a variable as a constant and multiples of those that are 0 now; at first the surplus of a condition by x.
  const rows = conditions.map(({ coefficients, least }) => Float64Array.of(...coefficients, -least));
  const costs = Float64Array.from(cost);
  const width = cost.length;
  /** Which variable a row or column stands for: x below `width`, surpluses from there. */
  const basic = conditions.map((_, i) => width + i);
  const zero = cost.map((_, j) => j);
  const patience = 10 * (width + rows.length);
  for (let step = 0; ; step++) {
    const leaving = broken(rows, width, step > patience ? basic : null);
    if (leaving === null) break;
    const entering = cheapest(at(rows, leaving), costs, zero);
    if (entering === null) return null;
    pivot(rows, costs, leaving, entering);
    [basic[leaving], zero[entering]] = [at(zero, entering), at(basic, leaving)];
  }
  const x = cost.map(() => 0);
  for (const [i, variable] of basic.entries())
    if (variable < width) x[variable] = Math.max(0, at(rows, i)[width] as number);
  return x;
}

/** The row that is most below 0; with `order`, of all below 0 that of the first variable. */
function broken(
  rows: readonly Float64Array[],
  width: number,
  order: readonly number[] | null,
): number | null {
  let found: number | null = null;
  for (const [i, row] of rows.entries()) {
    const value = row[width] as number;
    if (value >= -ROUNDING) continue;
    if (found === null) found = i;
    else if (order ? at(order, i) < at(order, found) : value < (at(rows, found)[width] as number)) found = i;
  }
  return found;
}

/** The column that mends a row at the least cost; of equal ones that of the first variable. */
function cheapest(row: Float64Array, costs: Float64Array, zero: readonly number[]): number | null {
  let found: number | null = null;
  let least = Infinity;
  for (const [j, price] of costs.entries()) {
    const gain = row[j] as number;
    if (gain <= ROUNDING) continue;
    const ratio = price / gain;
    if (ratio < least || (ratio === least && found !== null && at(zero, j) < at(zero, found))) {
      least = ratio;
      found = j;
    }
  }
  return found;
}

/** The variables of a row and a column change places. */
function pivot(rows: readonly Float64Array[], costs: Float64Array, leaving: number, entering: number): void {
  const row = at(rows, leaving);
  const by = row[entering] as number;
  for (let k = 0; k < row.length; k++) row[k] = k === entering ? 1 / by : -(row[k] as number) / by;
  for (const [i, other] of rows.entries()) if (i !== leaving) substitute(other, row, entering);
  substitute(costs, row, entering);
}

/** Puts what a variable is worth by now in its place; the costs have no constant. */
function substitute(into: Float64Array, row: Float64Array, entering: number): void {
  const times = into[entering] as number;
  if (times === 0) return;
  for (let k = 0; k < into.length; k++)
    into[k] = k === entering ? times * (row[k] as number) : (into[k] as number) + times * (row[k] as number);
}

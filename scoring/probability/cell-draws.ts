import { valueAt } from '../methods/value-function.ts';
import type { CellBelief, ValuePoints } from '../types.ts';
import { betaTable } from './beta.ts';
import { normalTable, uniformTable } from './distribution-tables.ts';
import { evenQuantiles, fillDraws, type QuantileTable } from './quantile-table.ts';
import type { RandomStream } from './random.ts';

/** A cell to draw: `low + scale * X` with X from a table, turned into a value where there is a value function. */
export interface CellDraw {
  /** null for a number that is known; it is `low` then. */
  readonly table: QuantileTable | null;
  readonly low: number;
  readonly scale: number;
  readonly points: ValuePoints | null;
  readonly extrapolate: boolean;
  /** Mean and variance of X; exact. */
  readonly mean: number;
  readonly variance: number;
}

const AS_DRAWN = { points: null, extrapolate: false } as const;

/** A known number. */
export const knownCell = (value: number): CellDraw => ({
  ...AS_DRAWN,
  table: null,
  low: value,
  scale: 0,
  mean: 0,
  variance: 0,
});

/** Beta(a, b) times `scale`; a RangeError unless a and b are above 0. */
function betaCell(a: number, b: number, scale = 1): CellDraw {
  if (!(a > 0 && b > 0 && Number.isFinite(a + b)))
    throw new RangeError('A Beta belief needs two numbers above 0.');
  const n = a + b;
  const variance = (a * b) / (n * n * (n + 1));
  return { ...AS_DRAWN, table: betaTable(a, b), low: 0, scale, mean: a / n, variance };
}

/** A normal variable; sd of 0 is a known number. A RangeError if sd is below 0. */
function normalCell(mean: number, sd: number): CellDraw {
  if (!(sd >= 0)) throw new RangeError('A standard deviation is 0 or more.');
  if (sd === 0) return knownCell(mean);
  return { ...AS_DRAWN, table: normalTable(), low: mean, scale: sd, mean: 0, variance: 1 };
}

/** A uniform variable; equal ends are a known number. A RangeError if the ends are the wrong way round. */
function uniformCell(low: number, high: number): CellDraw {
  if (!(low <= high)) throw new RangeError('The low end of a range is not above its high end.');
  if (low === high) return knownCell(low);
  return { ...AS_DRAWN, table: uniformTable(), low, scale: high - low, mean: 1 / 2, variance: 1 / 12 };
}

/** The same cell seen through a value function; a known number becomes a known value. */
function throughValue(cell: CellDraw, points: ValuePoints, extrapolate = false): CellDraw {
  if (!cell.table) return knownCell(valueAt(points, cell.low, extrapolate));
  return { ...cell, points, extrapolate };
}

/** A number as a problem file states it: exact, or a distribution with its parameters. */
export type StatedNumber =
  | number
  | { readonly beta: readonly [a: number, b: number] }
  | { readonly normal: readonly [mean: number, sd: number] }
  | { readonly uniform: readonly [low: number, high: number] };

/** How a criterion turns numbers into what is added up. Without a value function `min` takes the negated number. */
export interface StatedScale {
  readonly direction: 'max' | 'min';
  readonly points?: ValuePoints | undefined;
  readonly extrapolate?: boolean;
}

/** How a stated number is drawn; a RangeError says which of its parameters is impossible. */
export function statedCell(stated: StatedNumber, { direction, points, extrapolate }: StatedScale): CellDraw {
  const cell = distribution(stated);
  if (points) return throughValue(cell, points, extrapolate);
  return direction === 'min' ? { ...cell, low: -cell.low, scale: -cell.scale } : cell;
}

function distribution(stated: StatedNumber): CellDraw {
  if (typeof stated === 'number') return knownCell(stated);
  if ('beta' in stated) return betaCell(...stated.beta);
  if ('normal' in stated) return normalCell(...stated.normal);
  return uniformCell(...stated.uniform);
}

/** How a cell of an assessment is drawn, as a value from 0 to 100. */
export function beliefCell(belief: CellBelief): CellDraw {
  switch (belief.kind) {
    case 'point':
      return knownCell(belief.value);
    case 'beta':
      return betaCell(belief.a, belief.b, 100);
    case 'normal':
      return throughValue(normalCell(belief.mean, belief.sd), belief.points);
    case 'uniform':
      return throughValue(uniformCell(belief.low, belief.high), belief.points);
  }
}

/** Fills `values[from]` to `values[to - 1]` with draws of a cell. */
export function fillCell(
  cell: CellDraw,
  stream: RandomStream,
  values: Float64Array,
  from: number,
  to: number,
): void {
  const { table, low, scale, points, extrapolate } = cell;
  if (!table) {
    values.fill(low, from, to);
    return;
  }
  fillDraws(table, stream, values, from, to);
  if (low !== 0 || scale !== 1) {
    for (let s = from; s < to; s++) values[s] = low + scale * (values[s] as number);
  }
  if (points) {
    for (let s = from; s < to; s++) values[s] = valueAt(points, values[s] as number, extrapolate);
  }
}

/** Evenly spaced quantiles that stand for a distribution behind a value function. */
const QUANTILES = 4_096;

/** Mean and variance of what a cell draws: exact, but for a value function, where 4,096 even quantiles stand for it. */
export function cellMoments(cell: CellDraw): { mean: number; variance: number } {
  const { table, low, scale, points, extrapolate } = cell;
  if (!table || !points) return { mean: low + scale * cell.mean, variance: scale * scale * cell.variance };
  const values = evenQuantiles(table, QUANTILES).map((x) => valueAt(points, low + scale * x, extrapolate));
  const mean = values.reduce((sum, v) => sum + v, 0) / QUANTILES;
  return { mean, variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / QUANTILES };
}

/** Whether a cell never takes the same value twice: not a known number, and no value function with a level part. */
export function isContinuous({ table, points, extrapolate }: CellDraw): boolean {
  if (!table) return false;
  if (!points) return true;
  return (
    extrapolate &&
    points.every(([, value], i) => i === 0 || value !== points[i - 1]?.[1]) &&
    points.length > 1
  );
}

import { at } from '../at.ts';
/** Small sums over plain numbers that neither overflow nor lose a tiny number on the way. */

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The largest of some numbers, or the smallest; -Infinity and Infinity for none. Safe for lists of any length. */
export const largest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), -Infinity);
export const smallest = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity);

/** The largest magnitude; 0 for none. */
export const magnitude = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Divides by the sum, first bringing the largest to 1 so that the sum is finite. All 0 stay 0. Values are 0 or more. */
export function shareOut(values: readonly number[]): number[] {
  const total = sumOf(values);
  if (total === 0) return values.map(() => 0);
  // Dividing once is exact for equal weights; scaling first is for sums that do not fit into a number.
  if (Number.isFinite(total) && total >= Number.MIN_VALUE * 2 ** 60)
    return values.map((value) => value / total);
  const top = largest(values);
  const scaled = values.map((value) => value / top);
  const sum = sumOf(scaled);
  return scaled.map((value) => value / sum);
}

/** `(from - x) / (from - to)`, for ends whose difference does not fit into a number too; 0 when the ends are equal. */
export function partOfWay(from: number, x: number, to: number): number {
  const way = from - to;
  if (way === 0) return 0;
  const part = Number.isFinite(way) ? (from - x) / way : (from / 2 - x / 2) / (from / 2 - to / 2);
  // 0 and not -0, where x is the start of a way upwards.
  return part + 0;
}

/** A column of a matrix. */
export const columnOf = (rows: readonly (readonly number[])[], index: number): number[] =>
  rows.map((row) => at(row, index));

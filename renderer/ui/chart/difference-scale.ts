/**
 * One rule for every chart of differences (docs/scoring.md, "Differences that are drawn"): which difference has a bar at all, and how far
 * the axis reaches.
 */

/** Part of the whole scale that an axis shows at least to either side, so that what hardly differs hardly shows. */
const LEAST_REACH = 0.05;

/** Part of the whole scale below which a difference is written as 0. */
const ROUNDED_AWAY = 0.0005;

/** A difference that chance alone explains is none: it is within two standard errors. */
const ERRORS = 2;

export type DrawnAs = 'bar' | 'within the error' | 'none';

/**
 * How a difference is drawn. `whole` is the length of its scale (100 for points, 1 for shares); `error` the standard error of a number that
 * comes from draws, 0 for one that is exact.
 */
export function drawnAs(value: number, whole: number, error = 0): DrawnAs {
  // no text: the name of a kind
  if (error > 0 && Math.abs(value) < ERRORS * error) return 'within the error';
  return Math.abs(value) < ROUNDED_AWAY * whole ? 'none' : 'bar';
}

/** How far the axis reaches to either side, round, and where it is marked. */
export function differenceScale(
  values: readonly number[],
  whole: number,
): { readonly reach: number; readonly ticks: readonly number[] } {
  const most = Math.max(LEAST_REACH * whole, ...values.map(Math.abs));
  const step = whole * roundUp(most / whole);
  return { reach: step, ticks: [-step, 0, step] };
}

/** The next of 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1 and whole numbers above. */
function roundUp(part: number): number {
  const steps = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1];
  return steps.find((step) => part <= step + 1e-9) ?? Math.ceil(part);
}

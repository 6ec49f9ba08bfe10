import type { ValuePoints } from '../types.ts';

/**
 * A piecewise-linear value function at `x` (docs/scoring.md, "Additive value"; Belton and Stewart 2002, section 5.2).
 * `points` are in ascending order of the number, at least one, no number twice. Outside them the end values hold, or the
 * end pieces go on where `extrapolate` is true.
 */
export function valueAt(points: ValuePoints, x: number, extrapolate = false): number {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A value function has at least one point.');
  const second = points[1];
  const beforeLast = points.at(-2);
  if (!second || !beforeLast) return first[1];
  if (x <= first[0]) return extrapolate ? onLine(first, second, x) : first[1];
  if (x >= last[0]) return extrapolate ? onLine(beforeLast, last, x) : last[1];
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point)[0] <= x) low = middle;
    else high = middle;
  }
  return onLine(points[low] as Point, points[high] as Point, x);
}

type Point = ValuePoints[number];

function onLine([x0, v0]: Point, [x1, v1]: Point, x: number): number {
  return v0 + (v1 - v0) * ((x - x0) / (x1 - x0));
}

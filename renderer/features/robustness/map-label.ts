import type { MapPoint } from '../../../scoring/robustness/weight-map.ts';

/** Page: where in a region of the weight map its name stands. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether a point is in a convex polygon, its edge included. */
function holds(corners: readonly MapPoint[], [x, y]: MapPoint): boolean {
  let side = 0;
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [ax, ay];
    const turn = (bx - ax) * (y - ay) - (by - ay) * (x - ax);
    if (Math.abs(turn) < 1e-9) continue;
    if (side !== 0 && Math.sign(turn) !== side) return false;
    side = Math.sign(turn);
  }
  return true;
}

/** The corners of a box by its middle. */
const cornersOf = ({ x, y, width, height }: Box): readonly MapPoint[] =>
  [-1, 1].flatMap((dx) => [-1, 1].map((dy): MapPoint => [x + (dx * width) / 2, y + (dy * height) / 2]));

const touches = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

/** Steps of the search from side to side of a region. */
const STEPS = 16;

/**
 * The middle of a label of this size that lies wholly within a convex region and off what is `taken`: as near to the region's middle as can be;
 * null where it does not fit. All in pixels.
 */
export function labelPlace(
  corners: readonly MapPoint[],
  width: number,
  height: number,
  taken: readonly Box[],
): MapPoint | null {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const middle: MapPoint = [
    xs.reduce((sum, x) => sum + x, 0) / xs.length,
    ys.reduce((sum, y) => sum + y, 0) / ys.length,
  ];
  let best: MapPoint | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const [x, y] = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
      const away = Math.hypot(x - middle[0], y - middle[1]);
      const box = { x, y, width, height };
      if (away >= nearest || taken.some((other) => touches(box, other))) continue;
      if (!cornersOf(box).every((corner) => holds(corners, corner))) continue;
      best = [x, y];
      nearest = away;
    }
  }
  return best;
}

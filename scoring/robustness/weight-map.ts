import { dot, type LinearModel, sharesWith, tieWithin } from './linear-model.ts';

/** A point of the map: the shares of the two criteria. */
export type MapPoint = readonly [x: number, y: number];

/** Where some alternatives are first: one as a rule, several where they tie at all of these weights. */
export interface WinnerRegion {
  readonly winners: readonly number[];
  /** A convex polygon, counter-clockwise. */
  readonly corners: readonly MapPoint[];
}

/** Who is first for any shares of two criteria. */
export interface WeightMap {
  readonly criteria: readonly [x: number, y: number];
  /** The regions fill the triangle (0, 0), (1, 0), (0, 1) without overlap, but for their borders. */
  readonly regions: readonly WinnerRegion[];
  /** The present shares. */
  readonly present: MapPoint;
}

/** A score as a plane over the map: c + x x + y y. */
interface Plane {
  readonly c: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The map of winners over the shares of two criteria, the others keeping their ratios in what is left (docs/scoring.md,
 * "Robustness", "Map of two weights"). Exact: scores are planes over the map, and each region is the triangle cut by one
 * half-plane a rival. A RangeError unless there are three criteria or more: two leave no triangle.
 */
export function weightMap({ values, shares }: LinearModel, j: number, k: number): WeightMap {
  if (shares.length < 3) throw new RangeError('A map of two weights needs a third criterion.');
  if (j === k) throw new RangeError('A map of two weights needs two different criteria.');
  const rest = sharesWith(
    shares,
    shares.map((_, i) => (i === j || i === k ? 0 : undefined)),
  );
  const planes = values.map((row): Plane => {
    const c = dot(row, rest);
    return { c, x: (row[j] as number) - c, y: (row[k] as number) - c };
  });
  const tie = tieWithin(values);
  const same = (p: Plane, q: Plane): boolean =>
    Math.abs(p.c - q.c) <= tie && Math.abs(p.x - q.x) <= tie && Math.abs(p.y - q.y) <= tie;
  const regions: WinnerRegion[] = [];
  for (const [a, plane] of planes.entries()) {
    const winners = planes.flatMap((other, b) => (same(plane, other) ? [b] : []));
    if (winners[0] !== a) continue;
    let corners: readonly MapPoint[] = TRIANGLE;
    for (const [b, other] of planes.entries())
      if (!winners.includes(b)) corners = cut(corners, plane, other, tie);
    corners = corners.filter((corner, i) => !coincide(corner, corners.at(i - 1) as MapPoint));
    if (area(corners) > LEAST_AREA) regions.push({ winners, corners });
  }
  return { criteria: [j, k], regions, present: [shares[j] as number, shares[k] as number] };
}

const TRIANGLE: readonly MapPoint[] = [
  [0, 0],
  [1, 0],
  [0, 1],
];

/** A region smaller than this is a line or a point: a tie on the border of others. */
const LEAST_AREA = 1e-12;

/** A cut through a corner makes it twice. */
const coincide = ([x, y]: MapPoint, [u, v]: MapPoint): boolean => Math.abs(x - u) + Math.abs(y - v) < 1e-12;

/** The part of a polygon where one plane is not below another (Sutherland and Hodgman 1974). */
function cut(corners: readonly MapPoint[], plane: Plane, other: Plane, tie: number): MapPoint[] {
  const ahead = ([x, y]: MapPoint): number =>
    plane.c - other.c + (plane.x - other.x) * x + (plane.y - other.y) * y;
  const kept: MapPoint[] = [];
  for (const [i, to] of corners.entries()) {
    const from = corners.at(i - 1) as MapPoint;
    const [before, after] = [ahead(from), ahead(to)];
    if (before >= -tie !== after >= -tie) {
      const t = Math.min(1, Math.max(0, before / (before - after)));
      kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
    }
    if (after >= -tie) kept.push(to);
  }
  return kept;
}

/** The area of a polygon by the sum of its corners' cross products (Gauss). */
function area(corners: readonly MapPoint[]): number {
  let twice = 0;
  for (const [i, [x, y]] of corners.entries()) {
    const [px, py] = corners.at(i - 1) as MapPoint;
    twice += px * y - x * py;
  }
  return twice / 2;
}

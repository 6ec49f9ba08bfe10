/** Page: the outline of a distribution, and the scale that several share. */

/** Shares of draws in bins of one width, from `low` on; a width of 0 is one number. */
export interface Density {
  readonly low: number;
  readonly width: number;
  readonly shares: readonly number[];
}

/** What a scale leaves out at either end, of all draws: a far tail would press the rest together. */
const TAIL = 0.005;

/** Between which numbers all but the tails of a distribution lie. */
function bulk({ low, width, shares }: Density): readonly [number, number] {
  if (width === 0) return [low, low];
  const end = (values: readonly number[]): number => {
    let sum = 0;
    for (const [i, share] of values.entries()) {
      sum += share;
      if (sum >= TAIL) return i;
    }
    return 0;
  };
  const first = end(shares);
  const last = shares.length - end([...shares].reverse());
  return [low + first * width, low + last * width];
}

/** A round scale over the bulk of all distributions: its ends and its marks, a whole step apart. */
export function ridgeScale(densities: readonly Density[]): {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
} {
  const ends = densities.flatMap(bulk);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const step = [1, 2, 5, 10, 20, 25, 50].find((s) => (high - low) / s <= 7) ?? 100;
  const from = step * Math.floor(low / step);
  const to = Math.max(from + step, step * Math.ceil(high / step));
  return {
    from,
    to,
    ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step),
  };
}

/** The highest density of all: what the highest ridge stands for. Single numbers have none. */
export const highestDensity = (densities: readonly Density[]): number =>
  Math.max(
    0,
    ...densities.flatMap(({ width, shares }) => (width > 0 ? shares.map((share) => share / width) : [])),
  );

/**
 * The outline of a ridge as the path of an SVG: through the middles of the bins, from the baseline up and back to it. `x` places a number,
 * `y` a density.
 */
export function ridgePath(
  { low, width, shares }: Density,
  x: (value: number) => number,
  y: (density: number) => number,
): string {
  if (width === 0) return '';
  const points = shares.map(
    (share, i) => `${x(low + (i + 0.5) * width).toFixed(1)},${y(share / width).toFixed(1)}`,
  );
  const [left, right] = [x(low).toFixed(1), x(low + shares.length * width).toFixed(1)];
  return `M${left},${y(0).toFixed(1)}L${points.join('L')}L${right},${y(0).toFixed(1)}Z`;
}

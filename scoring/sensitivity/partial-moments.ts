import { at } from '../at.ts';
import { betaCdf } from '../probability/beta.ts';
import { normalCdf, normalDensity } from '../probability/normal.ts';
import type { CellBelief, ValuePoints } from '../types.ts';

/** How a belief lies around a value t of 0 to 100. */
export interface PartialMoments {
  /** The probability, 0 to 1, that the value turns out below t. */
  readonly probability: number;
  /** The mean of t - X where X is below t, counted as 0 elsewhere: in points of value. */
  readonly shortfall: number;
}

/**
 * The probability that a cell's value X turns out below t, and how far below on average, E[max(0, t - X)], both in closed
 * form (docs/scoring.md, "The evidence questioned").
 */
export function lowerPartialMoments(belief: CellBelief, t: number): PartialMoments {
  switch (belief.kind) {
    case 'point':
      return { probability: belief.value < t ? 1 : 0, shortfall: Math.max(0, t - belief.value) };
    case 'beta':
      return betaMoments(belief.a, belief.b, t);
    case 'normal': {
      const { mean, sd, points } = belief;
      const standard = (x: number): number => (x - mean) / sd;
      return momentsOnLine(points, t, (from, to) => {
        const mass = normalCdf(standard(to)) - normalCdf(standard(from));
        const moment = mean * mass - sd * (densityAt(standard(to)) - densityAt(standard(from)));
        return { mass, moment };
      });
    }
    case 'uniform': {
      const { low, high, points } = belief;
      const inside = (x: number): number => Math.min(high, Math.max(low, x));
      return momentsOnLine(points, t, (from, to) => {
        const width = inside(to) - inside(from);
        const mass = width / (high - low);
        return { mass, moment: (mass * (inside(from) + inside(to))) / 2 };
      });
    }
  }
}

/** The mean of a belief, 0 to 100. */
export function beliefMean(belief: CellBelief): number {
  // No value is above 100, so the mean falls short of it by exactly this much.
  return belief.kind === 'beta'
    ? (100 * belief.a) / (belief.a + belief.b)
    : 100 - lowerPartialMoments(belief, 100).shortfall;
}

/** From E[X; X < t] = E[X] I_t(a + 1, b) for X of Beta(a, b). */
function betaMoments(a: number, b: number, t: number): PartialMoments {
  const mean = (100 * a) / (a + b);
  if (t <= 0) return { probability: 0, shortfall: 0 };
  if (t >= 100) return { probability: 1, shortfall: t - mean };
  // The last digit may be one too many.
  const probability = Math.min(1, betaCdf(t / 100, a, b));
  const shortfall = t * probability - mean * betaCdf(t / 100, a + 1, b);
  return { probability, shortfall: Math.max(0, shortfall) };
}

const densityAt = (z: number): number => (Number.isFinite(z) ? normalDensity(z) : 0);

/** The probability of a stretch of numbers, and the integral of the number over it. */
type Stretch = (from: number, to: number) => { readonly mass: number; readonly moment: number };

/** Adds up, piece by piece of the value function, where it is below t. */
function momentsOnLine(points: ValuePoints, t: number, stretch: Stretch): PartialMoments {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) throw new RangeError('A value function has at least one point.');
  let probability = 0;
  let shortfall = 0;
  const add = (from: number, to: number, value: number, slope: number): void => {
    // The value is `value` at `from` and rises by `slope`: keep the part of the piece that is below t.
    if (slope === 0) {
      if (value >= t) return;
      const { mass } = stretch(from, to);
      probability += mass;
      shortfall += (t - value) * mass;
      return;
    }
    const crossing = from + (t - value) / slope;
    const low = slope > 0 ? from : Math.max(from, crossing);
    const high = slope > 0 ? Math.min(to, crossing) : to;
    if (low >= high) return;
    const { mass, moment } = stretch(low, high);
    probability += mass;
    shortfall += (t - value) * mass - slope * (moment - from * mass);
  };
  add(Number.NEGATIVE_INFINITY, first[0], first[1], 0);
  for (let i = 1; i < points.length; i++) {
    const [x0, v0] = at(points, i - 1);
    const [x1, v1] = at(points, i);
    add(x0, x1, v0, (v1 - v0) / (x1 - x0));
  }
  add(last[0], Number.POSITIVE_INFINITY, last[1], 0);
  return { probability: Math.min(1, probability), shortfall: Math.max(0, shortfall) };
}

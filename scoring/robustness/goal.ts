import { at } from '../at.ts';
import { leastCost } from './dual-simplex.ts';
import { flipCertificates } from './flip.ts';
import { type LinearModel, movableWeights, NO_LOCKS, scoresAt, tieWithin } from './linear-model.ts';
import { leadLines } from './stability-intervals.ts';

/**
 * What would have to hold for an alternative to be first, alone or in a tie (docs/scoring.md, "Robustness", "What must hold for an
 * alternative to lead").
 */

/** The shares of one criterion at which the alternative is first, the others keeping their ratios. */
export interface WeightGoal {
  readonly criterion: number;
  /** Its present share. */
  readonly share: number;
  /** First from `low` to `high`; null where at no share. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The share of that range that is nearest to the present one. */
  readonly needed: number | null;
}

/** One cell whose value alone makes the alternative first. */
export interface CellGoal {
  readonly alternative: number;
  readonly criterion: number;
  readonly from: number;
  /** The nearest value that does it; beyond it, away from `from`, it leads alone. */
  readonly to: number;
}

/** The nearest shares at which the alternative is first. */
export interface NearestWeights {
  /** Sum of the absolute changes of all shares: 2 moves the whole weight. */
  readonly change: number;
  /** They add up to 1. */
  readonly shares: readonly number[];
}

/** For every weight that can move, at which shares the alternative is first. Exact: leads are straight lines in a share. */
export function weightGoals(
  model: LinearModel,
  alternative: number,
  locked: ReadonlySet<number> = NO_LOCKS,
): WeightGoal[] {
  return movableWeights(model, locked).map((criterion): WeightGoal => {
    const share = at(model.shares, criterion);
    const range = leadRange(model, alternative, locked, criterion);
    const needed = range && Math.min(range.high, Math.max(range.low, share));
    return { criterion, share, range, needed };
  });
}

function leadRange(
  model: LinearModel,
  alternative: number,
  locked: ReadonlySet<number>,
  criterion: number,
): WeightGoal['range'] {
  const { most, lines } = leadLines(model, locked, criterion, alternative);
  const tie = tieWithin(model.values);
  let [low, high] = [0, most];
  for (const [rival, { atNone, slope }] of lines.entries()) {
    if (rival === alternative) continue;
    if (Math.abs(slope) <= tie) {
      if (atNone < -tie) return null;
    } else if (slope > 0) low = Math.max(low, -atNone / slope);
    else high = Math.min(high, -atNone / slope);
  }
  if (low > high + SAME) return null;
  return { low: Math.min(low, high), high };
}

/** Ends of a range that are closer are one point. */
const SAME = 1e-12;

/**
 * The shares with the least sum of absolute changes at which the alternative scores at least as much as every other; null where no shares
 * do it. Where nobody else comes between, this is the flip certificate; else a linear programme (Wolters and Mareschal 1995).
 * The shares of `locked` criteria stay.
 */
export function nearestWeights(
  model: LinearModel,
  alternative: number,
  locked: ReadonlySet<number> = NO_LOCKS,
): NearestWeights | null {
  if (alternative === model.leader) return { change: 0, shares: model.shares };
  const pair = at(flipCertificates(model, locked), alternative);
  // Not even the present leader is reached.
  if (pair === null) return null;
  return isFirst(model, alternative, pair.shares) ? pair : byProgramme(model, alternative, locked);
}

function isFirst({ values }: LinearModel, alternative: number, shares: readonly number[]): boolean {
  const scores = scoresAt(values, shares);
  return at(scores, alternative) >= Math.max(...scores) - NEARLY * largest(values);
}

/** A part of the largest value: what the programme's rounding may leave. */
const NEARLY = 1e-9;

const largest = (values: LinearModel['values']): number =>
  values.reduce((most, row) => row.reduce((m, v) => Math.max(m, Math.abs(v)), most), 0) || 1;

/** Variables are what each free share gains, then what each loses. */
function byProgramme(
  model: LinearModel,
  alternative: number,
  locked: ReadonlySet<number>,
): NearestWeights | null {
  const { values, shares } = model;
  const free = shares.flatMap((_, j) => (locked.has(j) ? [] : [j]));
  const both = (gain: number[]): number[] => [...gain, ...gain.map((g) => -g)];
  const own = at(values, alternative);
  const size = largest(values);
  const scores = scoresAt(values, shares);
  const ahead = values.flatMap((row, rival) =>
    rival === alternative
      ? []
      : [
          {
            coefficients: both(free.map((j) => (at(own, j) - at(row, j)) / size)),
            least: (at(scores, rival) - at(scores, alternative)) / size,
          },
        ],
  );
  const evens = both(free.map(() => 1));
  const conditions = [
    { coefficients: evens, least: 0 },
    { coefficients: evens.map((c) => -c), least: 0 },
    ...free.map((j, i) => ({
      coefficients: evens.map((_, k) => (k === free.length + i ? -1 : 0)),
      least: -at(shares, j),
    })),
    ...ahead,
  ];
  const moved = leastCost(
    evens.map(() => 1),
    conditions,
  );
  if (!moved) return null;
  const next = [...shares];
  for (const [i, j] of free.entries())
    next[j] = Math.max(0, at(shares, j) + at(moved, i) - at(moved, free.length + i));
  return {
    change: next.reduce((sum, share, j) => sum + Math.abs(share - at(shares, j)), 0),
    shares: next,
  };
}

/**
 * The cells, each alone, whose other value makes the alternative first: its own that would have to be better, and, where only one other is
 * before it, that one's that would have to be worse. Values stay within `scale`. The smallest change first; empty where it leads.
 */
export function cellGoals(
  { values, shares }: LinearModel,
  alternative: number,
  scale: { readonly low: number; readonly high: number },
): CellGoal[] {
  const scores = scoresAt(values, shares);
  const tie = tieWithin(values);
  const own = at(scores, alternative);
  const before = scores.flatMap((score, a) => (score > own + tie ? [a] : []));
  if (before.length === 0) return [];
  const gap = Math.max(...scores) - own;
  const [only] = before.length === 1 ? before : [];
  const goals = shares.flatMap((share, criterion): CellGoal[] => {
    if (share <= 0) return [];
    const better = { alternative, from: at(at(values, alternative), criterion), by: gap / share };
    const worse =
      only === undefined
        ? []
        : [{ alternative: only, from: at(at(values, only), criterion), by: -gap / share }];
    return [better, ...worse].map(({ alternative: a, from, by }) => ({
      alternative: a,
      criterion,
      from,
      to: from + by,
    }));
  });
  return goals
    .filter(({ to }) => to >= scale.low && to <= scale.high)
    .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
}

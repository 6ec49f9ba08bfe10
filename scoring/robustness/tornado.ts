import type { Interval } from '../types.ts';
import {
  type LinearModel,
  largestShare,
  movableWeights,
  NO_LOCKS,
  scoresAt,
  sharesMoved,
} from './linear-model.ts';

/** Where the leader stands in one case. */
export interface TornadoCase {
  readonly score: number;
  /** Points ahead of the best rival; below 0 when it is overtaken, null where there is no rival. */
  readonly lead: number | null;
  /** The best rival. */
  readonly rival: number | null;
}

/** What one criterion does to the leader when it swings; the largest swing first in a list. */
export interface Swing {
  readonly criterion: number;
  /** The case at the low end: the smaller share, or the cells as bad for the leader as their ranges allow. */
  readonly low: TornadoCase & { readonly share: number };
  /** The other end. */
  readonly high: TornadoCase & { readonly share: number };
  /** How far the lead moves between the two; the score where there is no rival. */
  readonly size: number;
}

/** From which share to which a weight swings: both are cut to what it can have. */
export type SwingRange = (share: number) => readonly [low: number, high: number];

/** From nothing to double. */
export const toDouble: SwingRange = (share) => [0, 2 * share];

/** By so many shares to each side. */
export const bySharesOf =
  (by: number): SwingRange =>
  (share) => [share - by, share + by];

/**
 * Tornado over weights (docs/scoring.md, "Robustness", "Tornado"): each share that can move goes in turn to the two ends of its
 * range while locked ones stay and the others keep their ratios.
 */
export function weightTornado(
  model: LinearModel,
  range: SwingRange = toDouble,
  locked: ReadonlySet<number> = NO_LOCKS,
): Swing[] {
  const { values, shares, leader } = model;
  const most = largestShare(model, locked);
  const at = (criterion: number, wanted: number): TornadoCase & { share: number } => {
    // A lone criterion has the whole weight whatever is wanted.
    const share = shares.length === 1 ? 1 : Math.min(most, Math.max(0, wanted));
    return { ...caseOf(scoresAt(values, sharesMoved(model, locked, criterion, share)), leader), share };
  };
  return bySize(
    movableWeights(model, locked).map((criterion) => {
      const [low, high] = range(shares[criterion] as number);
      return { criterion, low: at(criterion, low), high: at(criterion, high) };
    }),
  );
}

/**
 * Tornado over cells: the cells of each criterion in turn go to the ends of their ranges, against the leader (its own to
 * the low end, the rivals' to the high one) and for it. `ranges` has a row per alternative.
 */
export function cellTornado(model: LinearModel, ranges: readonly (readonly Interval[])[]): Swing[] {
  const { values, shares, leader } = model;
  const scores = scoresAt(values, shares);
  return bySize(
    shares.map((share, criterion) => {
      const moved = (own: keyof Interval, others: keyof Interval): TornadoCase & { share: number } => {
        const swung = scores.map((score, a) => {
          const end = ranges[a]?.[criterion]?.[a === leader ? own : others] as number;
          return score + share * (end - (values[a]?.[criterion] as number));
        });
        return { ...caseOf(swung, leader), share };
      };
      return { criterion, low: moved('low', 'high'), high: moved('high', 'low') };
    }),
  );
}

function caseOf(scores: readonly number[], leader: number): TornadoCase {
  let rival: number | null = null;
  for (const [a, score] of scores.entries()) {
    if (a !== leader && (rival === null || score > (scores[rival] as number))) rival = a;
  }
  const score = scores[leader] as number;
  return { score, lead: rival === null ? null : score - (scores[rival] as number), rival };
}

function bySize(swings: readonly Omit<Swing, 'size'>[]): Swing[] {
  return swings
    .map((swing) => {
      const { low, high } = swing;
      const size = Math.abs((high.lead ?? high.score) - (low.lead ?? low.score));
      return { ...swing, size };
    })
    .sort((a, b) => b.size - a.size);
}

import { at } from '../at.ts';
import {
  type LinearModel,
  largestShare,
  movableWeights,
  NO_LOCKS,
  scoresAt,
  sharesMoved,
  tieWithin,
} from './linear-model.ts';

/** How far one weight can move before another alternative is first. */
export interface StabilityInterval {
  readonly criterion: number;
  /** Its present share. */
  readonly share: number;
  /** The leader is first, alone or in a tie, for every share from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  /** Who is first just beyond the end; null where the leader stays to the end of the scale (0 or `most`). */
  readonly below: number | null;
  readonly above: number | null;
  /** The largest share that it can have: 1, or what locked weights leave. */
  readonly most: number;
}

/** Crossings closer than this are one; the rival whose line is steepest is first beyond it. */
const SAME = 1e-12;

/**
 * The stability interval of every weight that can move (docs/scoring.md, "Robustness", "Stability intervals"): its share goes
 * from 0 to the most that it can have, locked ones stay and the others keep their ratios. Exact: each score is a straight
 * line in that share, so the leader's lead over each rival is, too.
 */
export function stabilityIntervals(
  model: LinearModel,
  locked: ReadonlySet<number> = NO_LOCKS,
): StabilityInterval[] {
  return movableWeights(model, locked).map((j) => stabilityInterval(model, locked, j));
}

function stabilityInterval(
  model: LinearModel,
  locked: ReadonlySet<number>,
  criterion: number,
): StabilityInterval {
  const { values, shares, leader } = model;
  const share = shares[criterion] as number;
  const tie = tieWithin(values);
  const { most, lines: lead } = leadLines(model, locked, criterion, leader);
  let [low, high]: [number, number] = [0, Math.max(most, share)];
  let below: number | null = null;
  let above: number | null = null;
  for (const [rival, { atNone, slope }] of lead.entries()) {
    if (rival === leader || Math.abs(slope) <= tie) continue;
    // The leader leads now, so a crossing on the wrong side of the present share is rounding.
    const crossing = -atNone / slope;
    if (slope > 0) {
      const end = Math.min(crossing, share);
      if (end <= 0 || end < low - SAME) continue;
      if (below === null || end > low + SAME || slope > at(lead, below).slope) below = rival;
      low = Math.max(low, end);
    } else {
      const end = Math.max(crossing, share);
      if (end >= most || end > high + SAME) continue;
      if (above === null || end < high - SAME || slope < at(lead, above).slope) above = rival;
      high = Math.min(high, end);
    }
  }
  return { criterion, share, low, high, below, above, most };
}

/** The lead of an alternative over another as a straight line in the share of a criterion. */
export interface LeadLine {
  readonly atNone: number;
  readonly slope: number;
}

/**
 * The lead of an alternative over every other (over itself 0) as the share of a criterion goes from 0 to `most`, the largest that it can
 * have: locked ones stay and the others keep their ratios.
 */
export function leadLines(
  model: LinearModel,
  locked: ReadonlySet<number>,
  criterion: number,
  alternative: number,
): { readonly most: number; readonly lines: readonly LeadLine[] } {
  const most = largestShare(model, locked);
  const leadsAt = (wanted: number): number[] => {
    const scores = scoresAt(model.values, sharesMoved(model, locked, criterion, wanted));
    return scores.map((score) => at(scores, alternative) - score);
  };
  const [none, all] = [leadsAt(0), leadsAt(most)];
  const lines = none.map((atNone, a) => ({ atNone, slope: most > SAME ? (at(all, a) - atNone) / most : 0 }));
  return { most, lines };
}

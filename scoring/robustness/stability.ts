import { dot, type LinearModel, sharesWith, tieWithin } from './linear-model.ts';

/** How far one weight can move before another alternative is first. */
export interface StabilityInterval {
  readonly criterion: number;
  /** Its present share. */
  readonly share: number;
  /** The leader is first, alone or in a tie, for every share from `low` to `high`. */
  readonly low: number;
  readonly high: number;
  /** Who is first just beyond the end; null where the leader stays to the end of the scale (0 or 1). */
  readonly below: number | null;
  readonly above: number | null;
}

/** Crossings closer than this are one; the rival whose line is steepest is first beyond it. */
const SAME = 1e-12;

/**
 * The stability interval of every weight (docs/scoring.md, "Robustness", "Stability intervals"): its share goes from 0 to
 * 1, the others keep their ratios. Exact: each score is a straight line in that share, so the leader's lead over each
 * rival is, too.
 */
export function stabilityIntervals(model: LinearModel): StabilityInterval[] {
  return model.shares.map((_, j) => stabilityInterval(model, j));
}

function stabilityInterval({ values, shares, leader }: LinearModel, criterion: number): StabilityInterval {
  const share = shares[criterion] as number;
  const tie = tieWithin(values);
  const others = sharesWith(
    shares,
    shares.map((_, j) => (j === criterion ? 0 : undefined)),
  );
  const lead = values.map((row) => {
    const own = values[leader] as readonly number[];
    const atNone = shares.length === 1 ? 0 : dot(own, others) - dot(row, others);
    const atAll = (own[criterion] as number) - (row[criterion] as number);
    return { atNone, slope: atAll - atNone };
  });
  let [low, high]: [number, number] = [0, 1];
  let below: number | null = null;
  let above: number | null = null;
  for (const [rival, { atNone, slope }] of lead.entries()) {
    if (rival === leader || Math.abs(slope) <= tie) continue;
    // The leader leads now, so a crossing on the wrong side of the present share is rounding.
    const crossing = -atNone / slope;
    if (slope > 0) {
      const at = Math.min(crossing, share);
      if (at <= 0 || at < low - SAME) continue;
      if (below === null || at > low + SAME || slope > (lead[below]?.slope ?? 0)) below = rival;
      low = Math.max(low, at);
    } else {
      const at = Math.max(crossing, share);
      if (at >= 1 || at > high + SAME) continue;
      if (above === null || at < high - SAME || slope < (lead[above]?.slope ?? 0)) above = rival;
      high = Math.min(high, at);
    }
  }
  return { criterion, share, low, high, below, above };
}

/** Told of a draw in which several are first; `first` holds TIED there. */
export type OnTie = (draw: number, tied: Int32Array) => void;

export const TIED = -1;

/** What a block of scored draws adds to. Rows are alternatives. */
export interface RankCounter {
  /** Adds the first `count` draws of every row of scores, and writes who is first in each. */
  add(scores: readonly Float64Array[], count: number, first: Int32Array, onTie: OnTie): void;
  /** Draws in which alternative a has rank r + 1, at `a * n + r`; tied draws are split. */
  ranks(): Float64Array;
  /** Draws in which a is above b, at `a * n + b`; tied draws count half. */
  wins(): Float64Array;
}

/** Adds to one of the counters. */
export function bump(counts: Int32Array | Float64Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}

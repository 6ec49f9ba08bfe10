import type { SmaaResult, SmaaRun } from '../../../../scoring/robustness/smaa-types.ts';

/** The first result comes after so many draws, whatever is still to come. */
const FIRST_DRAWS = 2_000;
/** A step takes about so long, so that a stop or newer weights are heard in time. */
const PART_MS = 30;
/** Results between the first and the last come this far apart: each is drawn on the screen. */
const RESULT_MS = 250;

export interface Step {
  readonly done: number;
  readonly total: number;
  readonly last: boolean;
  /** Null where nothing new is worth showing. */
  readonly result: SmaaResult | null;
}

/**
 * A run in steps that are short enough to be interrupted: the first result early, then one now and then, and the last. `now`
 * tells the time in milliseconds.
 */
export function stepper(run: SmaaRun, now: () => number): () => Step {
  const advance = paced((draws) => run.advance(draws), Math.min(FIRST_DRAWS, run.total), now);
  let shownAt = Number.NEGATIVE_INFINITY;
  return () => {
    const done = advance();
    const last = done >= run.total;
    const due = last || now() - shownAt >= RESULT_MS;
    if (due) shownAt = now();
    return { done, total: run.total, last, result: due ? run.result() : null };
  };
}

/** Draws so many at a time, from `first` on, that each time takes about as long as it should. */
export function paced(advance: (draws: number) => number, first: number, now: () => number): () => number {
  let draws = first;
  return () => {
    const before = now();
    const done = advance(draws);
    const took = Math.max(0.1, now() - before);
    // Towards the wanted time, but never a leap after one lucky step.
    draws = Math.max(500, Math.round(draws * Math.min(4, Math.max(0.25, PART_MS / took))));
    return done;
  };
}

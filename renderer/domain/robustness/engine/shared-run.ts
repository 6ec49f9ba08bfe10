import type { ConfidenceTally } from '../../../../scoring/robustness/confidence-factors.ts';
import { centralWeightsOf, mergeSmaa } from '../../../../scoring/robustness/smaa-merge.ts';
import {
  drawsOfPart,
  startConfidencePart,
  startSmaaPart,
} from '../../../../scoring/robustness/smaa-parts.ts';
import type { SmaaPart, SmaaPlan, SmaaRun, SmaaTally } from '../../../../scoring/robustness/smaa-types.ts';
import { type CentralWeights, HELPERS_PART, type HelperPart } from './chance-helper.ts';
import type { ChanceRequest } from './robustness-calls.ts';

/** A run of which a helper makes one part; the result has the bits of a run on one thread. */
export interface SharedRun extends SmaaRun {
  /** A part of what the helper makes of this run. */
  take(part: HelperPart): void;
  /** The helper makes nothing more of it. */
  fail(why: string): void;
  /** There is something to do, now or when the helper is done; rejects where the helper failed. */
  ready(): Promise<void>;
}

/** What the helper is asked for a run. */
export type HelperRequest =
  | { readonly name: 'draws'; readonly input: ChanceRequest }
  | { readonly name: 'confidence'; readonly input: CentralWeights };

/** One part here and one with the helper. */
interface Shared<Tally> {
  readonly own: SmaaPart<Tally>;
  ownDone: number;
  /** Draws that the helper has made of its part. */
  theirs: number;
  /** What they say; for the last of them, or for some before. */
  tally: Tally | null;
  /** The helper has made them all, and their tally is here. */
  theirsEnded: boolean;
}

const shared = <Tally>(own: SmaaPart<Tally>): Shared<Tally> => ({
  own,
  ownDone: 0,
  theirs: 0,
  tally: null,
  theirsEnded: false,
});

/**
 * Makes part 0 here; `ask` asks the helper for part 1 at the second step, so that a run which is ended after its first result,
 * as those of a dragged weight are, disturbs nobody.
 */
export function sharedRun(
  plan: SmaaPlan,
  request: ChanceRequest,
  ask: (asked: HelperRequest) => void,
): SharedRun {
  const helpersDraws = drawsOfPart(plan.input.samples, HELPERS_PART);
  const helpersConfidence = drawsOfPart(plan.confidenceSamples, HELPERS_PART);
  const draws = shared<SmaaTally>(startSmaaPart(plan, 0));
  let confidence: Shared<ConfidenceTally> | null = null;
  let asked = false;
  let failure: string | null = null;
  let wake: (() => void) | null = null;

  const bothEnded = <Tally>({ own, ownDone, theirsEnded }: Shared<Tally>): boolean =>
    ownDone === own.total && theirsEnded;
  const tallies = <Tally>({ own, tally }: Shared<Tally>): Tally[] => [own.tally(), ...(tally ? [tally] : [])];
  const made = <Tally>(of: Shared<Tally> | null): number => (of ? of.ownDone + of.theirs : 0);
  /** Nothing can be done here before the helper is ready. */
  const waits = (): boolean => {
    const now = confidence ?? draws;
    return now.ownDone === now.own.total && !now.theirsEnded && failure === null;
  };

  function takeOf<Tally>(of: Shared<Tally>, done: number, tally: Tally | null, total: number): void {
    of.theirs = done;
    if (tally) of.tally = tally;
    of.theirsEnded = done === total && tally !== null;
  }

  return {
    total: plan.input.samples + plan.confidenceSamples,
    advance(count) {
      if (!asked && draws.ownDone > 0) {
        asked = true;
        ask({ name: 'draws', input: request });
      }
      if (!bothEnded(draws)) draws.ownDone = draws.own.advance(count);
      else {
        if (!confidence) {
          const centralWeights = centralWeightsOf(tallies(draws));
          confidence = shared(startConfidencePart(plan, centralWeights, 0));
          ask({ name: 'confidence', input: centralWeights });
        }
        confidence.ownDone = confidence.own.advance(count);
      }
      return made(draws) + made(confidence);
    },
    result: () => mergeSmaa(plan, tallies(draws), confidence ? tallies(confidence) : []),
    take(part) {
      if (part.kind === 'draws') takeOf(draws, part.done, part.tally, helpersDraws);
      else if (confidence) takeOf(confidence, part.done, part.tally, helpersConfidence);
      if (!waits()) wake?.();
    },
    fail(why) {
      failure = why;
      wake?.();
    },
    async ready() {
      if (asked && waits()) await new Promise<void>((resolve) => (wake = resolve));
      if (failure !== null) throw new Error(failure);
    },
  };
}

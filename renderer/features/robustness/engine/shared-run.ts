import type { ConfidenceTally } from '../../../../scoring/robustness/confidence-factors.ts';
import { centralWeightsOf, mergeSmaa } from '../../../../scoring/robustness/smaa-merge.ts';
import {
  drawsOfPart,
  startConfidencePart,
  startSmaaPart,
} from '../../../../scoring/robustness/smaa-parts.ts';
import type { SmaaPart, SmaaPlan, SmaaRun, SmaaTally } from '../../../../scoring/robustness/smaa-types.ts';
import { HELPERS_PART, type SaidByHelper, type ToldHelper } from './chance-helper.ts';

/** A run of which a helper makes one part; the result has the bits of a run on one thread. */
export interface SharedRun extends SmaaRun {
  readonly id: number;
  /** What the helper says of this run. */
  hear(said: SaidByHelper): void;
  /** There is something to do, now or when the helper is done; rejects where the helper failed. */
  ready(): Promise<void>;
}

/** One part here and one with the helper, which is told by `start`. */
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
 * Makes part 0 here; `tell` asks the helper for part 1 at the second step, so that a run which is ended after its first result,
 * as those of a dragged weight are, disturbs nobody.
 */
export function sharedRun(
  plan: SmaaPlan,
  ask: Extract<ToldHelper, { kind: 'draws' }>,
  tell: (told: ToldHelper) => void,
): SharedRun {
  const { id } = ask;
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

  function hearOf<Tally>(of: Shared<Tally>, done: number, tally: Tally | null, total: number): void {
    of.theirs = done;
    if (tally) of.tally = tally;
    of.theirsEnded = done === total && tally !== null;
  }

  return {
    id,
    total: plan.input.samples + plan.confidenceSamples,
    advance(count) {
      if (!asked && draws.ownDone > 0) {
        asked = true;
        tell(ask);
      }
      if (!bothEnded(draws)) draws.ownDone = draws.own.advance(count);
      else {
        if (!confidence) {
          const centralWeights = centralWeightsOf(tallies(draws));
          confidence = shared(startConfidencePart(plan, centralWeights, 0));
          tell({ kind: 'confidence', id, centralWeights });
        }
        confidence.ownDone = confidence.own.advance(count);
      }
      return made(draws) + made(confidence);
    },
    result: () => mergeSmaa(plan, tallies(draws), confidence ? tallies(confidence) : []),
    hear(said) {
      if (said.id !== id) return;
      if (said.kind === 'failed') failure = said.why;
      else if (said.kind === 'draws') hearOf(draws, said.done, said.tally, helpersDraws);
      else if (confidence) hearOf(confidence, said.done, said.tally, helpersConfidence);
      if (!waits()) wake?.();
    },
    async ready() {
      if (asked && waits()) await new Promise<void>((resolve) => (wake = resolve));
      if (failure !== null) throw new Error(failure);
    },
  };
}

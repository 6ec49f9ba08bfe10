import type { ConfidenceTally } from '../../../../scoring/robustness/confidence-factors.ts';
import { startConfidencePart, startSmaaPart } from '../../../../scoring/robustness/smaa-parts.ts';
import type { SmaaPart, SmaaPlan, SmaaTally } from '../../../../scoring/robustness/smaa-types.ts';
import type { Served } from '../../../model/workers/serve.ts';
import { answererOf } from '../answerer.ts';
import type { Evidence } from '../questions.ts';
import { paced } from './chance-run.ts';
import type { ChanceRequest } from './robustness-calls.ts';

/** What the helper answers: it makes part 1 of a run while the worker of the draws makes part 0 itself. */
export interface HelperCalls {
  evidence(evidence: Evidence): null;
  draws(request: ChanceRequest, post: (part: HelperPart) => void): null;
  /** After all draws of the same run: those behind the confidence factors. */
  confidence(centralWeights: CentralWeights, post: (part: HelperPart) => void): null;
  /** Ends what is under way. */
  stop(nothing: null): null;
}

export type CentralWeights = readonly (readonly number[] | null)[];

/** How far the helper is, with what its draws say where that is due: now and then, and always with the last. */
export type HelperPart =
  | { readonly kind: 'draws'; readonly done: number; readonly tally: SmaaTally | null }
  | { readonly kind: 'confidence'; readonly done: number; readonly tally: ConfidenceTally | null };

/** The part that the helper makes. */
export const HELPERS_PART = 1;
/** So long after one tally comes the next. */
const TALLY_MS = 100;

/** A helper; `pause` lets messages that came in the meantime have their turn. */
export function chanceHelper(pause: () => Promise<void>, now: () => number): Served<HelperCalls> {
  let answerer: ReturnType<typeof answererOf> | null = null;
  let plan: SmaaPlan | null = null;
  /** Changes with every request: whatever works for an older one ends. */
  let turn = 0;

  async function make<Tally>(
    part: SmaaPart<Tally>,
    post: (done: number, tally: Tally | null) => void,
  ): Promise<null> {
    const mine = turn;
    const advance = paced((draws) => part.advance(draws), Math.min(500, part.total), now);
    let postedAt = now();
    for (;;) {
      const done = advance();
      const due = done === part.total || now() - postedAt >= TALLY_MS;
      if (due) postedAt = now();
      post(done, due ? part.tally() : null);
      if (done === part.total) return null;
      await pause();
      if (turn !== mine) return null;
    }
  }

  return {
    evidence: (evidence) => {
      turn++;
      answerer = answererOf(evidence);
      return null;
    },
    draws: ({ weights, settings }, post) => {
      turn++;
      plan = answerer?.planChance(weights, settings) ?? null;
      if (!plan) throw new Error('No evidence came before the draws.');
      const part = startSmaaPart(plan, HELPERS_PART);
      return make(part, (done, tally) => post({ kind: 'draws', done, tally }));
    },
    confidence: (centralWeights, post) => {
      turn++;
      if (!plan) throw new Error('No draws came before the confidence factors.');
      const part = startConfidencePart(plan, centralWeights, HELPERS_PART);
      return make(part, (done, tally) => post({ kind: 'confidence', done, tally }));
    },
    stop: () => {
      turn++;
      return null;
    },
  };
}

import type { ConfidenceTally } from '../../../../scoring/robustness/confidence-factors.ts';
import { startConfidencePart, startSmaaPart } from '../../../../scoring/robustness/smaa-parts.ts';
import type { SmaaPart, SmaaPlan, SmaaTally } from '../../../../scoring/robustness/smaa-types.ts';
import type { WeightInput } from '../../../../scoring/types.ts';
import type { ChanceSettings } from '../settings.ts';
import { answererOf } from './answers.ts';
import { paced } from './chance-run.ts';
import type { Evidence } from './messages.ts';

/** What the worker of the draws tells its helper, which makes part 1 of a run while it makes part 0 itself. */
export type ToldHelper =
  | ({ readonly kind: 'evidence' } & Evidence)
  | {
      readonly kind: 'draws';
      readonly id: number;
      readonly weights: readonly WeightInput[];
      readonly settings: ChanceSettings;
    }
  /** After all draws of the same run: those behind the confidence factors. */
  | {
      readonly kind: 'confidence';
      readonly id: number;
      readonly centralWeights: readonly (readonly number[] | null)[];
    }
  /** Ends what is under way. */
  | { readonly kind: 'stop' };

/** How far the helper is, with what its draws say where that is asked for: now and then, and always with the last. */
export type SaidByHelper =
  | { readonly kind: 'draws'; readonly id: number; readonly done: number; readonly tally: SmaaTally | null }
  | {
      readonly kind: 'confidence';
      readonly id: number;
      readonly done: number;
      readonly tally: ConfidenceTally | null;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly why: string };

/** The part that the helper makes. */
export const HELPERS_PART = 1;
/** So long after one tally comes the next. */
const TALLY_MS = 100;

/** A helper that answers by `say`; `pause` lets messages that came in the meantime have their turn. */
export function chanceHelper(
  say: (said: SaidByHelper) => void,
  pause: () => Promise<void>,
  now: () => number,
): (told: ToldHelper) => void {
  let answerer: ReturnType<typeof answererOf> | null = null;
  let plan: SmaaPlan | null = null;
  /** Changes with every message: whatever works for an older one ends. */
  let turn = 0;

  async function make<Tally>(part: SmaaPart<Tally>, told: (done: number, tally: Tally | null) => void) {
    const mine = turn;
    const advance = paced((draws) => part.advance(draws), Math.min(500, part.total), now);
    let toldAt = now();
    for (;;) {
      const done = advance();
      const due = done === part.total || now() - toldAt >= TALLY_MS;
      if (due) toldAt = now();
      told(done, due ? part.tally() : null);
      if (done === part.total) return;
      await pause();
      if (turn !== mine) return;
    }
  }

  function start(told: Exclude<ToldHelper, { kind: 'evidence' | 'stop' }>): Promise<void> {
    const { id } = told;
    if (told.kind === 'draws') {
      plan = answerer?.planChance(told.weights, told.settings) ?? null;
      if (!plan) throw new Error('No evidence came before the draws.');
      const part = startSmaaPart(plan, HELPERS_PART);
      return make(part, (done, tally) => say({ kind: 'draws', id, done, tally }));
    }
    if (!plan) throw new Error('No draws came before the confidence factors.');
    const part = startConfidencePart(plan, told.centralWeights, HELPERS_PART);
    return make(part, (done, tally) => say({ kind: 'confidence', id, done, tally }));
  }

  return (told) => {
    turn++;
    if (told.kind === 'stop') return;
    if (told.kind === 'evidence') {
      answerer = answererOf(told);
      return;
    }
    const fail = (error: unknown): void =>
      say({ kind: 'failed', id: told.id, why: error instanceof Error ? error.message : String(error) });
    try {
      start(told).catch(fail);
    } catch (error) {
      fail(error);
    }
  };
}

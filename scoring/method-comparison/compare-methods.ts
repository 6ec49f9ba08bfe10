import { MethodFault } from '../methods/fault.ts';
import { kendallTauB } from '../methods/rank-correlation.ts';
import type { Comparable } from './comparable.ts';
import { COMPARED_METHODS, type ComparedMethod, type MethodOptions } from './method-options.ts';
import { type MethodAnswer, runMethod } from './run-method.ts';

/** How the first places of a method stand to those of the ranking. */
export type Agreement =
  /** The same alternatives are first. */
  | 'same'
  /** Some of them, or others beside them. */
  | 'shared'
  /** Others are first. */
  | 'other';

/** A method with its answer on a comparison, or why it has none. */
export type MethodOutcome =
  | {
      readonly method: ComparedMethod;
      readonly answer: MethodAnswer;
      /** The rows that are first; several where they tie, or where the method does not choose between them. */
      readonly firsts: readonly number[];
      readonly agreement: Agreement;
      /** Kendall's tau-b with the ranking; null where it is not defined. */
      readonly tau: number | null;
    }
  | {
      readonly method: ComparedMethod;
      readonly answer: null;
      readonly fault: { readonly message: string; readonly remedy: string };
    };

/**
 * Every method on the same comparison, the ranking itself (`mavt`) first, each with how far it agrees with that
 * (docs/scoring.md, "Methods side by side").
 */
export function compareMethods(comparable: Comparable, options: MethodOptions): MethodOutcome[] {
  const ranking = runMethod(comparable, 'mavt', options);
  const winners = firstRows(ranking.ranks);
  return COMPARED_METHODS.map((method): MethodOutcome => {
    try {
      const answer = method === 'mavt' ? ranking : runMethod(comparable, method, options);
      const firsts = firstRows(answer.ranks);
      return {
        method,
        answer,
        firsts,
        agreement: agreementOf(firsts, winners),
        tau: kendallTauB(ranking.ranks, answer.ranks),
      };
    } catch (error) {
      if (!(error instanceof MethodFault)) throw error;
      return {
        method,
        answer: null,
        fault: { message: error.message, remedy: error.remedy },
      };
    }
  });
}

const firstRows = (ranks: readonly number[]): number[] => [...ranks.keys()].filter((row) => ranks[row] === 1);

function agreementOf(firsts: readonly number[], winners: readonly number[]): Agreement {
  const shared = firsts.filter((row) => winners.includes(row)).length;
  if (shared === 0) return 'other';
  return shared === firsts.length && shared === winners.length ? 'same' : 'shared';
}

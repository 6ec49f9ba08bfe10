import { rankedOnly } from '../../../scoring/assessment/ranked-only.ts';
import {
  type Comparable,
  comparableOf,
  type NamedCriterion,
} from '../../../scoring/method-comparison/comparable.ts';
import {
  COMPARED_METHODS,
  type ComparedMethod,
  type MethodOptions,
  readMethodOptions,
} from '../../../scoring/method-comparison/method-options.ts';
import { rankerOf } from '../../../scoring/method-comparison/run-method.ts';
import { MethodFault } from '../../../scoring/methods/fault.ts';
import { type DroppedAlternative, rankReversals } from '../../../scoring/robustness/rank-reversal.ts';
import type { Assessment } from '../../../scoring/types.ts';

/** One method with what dropping each alternative does to its ranking. */
export interface MethodReversals {
  readonly method: ComparedMethod;
  /** By its formula, as it is set, the order of two never depends on a third. */
  readonly never: boolean;
  /** Empty where the method has no answer. */
  readonly dropped: readonly DroppedAlternative[];
  /** Why it has no answer. */
  readonly fault: string | null;
}

/**
 * Drops each alternative in turn under every method that orders, as they are set in the scenario (`saved`) and over the same
 * numbers as in the methods view; alternatives are named by their ids. ELECTRE I orders nothing and takes no part.
 */
export function methodReversals(
  assessment: Assessment,
  criteria: readonly NamedCriterion[],
  saved: unknown,
): MethodReversals[] {
  const comparable = comparableOf(assessment, criteria);
  if (!comparable) return [];
  const options = readMethodOptions(saved);
  return COMPARED_METHODS.filter((method) => method !== 'electre1').map((method) => {
    const never = neverTurns(method, options, comparable);
    try {
      const rank = rankerOf(comparable, method, options);
      return {
        method,
        never,
        dropped: rankReversals(rankedOnly(assessment).alternativeIds, rank),
        fault: null,
      };
    } catch (error) {
      if (!(error instanceof MethodFault)) throw error;
      return { method, never, dropped: [], fault: error.message };
    }
  });
}

/** Whether what one alternative gets is the same whoever else is there. */
function neverTurns(method: ComparedMethod, options: MethodOptions, { lines }: Comparable): boolean {
  if (method === 'mavt') return lines.every((line) => line === null);
  // A scale that multiplies a column by one number multiplies all products by one number.
  if (method === 'wpm') return options.wpm.normalization !== 'minmax';
  return (method === 'wsm' || method === 'waspas') && options[method].normalization === 'none';
}

import type { Comparable } from '../../../scoring/comparison/comparable.ts';
import type { MethodOutcome } from '../../../scoring/comparison/compare.ts';
import type { MethodOptions } from '../../../scoring/comparison/options.ts';

/** What the worker of the methods is asked. */
export interface CompareRequest {
  readonly comparable: Comparable;
  readonly options: MethodOptions;
}

export type CompareAnswer = { readonly outcomes: readonly MethodOutcome[] } | { readonly error: string };

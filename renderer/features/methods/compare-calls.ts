import type { Comparable } from '../../../scoring/method-comparison/comparable.ts';
import type { MethodOutcome } from '../../../scoring/method-comparison/compare-methods.ts';
import type { MethodOptions } from '../../../scoring/method-comparison/method-options.ts';

/** What the worker of the methods answers. */
export interface CompareCalls {
  compare(request: CompareRequest): readonly MethodOutcome[];
}

export interface CompareRequest {
  readonly comparable: Comparable;
  readonly options: MethodOptions;
}

import type { ChanceSettings } from '../../scoring/robustness/chance.ts';
import type { Verdict } from '../../scoring/robustness/verdict.ts';
import type { Assessment } from '../../scoring/types.ts';

/** What the verdict's worker answers. */
export interface VerdictCalls {
  judge(request: VerdictRequest): Verdict;
}

/** `assessment` carries its cells only when the evidence changed. */
export interface VerdictRequest {
  readonly assessment: Assessment;
  readonly evidenceChanged: boolean;
  /** What is drawn. */
  readonly settings: ChanceSettings;
  /** Ids of the criteria whose share is locked. */
  readonly locks: readonly string[];
}

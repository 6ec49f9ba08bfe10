import type { Assessment } from '../../scoring/types.ts';
import type { Verdict } from '../../scoring/verdict.ts';

/** What the verdict's worker is asked. `assessment` carries its cells only when the evidence changed. */
export interface VerdictRequest {
  readonly assessment: Assessment;
  readonly evidenceChanged: boolean;
}

export type VerdictAnswer = { readonly verdict: Verdict } | { readonly error: string };

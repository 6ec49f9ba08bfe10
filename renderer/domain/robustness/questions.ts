import type { NamedCriterion } from '../../../scoring/method-comparison/comparable.ts';
import type { FlipCertificate } from '../../../scoring/robustness/flip.ts';
import type { StabilityInterval } from '../../../scoring/robustness/stability-intervals.ts';
import type { Swing } from '../../../scoring/robustness/tornado.ts';
import type { EvidenceSensitivity } from '../../../scoring/sensitivity/evidence-sensitivity.ts';
import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import type { MethodReversals } from './reversals.ts';

/** Page: what is asked of a ranking, and in what form it is answered; the view asks a worker, the report asks at once. */

/** Everything but the weights: sent once, until it changes. */
export interface Evidence {
  readonly evidence: Omit<EvidenceBase, 'weights'> & { readonly criteria: readonly NamedCriterion[] };
  /** With how its methods are set. */
  readonly scenario: ScenarioRules & { readonly methodOptions: unknown };
}

/** What is answered in one go. */
export type Question = 'weights' | 'question' | 'reversals';

/** What other weights would do. Null where there is no ranking. */
export interface OtherWeights {
  readonly stability: readonly StabilityInterval[];
  readonly weightTornado: readonly Swing[];
  readonly cellTornado: readonly Swing[];
  readonly flips: readonly (FlipCertificate | null)[];
}

export interface Answers {
  readonly weights: OtherWeights | null;
  readonly question: EvidenceSensitivity;
  readonly reversals: readonly MethodReversals[];
}

import type { NamedCriterion } from '../../../../scoring/method-comparison/comparable.ts';
import type { FlipCertificate } from '../../../../scoring/robustness/flip.ts';
import type { SmaaResult } from '../../../../scoring/robustness/smaa-types.ts';
import type { StabilityInterval } from '../../../../scoring/robustness/stability-intervals.ts';
import type { Swing } from '../../../../scoring/robustness/tornado.ts';
import type { EvidenceSensitivity } from '../../../../scoring/sensitivity/evidence-sensitivity.ts';
import type { EvidenceBase, ScenarioRules, WeightInput } from '../../../../scoring/types.ts';
import type { ChanceSettings } from '../settings.ts';
import type { MethodReversals } from './reversals.ts';

/** Everything but the weights: sent once, until it changes. */
export interface Evidence {
  readonly evidence: Omit<EvidenceBase, 'weights'> & { readonly criteria: readonly NamedCriterion[] };
  /** With how its methods are set. */
  readonly scenario: ScenarioRules & { readonly methodOptions: unknown };
}

/** What is asked about the draws of a run. */
export interface ChanceRequest {
  readonly weights: readonly WeightInput[];
  readonly settings: ChanceSettings;
}

type Weights = readonly WeightInput[];

/** What the two workers of the view answer. Every question names the weights of the scenario; the evidence comes before them. */
export interface RobustnessCalls {
  evidence(evidence: Evidence): null;
  /** Posts how far the draws are; the last part is the result. A newer request ends an older one without a last part. */
  chance(request: ChanceRequest, post: (part: ChancePart) => void): null;
  /** Ends the draws that are under way; what they say so far is their last part. */
  stop(nothing: null): null;
  weights(weights: Weights): Answers['weights'];
  question(weights: Weights): Answers['question'];
  reversals(weights: Weights): Answers['reversals'];
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

/** How far the draws have come, with what they say where that is new. */
export interface ChancePart {
  readonly done: number;
  readonly total: number;
  /** No more comes after this one. */
  readonly last: boolean;
  /** They were ended before their number was reached. */
  readonly stopped: boolean;
  readonly result: SmaaResult | null;
}

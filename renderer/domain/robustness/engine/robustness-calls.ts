import type { ChanceSettings } from '../../../../scoring/robustness/chance.ts';
import type { SmaaResult } from '../../../../scoring/robustness/smaa-types.ts';
import type { WeightInput } from '../../../../scoring/types.ts';
import type { Answers, Evidence } from '../questions.ts';

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

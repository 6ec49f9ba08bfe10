import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import type { GoalAnswer } from './goal-answer.ts';

/** What the worker of the goals answers. */
export interface GoalCalls {
  goal(request: GoalRequest): GoalAnswer | null;
}

interface GoalRequest {
  readonly evidence: EvidenceBase;
  readonly scenario: ScenarioRules;
  readonly alternativeId: string;
}

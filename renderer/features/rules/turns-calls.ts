import type { ScenarioRules } from '../../../scoring/types.ts';
import type { RuleEvidence, RuleTurns } from './rule-turns.ts';

/** What the worker of the rules answers. */
export interface TurnsCalls {
  turns(request: TurnsRequest): RuleTurns;
}

interface TurnsRequest {
  readonly evidence: RuleEvidence;
  readonly scenario: ScenarioRules;
}

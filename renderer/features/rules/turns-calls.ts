import type { EvidenceBase, ScenarioRules } from '../../../scoring/types.ts';
import type { RuleTurns } from './rule-turns.ts';

/** What the worker of the rules answers. */
export interface TurnsCalls {
  turns(request: TurnsRequest): RuleTurns;
}

export interface TurnsRequest {
  readonly evidence: EvidenceBase;
  readonly scenario: ScenarioRules;
}

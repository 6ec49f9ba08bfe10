import type { CodedEvidence, ReadingsAudit } from '../../../scoring/readings/types.ts';
import type { ScenarioRules } from '../../../scoring/types.ts';

/** What the worker of the readings answers. */
export interface ReadingsCalls {
  audit(request: { readonly evidence: CodedEvidence; readonly scenario: ScenarioRules }): ReadingsAudit;
}

import type { TimeAudit, TimedEvidence } from '../../../scoring/time/types.ts';
import type { ScenarioRules } from '../../../scoring/types.ts';

/** What the worker of the timeline answers. */
export interface TimeCalls {
  audit(request: { readonly evidence: TimedEvidence; readonly scenario: ScenarioRules }): TimeAudit;
}

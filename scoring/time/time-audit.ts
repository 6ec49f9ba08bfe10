import type { ScenarioRules } from '../types.ts';
import { datedRanking } from './dated.ts';
import { asOfSwitches, halfLifeSwitches } from './rule-switches.ts';
import { staleEvidence } from './stale.ts';
import { timeline } from './timeline.ts';
import type { TimeAudit, TimedEvidence } from './types.ts';

/** What the ranking owes to when its claims were made (docs/scoring.md, "Time"). `oldAfter` is in years. */
export function timeAudit(evidence: TimedEvidence, scenario: ScenarioRules, oldAfter?: number): TimeAudit {
  const dated = datedRanking(evidence, scenario);
  const undatedIds = [...dated.dates].filter(([, date]) => date === null).map(([claimId]) => claimId);
  const all = timeline(evidence, scenario, {}, dated);
  return {
    timeline: all,
    datedOnly:
      undatedIds.length === 0 ? all : timeline(evidence, scenario, { undated: false, others: false }, dated),
    undatedIds,
    asOf: asOfSwitches(dated, scenario, all.steps),
    halfLife: halfLifeSwitches(dated, scenario),
    stale: staleEvidence(evidence, scenario, oldAfter),
  };
}

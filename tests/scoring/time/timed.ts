import { timeAudit } from '../../../scoring/time/time-audit.ts';
import type { TimeAudit } from '../../../scoring/time/types.ts';
import type { ScenarioRules } from '../../../scoring/types.ts';
import { comparison, type FindingOn, SCENARIO } from '../evidence.ts';

/** Audits of time, by hand. */

export const on = { alternative: 'a', criterion: 'x', polarity: 'pro' as const };

/** What time does to alternatives on one criterion, each finding of a claim of its own. */
export function audit(
  findings: readonly FindingOn[],
  rules: Partial<ScenarioRules> = {},
  alternatives: readonly string[] = ['a', 'b'],
): TimeAudit {
  const evidence = comparison(alternatives, { x: 1 }, findings);
  const claims = evidence.claims.map((claim) => ({ ...claim, about: null, doubts: [] }));
  return timeAudit({ ...evidence, claims }, { ...SCENARIO, ...rules });
}

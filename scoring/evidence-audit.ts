import { kindsAudit } from './kinds/kinds-audit.ts';
import type { GradedClaim, KindsAudit } from './kinds/types.ts';
import { readingsAudit } from './readings/readings-audit.ts';
import type { CodingBase, ReadingsAudit } from './readings/types.ts';
import { timeAudit } from './time/time-audit.ts';
import type { TimeAudit, TimedClaim } from './time/types.ts';
import type { EvidenceBase, ScenarioRules } from './types.ts';

/** A comparison with all that an audit of its evidence reads; the tables of a workbook satisfy it. */
export type AuditedEvidence = Omit<EvidenceBase, 'claims'> &
  CodingBase & { readonly claims: readonly (TimedClaim & GradedClaim)[] };

export interface AuditOptions {
  /** Years after which a claim is listed as old. */
  readonly oldAfter?: number;
}

export interface EvidenceAudit {
  /** null where the workbook has no readings. */
  readonly readings: ReadingsAudit | null;
  readonly time: TimeAudit;
  readonly kinds: KindsAudit;
}

/**
 * How the evidence was read, when it came in and of what kinds it is, and what each of these does to the ranking (docs/scoring.md,
 * "Agreement of readings", "Time", "Kinds of evidence"). Plain data, so that a worker can post it.
 */
export function evidenceAudit(
  evidence: AuditedEvidence,
  scenario: ScenarioRules,
  { oldAfter }: AuditOptions = {},
): EvidenceAudit {
  return {
    readings: evidence.readings.length > 0 ? readingsAudit(evidence, scenario) : null,
    time: timeAudit(evidence, scenario, oldAfter),
    kinds: kindsAudit(evidence, scenario),
  };
}

import type { GradedClaim, KindsAudit } from './kinds/types.ts';
import type { CodingBase, ReadingsAudit } from './readings/types.ts';
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

/** SIGNATURE ONLY so far: how the evidence was read, when it came in and of what kinds it is, and what each does to the ranking. */
export declare function evidenceAudit(
  evidence: AuditedEvidence,
  scenario: ScenarioRules,
  options?: AuditOptions,
): EvidenceAudit;
